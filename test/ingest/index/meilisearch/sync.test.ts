import { describe, expect } from 'vitest'
import { differs, INDEX_SETTINGS } from '../../../../ingest/index/meilisearch/index-settings.js'
import { STAMP_ID } from '../../../../ingest/index/meilisearch/stamp.js'
import { openLibraryWriter } from '../../../../ingest/library/write-library.js'
import { hasMeilisearch, NEEDS_MEILISEARCH } from '../../../meilisearch-server.js'
import { writeTiny } from '../../../server/search/tiny-library.js'
import { itSynced } from './synced-index.js'

describe.skipIf(!hasMeilisearch)(`bringing the index up to the library (${NEEDS_MEILISEARCH})`, () => {
  itSynced('fills an index that is not there', ({ synced: { expectEqual } }) => expectEqual())
  itSynced('has settings that compare as equal once they are set, and as different once one is changed', async ({ synced: { meili, index } }) => {
    const held = await meili.index(index).getSettings()
    expect(differs(held)).toBe(false)
    for (const [name, value] of [['stopWords', ['và']], ['rankingRules', ['proximity', 'words', 'attributeRank']], ['prefixSearch', 'indexingTime'], ['synonyms', { a: ['b'] }], ['pagination', { maxTotalHits: 10 }]] as const) {
      expect(differs({ ...held, [name]: value })).toBe(true)
    }
  })
  itSynced('changes nothing the second time', async ({ synced: { meili, index, sync } }) => {
    const before = (await meili.tasks.getTasks({ limit: 1, indexUids: [index] })).results[0]?.uid
    expect(await sync()).toMatchObject({ isRebuilt: false, sent: 0, removed: 0, sections: 24 })
    expect((await meili.tasks.getTasks({ limit: 1, indexUids: [index] })).results[0]?.uid).toBe(before)
  })
  itSynced('sends only what changed', async ({ synced: { tiny, sync, expectEqual } }) => {
    writeTiny(tiny.dir, { 'van-ban-3': { sections: ['Nay khác.', 'Và dài hơn.', 'Ba đoạn.'] } })
    expect(await sync()).toMatchObject({ isRebuilt: false, sent: 3, removed: 1, sections: 25 })
    await expectEqual()
  })
  itSynced('removes what left', async ({ synced: { tiny, sync, expectEqual } }) => {
    const writer = openLibraryWriter(tiny.dir, { codeVersion: 'tiny', openIndex: null })
    writer.remove({ root: '.', file: 'van-ban-5.txt' })
    writer.commit()
    expect(await sync()).toMatchObject({ isRebuilt: false, sent: 0, removed: 1, sections: 22 })
    await expectEqual()
  })
  itSynced('mends an index that lost records or got foreign ones', async ({ synced: { meili, index, sync, expectEqual } }) => {
    const some = await meili.index(index).getDocuments({ limit: 5 })
    await meili.index(index).deleteDocuments(some.results.map(({ id }) => String(id))).waitTask()
    await meili.index(index).addDocuments([{ id: 'x-1', edition: 'x', document: 'x', order: 0, body: 'ti3' }]).waitTask()
    await sync()
    await expectEqual()
  })
  itSynced('goes on where an earlier run broke off before the stamp', async ({ synced: { meili, index, sync, expectEqual } }) => {
    await meili.index(index).deleteDocument(STAMP_ID).waitTask()
    expect(await sync()).toMatchObject({ isRebuilt: false, sent: 0 })
    await expectEqual()
  })
})

describe.skipIf(!hasMeilisearch)(`filling a second index (${NEEDS_MEILISEARCH})`, () => {
  itSynced('builds a second index where settings differ, and swaps', async ({ synced: { meili, index, sync, expectEqual } }) => {
    await meili.index(index).updateSettings({ rankingRules: ['words'], stopWords: ['và', 'của'] }).waitTask()
    expect(await sync()).toMatchObject({ isRebuilt: true, sent: 24 })
    expect(differs(await meili.index(index).getSettings())).toBe(false)
    await expectEqual()
  })
  itSynced('goes on with a second index that an earlier run half filled', async ({ synced: { meili, index, sync, expectEqual } }) => {
    const next = `${index}-next`
    await meili.deleteIndex(index).waitTask()
    await meili.createIndex(next, { primaryKey: 'id' }).waitTask()
    await meili.index(next).updateSettings(INDEX_SETTINGS as never).waitTask()
    await meili.index(next).addDocuments([{ id: 'old-0', edition: 'old', document: 'old', order: 0 }]).waitTask()
    expect(await sync()).toMatchObject({ isRebuilt: true, removed: 1 })
    await expectEqual()
  })
  itSynced('removes a second index of another schema that was left behind', async ({ synced: { meili, index, sync, expectEqual } }) => {
    await meili.createIndex(`${index}-next`, { primaryKey: 'other' }).waitTask()
    await sync()
    await expectEqual()
  })
  itSynced('sends all anew to an index that an older version of the program filled', async ({ synced: { meili, index, sync, expectEqual } }) => {
    const { place, ...older } = (await meili.index(index).getDocuments<{ id: string; place: string }>({ limit: 1 })).results[0]!
    expect(place).toMatch(/^van-ban-/)
    await meili.deleteIndex(index).waitTask()
    await meili.index(index).updateSettings({ filterableAttributes: ['edition', 'document'], searchableAttributes: ['heading', 'body', 'context'] }).waitTask()
    await meili.index(index).addDocuments([older], { primaryKey: 'id' }).waitTask()
    expect(await sync()).toMatchObject({ isRebuilt: true, sent: 24 })
    await expectEqual()
  })
})

describe.skipIf(!hasMeilisearch)(`what is refused (${NEEDS_MEILISEARCH})`, () => {
  itSynced.for(['', '-next'])('leaves an index of another program alone (name and “%s”)', async (ending, { synced: { meili, index, sync } }) => {
    const name = `${index}${ending}`
    await meili.deleteIndexIfExists(name)
    await meili.index(name).addDocuments([{ key: 7, title: 'Of another program' }], { primaryKey: 'key' }).waitTask()
    await expect(sync()).rejects.toMatchObject({ state: 'foreign', message: expect.stringContaining(name) as string })
    expect((await meili.index(name).getDocuments()).results).toEqual([{ key: 7, title: 'Of another program' }])
    await meili.deleteIndex(name).waitTask()
  })
  itSynced('tells a failed task in the words of the server', async ({ synced: { meili, index, sync } }) => {
    const next = `${index}-next`
    await meili.index(index).updateSettings({ stopWords: ['và'] }).waitTask()
    // A second index with the right settings and another primary key: adding to it fails as a task, not as a call.
    await meili.createIndex(next, { primaryKey: 'document' }).waitTask()
    await meili.index(next).updateSettings(INDEX_SETTINGS as never).waitTask()
    await meili.index(next).addDocuments([{ document: 'a', edition: 'a' }]).waitTask()
    await expect(sync()).rejects.toMatchObject({ code: 'engine-unavailable', message: expect.stringContaining('primary key') as string })
  })
})
