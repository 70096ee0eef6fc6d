import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import { reached } from './client.js'
import { EngineFault } from './engine-fault.js'
import { SCHEMA } from './index-settings.js'
import { type FoundSection, sectionAt } from './section-place.js'
import { type Stamp, STAMP_EDITION } from './stamp.js'

/** One search for sections; without `limit` all are listed, in no order. */
export interface IndexSearch extends Pick<MultiSearchQuery, 'filter' | 'attributesToSearchOn'> {
  /** Words that a section must hold, all of them; those behind `-` it must not. */
  q: string
  limit?: number
}

/** Asks for the index's stamp and counts its records. */
const STATE = [{ q: '', filter: `edition = ${STAMP_EDITION}`, limit: 1, attributesToRetrieve: ['library', 'schema', 'sections'] }, { q: '', limit: 0 }]

/**
 * The lists of several searches, made in one request, which also asks for the index's stamp and counts its records.
 *
 * Throws `EngineFault` `empty` where the index was not filled to the end and `outdated` where it holds another state than
 * `version`, beside what the connection gives rise to.
 */
export async function askIndex(meili: Meilisearch, { index, version, searches }: { index: string; version: string; searches: readonly IndexSearch[] }): Promise<FoundSection[][]> {
  const queries = [...STATE, ...searches.map(queryOf)].map((query) => ({ indexUid: index, ...query }))
  const { results } = await reached(() => meili.multiSearch({ queries }))
  if (!Array.isArray(results) || results.length !== queries.length) throw new EngineFault('wrong-version')
  const [stamp, all] = results
  assertWhole(stamp?.hits[0] as Partial<Stamp> | undefined, { version, records: all?.estimatedTotalHits })
  return results.slice(STATE.length).map(({ hits, facetDistribution }) => (facetDistribution === undefined ? (hits as unknown as { place: string }[]).map(({ place }) => place) : Object.keys(facetDistribution['place'] ?? {})).map(sectionAt))
}

/**
 * A whole list is asked for as the values of a facet: Meilisearch 1.50 takes 22 µs for a hit, however little is wanted of it,
 * and 2 µs for a value.
 */
function queryOf({ limit, ...search }: IndexSearch): Omit<MultiSearchQuery, 'indexUid'> {
  const query = { ...search, matchingStrategy: 'all' as const }
  return limit === undefined ? { ...query, limit: 0, facets: ['place'] } : { ...query, limit, attributesToRetrieve: ['place'] }
}

function assertWhole(stamp: Partial<Stamp> | undefined, { version, records }: { version: string; records: number | undefined }): void {
  if (stamp?.sections === undefined) throw new EngineFault('empty')
  if (stamp.schema !== SCHEMA || stamp.library !== version) throw new EngineFault('outdated')
  if (records !== stamp.sections + 1) throw new EngineFault('empty')
}
