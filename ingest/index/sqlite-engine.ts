import { FIELD_WEIGHTS, type FieldWeights } from './field-weights.js'
import { addressedRows } from './addressed-rows.js'
import { countFacets } from './facet-counts.js'
import type { IndexReader, IndexSnapshot } from './index-reader.js'
import { pairTerm } from './index-tables.js'
import type { CandidateQuery, Proposal, SearchEngine } from './port.js'
import { admittedRows, type FactsLookup } from './row-filter.js'
import { topRows } from './top-rows.js'

/** What of the query's weight a section must hold to count as matching, 0 to 1; at 0 one common word would do. */
export const MATCHING_SHARE = 0.6

/**
 * The embedded engine: BM25 over the fields of every section that holds any word of the query, read from the packed postings.
 *
 * `total` and the facets count the sections that pass the filters and hold at least three fifths of the query, each of its
 * syllables weighed by its rarity. `facts` tells what the filters and facets need of a document.
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
      const wholeWeight = addScores(query, { reader, snapshot, weights, scores, held })
      return Promise.resolve(propose(query, { reader, snapshot, facts: facts(), scores, held, wholeWeight }))
    },
    condition: () => Promise.resolve({ name: 'sqlite', answering: 'sqlite', problem: null }),
    close() {},
  }
}

/** What the address asked for adds: more than the words of a long query together, so that the clause is proposed whatever it says. */
export const ADDRESSED = 1000

interface Scoring {
  reader: IndexReader
  snapshot: IndexSnapshot
  weights: FieldWeights
  scores: Float32Array
  held: Float32Array
}

/** Adds every term's score to the rows that hold it; returns the weight of the query's own syllables together. */
function addScores(query: CandidateQuery, { reader, snapshot, weights, scores, held }: Scoring): number {
  const lengthFactors = factorsOfLength(snapshot, weights)
  const byCounts = countTable(weights)
  let wholeWeight = 0
  for (const { term, weight, isOwn } of weightedTerms(query, snapshot, weights.pair)) {
    const { rows, counts } = reader.postings(term)
    const rarity = Math.log(1 + (snapshot.sections - Math.min(rows.length, snapshot.sections) + 0.5) / (rows.length + 0.5))
    const most = weight * rarity ** weights.rarity * (weights.k1 + 1)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const packed = counts[i]! * 2
      const count = byCounts[packed]! * lengthFactors[row]! + byCounts[packed + 1]!
      scores[row]! += (most * count) / (count + weights.k1)
    }
    if (!isOwn) continue
    wholeWeight += rarity
    for (let i = 0; i < rows.length; i++) held[rows[i]!]! += rarity
  }
  return wholeWeight
}

interface QueryTerm {
  term: number
  weight: number
  /** A syllable of the query itself, not a pair or an expansion. */
  isOwn: boolean
}

/** The query's known syllables and pairs, each once with its largest weight. */
export function weightedTerms(query: Pick<CandidateQuery, 'runs'>, snapshot: IndexSnapshot, pairWeight: number): QueryTerm[] {
  const terms = new Map<number, QueryTerm>()
  const add = (term: number, weight: number, isOwn: boolean): void => {
    const before = terms.get(term)
    if (before === undefined || before.weight < weight) terms.set(term, { term, weight, isOwn: isOwn || before?.isOwn === true })
  }
  for (const { keys, weight } of query.runs) {
    let previous: number | undefined
    for (const key of keys) {
      const number = snapshot.syllable(key)?.number
      if (number !== undefined) add(number, weight, weight >= 1)
      if (number !== undefined && previous !== undefined) add(pairTerm(previous, number), weight * pairWeight, false)
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

interface Proposing extends Omit<Scoring, 'weights'> {
  facts: FactsLookup
  wholeWeight: number
}

function propose(query: CandidateQuery, { reader, snapshot, facts, scores, held, wholeWeight }: Proposing): Proposal {
  const isAdmitted = admittedRows(query, { reader, snapshot, facts })
  const addressed = query.address === null ? null : addressedRows(query.address, { reader, snapshot })
  if (addressed !== null) for (const [row, match] of addressed) scores[row] = scores[row]! + (match === 'exact' ? ADDRESSED : 0.9 * ADDRESSED)
  const least = wholeWeight * MATCHING_SHARE
  // A query that only names a document has no words of its own: what scores half as much as the best then matches.
  const leastScore = wholeWeight > 0 ? 0 : scores.reduce((most, score) => Math.max(most, score), 0) / 2
  const matching: number[] = []
  for (let row = 0; row < scores.length; row++) {
    if (scores[row] === 0) continue
    if (isAdmitted[row] === 0) scores[row] = 0
    else if (addressed === null ? held[row]! >= least && scores[row]! >= leastScore : addressed.has(row)) matching.push(row)
  }
  const best = topRows(scores, query.limit)
  const candidates = best.flatMap((row) => {
    const sectionId = reader.sectionId(row)
    return sectionId === null ? [] : [{ sectionId, row, score: scores[row]!, address: addressed?.get(row) }]
  })
  return { candidates, total: Math.max(matching.length, candidates.length > 0 ? 1 : 0), facets: countFacets(matching, snapshot, facts) }
}
