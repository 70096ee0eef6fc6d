import { FIELD_WEIGHTS } from './field-weights.js'
import type { IndexReader, IndexSnapshot } from './index-reader.js'
import { pairTerm } from './index-tables.js'
import { packCounts } from './packed-postings.js'
import type { CandidateQuery } from './port.js'
import { rarityOf } from './rarity.js'
import type { RowSyllables } from './row-syllables.js'
import { countTable, factorsOfLength, missingNumbers, weightedTerms } from './sqlite-engine.js'
import { creditStandIns } from './stand-ins.js'

/** Scores of some rows, as the embedded engine would give them: another engine's candidates are ordered by the same measure. */
export interface ScoredRows {
  /** By row; 0 for all others. */
  scores: Float32Array
  /** By row: rarity of the query's own syllables that it holds; of other rows it may tell too little. */
  held: Float32Array
  /** Rarity of each of the query's own syllables. */
  worth: Map<string, number>
}

/**
 * BM25 over the fields of given rows, from their stored syllables and the counts of the whole library; see `sqliteEngine`.
 *
 * What needs no row is done at once, before the scorer is given any.
 */
export function rowScorer(query: Pick<CandidateQuery, 'runs' | 'required'>, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): (rows: readonly number[]) => ScoredRows {
  const weights = FIELD_WEIGHTS
  const terms = weightedTerms(query, snapshot, weights.pair)
  const rarities = terms.map(({ term }) => rarityOf(reader.sectionCount(term), snapshot))
  const most = terms.map(({ weight }, i) => weight * rarities[i]! ** weights.rarity * (weights.k1 + 1))
  const counter = termCounter(terms.map(({ term }) => term), snapshot.syllableEnd)
  const lengthFactors = factorsOfLength(snapshot, weights)
  const byCounts = countTable(weights)
  const worth = missingNumbers(query, snapshot)
  for (const [i, { ownKey }] of terms.entries()) if (ownKey !== null) worth.set(ownKey, rarities[i]!)
  const scores = new Float32Array(snapshot.rowEnd)
  const held = new Float32Array(snapshot.rowEnd)
  creditStandIns(query, { reader, snapshot, worth, held })
  const score = (row: number, syllables: RowSyllables): void => {
    const packedCounts = counter(syllables)
    for (let i = 0; i < terms.length; i++) {
      const packed = packedCounts[i]! * 2
      if (packed === 0) continue
      const count = byCounts[packed]! * lengthFactors[row]! + byCounts[packed + 1]!
      scores[row]! += (most[i]! * count) / (count + weights.k1)
      if (terms[i]!.ownKey !== null) held[row]! += rarities[i]!
    }
  }
  return (rows) => {
    for (const [at, syllables] of reader.syllablesOfRows(rows).entries()) if (syllables !== null) score(rows[at]!, syllables)
    return { scores, held, worth }
  }
}

/**
 * Counts terms in a row's fields as the postings keep them: one byte each, by position in `terms`.
 *
 * The syllables of a pair are terms too. Most syllables of a section are none of the query's and cost one look into a table.
 */
function termCounter(terms: readonly number[], syllableEnd: number): (row: RowSyllables) => Uint8Array {
  const placeOf = new Int32Array(syllableEnd).fill(-1)
  const placeOfPair = new Map<number, number>()
  for (const [place, term] of terms.entries()) {
    if (term < syllableEnd) placeOf[term] = place
    else placeOfPair.set(term, place)
  }
  const countField = (counts: Uint32Array, values: Uint32Array): void => {
    let before = -1
    for (const value of values) {
      const number = value >>> 1
      const place = placeOf[number]!
      if (place >= 0) counts[place]!++
      const pair = place >= 0 && before >= 0 && (value & 1) === 0 ? placeOfPair.get(pairTerm(before, number)) : undefined
      if (pair !== undefined) counts[pair]!++
      before = place >= 0 ? number : -1
    }
  }
  const [body, heading, context] = [new Uint32Array(terms.length), new Uint32Array(terms.length), new Uint32Array(terms.length)]
  const packed = new Uint8Array(terms.length)
  return ({ values, headingEnd, contextEnd }) => {
    for (const counts of [body, heading, context]) counts.fill(0)
    countField(heading, values.subarray(0, headingEnd))
    countField(context, values.subarray(headingEnd, contextEnd))
    countField(body, values.subarray(contextEnd))
    for (let i = 0; i < packed.length; i++) packed[i] = packCounts(body[i]!, heading[i]!, context[i]!)
    return packed
  }
}
