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

type Search = Omit<MultiSearchQuery, 'indexUid'>

/** Asks for the index's stamp and counts its records. */
const STATE: readonly Search[] = [{ q: '', filter: `edition = ${STAMP_EDITION}`, limit: 1, attributesToRetrieve: ['library', 'schema', 'sections'] }, { q: '', limit: 0 }]

/**
 * The lists of several searches, made in one request by one state of the index.
 *
 * The same request asks for the index's stamp and counts its records: throws `EngineFault` `empty` where it was not filled to the
 * end and `outdated` where it holds another state than `version`, beside what the connection gives rise to.
 */
export async function askIndex(meili: Meilisearch, { index, version, searches }: { index: string; version: string; searches: readonly Search[] }): Promise<FoundSection[][]> {
  const { results } = await reached(() => meili.multiSearch({ queries: [...STATE, ...searches].map((search) => ({ indexUid: index, ...search })) }))
  if (!Array.isArray(results) || results.length !== STATE.length + searches.length) throw new EngineFault('wrong-version')
  const [stamp, all] = results
  assertWhole(stamp?.hits[0] as Partial<Stamp> | undefined, { version, records: all?.estimatedTotalHits })
  return results.slice(STATE.length).map(({ hits }) => hits as unknown as FoundSection[])
}

/**
 * The sections of several searches in one list, each once, those of the heavier searches first; throws as `askIndex`.
 *
 * Giving back a hit costs the server more than finding it, and half of them are in several lists.
 */
export async function askMerged(meili: Meilisearch, { index, version, asks, limit }: { index: string; version: string; asks: readonly { search: Search; worth: number }[]; limit: number }): Promise<FoundSection[]> {
  const most = Math.max(...asks.map(({ worth }) => worth))
  const queries = asks.map(({ search: { limit: _none, ...search }, worth }) => ({ indexUid: index, ...search, federationOptions: { weight: worth / most } }))
  const [, found] = await Promise.all([askIndex(meili, { index, version, searches: [] }), reached(() => meili.multiSearch({ federation: { limit }, queries }))])
  if (!Array.isArray(found.hits)) throw new EngineFault('wrong-version')
  return found.hits as unknown as FoundSection[]
}

function assertWhole(stamp: Partial<Stamp> | undefined, { version, records }: { version: string; records: number | undefined }): void {
  if (stamp?.sections === undefined) throw new EngineFault('empty')
  if (stamp.schema !== SCHEMA || stamp.library !== version) throw new EngineFault('outdated')
  if (records !== stamp.sections + 1) throw new EngineFault('empty')
}
