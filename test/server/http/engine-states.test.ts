import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { STAMP_ID } from '../../../ingest/index/meilisearch/stamp.js'
import { canStartMeilisearch, NEEDS_MEILISEARCH } from '../../meilisearch-server.js'
import { type MeilisearchSite, meilisearchSite } from './meilisearch-site.js'

const WORDS = 'Điều 1. Chỉ tiêu\n1. Giảm tỷ lệ hộ nghèo từ 1% trở lên.\n2. Thu ngân sách tăng.\n'

describe.skipIf(!canStartMeilisearch)(`a site over Meilisearch (${NEEDS_MEILISEARCH})`, () => {
  let at: MeilisearchSite
  beforeAll(async () => {
    at = await meilisearchSite({ 'corpus/luat.txt': WORDS })
  })
  afterEach(() => at.closeSite())
  afterAll(() => at?.end())

  it('says that the index is missing, and uses it once it is there', async () => {
    await at.open()
    expect(await at.state()).toBe('missing')
    await at.expectAnswer(false)
    await at.fill()
    await at.recovered()
  })
  it('says that the index is half filled', async () => {
    await at.open()
    await at.recovered()
    const { results } = await at.meili.index(at.index).getDocuments({ limit: 2, filter: 'edition != stamp' })
    await at.meili.index(at.index).deleteDocuments(results.slice(0, 1).map(({ id }) => String(id))).waitTask()
    expect(await at.state()).toBe('empty')
    await at.expectAnswer(false)
    await at.fill()
    await at.recovered()
    await at.meili.index(at.index).deleteDocument(STAMP_ID).waitTask()
    expect(await at.state()).toBe('empty')
    await at.fill()
    await at.recovered()
  })
  it('answers with the library of now while the index holds an older one', async () => {
    await at.open()
    await at.recovered()
    await at.ingest({ 'corpus/moi.txt': 'Điều 1. Mới\n1. Trồng rừng ngập mặn ven biển.\n' })
    expect(await at.state()).toBe('outdated')
    expect(await at.page('rừng ngập mặn')).toContain('href="/van-ban/moi/')
    await at.fill()
    await at.recovered()
  })
  it('says that an index filled by another version of the program is outdated', async () => {
    await at.meili.deleteIndex(at.index).waitTask()
    await at.meili.index(at.index).updateSettings({ filterableAttributes: ['edition'], searchableAttributes: ['body'] }).waitTask()
    await at.meili.index(at.index).addDocuments([{ id: STAMP_ID, edition: 'stamp', library: 'x', schema: 'x', sections: 1 }, { id: 'e-0', edition: 'e', body: 'ho76 ngheo2' }], { primaryKey: 'id' }).waitTask()
    await at.open()
    expect(await at.page()).toContain('không khớp với thư viện')
    expect(await at.state()).toBe('outdated')
    await at.fill()
    await at.recovered()
  })
  it('says that the key is refused, without showing it', async () => {
    await at.open({ MEILI_SEARCH_KEY: 'a-key-that-opens-nothing' })
    expect(await at.state()).toBe('wrong-key')
    const html = await at.page()
    expect(html).toContain('không nhận khóa')
    expect(html + JSON.stringify(await at.health()) + at.logged.join('\n')).not.toContain('a-key-that-opens-nothing')
  })
  it('goes on while the server is down and uses it when it is back', { timeout: 60_000 }, async () => {
    await at.open()
    await at.recovered()
    await at.server.kill()
    await at.expectAnswer(false)
    expect(await at.state()).toBe('unreachable')
    await at.server.restart()
    await at.recovered()
    expect(at.logged.join('\n')).not.toContain(at.server.masterKey)
  })
})
