import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { libraryDatabase, openLibrary } from '../../ingest/library/read-library.js'
import { childrenOf, isAlive } from '../processes.js'
import { seededRandom } from '../seeded-random.js'
import { runCli, startCli } from '../server/run-cli.js'
import { makeDocx, p } from './source/docx/make-docx.js'
import { lines, makePdf } from './source/pdf/make-pdf.js'
import { temporaryFolder, writeFiles } from './temporary-folder.js'

const KILLS = 50
const DOCUMENTS = 15
const ARTICLES = 40

type Files = Record<string, string | Uint8Array>

/** A corpus of one edition: every file differs from the other edition's, one file exists in only one of them. */
function edition(name: string): Files {
  const files = Object.fromEntries(Array.from({ length: DOCUMENTS }, (_, n) => [`corpus/luat-${n}.txt`, `LUẬT\nSỐ ${n}\n${law(name, n)}`]))
  return { ...files, [`corpus/rieng-${name}.txt`]: `Điều 1. Chỉ có ở bản ${name}` }
}

function law(name: string, n: number, articles = ARTICLES): string {
  return Array.from({ length: articles }, (_, i) => `Điều ${i + 1}. Quy định ${i + 1}\n1. Bản ${name} của luật ${n} đặt chỉ tiêu ${i}%.\n2. Cơ quan ${n} thi hành.`).join('\n')
}

/** The same in every format, two files of each. */
function mixedEdition(name: string): Files {
  const typed = readFileSync(join(import.meta.dirname, '../formats/resolution/typed.doc'))
  const files = [1, 2].flatMap((n): [string, string | Uint8Array][] => {
    const text = law(name, n, 10).split('\n')
    const pages = [0, 1].map((half) => ({ texts: lines(text.slice(half * 15, half * 15 + 15)) }))
    return [
      [`a-${n}.txt`, text.join('\n')], [`b-${n}.md`, text.map((line) => `**${line}**`).join('\n\n')], [`c-${n}.html`, `<!DOCTYPE html><body>${text.map((line) => `<p>${line}</p>`).join('')}`],
      [`d-${n}.docx`, makeDocx(text.map((line) => p(line)).join(''))], [`e-${n}.pdf`, makePdf(pages)], [`f-${n}.doc`, renumbered(typed, `${n}${name === 'a' ? 1 : 2}`)],
    ]
  })
  return { ...Object.fromEntries(files.map(([file, content]) => [`corpus/${file}`, content])), [`corpus/rieng-${name}.txt`]: `Điều 1. Chỉ có ở bản ${name}` }
}

/** The resolution under another number of two digits. */
function renumbered(doc: Buffer, number: string): Buffer {
  const at = doc.indexOf(Buffer.from('46/2027', 'utf16le'))
  expect(at).toBeGreaterThan(0)
  const copy = Buffer.from(doc)
  copy.write(number, at, 'utf16le')
  return copy
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

it.each([['a folder of plain text', edition], ['a folder of every format', mixedEdition]])(`leaves the old or the new library whole and no process behind when it is killed ${KILLS} times: %s`, { timeout: 600_000 }, async (_what, editionOf) => {
  const folder = temporaryFolder()
  const dir = join(folder, '.data')
  // Made once: a DOCX holds the time at which it was made.
  const editions: Record<string, Files> = { a: editionOf('a'), b: editionOf('b') }
  const random = seededRandom(41)
  const put = (name: string): void => {
    for (const file of ['corpus/rieng-a.txt', 'corpus/rieng-b.txt']) rmSync(join(folder, file), { force: true })
    writeFiles(folder, editions[name]!)
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
  let readersLeft = 0
  let held = 'b'
  for (let i = 0; i < KILLS; i++) {
    const next = held === 'a' ? 'b' : 'a'
    put(next)
    const child = startCli(['ingest'], folder)
    const ended = new Promise((resolve) => child.on('close', resolve))
    await sleep(random() * longestMs)
    const readers = childrenOf(child.pid!)
    if (child.kill('SIGKILL')) killed++
    await ended
    readersLeft += readers.length
    await expect.poll(() => readers.filter(isAlive), { timeout: 10_000 }).toEqual([])
    const content = contentOf(dir)
    expect([whole[held], whole[next]]).toContain(content)
    held = content === whole[next] ? next : held
  }
  expect(killed).toBeGreaterThan(KILLS / 2)
  // Elsewhere the processes that it started cannot be seen.
  if (process.platform === 'linux') expect(readersLeft).toBeGreaterThan(KILLS / 5)

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
