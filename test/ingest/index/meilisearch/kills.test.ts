import { Meilisearch } from 'meilisearch'
import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../../ingest/library/read-library.js'
import { canStartMeilisearch, freshIndex, type MeiliServer, NEEDS_MEILISEARCH, openMeilisearch } from '../../../meilisearch-server.js'
import { seededRandom } from '../../../seeded-random.js'
import { type Ran, runCli, startCli } from '../../../server/run-cli.js'
import { temporaryFolder, writeFiles } from '../../temporary-folder.js'
import { type Digest, heldDigest, wantedDigest } from './index-digest.js'

const KILLS = 30
/** Few, so that a round is bound by the starting of programs; the tasks of an update are as many as for a large library. */
const DOCUMENTS = 6
const ARTICLES = 40

/** A corpus in its n-th state: every third document is another one than before, one comes and goes. */
function state(n: number): Record<string, string> {
  const law = (of: number): string => Array.from({ length: ARTICLES }, (_, i) => `Điều ${i + 1}. Quy định ${i + 1}\n1. Bản ${n - (n % 3 === of % 3 ? 0 : 1)} của luật ${of} đặt chỉ tiêu ${i}%.\n2. Cơ quan ${of} thi hành.`).join('\n')
  const files = Object.fromEntries(Array.from({ length: DOCUMENTS }, (_, of) => [`corpus/luat-${of}.txt`, `LUẬT\nSỐ ${of}\n${law(of)}`]))
  return n % 2 === 0 ? files : { ...files, 'corpus/rieng.txt': `Điều 1. Chỉ có ở bản ${n}` }
}

describe.skipIf(!canStartMeilisearch)(`killed in the middle (${NEEDS_MEILISEARCH})`, () => {
  it(`${KILLS} times, server or ingest, the next ingest makes the index equal the library`, { timeout: 15 * 60_000 }, async () => {
    const folder = temporaryFolder()
    const random = seededRandom(6)
    const server = await openMeilisearch()
    const { url, index, adminKey } = server.settings(freshIndex())
    const env = { TRADIEU_ENGINE: 'meilisearch', MEILI_URL: url, MEILI_INDEX: index, MEILI_ADMIN_KEY: adminKey! }
    const meili = new Meilisearch({ host: url, apiKey: adminKey! })
    const ingest = async (): Promise<Ran & { tookMs: number }> => {
      const startedAt = performance.now()
      const ran = await runCli(['ingest'], folder, env)
      return { ...ran, tookMs: performance.now() - startedAt }
    }
    const digests = async (): Promise<[held: Digest, wanted: Digest]> => {
      const library = openLibrary(join(folder, '.data'))
      try {
        return [await heldDigest(meili, index), wantedDigest(library)]
      } finally {
        library.close()
      }
    }
    try {
      writeFiles(folder, state(0))
      let { tookMs } = await ingest()
      const broken = { atWork: 0, apart: 0 }
      for (let round = 1; round <= KILLS; round++) {
        rmSync(join(folder, 'corpus'), { recursive: true, force: true })
        writeFiles(folder, state(round))
        // Settings changed by hand make every fifth round a rebuild into a second index.
        if (round % 5 === 0) await meili.index(index).updateSettings({ stopWords: [`từ-${round}`] }).waitTask({ timeout: 60_000 })
        if (await killedIngest(folder, { env, afterMs: random() * tookMs, server: round % 2 === 0 ? server : null })) broken.atWork++
        const [held, wanted] = await digests()
        if (held.sha256 !== wanted.sha256) broken.apart++
        const ran = await ingest()
        expect([round, ran.status, ran.stderr]).toEqual([round, 0, expect.stringContaining('Meilisearch: ')])
        tookMs = ran.tookMs
        const [mended, again] = await digests()
        expect(mended).toEqual(again)
      }
      // A kill that comes too late tries nothing, nor does one before the library is written: some must have left the two apart.
      expect(broken.atWork).toBeGreaterThan(KILLS / 2)
      expect(broken.apart).toBeGreaterThan(0)
    } finally {
      await server.close()
    }
  })
})

/**
 * Runs an ingest and kills it some time on, or the server in its stead, which is back at once; true where it was still at work.
 *
 * An ingest whose server comes back within its retries may go on to a good end.
 */
async function killedIngest(folder: string, { env, afterMs, server }: { env: Record<string, string>; afterMs: number; server: MeiliServer | null }): Promise<boolean> {
  const child = startCli(['ingest'], folder, env)
  const ended = new Promise((resolve) => child.on('close', resolve))
  await sleep(afterMs)
  const isAtWork = child.exitCode === null
  if (server === null) child.kill('SIGKILL')
  else {
    await server.kill()
    await server.restart()
  }
  await ended
  return isAtWork
}
