import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '../../ingest/library/read-library.js'
import { watchPaths } from '../../ingest/watch-paths.js'
import { startCli } from '../server/run-cli.js'
import { temporaryFolder } from './temporary-folder.js'

const ROOM = { timeout: 60_000, interval: 50 }

/** File and text of every document, in order of id; [] where there is no library. */
function held(dir: string): string[] {
  if (!existsSync(join(dir, 'library.db'))) return []
  const library = openLibrary(dir)
  const documents = library.documents().map(({ id, file }) => `${file}: ${library.document(id)!.text}`)
  library.close()
  return documents
}

describe('ingest --watch', { timeout: 180_000 }, () => {
  it('keeps folder and library in step, waits for half-written files, and ends cleanly', async () => {
    const folder = temporaryFolder({ 'corpus/a.txt': 'Điều 1. Một', 'corpus/hong.txt': '' })
    const dir = join(folder, '.data')
    const child = startCli(['ingest', '--watch'], folder)
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => { said += text })
    await expect.poll(() => said, ROOM).toContain('Đang theo dõi')
    expect(held(dir)).toEqual(['a.txt: Điều 1. Một'])

    mkdirSync(join(folder, 'corpus/moi'))
    writeFileSync(join(folder, 'corpus/moi/b.txt'), 'Điều 1. Hai')
    await expect.poll(() => held(dir), ROOM).toEqual(['a.txt: Điều 1. Một', 'moi/b.txt: Điều 1. Hai'])

    writeFileSync(join(folder, 'corpus/a.txt'), 'Điều 1. Một, đã sửa')
    await expect.poll(() => held(dir), ROOM).toEqual(['a.txt: Điều 1. Một, đã sửa', 'moi/b.txt: Điều 1. Hai'])

    rmSync(join(folder, 'corpus/moi'), { recursive: true })
    await expect.poll(() => held(dir), ROOM).toEqual(['a.txt: Điều 1. Một, đã sửa'])

    renameSync(join(folder, 'corpus/a.txt'), join(folder, 'corpus/c.txt'))
    await expect.poll(() => held(dir), ROOM).toEqual(['c.txt: Điều 1. Một, đã sửa'])

    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(said.match(/hong\.txt/g)!.length).toBeGreaterThan(0)
    expect(held(dir)).toEqual(['c.txt: Điều 1. Một, đã sửa'])
  })
})

describe('a watch', () => {
  async function watched(settings: { quietMs: number; maxWaitMs?: number }) {
    const folder = temporaryFolder({ 'a.txt': 'một' })
    const calls: number[] = []
    const watch = await watchPaths({ paths: [folder], libraryDir: join(folder, 'thu-vien'), onQuiet: async () => { calls.push(performance.now()) }, ...settings })
    onTestFinished(() => watch.close())
    return { folder, calls, watch }
  }

  it('waits until a file that grows has stopped growing, and looks once', async () => {
    const { folder, calls } = await watched({ quietMs: 600 })
    let last = 0
    for (let i = 0; i < 8; i++) {
      appendFileSync(join(folder, 'a.txt'), 'chữ')
      last = performance.now()
      await sleep(150)
    }
    await expect.poll(() => calls.length, ROOM).toBe(1)
    expect(calls[0]! - last).toBeGreaterThan(400)
  }, 60_000)

  it('looks all the same where it is never quiet', async () => {
    const { folder, calls } = await watched({ quietMs: 400, maxWaitMs: 1_000 })
    for (let i = 0; i < 40 && calls.length === 0; i++) {
      appendFileSync(join(folder, 'a.txt'), 'chữ')
      await sleep(100)
    }
    expect(calls.length).toBe(1)
  }, 60_000)

  it('takes no notice of the library, of hidden files, and of anything once it is closed', async () => {
    const { folder, calls, watch } = await watched({ quietMs: 100 })
    mkdirSync(join(folder, 'thu-vien'))
    writeFileSync(join(folder, 'thu-vien/library.db'), 'x')
    writeFileSync(join(folder, '.an.txt'), 'x')
    await sleep(600)
    expect(calls).toEqual([])
    await watch.close()
    writeFileSync(join(folder, 'b.txt'), 'x')
    await sleep(400)
    expect(calls).toEqual([])
  }, 60_000)
})
