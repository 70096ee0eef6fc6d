import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import { reached } from './client.js'
import { EngineFault } from './engine-fault.js'
import { SCHEMA } from './index-settings.js'
import { type Stamp, STAMP_EDITION } from './stamp.js'

/** A section as the index names it. */
export interface FoundSection {
  document: string
  order: number
}

/** What one search of several found. */
export interface FoundList {
  sections: FoundSection[]
  /** All that matched, whether listed or not; an estimate of the server's. */
  total: number
}

/**
 * The lists of several searches, made in one request by one state of the index.
 *
 * The same request asks for the index's stamp and counts its records: throws `EngineFault` `empty` where it was not filled to the
 * end and `outdated` where it holds another state than `version`, beside what the connection gives rise to.
 */
export async function askIndex(meili: Meilisearch, { index, version, searches }: { index: string; version: string; searches: readonly Omit<MultiSearchQuery, 'indexUid'>[] }): Promise<FoundList[]> {
  const state = [{ q: '', filter: `edition = ${STAMP_EDITION}`, limit: 1, attributesToRetrieve: ['library', 'schema', 'sections'] }, { q: '', limit: 0 }]
  const { results } = await reached(() => meili.multiSearch({ queries: [...state, ...searches].map((search) => ({ indexUid: index, ...search })) }))
  if (!Array.isArray(results) || results.length !== state.length + searches.length) throw new EngineFault('wrong-version')
  const [stamp, all] = results
  assertWhole(stamp?.hits[0] as Partial<Stamp> | undefined, { version, records: all?.estimatedTotalHits })
  return results.slice(state.length).map(({ hits, estimatedTotalHits }) => ({ sections: hits as unknown as FoundSection[], total: estimatedTotalHits ?? hits.length }))
}

function assertWhole(stamp: Partial<Stamp> | undefined, { version, records }: { version: string; records: number | undefined }): void {
  if (stamp?.sections === undefined) throw new EngineFault('empty')
  if (stamp.schema !== SCHEMA || stamp.library !== version) throw new EngineFault('outdated')
  if (records !== stamp.sections + 1) throw new EngineFault('empty')
}
