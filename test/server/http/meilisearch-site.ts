import { Meilisearch } from 'meilisearch'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { ingestPaths } from '../../../ingest/ingest.js'
import { updateIndex } from '../../../ingest/update-index.js'
import { serve, type Serving } from '../../../server/http/serve.js'
import { writeFiles } from '../../ingest/temporary-folder.js'
import { freshIndex, type MeiliServer, openMeilisearch } from '../../meilisearch-server.js'

/** Longer than the first pauses of the circuit breaker together. */
const RECOVERY_MS = 15_000

interface Health {
  status: string
  engine: { answering: string; problem: { state: string } | null }
}

/** A library of its own, a Meilisearch whose index is yet to be filled, and the site over both. */
export interface MeilisearchSite {
  server: MeiliServer
  meili: Meilisearch
  index: string
  /** What was written to standard error and the console; kept from the test's own output. */
  logged: string[]
  /** Serves until `closeSite`, with the environment that the index needs and more. */
  open(env?: Record<string, string>): Promise<void>
  closeSite(): Promise<void>
  /** Adds files to the corpus and reads it into the library; the index is left as it is. */
  ingest(files: Record<string, string>): Promise<void>
  /** Brings the index up to the library. */
  fill(): Promise<void>
  health(): Promise<Health>
  /** The engine's problem, 'ok' where it has none; what else `/api/health` says must agree. */
  state(): Promise<string>
  /** HTML of a page of hits. */
  page(query?: string): Promise<string>
  /** A page has hits, and says that another engine answers unless it is to be plain. */
  expectAnswer(isPlain: boolean): Promise<void>
  /** Waits until Meilisearch answers again. */
  recovered(): Promise<void>
  end(): Promise<void>
}

export async function meilisearchSite(files: Record<string, string>): Promise<MeilisearchSite> {
  const logged: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => logged.push(String(text)) > 0)
  vi.spyOn(console, 'error').mockImplementation((...what) => void logged.push(what.map(String).join(' ')))
  const folder = mkdtempSync(join(tmpdir(), 'tradieu-states-'))
  const libraryDir = join(folder, 'library')
  const server = await openMeilisearch()
  const settings = server.settings(freshIndex())
  let site: Serving | null = null
  const ingest = async (added: Record<string, string>): Promise<void> => {
    writeFiles(folder, added)
    await ingestPaths({ paths: [join(folder, 'corpus')], libraryDir })
  }
  await ingest(files)
  return {
    server, index: settings.index, logged, ingest, ...watched(() => site!.url),
    meili: new Meilisearch({ host: server.url, apiKey: server.masterKey! }),
    async open(env = {}) {
      const all = { TRADIEU_ENGINE: 'meilisearch', MEILI_URL: settings.url, MEILI_INDEX: settings.index, MEILI_SEARCH_KEY: settings.searchKey!, ...env }
      for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
      site = await serve({ libraryDir, host: '127.0.0.1', port: 0 })
    },
    closeSite: async () => site?.close(),
    fill: async () => void (await updateIndex({ libraryDir, settings })),
    async end() {
      vi.restoreAllMocks()
      vi.unstubAllEnvs()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What a site at an address shows of its engine. */
function watched(url: () => string): Pick<MeilisearchSite, 'health' | 'state' | 'page' | 'expectAnswer' | 'recovered'> {
  // Another query each time: a page that was made while Meilisearch answered is kept and holds as long as the library.
  let asked = 0
  const page = async (query = `tỷ lệ hộ nghèo ${asked++}`): Promise<string> => (await fetch(`${url()}/tim-kiem?q=${encodeURIComponent(query)}`)).text()
  const health = async (): Promise<Health> => (await (await fetch(`${url()}/api/health`)).json()) as Health
  const state = async (): Promise<string> => {
    const { status, engine } = await health()
    expect(status).toBe(engine.problem === null ? 'ok' : 'degraded')
    expect(engine.answering).toBe(engine.problem === null ? 'meilisearch' : 'sqlite')
    return engine.problem?.state ?? 'ok'
  }
  const expectAnswer = async (isPlain: boolean): Promise<void> => {
    const html = await page()
    expect(html).toContain('href="/van-ban/luat/')
    expect(html.includes('class="engine-note"')).toBe(!isPlain)
  }
  return {
    page, health, state, expectAnswer,
    async recovered() {
      const until = Date.now() + RECOVERY_MS
      while ((await state()) !== 'ok' && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200))
      expect(await state()).toBe('ok')
      await expectAnswer(true)
    },
  }
}
