import { countFacets } from './facet-counts.js'
import { matchOf, type NamedRows, namedRows } from './full-matches.js'
import type { IndexReader, IndexSnapshot } from './index-reader.js'
import type { Candidate, CandidateQuery, Proposal } from './port.js'
import type { FactsLookup } from './row-filter.js'
import { topRows } from './top-rows.js'

/** What the address asked for adds: more than the words of a long query together, so that the clause is proposed whatever it says. */
const ADDRESSED = 1000
/** A section of a named document is proposed though none of the query's words stands in it; less than any word gives. */
const OF_NAMED = 1e-6

/** What an engine found, by row of the library's own index. */
export interface FoundRows {
  reader: IndexReader
  snapshot: IndexSnapshot
  facts: FactsLookup
  /** By row; 0 for what was not found. Changed: named clauses are raised, removed sections forgotten. */
  scores: Float32Array
  /** By row: rarity of the query's own words that the section holds. */
  held: Float32Array
  /** Rarity of each of the query's own words. */
  worth: ReadonlyMap<string, number>
  /** True where the section passes the filters, holds what is required and nothing that is excluded. */
  isAdmitted: (row: number) => boolean
}

/** Found rows as a proposal: full matches best first, then partial ones, with their counts. */
export function proposalOf(query: CandidateQuery, { reader, snapshot, facts, scores, held, worth, isAdmitted }: FoundRows): Proposal {
  const named = namedRows(query, { index: reader, snapshot })
  if (snapshot.sections < snapshot.rowEnd) forgetRemoved(scores, snapshot)
  const whole = [...worth.values()].reduce((sum, rarity) => sum + rarity, 0)
  const isLacking = [...worth.keys()].some((key) => snapshot.syllable(key) === undefined)
  const matching = matchOf(named, { scores, held, whole, syllables: worth.size, isLacking, isQuoted: query.required.length > 0 })
  raiseNamed(scores, named, whole)
  const full: number[] = []
  const partial: number[] = []
  for (let row = 0; row < scores.length; row++) {
    const match = scores[row] === 0 ? null : matching(row)
    // Asked last: most rows match in no way.
    if (match === null || !isAdmitted(row)) continue
    if (match === 'full') full.push(row)
    else partial.push(row)
  }
  const candidates = (rows: readonly number[], match: Candidate['match'], limit: number): Candidate[] => {
    const top = topRows(rows, scores, limit)
    const ids = reader.sectionIds(top)
    return top.flatMap((row, i) => (ids[i] === null ? [] : [{ sectionId: ids[i]!, row, match, score: scores[row]!, address: named.addressed?.get(row) }]))
  }
  const best = candidates(full, 'full', query.limit)
  return {
    candidates: [...best, ...candidates(partial, 'partial', query.limit - best.length)],
    total: full.length, partial: partial.length, facets: countFacets(full.length > 0 ? full : partial, snapshot, facts),
  }
}

/** Postings keep the rows of what was removed, which is not to be the best of the library. */
function forgetRemoved(scores: Float32Array, { documentOf }: IndexSnapshot): void {
  for (let row = 0; row < scores.length; row++) if (documentOf[row]! < 0) scores[row] = 0
}

/** Puts the named clauses above everything, and has every section of a document proposed that is asked for by its name alone. */
function raiseNamed(scores: Float32Array, { addressed, ofDocuments }: NamedRows, whole: number): void {
  for (const [row, match] of addressed ?? []) scores[row] = scores[row]! + (match === 'exact' ? ADDRESSED : 0.9 * ADDRESSED)
  if (ofDocuments === null || addressed !== null || whole > 0) return
  for (let row = 0; row < scores.length; row++) if (ofDocuments[row] === 1 && scores[row] === 0) scores[row] = OF_NAMED
}
