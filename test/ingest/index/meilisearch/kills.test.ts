import { Meilisearch } from 'meilisearch'
import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../../ingest/library/read-library.js'
import { canStartMeilisearch, freshIndex, NEEDS_MEILISEARCH, openMeilisearch } from '../../../meilisearch-server.js'
import { seededRandom } from '../../../seeded-random.js'
import { runCli, startCli } from '../../../server/run-cli.js'
import { temporaryFolder, writeFiles } from '../../temporary-folder.js'
import { heldDigest, wantedDigest } from './index-digest.js'

const KILLS = 30
const DOCUMENTS = 12
const ARTICLES = 60

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
    try {
      let longestMs = 4000
      const broken = { server: 0, ingest: 0 }
      for (let round = 0; round < KILLS; round++) {
        rmSync(join(folder, 'corpus'), { recursive: true, force: true })
        writeFiles(folder, state(round))
        // Settings changed by hand make every fifth round a rebuild into a second index.
        if (round % 5 === 4) await meili.index(index).updateSettings({ stopWords: [`từ-${round}`] }).waitTask({ timeout: 60_000 })
        const child = startCli(['ingest'], folder, env)
        const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
        await sleep(random() * longestMs)
        if (round % 2 === 0) {
          child.kill('SIGKILL')
          if ((await ended) === null) broken.ingest++
        } else {
          await server.kill()
          if ((await ended) !== 0) broken.server++
          await server.restart()
        }
        const startedAt = performance.now()
        const { status, stderr } = await runCli(['ingest'], folder, env)
        expect([status, stderr]).toEqual([0, expect.stringContaining('Meilisearch: ')])
        longestMs = Math.min(8000, Math.max(1500, 1.2 * (performance.now() - startedAt)))
        const library = openLibrary(join(folder, '.data'))
        expect(await heldDigest(meili, index)).toEqual(wantedDigest(library))
        library.close()
      }
      // A round that was over before the kill tries nothing: most must not have been.
      expect(broken.server + broken.ingest).toBeGreaterThan(KILLS / 2)
    } finally {
      await server.close()
    }
  })
})
