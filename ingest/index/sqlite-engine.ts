import { FIELD_WEIGHTS, type FieldWeights } from './field-weights.js'
import type { IndexReader, IndexSnapshot } from './index-reader.js'
import { pairTerm } from './index-tables.js'
import type { CandidateQuery, SearchEngine } from './port.js'
import { proposalOf } from './proposal.js'
import { rarityOf } from './rarity.js'
import { admittedRows, type FactsLookup } from './row-filter.js'
import { creditStandIns } from './stand-ins.js'

/**
 * The embedded engine: BM25 over the fields of every section that holds any word of the query, read from the packed postings.
 *
 * What matches in full is settled by `matchOf`. `facts` tells what the filters and facets need of a document.
 */
export function sqliteEngine(reader: IndexReader, facts: () => FactsLookup, weights = FIELD_WEIGHTS): SearchEngine {
  let scores = new Float32Array(0)
  let held = new Float32Array(0)
  return {
    name: 'sqlite',
    candidates(query) {
      const snapshot = reader.snapshot()
      if (scores.length !== snapshot.rowEnd) [scores, held] = [new Float32Array(snapshot.rowEnd), new Float32Array(snapshot.rowEnd)]
      scores.fill(0)
      held.fill(0)
      const worth = addScores(query, { reader, snapshot, weights, scores, held })
      const isAdmitted = admittedRows(query, { reader, snapshot, facts: facts() })
      return Promise.resolve(proposalOf(query, { reader, snapshot, facts: facts(), scores, held, worth, isAdmitted: (row) => isAdmitted[row] === 1 }))
    },
    condition: () => Promise.resolve({ name: 'sqlite', answering: 'sqlite', problem: null }),
    close() {},
  }
}

interface Scoring {
  reader: IndexReader
  snapshot: IndexSnapshot
  weights: FieldWeights
  scores: Float32Array
  held: Float32Array
}

/** Adds every term's score to the rows that hold it; returns the rarity of each of the query's own syllables. */
function addScores(query: CandidateQuery, { reader, snapshot, weights, scores, held }: Scoring): Map<string, number> {
  const lengthFactors = factorsOfLength(snapshot, weights)
  const byCounts = countTable(weights)
  const worth = missingNumbers(query, snapshot)
  const { k1 } = weights
  for (const { term, weight, ownKey } of weightedTerms(query, snapshot, weights.pair)) {
    const { rows, counts } = reader.postings(term)
    const rarity = rarityOf(rows.length, snapshot)
    const most = weight * rarity ** weights.rarity * (weights.k1 + 1)
    const own = ownKey === null ? 0 : rarity
    if (ownKey !== null) worth.set(ownKey, rarity)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const packed = counts[i]! * 2
      const count = byCounts[packed]! * lengthFactors[row]! + byCounts[packed + 1]!
      scores[row]! += (most * count) / (count + k1)
      held[row]! += own
    }
  }
  creditStandIns(query, { reader, snapshot, worth, held })
  return worth
}

/** Figures, years and numbers asked for that the library does not hold, with their rarity: a section without them holds the less of the query. */
export function missingNumbers({ runs }: Pick<CandidateQuery, 'runs'>, snapshot: IndexSnapshot): Map<string, number> {
  const missing = runs.flatMap(({ keys, weight }) => (weight < 1 ? [] : keys.filter((key) => key.startsWith('#') && snapshot.syllable(key) === undefined)))
  return new Map(missing.map((key) => [key, rarityOf(0, snapshot)]))
}

/** Rarity of each of the query's own words, what it asks for in vain included; as `addScores` finds them, without reading a posting. */
export function ownWorth(query: Pick<CandidateQuery, 'runs' | 'required'>, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): Map<string, number> {
  const worth = missingNumbers(query, snapshot)
  for (const { term, ownKey } of weightedTerms(query, snapshot, 0)) {
    if (ownKey !== null) worth.set(ownKey, rarityOf(reader.sectionCount(term), snapshot))
  }
  return worth
}

interface QueryTerm {
  term: number
  weight: number
  /**
   * Key of a syllable of the query itself; null for a pair or an expansion, and for what stands in quotation marks, which
   * whatever is proposed holds.
   */
  ownKey: string | null
}

/** The query's known syllables and pairs, each once with its largest weight. */
export function weightedTerms(query: Pick<CandidateQuery, 'runs' | 'required'>, snapshot: IndexSnapshot, pairWeight: number): QueryTerm[] {
  const terms = new Map<number, QueryTerm>()
  const quoted = new Set(query.required.flat(2))
  const add = (term: number, weight: number, ownKey: string | null): void => {
    const before = terms.get(term)
    if (before === undefined || before.weight < weight) terms.set(term, { term, weight, ownKey: ownKey ?? before?.ownKey ?? null })
  }
  for (const { keys, weight } of query.runs) {
    let previous: number | undefined
    for (const key of keys) {
      const number = snapshot.syllable(key)?.number
      if (number !== undefined) add(number, weight, weight >= 1 && !quoted.has(key) ? key : null)
      if (number !== undefined && previous !== undefined) add(pairTerm(previous, number), weight * pairWeight, null)
      previous = number
    }
  }
  return [...terms.values()]
}

const keptFactors = new WeakMap<IndexSnapshot, { b: number; factors: Float32Array }>()

/** By row: what one word in the body counts, less in sections longer than the mean. */
export function factorsOfLength(snapshot: IndexSnapshot, { b }: FieldWeights): Float32Array {
  const kept = keptFactors.get(snapshot)
  if (kept?.b === b) return kept.factors
  const factors = Float32Array.from(snapshot.lengthOf, (length) => 1 / (1 - b + (b * length) / snapshot.meanLength))
  keptFactors.set(snapshot, { b, factors })
  return factors
}

/** By packed counts: at 2n the count in the body, at 2n + 1 what the other fields count. */
export function countTable({ heading, context }: FieldWeights): Float32Array {
  const table = new Float32Array(512)
  for (let packed = 0; packed < 256; packed++) {
    table[packed * 2] = packed & 15
    table[packed * 2 + 1] = heading * ((packed >> 4) & 3) + context * (packed >> 6)
  }
  return table
}
