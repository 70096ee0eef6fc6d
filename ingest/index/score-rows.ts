import { FIELD_WEIGHTS } from './field-weights.js'
import type { IndexReader, IndexSnapshot } from './index-reader.js'
import { pairTerm } from './index-tables.js'
import { packCounts } from './packed-postings.js'
import type { CandidateQuery } from './port.js'
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

/** BM25 over the fields of the given rows, from their stored syllables and the counts of the whole library; see `sqliteEngine`. */
export function scoreRows(query: Pick<CandidateQuery, 'runs' | 'required'>, rows: readonly number[], { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): ScoredRows {
  const weights = FIELD_WEIGHTS
  const terms = weightedTerms(query, snapshot, weights.pair)
  const rarities = terms.map(({ term }) => {
    const found = reader.sectionCount(term)
    return Math.log(1 + (snapshot.sections - Math.min(found, snapshot.sections) + 0.5) / (found + 0.5))
  })
  const counter = rowCounter(terms.map(({ term }) => term))
  const lengthFactors = factorsOfLength(snapshot, weights)
  const byCounts = countTable(weights)
  const scores = new Float32Array(snapshot.rowEnd)
  const held = new Float32Array(snapshot.rowEnd)
  for (const row of rows) {
    const syllables = reader.rowSyllables(row)
    if (syllables === null) continue
    const packedCounts = counter(syllables)
    for (const [i, { weight, ownKey }] of terms.entries()) {
      const packed = packedCounts[i]! * 2
      if (packed === 0) continue
      const count = byCounts[packed]! * lengthFactors[row]! + byCounts[packed + 1]!
      scores[row]! += (weight * rarities[i]! ** weights.rarity * (weights.k1 + 1) * count) / (count + weights.k1)
      if (ownKey !== null) held[row]! += rarities[i]!
    }
  }
  const worth = missingNumbers(query, snapshot)
  for (const [i, { ownKey }] of terms.entries()) if (ownKey !== null) worth.set(ownKey, rarities[i]!)
  creditStandIns(query, { reader, snapshot, worth, held })
  return { scores, held, worth }
}

/** Counts terms in a row's fields as the postings keep them: one byte each, by position in `terms`. */
function rowCounter(terms: readonly number[]): (row: RowSyllables) => Uint8Array {
  const places = new Map(terms.map((term, i) => [term, i]))
  const counts = [new Uint32Array(terms.length), new Uint32Array(terms.length), new Uint32Array(terms.length)]
  const count = (field: number, term: number): void => {
    const place = places.get(term)
    if (place !== undefined) counts[field]![place]!++
  }
  return ({ values, headingEnd, contextEnd }) => {
    for (const column of counts) column.fill(0)
    const [heading, context, body] = [0, 1, 2]
    for (const [field, from, end] of [[heading, 0, headingEnd], [context, headingEnd, contextEnd], [body, contextEnd, values.length]] as const) {
      for (let i = from; i < end; i++) {
        const number = values[i]! >>> 1
        count(field, number)
        if (i > from && (values[i]! & 1) === 0) count(field, pairTerm(values[i - 1]! >>> 1, number))
      }
    }
    return Uint8Array.from(terms, (_, i) => packCounts(counts[body]![i]!, counts[heading]![i]!, counts[context]![i]!))
  }
}
