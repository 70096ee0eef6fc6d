import { Meilisearch } from 'meilisearch'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ingestPaths } from '../../../ingest/ingest.js'
import { STAMP_ID } from '../../../ingest/index/meilisearch/stamp.js'
import { updateIndex } from '../../../ingest/update-index.js'
import { serve, type Serving } from '../../../server/http/serve.js'
import { canStartMeilisearch, freshIndex, type MeiliServer, NEEDS_MEILISEARCH, openMeilisearch } from '../../meilisearch-server.js'
import { writeFiles } from '../../ingest/temporary-folder.js'

const WORDS = 'Điều 1. Chỉ tiêu\n1. Giảm tỷ lệ hộ nghèo từ 1% trở lên.\n2. Thu ngân sách tăng.\n'
/** Longer than the first pauses of the circuit breaker together. */
const RECOVERY_MS = 15_000

describe.skipIf(!canStartMeilisearch)(`a site over Meilisearch (${NEEDS_MEILISEARCH})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tradieu-states-'))
  const libraryDir = join(folder, 'library')
  const logged: string[] = []
  let server: MeiliServer
  let meili: Meilisearch
  let site: Serving
  let index: string

  beforeAll(async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => logged.push(String(text)) > 0)
    vi.spyOn(console, 'error').mockImplementation((...what) => void logged.push(what.map(String).join(' ')))
    server = await openMeilisearch()
    meili = new Meilisearch({ host: server.url, apiKey: server.masterKey! })
    writeFiles(folder, { 'corpus/luat.txt': WORDS })
    await ingestPaths({ paths: [join(folder, 'corpus')], libraryDir })
    index = freshIndex()
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(() => site?.close())

  const open = async (env: Record<string, string> = {}): Promise<void> => {
    const settings = server.settings(index)
    for (const [name, value] of Object.entries({ TRADIEU_ENGINE: 'meilisearch', MEILI_URL: settings.url, MEILI_INDEX: index, MEILI_SEARCH_KEY: settings.searchKey!, ...env })) vi.stubEnv(name, value)
    site = await serve({ libraryDir, host: '127.0.0.1', port: 0 })
  }
  const fill = () => updateIndex({ libraryDir, settings: server.settings(index) })
  const health = async () => (await (await fetch(`${site.url}/api/health`)).json()) as { status: string; engine: { answering: string; problem: { state: string } | null } }
  const state = async (): Promise<string> => {
    const { status, engine } = await health()
    expect(status).toBe(engine.problem === null ? 'ok' : 'degraded')
    expect(engine.answering).toBe(engine.problem === null ? 'meilisearch' : 'sqlite')
    return engine.problem?.state ?? 'ok'
  }
  // Another query each time: a page that was made while Meilisearch answered is kept and holds as long as the library.
  let asked = 0
  const page = async (): Promise<string> => (await fetch(`${site.url}/tim-kiem?q=${encodeURIComponent(`tỷ lệ hộ nghèo ${asked++}`)}`)).text()
  const expectAnswer = async (isPlain: boolean): Promise<void> => {
    const html = await page()
    expect(html).toContain('href="/van-ban/luat/')
    expect(html.includes('class="engine-note"')).toBe(!isPlain)
  }
  const recovered = async (): Promise<void> => {
    const until = Date.now() + RECOVERY_MS
    while ((await state()) !== 'ok' && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await state()).toBe('ok')
    await expectAnswer(true)
  }

  it('says that the index is missing, and uses it once it is there', async () => {
    await open()
    expect(await state()).toBe('missing')
    await expectAnswer(false)
    await fill()
    await recovered()
  })
  it('says that the index is half filled', async () => {
    await open()
    await recovered()
    const { results } = await meili.index(index).getDocuments({ limit: 2, filter: 'edition != stamp' })
    await meili.index(index).deleteDocuments(results.slice(0, 1).map(({ id }) => String(id))).waitTask()
    expect(await state()).toBe('empty')
    await expectAnswer(false)
    await fill()
    await recovered()
    await meili.index(index).deleteDocument(STAMP_ID).waitTask()
    expect(await state()).toBe('empty')
    await fill()
    await recovered()
  })
  it('answers with the library of now while the index holds an older one', async () => {
    await open()
    await recovered()
    writeFiles(folder, { 'corpus/moi.txt': 'Điều 1. Mới\n1. Trồng rừng ngập mặn ven biển.\n' })
    await ingestPaths({ paths: [join(folder, 'corpus')], libraryDir })
    expect(await state()).toBe('outdated')
    expect(await (await fetch(`${site.url}/tim-kiem?q=${encodeURIComponent('rừng ngập mặn')}`)).text()).toContain('href="/van-ban/moi/')
    await fill()
    await recovered()
  })
  it('says that an index filled by another version of the program is outdated', async () => {
    await meili.deleteIndex(index).waitTask()
    await meili.index(index).updateSettings({ filterableAttributes: ['edition'], searchableAttributes: ['body'] }).waitTask()
    await meili.index(index).addDocuments([{ id: STAMP_ID, edition: 'stamp', library: 'x', schema: 'x', sections: 1 }, { id: 'e-0', edition: 'e', body: 'ho76 ngheo2' }], { primaryKey: 'id' }).waitTask()
    await open()
    expect(await page()).toContain('không khớp với thư viện')
    expect(await state()).toBe('outdated')
    await fill()
    await recovered()
  })
  it('says that the key is refused, without showing it', async () => {
    await open({ MEILI_SEARCH_KEY: 'a-key-that-opens-nothing' })
    expect(await state()).toBe('wrong-key')
    const html = await page()
    expect(html).toContain('không nhận khóa')
    expect(html + JSON.stringify(await health()) + logged.join('\n')).not.toContain('a-key-that-opens-nothing')
  })
  it('goes on while the server is down and uses it when it is back', { timeout: 60_000 }, async () => {
    await open()
    await recovered()
    await server.kill()
    await expectAnswer(false)
    expect(await state()).toBe('unreachable')
    await server.restart()
    await recovered()
    expect(logged.join('\n')).not.toContain(server.masterKey)
  })
})
