import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restrictedKeys } from '../../../../ingest/index/meilisearch/restricted-keys.js'
import { syncIndex } from '../../../../ingest/index/meilisearch/sync-index.js'
import { canStartMeilisearch, freshIndex, type MeiliServer, NEEDS_MEILISEARCH, openMeilisearch } from '../../../meilisearch-server.js'
import { runCli } from '../../../server/run-cli.js'
import { tinyLibrary } from '../../../server/search/tiny-library.js'
import { CONTRACT_DOCUMENTS } from '../engine-contract.js'

describe.skipIf(!canStartMeilisearch)(`the two restricted keys (${NEEDS_MEILISEARCH})`, () => {
  const tiny = tinyLibrary(CONTRACT_DOCUMENTS)
  const index = freshIndex()
  let server: MeiliServer
  let keys: { adminKey: string; searchKey: string }
  beforeAll(async () => {
    server = await openMeilisearch()
    keys = await restrictedKeys({ url: server.url, index }, server.masterKey!)
  })
  afterAll(async () => {
    tiny.close()
    await server?.close()
  })

  it('are enough to fill and rebuild the index', async () => {
    const settings = { ...server.settings(index), ...keys }
    expect(await syncIndex({ library: tiny.context.library, settings })).toMatchObject({ isRebuilt: true, sections: 6 })
    expect(await syncIndex({ library: tiny.context.library, settings })).toMatchObject({ isRebuilt: false, sent: 0 })
  })
  it('are the same ones when asked for again, and neither is the master key', async () => {
    expect(await restrictedKeys({ url: server.url, index }, server.masterKey!)).toEqual(keys)
    expect(new Set([keys.adminKey, keys.searchKey, server.masterKey]).size).toBe(3)
  })
  it('open no more than they are for', async () => {
    const search = new Meilisearch({ host: server.url, apiKey: keys.searchKey })
    await expect(search.index(index).addDocuments([{ id: 1 }])).rejects.toMatchObject({ response: { status: 403 } })
    await expect(search.index('another').search('a')).rejects.toMatchObject({ response: { status: 403 } })
    const admin = new Meilisearch({ host: server.url, apiKey: keys.adminKey })
    await expect(admin.index('another').addDocuments([{ id: 1 }])).rejects.toMatchObject({ response: { status: 403 } })
    await expect(admin.getKeys()).rejects.toMatchObject({ response: { status: 403 } })
  })
  it('are printed by the command, which says nothing of the master key', async () => {
    const { status, stdout, stderr } = await runCli(['meili-keys'], tiny.dir, { MEILI_URL: server.url, MEILI_INDEX: index, MEILI_MASTER_KEY: server.masterKey! })
    expect([status, stdout]).toEqual([0, `MEILI_ADMIN_KEY=${keys.adminKey}\nMEILI_SEARCH_KEY=${keys.searchKey}\n`])
    expect(stdout + stderr).not.toContain(server.masterKey)
  })
  it('are not made with a wrong master key, which is not shown either', async () => {
    const { status, stdout, stderr } = await runCli(['meili-keys'], tiny.dir, { MEILI_URL: server.url, MEILI_INDEX: index, MEILI_MASTER_KEY: 'a-wrong-key-of-some-length', TRADIEU_DEBUG: '1' })
    expect(status).toBe(1)
    expect(stderr).toContain('không nhận khóa')
    expect(stdout + stderr).not.toContain('a-wrong-key-of-some-length')
  })
})
