import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingestCorpus } from '../../ingest/ingest-corpus.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { fakeReading } from './fake-reading.js'
import { dumpLibrary } from './library-dump.js'
import { temporaryFolder, writeFiles } from './temporary-folder.js'

const ingest = (folder: string, paths: string[], reading = fakeReading()) =>
  ingestCorpus({ paths: paths.map((path) => join(folder, path)), libraryDir: join(folder, '.data') }, reading, null)

/** Ids, files and titles that the library holds. */
function held(folder: string): string[] {
  const library = openLibrary(join(folder, '.data'))
  const documents = library.documents().map(({ id, file, title }) => `${id} ${file} ${title}`)
  library.close()
  return documents
}

const ids = (folder: string): string[] => held(folder).map((line) => line.split(' ')[0]!)

describe('an ingest', () => {
  it('reports every document in order of id and what was left out', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'một\nhai', 'a/ba.txt': 'ba', 'a/x.txt': 'xấu', 'a/y.txt': 'cấm' })
    const { documents, leftOut } = await ingest(folder, ['a', 'none'])
    expect(documents.map(({ id, file, sections }) => [id, file, sections])).toEqual([['ba', 'ba.txt', 1], ['hai', 'hai.txt', 2]])
    expect(leftOut).toEqual([
      { file: 'none', code: 'missing-file', reason: 'Không có tệp này.' },
      { file: 'x.txt', code: 'binary-file', reason: 'Tệp không phải là văn bản.' },
      { file: 'y.txt', code: 'parse-failed', reason: 'Chương trình gặp lỗi khi đọc nội dung tệp này.' },
    ])
  })

  it('done twice changes nothing, reads nothing again and reports the same', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'một\nhai', 'a/ba.txt': 'ba' })
    const first = await ingest(folder, ['a'])
    const before = dumpLibrary(join(folder, '.data'))
    const read: string[] = []
    const second = await ingest(folder, ['a'], fakeReading({ onRead: (file) => read.push(file) }))
    expect(read).toEqual([])
    expect(second.documents).toEqual(first.documents)
    expect(dumpLibrary(join(folder, '.data'))).toBe(before)
  })

  it('reads again only what changed: the words, the manifest\'s facts, or the code', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai', 'a/ba.txt': 'ba' })
    await ingest(folder, ['a'])
    const readNow = async (settings: Parameters<typeof fakeReading>[0]): Promise<string[]> => {
      const read: string[] = []
      await ingest(folder, ['a'], fakeReading({ ...settings, onRead: (file) => read.push(file) }))
      return read
    }
    writeFiles(folder, { 'a/hai.txt': 'hai mới' })
    expect(await readNow({})).toEqual(['hai.txt'])
    const manifest = { 'ba.txt': { title: 'Ba' } }
    expect(await readNow({ manifest })).toEqual(['ba.txt'])
    expect(held(folder)).toEqual(['ba ba.txt Ba', 'hai hai.txt Văn bản hai'])
    expect(await readNow({ manifest, version: '2' })).toEqual(['ba.txt', 'hai.txt'])
    expect(await readNow({ manifest, version: '2' })).toEqual([])
  })

  it('removes what left the folder, and what can no longer be read', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai', 'a/ba.txt': 'ba', 'a/bon.txt': 'bốn' })
    await ingest(folder, ['a'])
    rmSync(join(folder, 'a/hai.txt'))
    writeFiles(folder, { 'a/ba.txt': 'xấu' })
    await ingest(folder, ['a'])
    expect(ids(folder)).toEqual(['bon'])
  })

  it('removes nothing when the folder itself cannot be found', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai' })
    await ingest(folder, ['a'])
    renameSync(join(folder, 'a'), join(folder, 'b'))
    await ingest(folder, ['a'])
    expect(ids(folder)).toEqual(['hai'])
  })

  it('makes no library where there was nothing to put into one', async () => {
    const folder = temporaryFolder({ 'a/x.txt': 'xấu' })
    await ingest(folder, ['a'])
    expect(() => openLibrary(join(folder, '.data'))).toThrow('Chưa có thư viện')
  })

  it('is the same library after a project is moved as a whole', async () => {
    const folder = temporaryFolder({ 'old/a/hai.txt': 'hai' })
    await ingest(join(folder, 'old'), ['a'])
    const before = dumpLibrary(join(folder, 'old/.data'))
    renameSync(join(folder, 'old'), join(folder, 'new'))
    await ingest(join(folder, 'new'), ['a'])
    expect(dumpLibrary(join(folder, 'new/.data'))).toBe(before)
  })

  it('lists a path once, though it is given twice', async () => {
    const folder = temporaryFolder({ 'a/x.txt': 'xấu', 'a/hai.txt': 'hai' })
    const { documents, leftOut } = await ingest(folder, ['a', 'a', 'b/../a'])
    expect([documents.length, leftOut.length]).toEqual([1, 1])
  })

  it('counts up to the number of files', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai', 'a/ba.txt': 'ba' })
    const seen: string[] = []
    const options = { paths: [join(folder, 'a')], libraryDir: join(folder, '.data'), onProgress: (p: { done: number; total: number; file: string }) => seen.push(`${p.done}/${p.total} ${p.file}`) }
    await ingestCorpus(options, fakeReading(), null)
    expect(seen).toEqual(['0/2 ba.txt', '1/2 hai.txt', '2/2 '])
  })
})

describe('ingests of several places', () => {
  it('add up, and each removes only what left its own place', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai', 'b/ba.txt': 'ba', 'b/bon.txt': 'bốn' })
    await ingest(folder, ['a'])
    expect((await ingest(folder, ['b'])).documents.map(({ id }) => id)).toEqual(['ba', 'bon'])
    expect(ids(folder)).toEqual(['ba', 'bon', 'hai'])
    rmSync(join(folder, 'b/ba.txt'))
    rmSync(join(folder, 'a/hai.txt'))
    await ingest(folder, ['b'])
    expect(ids(folder)).toEqual(['bon', 'hai'])
  })

  it('of a single file count as its folder\'s, whatever the order', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai', 'a/ba.txt': 'ba' })
    await ingest(folder, ['a/hai.txt'])
    expect(held(folder)).toEqual(['hai hai.txt Văn bản hai'])
    await ingest(folder, ['a'])
    await ingest(folder, ['a/hai.txt'])
    expect(ids(folder)).toEqual(['ba', 'hai'])
  })

  it('of a folder inside another leave its documents\' names and manifest facts alone', async () => {
    const folder = temporaryFolder({ 'a/sub/hai.txt': 'hai', 'a/ba.txt': 'ba' })
    const withFacts = fakeReading({ manifest: { 'sub/hai.txt': { title: 'Hai' } } })
    await ingest(folder, ['a'], withFacts)
    const before = dumpLibrary(join(folder, '.data'))
    await ingest(folder, ['a/sub'])
    expect(dumpLibrary(join(folder, '.data'))).toBe(before)
  })

  it('of a folder around another take its documents over', async () => {
    const folder = temporaryFolder({ 'a/sub/hai.txt': 'hai', 'a/ba.txt': 'ba' })
    await ingest(folder, ['a/sub'])
    expect(ids(folder)).toEqual(['hai'])
    await ingest(folder, ['a'])
    expect(held(folder)).toEqual(['ba ba.txt Văn bản ba', 'sub-hai sub/hai.txt Văn bản sub-hai'])
  })

  it('bring documents of other places up to the code too, from the saved originals', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai', 'b/ba.txt': 'ba' })
    await ingest(folder, ['a'])
    rmSync(join(folder, 'a'), { recursive: true })
    const read: string[] = []
    await ingest(folder, ['b'], fakeReading({ version: '2', onRead: (file) => read.push(file) }))
    expect(read.sort()).toEqual(['ba.txt', 'hai.txt'])
    expect(ids(folder)).toEqual(['ba', 'hai'])
  })

  it('keep the original of another place that newer code cannot read, and read it again when newer code can', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai', 'b/ba.txt': 'ba' })
    await ingest(folder, ['a'])
    rmSync(join(folder, 'a'), { recursive: true })
    const reading = fakeReading({ version: '2' })
    const { leftOut } = await ingest(folder, ['b'], {
      ...reading,
      async read(bytes, of) {
        if (of.file === 'hai.txt') throw new TypeError('cannot')
        return reading.read(bytes, of)
      },
    })
    expect(leftOut.map(({ file, code }) => [file, code])).toEqual([['hai.txt', 'parse-failed']])
    expect(ids(folder)).toEqual(['ba'])
    await ingest(folder, ['b'], fakeReading({ version: '3' }))
    expect(ids(folder)).toEqual(['ba', 'hai'])
  })

  it('keep what a manifest stated while it cannot be read', async () => {
    const folder = temporaryFolder({ 'a/hai.txt': 'hai' })
    await ingest(folder, ['a'], fakeReading({ manifest: { 'hai.txt': { title: 'Hai' } } }))
    const reading = fakeReading()
    await ingest(folder, ['a'], {
      ...reading,
      list: async (path) => ({ ...(await reading.list(path)), leftOut: [{ file: 'manifest.json', code: 'bad-manifest', reason: 'Sai.' }] }),
    })
    expect(held(folder)).toEqual(['hai hai.txt Hai'])
    await ingest(folder, ['a'])
    expect(held(folder)).toEqual(['hai hai.txt Văn bản hai'])
  })

  it('keep what stood in a subfolder that can no longer be looked into', async () => {
    const folder = temporaryFolder({ 'a/sub/hai.txt': 'hai', 'a/ba.txt': 'ba' })
    await ingest(folder, ['a'])
    const reading = fakeReading()
    await ingest(folder, ['a'], {
      ...reading,
      list: async (path) => {
        const listing = await reading.list(path)
        return { ...listing, files: listing.files.filter(({ file }) => file === 'ba.txt'), leftOut: [{ file: 'sub', code: 'unreadable-file', reason: 'Không mở được.' }] }
      },
    })
    expect(ids(folder)).toEqual(['ba', 'sub-hai'])
  })
})

describe('files that give the same id', () => {
  it('are numbered in order of path with a warning, as a fresh ingest would', async () => {
    const folder = temporaryFolder({ 'a/x.txt': 'một' })
    await ingest(folder, ['a'])
    writeFiles(folder, { 'a/x.md': 'hai' })
    const { documents } = await ingest(folder, ['a'])
    expect(documents.map(({ id, file, warnings }) => [id, file, warnings.map(({ code }) => code)])).toEqual([['x', 'x.md', []], ['x-2', 'x.txt', ['repeated-id']]])
    rmSync(join(folder, 'a/x.md'))
    await ingest(folder, ['a'])
    expect(held(folder)).toEqual(['x x.txt Văn bản x'])
  })

  it('may change hands though one of them is only in the library', async () => {
    const folder = temporaryFolder({ 'a/x.txt': 'một' })
    await ingest(folder, ['a'])
    writeFiles(folder, { 'a/x.md': 'hai' })
    await ingest(folder, ['a/x.md'])
    expect(held(folder)).toEqual(['x x.md Văn bản x', 'x-2 x.txt Văn bản x-2'])
  })

  it('of two places: the place ingested first keeps the plain id', async () => {
    const folder = temporaryFolder({ 'a/x.txt': 'một', 'b/x.txt': 'hai' })
    await ingest(folder, ['b'])
    await ingest(folder, ['a'])
    const library = openLibrary(join(folder, '.data'))
    expect([library.document('x')?.text, library.document('x-2')?.text]).toEqual(['hai', 'một'])
    library.close()
  })
})
