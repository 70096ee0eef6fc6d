import { describe, expect, it } from 'vitest'
import { readEngineSettings } from '../../../../ingest/index/meilisearch/engine-settings.js'
import { runCli } from '../../../server/run-cli.js'
import { temporaryFolder } from '../../temporary-folder.js'

const GIVEN = { TRADIEU_ENGINE: 'meilisearch', MEILI_URL: 'http://127.0.0.1:7700/', MEILI_SEARCH_KEY: ' a-key\n' }

describe('the settings of Meilisearch', () => {
  it('are read without what an editor leaves round them', () => {
    expect(readEngineSettings(GIVEN)).toEqual({ url: 'http://127.0.0.1:7700', index: 'tradieu', adminKey: null, searchKey: 'a-key' })
  })
  it.each([
    ['MEILI_URL', ''], ['MEILI_URL', '127.0.0.1:7700'], ['MEILI_URL', 'localhost:7700'], ['MEILI_URL', 'ftp://127.0.0.1'], ['MEILI_URL', 'http://me:secret@127.0.0.1'], ['MEILI_URL', 'http://127.0.0.1?key=secret'],
    ['MEILI_INDEX', '../keys'], ['MEILI_INDEX', 'chỉ-mục'], ['MEILI_INDEX', 'a b'],
    ['MEILI_SEARCH_KEY', 'secret\nMEILI_ADMIN_KEY=secret'], ['MEILI_ADMIN_KEY', 'secret-ạ'], ['MEILI_ADMIN_KEY', '“secret”'],
    ['TRADIEU_ENGINE', 'Meilisearch'],
  ])('are refused where %s is %j, and a secret is not shown', (name, value) => {
    const read = (): unknown => readEngineSettings({ ...GIVEN, [name]: value })
    expect(read).toThrow(expect.objectContaining({ code: 'bad-setting', message: expect.stringContaining(name) as string }) as Error)
    expect(read).not.toThrow('secret')
  })
  it('are refused by `meili-keys` where the master key is two lines', async () => {
    const { status, stderr } = await runCli(['meili-keys'], temporaryFolder(), { MEILI_URL: 'http://127.0.0.1:1', MEILI_MASTER_KEY: 'secret\nsecret' })
    expect([status, stderr]).toEqual([1, 'Lỗi: MEILI_MASTER_KEY phải là một dòng chỉ gồm ký tự ASCII.\n'])
  })
})
