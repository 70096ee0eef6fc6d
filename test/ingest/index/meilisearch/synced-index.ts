import { Meilisearch } from 'meilisearch'
import { expect, test } from 'vitest'
import { syncIndex, type SyncReport } from '../../../../ingest/index/meilisearch/sync-index.js'
import { freshIndex, type MeiliServer, openMeilisearch } from '../../../meilisearch-server.js'
import { tinyLibrary } from '../../../server/search/tiny-library.js'
import { heldDigest, wantedDigest } from './index-digest.js'

/** Twelve documents of two sections. */
const MANY = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`van-ban-${i}`, { title: `Nghị quyết số ${i}`, date: '2020', issuer: 'Tỉnh "A" \\ B', sections: [`Điều thứ nhất của văn bản ${i}.`, 'Tỷ lệ hộ nghèo giảm 3,5%.'] }]))

/** A library and an index that was filled from it, the test's own. */
export interface SyncedIndex {
  meili: Meilisearch
  index: string
  tiny: ReturnType<typeof tinyLibrary>
  sync(): Promise<SyncReport>
  /** The index holds the library's sections, no more and no less, and no second one was left behind. */
  expectEqual(): Promise<void>
}

/** `it` with a `SyncedIndex` of twelve documents with two sections each, on one server a file. */
export const itSynced = test.extend<{ server: MeiliServer; synced: SyncedIndex }>({
  server: [async ({}, use) => {
    const server = await openMeilisearch()
    await use(server)
    await server.close()
  }, { scope: 'file' }],
  synced: async ({ server }, use) => {
    const settings = server.settings(freshIndex())
    const { index } = settings
    const meili = new Meilisearch({ host: server.url, ...(server.masterKey !== null && { apiKey: server.masterKey }) })
    const tiny = tinyLibrary(MANY)
    const sync = (): Promise<SyncReport> => syncIndex({ library: tiny.context.library, settings })
    await sync()
    await use({
      meili, index, tiny, sync,
      async expectEqual() {
        expect(await heldDigest(meili, index)).toEqual(wantedDigest(tiny.context.library))
        expect((await meili.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid)).not.toContain(`${index}-next`)
      },
    })
    tiny.close()
  },
})
