import { find, search } from '../../server/search/search.js'
import type { SearchContext } from '../../server/search/context.js'
import type { SearchRequest } from '../../server/search/request.js'

/** Hits of one query: section ids best first, and how long the whole search took. */
export interface QueryRun {
  sectionIds: string[]
  /** What the engine proposed, best first by its own score, before it was ranked again. */
  candidateIds: string[]
  scores: number[]
  tookMs: number
}

/** Ranks that are evaluated. */
export const DEPTH = 100

/** A plain request for a text. */
export function plainRequest(text: string, limit: number): SearchRequest {
  return { text, filters: {}, sort: 'relevance', limit, offset: 0, verbatim: false }
}

/** Runs each text once for its ranking and once, timed, as a page of 20 passages with marks. */
export async function runQueries(context: SearchContext, texts: readonly string[]): Promise<QueryRun[]> {
  const runs: QueryRun[] = []
  for (const text of texts) {
    const { ranked, proposal } = await find(context, plainRequest(text, DEPTH))
    const startedAt = performance.now()
    await search(context, plainRequest(text, 20))
    const tookMs = performance.now() - startedAt
    runs.push({ candidateIds: proposal.candidates.slice(0, DEPTH).map(({ sectionId }) => sectionId), sectionIds: ranked.slice(0, DEPTH).map(({ sectionId }) => sectionId), scores: ranked.slice(0, DEPTH).map(({ score }) => score), tookMs })
  }
  return runs
}
