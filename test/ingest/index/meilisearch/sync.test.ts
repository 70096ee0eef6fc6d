import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MeiliSettings } from '../../../../ingest/index/meilisearch/engine-settings.js'
import { differs, INDEX_SETTINGS } from '../../../../ingest/index/meilisearch/index-settings.js'
import { STAMP_ID } from '../../../../ingest/index/meilisearch/stamp.js'
import { syncIndex, type SyncReport } from '../../../../ingest/index/meilisearch/sync-index.js'
import { openLibraryWriter } from '../../../../ingest/library/write-library.js'
import { freshIndex, hasMeilisearch, type MeiliServer, NEEDS_MEILISEARCH, openMeilisearch } from '../../../meilisearch-server.js'
import { tinyLibrary, writeTiny } from '../../../server/search/tiny-library.js'
import { heldDigest, wantedDigest } from './index-digest.js'

const MANY = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`van-ban-${i}`, { title: `Nghị quyết số ${i}`, date: '2020', issuer: 'Tỉnh "A" \\ B', sections: [`Điều thứ nhất của văn bản ${i}.`, 'Tỷ lệ hộ nghèo giảm 3,5%.'] }]))

describe.skipIf(!hasMeilisearch)(`bringing the index up to the library (${NEEDS_MEILISEARCH})`, () => {
  let server: MeiliServer
  let settings: MeiliSettings
  let meili: Meilisearch
  let tiny: ReturnType<typeof tinyLibrary>
  const sync = (): Promise<SyncReport> => syncIndex({ library: tiny.context.library, settings })
  const expectEqual = async (): Promise<void> => {
    expect(await heldDigest(meili, settings.index)).toEqual(wantedDigest(tiny.context.library))
    expect((await meili.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid)).not.toContain(`${settings.index}-next`)
  }
  beforeAll(async () => {
    server = await openMeilisearch()
    meili = new Meilisearch({ host: server.url, ...(server.masterKey !== null && { apiKey: server.masterKey }) })
  })
  beforeEach(async () => {
    settings = server.settings(freshIndex())
    tiny = tinyLibrary(MANY)
    await sync()
    return () => tiny.close()
  })
  afterAll(() => server?.close())

  it('fills an index that is not there', expectEqual)
  it('has settings that compare as equal once they are set, and as different once one is changed', async () => {
    const held = await meili.index(settings.index).getSettings()
    expect(differs(held)).toBe(false)
    for (const [name, value] of [['stopWords', ['và']], ['rankingRules', ['proximity', 'words', 'attributeRank']], ['prefixSearch', 'indexingTime'], ['synonyms', { a: ['b'] }], ['pagination', { maxTotalHits: 10 }]] as const) {
      expect(differs({ ...held, [name]: value })).toBe(true)
    }
  })
  it('changes nothing the second time', async () => {
    const before = (await meili.tasks.getTasks({ limit: 1, indexUids: [settings.index] })).results[0]?.uid
    expect(await sync()).toMatchObject({ isRebuilt: false, sent: 0, removed: 0, sections: 24 })
    expect((await meili.tasks.getTasks({ limit: 1, indexUids: [settings.index] })).results[0]?.uid).toBe(before)
  })
  it('sends only what changed', async () => {
    writeTiny(tiny.dir, { 'van-ban-3': { sections: ['Nay khác.', 'Và dài hơn.', 'Ba đoạn.'] } })
    expect(await sync()).toMatchObject({ isRebuilt: false, sent: 3, removed: 1, sections: 25 })
    await expectEqual()
  })
  it('removes what left', async () => {
    const writer = openLibraryWriter(tiny.dir, { codeVersion: 'tiny', openIndex: null })
    writer.remove({ root: '.', file: 'van-ban-5.txt' })
    writer.commit()
    expect(await sync()).toMatchObject({ isRebuilt: false, sent: 0, removed: 1, sections: 22 })
    await expectEqual()
  })
  it('mends an index that lost records or got foreign ones', async () => {
    const some = await meili.index(settings.index).getDocuments({ limit: 5 })
    await meili.index(settings.index).deleteDocuments(some.results.map(({ id }) => String(id))).waitTask()
    await meili.index(settings.index).addDocuments([{ id: 'x-1', edition: 'x', document: 'x', order: 0, body: 'ti3' }]).waitTask()
    await sync()
    await expectEqual()
  })
  it('goes on where an earlier run broke off before the stamp', async () => {
    await meili.index(settings.index).deleteDocument(STAMP_ID).waitTask()
    expect(await sync()).toMatchObject({ isRebuilt: false, sent: 0 })
    await expectEqual()
  })
  it('builds a second index where settings differ, and swaps', async () => {
    await meili.index(settings.index).updateSettings({ rankingRules: ['words'], stopWords: ['và', 'của'] }).waitTask()
    expect(await sync()).toMatchObject({ isRebuilt: true, sent: 24 })
    expect(differs(await meili.index(settings.index).getSettings())).toBe(false)
    await expectEqual()
  })
  it('goes on with a second index that an earlier run half filled', async () => {
    const next = `${settings.index}-next`
    await meili.deleteIndex(settings.index).waitTask()
    await meili.createIndex(next, { primaryKey: 'id' }).waitTask()
    await meili.index(next).updateSettings(INDEX_SETTINGS as never).waitTask()
    await meili.index(next).addDocuments([{ id: 'old-0', edition: 'old', document: 'old', order: 0 }]).waitTask()
    expect(await sync()).toMatchObject({ isRebuilt: true, removed: 1 })
    await expectEqual()
  })
  it('removes a second index of another schema that was left behind', async () => {
    await meili.createIndex(`${settings.index}-next`, { primaryKey: 'other' }).waitTask()
    await sync()
    await expectEqual()
  })
  it.each(['', '-next'])('leaves an index of another program alone (name and “%s”)', async (ending) => {
    const name = `${settings.index}${ending}`
    await meili.deleteIndexIfExists(name)
    await meili.index(name).addDocuments([{ key: 7, title: 'Of another program' }], { primaryKey: 'key' }).waitTask()
    await expect(sync()).rejects.toMatchObject({ state: 'foreign', message: expect.stringContaining(name) as string })
    expect((await meili.index(name).getDocuments()).results).toEqual([{ key: 7, title: 'Of another program' }])
    await meili.deleteIndex(name).waitTask()
  })
  it('sends all anew to an index that an older version of the program filled', async () => {
    const { place, ...older } = (await meili.index(settings.index).getDocuments<{ id: string; place: string }>({ limit: 1 })).results[0]!
    expect(place).toMatch(/^van-ban-/)
    await meili.deleteIndex(settings.index).waitTask()
    await meili.index(settings.index).updateSettings({ filterableAttributes: ['edition', 'document'], searchableAttributes: ['heading', 'body', 'context'] }).waitTask()
    await meili.index(settings.index).addDocuments([older], { primaryKey: 'id' }).waitTask()
    expect(await sync()).toMatchObject({ isRebuilt: true, sent: 24 })
    await expectEqual()
  })
  it('tells a failed task in the words of the server', async () => {
    const next = `${settings.index}-next`
    await meili.index(settings.index).updateSettings({ stopWords: ['và'] }).waitTask()
    // A second index with the right settings and another primary key: adding to it fails as a task, not as a call.
    await meili.createIndex(next, { primaryKey: 'document' }).waitTask()
    await meili.index(next).updateSettings(INDEX_SETTINGS as never).waitTask()
    await meili.index(next).addDocuments([{ document: 'a', edition: 'a' }]).waitTask()
    await expect(sync()).rejects.toMatchObject({ code: 'engine-unavailable', message: expect.stringContaining('primary key') as string })
  })
})
