import type { IndexSnapshot } from '../../ingest/index/index-reader.js'
import type { Proposal } from '../../ingest/index/port.js'
import type { SearchResult } from '../results.js'
import type { SearchContext } from './context.js'
import { type Ranked, RANKED_AGAIN, rankCandidates } from './ranking/rank-candidates.js'
import { sortHits } from './ranking/sort-hits.js'
import type { ReadQuery } from './reading/query.js'
import { readQuery } from './reading/read-query.js'
import { MAX_LIMIT, MAX_OFFSET, type SearchRequest } from './request.js'
import { facetsOf } from './showing/facets.js'
import { hitsOf } from './showing/hits.js'

/** Deepest hit that can be paged to: the last page of the largest offset. */
const MOST_PAGED = MAX_OFFSET + MAX_LIMIT

/** A search up to its ranked list, before anything is shown. */
export interface Found {
  query: ReadQuery
  snapshot: IndexSnapshot
  proposal: Proposal
  /** At least `offset + limit` long where so many match. */
  ranked: Ranked[]
}

/**
 * The sections that answer a query, best first, with what was understood.
 *
 * `total` counts the full matches (see `matchOf`), `partial` those that hold some of the query; hits are the full ones, then
 * the partial ones, in every order, and paging reaches each of them once, up to the 10,100th. Facets count the full matches, or
 * the partial ones where there are no full ones. An empty query finds nothing. Never throws for anything typed.
 */
export async function search(context: SearchContext, request: SearchRequest): Promise<SearchResult> {
  const startedAt = performance.now()
  const { query, snapshot, proposal, ranked } = await find(context, request)
  const page = ranked.slice(request.offset, request.offset + request.limit)
  return {
    query: {
      text: request.text, read: query.read, steps: query.steps, sort: request.sort,
      filters: shownFilters(query.filters), limit: request.limit, offset: request.offset,
    },
    total: proposal.total,
    partial: proposal.partial,
    engine: { name: proposal.insteadOf === undefined ? context.engine.name : 'sqlite', problem: proposal.insteadOf ?? null },
    facets: facetsOf(proposal.facets),
    hits: hitsOf(page, { query, context, snapshot, firstRank: request.offset + 1 }),
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
  }
}

/** Reads the query, has the engine propose, ranks again and sorts. */
export async function find(context: SearchContext, request: SearchRequest): Promise<Found> {
  const snapshot = context.index.snapshot()
  const query = readQuery(request, { index: context.index, snapshot, rules: context.rules, documents: context.library.documents() })
  // The newest is not among the best: any order but theirs needs them all.
  const limit = request.sort === 'relevance' ? Math.min(MOST_PAGED, Math.max(RANKED_AGAIN, request.offset + request.limit)) : MOST_PAGED
  const proposal = await context.engine.candidates({ ...query, limit })
  const ranked = sortHits(rankCandidates(proposal.candidates, query, context), request.sort, context)
  return { query, snapshot, proposal, ranked }
}

function shownFilters({ kinds, years, publishers, roles, documentId }: SearchRequest['filters']): Record<string, string[]> {
  const shown: Record<string, string[]> = {}
  if (kinds !== undefined) shown.kind = kinds
  if (years !== undefined) shown.year = [years.from === years.to ? String(years.from) : `${years.from}..${years.to}`]
  if (publishers !== undefined) shown.publisher = publishers
  if (roles !== undefined) shown.role = roles
  if (documentId !== undefined) shown.document = [documentId]
  return shown
}
