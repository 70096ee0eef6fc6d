import type { IndexSnapshot } from '../../ingest/index/index-reader.js'
import type { Proposal } from '../../ingest/index/port.js'
import type { SearchResult } from '../results.js'
import type { SearchContext } from './context.js'
import { type Ranked, RANKED_AGAIN, rankCandidates } from './ranking/rank-candidates.js'
import { sortHits } from './ranking/sort-hits.js'
import type { ReadQuery } from './reading/query.js'
import { readQuery } from './reading/read-query.js'
import type { SearchRequest } from './request.js'
import { facetsOf } from './showing/facets.js'
import { hitsOf } from './showing/hits.js'

/** Deepest hit that can be paged to. */
const MOST_PAGED = 1000

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
 * `total` counts the sections that hold at least three fifths of the query by weight and pass the filters (see the engine);
 * paging ends at 1,000. An empty query finds nothing. Never throws for anything typed.
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
  const limit = Math.min(MOST_PAGED, Math.max(RANKED_AGAIN, request.offset + request.limit))
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
