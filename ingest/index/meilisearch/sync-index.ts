import type { Meilisearch } from 'meilisearch'
import type { Library } from '../../library/library.js'
import { adminClient, assertVersion } from './client.js'
import { type Edition, indexEditions, libraryEditions } from './editions.js'
import { EngineFault } from './engine-fault.js'
import type { MeiliSettings } from './engine-settings.js'
import { differs, INDEX_SETTINGS, SCHEMA } from './index-settings.js'
import { sendEditions } from './send-records.js'
import { type Stamp, STAMP_EDITION, stampOf } from './stamp.js'
import { done, finishedIfSeen, persistent, settled } from './tasks.js'

/** What bringing the index up to the library took. */
export interface SyncReport {
  /** True where a second index was filled and swapped in. */
  isRebuilt: boolean
  /** Sections sent and documents' states removed. */
  sent: number
  removed: number
  sections: number
  tookMs: number
}

export interface SyncOptions {
  library: Library
  settings: MeiliSettings
  onProgress?: (progress: { sent: number; total: number }) => void
}

/** From this share of new sections on, a second index is filled: readers keep a whole one, and building anew is faster. */
const REBUILD_SHARE = 0.5
/** Rounds of comparing and mending; a second is needed only where another program writes to the same index. */
const MAX_ROUNDS = 3
/** Editions in one filter. */
const MAX_FILTER_VALUES = 500

/**
 * Makes the index hold the library's sections, no more and no less, whatever it held before and wherever an earlier run broke off.
 *
 * Only what differs is sent; where settings or most sections do, a second index is filled and swapped in. Running it again
 * changes nothing. Throws `EngineFault`; `foreign` where an index of that name holds another program's records.
 */
export async function syncIndex({ library, settings, onProgress }: SyncOptions): Promise<SyncReport> {
  const startedAt = performance.now()
  const meili = adminClient(settings)
  await assertVersion(meili)
  const next = `${settings.index}-next`
  for (const index of [settings.index, next]) await assertOurs(meili, index)
  await settled(meili, [settings.index, next])
  const wanted = libraryEditions(library)
  const sections = [...wanted.values()].reduce((sum, edition) => sum + edition.sections, 0)
  const stamp = stampOf(library.version(), sections)
  const report: SyncReport = { isRebuilt: false, sent: 0, removed: 0, sections, tookMs: 0 }
  const filling: Filling = { meili, library, wanted, stamp, report, onProgress }
  const held = await heldSettings(meili, settings.index)
  const isUsable = held !== null && !differs(held)
  const isSmallChange = isUsable && sections - keptSections(wanted, await indexEditions(meili, settings.index)) <= sections * REBUILD_SHARE
  if (isSmallChange) await fill(settings.index, filling)
  else await rebuild(settings.index, next, { ...filling, isNew: held === null })
  // Tasks are done in their order: once this one is, so is a swap that could not be watched.
  if (await heldSettings(meili, next) !== null) await done(meili, () => meili.deleteIndex(next))
  if (!(await isStamped(meili, settings.index, stamp))) throw new EngineFault('outdated', { detail: 'Có chương trình khác đang ghi vào cùng chỉ mục.' })
  return { ...report, tookMs: Math.round(performance.now() - startedAt) }
}

interface Filling {
  meili: Meilisearch
  library: Library
  wanted: ReadonlyMap<string, Edition>
  stamp: Stamp
  report: SyncReport
  onProgress: SyncOptions['onProgress']
}

/** Settings of an index; null where there is none. */
async function heldSettings(meili: Meilisearch, index: string): Promise<object | null> {
  try {
    return await persistent(() => meili.index(index).getSettings())
  } catch (error) {
    if (error instanceof EngineFault && error.state === 'missing') return null
    throw error
  }
}

/** What this program fills has been told first to filter by edition, in every version. */
async function assertOurs(meili: Meilisearch, index: string): Promise<void> {
  const held = await heldSettings(meili, index)
  if (held === null || (held as { filterableAttributes?: unknown[] }).filterableAttributes?.includes('edition') === true) return
  const { estimatedTotalHits } = await persistent(() => meili.index(index).search('', { limit: 0 }))
  if (estimatedTotalHits > 0) throw new EngineFault('foreign', { detail: `Hãy đặt tên khác hoặc xóa chỉ mục ${index} trên Meilisearch.` })
}

function keptSections(wanted: ReadonlyMap<string, Edition>, held: ReadonlyMap<string, number>): number {
  let kept = 0
  for (const [name, { sections }] of wanted) if (held.get(name) === sections) kept += sections
  return kept
}

/** Fills the second index, which an earlier run may have begun, and puts it in the first one's place in one step. */
async function rebuild(index: string, next: string, filling: Filling & { isNew: boolean }): Promise<void> {
  const { meili, report } = filling
  const held = await heldSettings(meili, next)
  if (held !== null && differs(held)) await done(meili, () => meili.deleteIndex(next))
  if (held === null || differs(held)) {
    await done(meili, () => meili.createIndex(next, { primaryKey: 'id' }))
    await done(meili, () => meili.index(next).updateSettings(INDEX_SETTINGS as unknown as Parameters<ReturnType<Meilisearch['index']>['updateSettings']>[0]))
  }
  if (filling.isNew) await done(meili, () => meili.createIndex(index, { primaryKey: 'id' }))
  await fill(next, filling)
  await finishedIfSeen(meili, await persistent(() => meili.swapIndexes([{ indexes: [index, next], rename: false }])))
  report.isRebuilt = true
}

/** Removes and sends until the index holds what is wanted, then stamps it. */
async function fill(index: string, { meili, library, wanted, stamp, report, onProgress }: Filling): Promise<void> {
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    const held = await indexEditions(meili, index)
    const stale = [...held.keys()].filter((name) => name !== STAMP_EDITION && wanted.get(name)?.sections !== held.get(name))
    const absent = new Map([...wanted].filter(([name, { sections }]) => held.get(name) !== sections))
    if (stale.length === 0 && absent.size === 0) return putStamp(meili, index, stamp)
    if (round === MAX_ROUNDS) break
    await removeEditions(meili, index, [...stale, STAMP_EDITION])
    report.removed += stale.length
    const total = [...absent.values()].reduce((sum, { sections }) => sum + sections, 0)
    let sent = 0
    onProgress?.({ sent, total })
    await sendEditions(meili, { index, library, editions: absent, onSent: (count) => {
      sent += count
      onProgress?.({ sent, total })
    } })
    report.sent += sent
  }
  throw new EngineFault('outdated', { detail: 'Có chương trình khác đang ghi vào cùng chỉ mục.' })
}

async function removeEditions(meili: Meilisearch, index: string, names: readonly string[]): Promise<void> {
  for (let from = 0; from < names.length; from += MAX_FILTER_VALUES) {
    const filter = `edition IN [${names.slice(from, from + MAX_FILTER_VALUES).join(', ')}]`
    await done(meili, () => meili.index(index).deleteDocuments({ filter }))
  }
}

/** Says which state the index holds; where it says so already, nothing is written. */
async function putStamp(meili: Meilisearch, index: string, stamp: Stamp): Promise<void> {
  if (await isStamped(meili, index, stamp)) return
  await done(meili, () => meili.index(index).addDocuments([{ ...stamp }], { primaryKey: 'id' }))
}

async function isStamped(meili: Meilisearch, index: string, stamp: Stamp): Promise<boolean> {
  const held = await persistent(() => meili.index(index).search<Partial<Stamp>>('', { filter: `edition = ${STAMP_EDITION}` }), ({ hits }) => hits[0])
  return held?.library === stamp.library && held.schema === SCHEMA && held.sections === stamp.sections
}
