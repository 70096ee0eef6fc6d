import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { libraryDatabase, openLibrary } from '../../ingest/library/read-library.js'
import { seededRandom } from '../seeded-random.js'
import { runCli, startCli } from '../server/run-cli.js'
import { temporaryFolder, writeFiles } from './temporary-folder.js'

const KILLS = 50
const DOCUMENTS = 15
const ARTICLES = 40

/** A corpus of one edition: every file differs from the other edition's, one file exists in only one of them. */
function edition(name: string): Record<string, string> {
  const law = (n: number): string => Array.from({ length: ARTICLES }, (_, i) => `Điều ${i + 1}. Quy định ${i + 1}\n1. Bản ${name} của luật ${n} đặt chỉ tiêu ${i}%.\n2. Cơ quan ${n} thi hành.`).join('\n')
  const files = Object.fromEntries(Array.from({ length: DOCUMENTS }, (_, n) => [`corpus/luat-${n}.txt`, `LUẬT\nSỐ ${n}\n${law(n)}`]))
  return { ...files, [`corpus/rieng-${name}.txt`]: `Điều 1. Chỉ có ở bản ${name}` }
}

/** What a reader gets of the library: every id and word of it; '' where there is none. */
function contentOf(dir: string): string {
  if (!existsSync(join(dir, 'library.db'))) return ''
  try {
    const library = openLibrary(dir)
    const db = libraryDatabase(library)
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const digest = createHash('sha256')
    for (const row of db.prepare('SELECT documentId, id, "start", "end", text FROM sections ORDER BY documentId, ordinal').all()) digest.update(JSON.stringify(row))
    for (const row of db.prepare('SELECT documentId, sha256 FROM sources ORDER BY documentId').all()) digest.update(JSON.stringify(row))
    library.close()
    return digest.digest('hex')
  } catch (error) {
    if ((error as { code: string }).code === 'library-missing') return ''
    throw error
  }
}

it(`leaves the old or the new library whole when it is killed, ${KILLS} times`, { timeout: 600_000 }, async () => {
  const folder = temporaryFolder()
  const dir = join(folder, '.data')
  const random = seededRandom(41)
  const put = (name: string): void => {
    for (const file of ['corpus/rieng-a.txt', 'corpus/rieng-b.txt']) rmSync(join(folder, file), { force: true })
    writeFiles(folder, edition(name))
  }
  const whole: Record<string, string> = {}
  let longestMs = 0
  for (const name of ['a', 'b']) {
    put(name)
    const startedAt = performance.now()
    expect((await runCli(['ingest'], folder)).status).toBe(0)
    longestMs = Math.max(longestMs, performance.now() - startedAt)
    whole[name] = contentOf(dir)
  }
  expect(whole.a).not.toBe(whole.b)

  let killed = 0
  let held = 'b'
  for (let i = 0; i < KILLS; i++) {
    const next = held === 'a' ? 'b' : 'a'
    put(next)
    const child = startCli(['ingest'], folder)
    const ended = new Promise((resolve) => child.on('close', resolve))
    await sleep(random() * longestMs)
    if (child.kill('SIGKILL')) killed++
    await ended
    const content = contentOf(dir)
    expect([whole[held], whole[next]]).toContain(content)
    held = content === whole[next] ? next : held
  }
  expect(killed).toBeGreaterThan(KILLS / 2)

  put('a')
  expect((await runCli(['ingest'], folder)).status).toBe(0)
  expect(contentOf(dir)).toBe(whole.a)
})

it('leaves no library when the first ingest of all is killed, and the next one makes it', { timeout: 120_000 }, async () => {
  const random = seededRandom(7)
  for (let i = 0; i < 3; i++) {
    const folder = temporaryFolder(edition('a'))
    const child = startCli(['ingest'], folder)
    const ended = new Promise((resolve) => child.on('close', resolve))
    await sleep(150 + random() * 250)
    child.kill('SIGKILL')
    await ended
    const before = contentOf(join(folder, '.data'))
    expect((await runCli(['ingest'], folder)).status).toBe(0)
    expect(['', contentOf(join(folder, '.data'))]).toContain(before)
  }
})
