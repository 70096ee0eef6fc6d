import type { Meilisearch } from 'meilisearch'
import type { FacetCounts } from '../port.js'
import { wordsQuery } from './candidate-asks.js'
import { reached } from './client.js'
import type { MeiliFilter } from './query-filter.js'

/** Sections that hold one of several sets of words whole, counted by the server. */
export interface FullCount {
  total: number
  facets: FacetCounts
}

const FACETS = ['kind', 'year', 'publisher', 'role'] as const

/** Counts the union of the sets without listing it; throws `EngineFault`. */
export async function countFull(meili: Meilisearch, { index, sets, filter }: { index: string; sets: readonly string[][]; filter: MeiliFilter }): Promise<FullCount> {
  const queries = sets.map((keys) => ({ indexUid: index, q: wordsQuery(keys.map((key) => [key])), filter, matchingStrategy: 'all' as const }))
  const federation = { limit: 0, facetsByIndex: { [index]: [...FACETS] } }
  return reached(() => meili.multiSearch({ federation, queries }), ({ facetsByIndex, estimatedTotalHits = 0 }) => {
    const { distribution } = facetsByIndex![index]!
    const counts = FACETS.map((name) => [name, mostFirst(distribution[name] ?? {})] as const)
    return { total: estimatedTotalHits, facets: Object.fromEntries(counts) as FacetCounts }
  })
}

function mostFirst(counts: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}
