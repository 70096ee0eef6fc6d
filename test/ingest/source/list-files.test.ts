import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '../../../ingest/source/file-limit.js'
import { listFiles } from '../../../ingest/source/list-files.js'
import { loadFile } from '../../../ingest/source/load-file.js'

let root = ''
let folder = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tradieu-source-'))
  folder = join(root, 'corpus')
  mkdirSync(folder)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, content = 'Điều 1.'): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function list(...paths: string[]): Promise<{ files: string[]; leftOut: string[] }> {
  const { found, leftOut } = await listFiles(paths.length > 0 ? paths : [folder])
  return { files: found.map(({ file }) => file), leftOut: leftOut.map(({ file, code }) => `${code} ${file}`) }
}

describe('listFiles', () => {
  it('lists files in the byte order of their paths, without dotfiles and JSON', async () => {
    for (const name of ['b.txt', 'a/z.md', 'a.txt', 'Z.html', 'đ.txt', '.git/config', '.ẩn.txt', 'a/facts.json']) write(name)
    expect(await list()).toEqual({ files: ['Z.html', 'a.txt', 'a/z.md', 'b.txt', 'đ.txt'], leftOut: [] })
  })

  it('takes single files, the manifest itself, and reports what is missing or named twice', async () => {
    const file = write('a/b.txt')
    expect(await list(file)).toEqual({ files: ['b.txt'], leftOut: [] })
    expect(await list(file, file)).toEqual({ files: ['b.txt'], leftOut: ['named-twice b.txt'] })
    expect(await list(join(folder, 'none.txt'))).toEqual({ files: [], leftOut: ['missing-file none.txt'] })
    expect(await list(write('manifest.json', '{"documents":[]}'))).toEqual({ files: ['a/b.txt'], leftOut: [] })
  })

  it('follows links inside the folder only and stops at loops', async () => {
    write('a/b.txt')
    writeFileSync(join(root, 'secret.txt'), 'x')
    symlinkSync('..', join(folder, 'a', 'up'))
    symlinkSync('self', join(folder, 'self'))
    symlinkSync(join(root, 'secret.txt'), join(folder, 'out.txt'))
    symlinkSync('nowhere', join(folder, 'broken.txt'))
    symlinkSync('a/b.txt', join(folder, 'c.txt'))
    expect(await list()).toEqual({ files: ['a/b.txt'], leftOut: ['link-loop a/up', 'missing-file broken.txt', 'named-twice c.txt', 'outside-folder out.txt', 'link-loop self'] })
  })

  it('leaves out pipes and files too large without reading them', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    truncateSync(write('big.txt'), MAX_FILE_BYTES + 1)
    expect(await list()).toEqual({ files: [], leftOut: ['file-too-large big.txt', 'not-a-file pipe'] })
    await expect(loadFile(join(folder, 'pipe'), 'pipe')).rejects.toMatchObject({ code: 'not-a-file' })
    await expect(loadFile(join(folder, 'big.txt'), 'big.txt')).rejects.toMatchObject({ code: 'file-too-large' })
    await expect(loadFile(join(folder, 'none'), 'none')).rejects.toMatchObject({ code: 'unreadable-file' })
  })

  it('says of a name that is no UTF-8 that it is to be changed', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x62, 0xe1, 0x6f]), Buffer.from('.txt')]), 'x')
    const { leftOut } = await listFiles([folder])
    expect(leftOut).toMatchObject([{ code: 'unreadable-file', reason: expect.stringContaining('UTF-8') }])
  })

  it.skipIf(process.getuid?.() === 0)('leaves out what may not be read', async () => {
    chmodSync(write('a.txt'), 0)
    await expect(loadFile(join(folder, 'a.txt'), 'a.txt')).rejects.toMatchObject({ code: 'unreadable-file', message: 'Không có quyền đọc tệp.' })
  })

  it('reads a file as it is', async () => {
    expect(Buffer.from(await loadFile(write('a.txt', 'Điều 1.'), 'a.txt')).toString()).toBe('Điều 1.')
  })
})

describe('a manifest', () => {
  it('adds facts to the files of its folder, which are all listed', async () => {
    write('a.txt')
    write('Nghị quyết.txt'.normalize('NFD'))
    write('manifest.json', JSON.stringify({ documents: [
      { file: 'Nghị quyết.txt', type: 'nghi-quyet', issuer: 'HĐND', date: '2020-12-11', dateSource: 'đoạn kết', number: null },
      { file: './b/../a.txt', type: 'tin-tuc', publisher: 'Báo', date: '2023' },
    ] }))
    const { found, leftOut } = await listFiles([folder])
    expect(leftOut).toEqual([])
    expect(found.map(({ manifest }) => manifest)).toEqual([
      { file: 'Nghị quyết.txt', kind: 'nghi-quyet', issuer: 'HĐND', date: '2020-12-11', dateNote: 'đoạn kết' },
      { file: './b/../a.txt', kind: 'tin-tuc', outlet: 'Báo', date: '2023' },
    ])
  })

  it.each([
    ['is no JSON', '{"documents": [', /không phải JSON/],
    ['names a key twice', '{"documents": [{"file": "a.txt", "date": "2020", "date": "2021"}]}', /"date" được nêu hai lần/],
    ['has no list', '{"documents": {}}', /danh sách/],
    ['is a list itself', '[]', /"documents"/],
    ['has an entry without a file', '{"documents": [{"title": "x"}]}', /Mục thứ 1.*"file"/],
    ['has a number for a title', '{"documents": [{"file": "a.txt", "title": 5}]}', /"title" phải là chuỗi/],
    ['has a kind that is none', '{"documents": [{"file": "a.txt", "type": "sắc lệnh"}]}', /"type" không phải loại/],
    ['has a date that is none', '{"documents": [{"file": "a.txt", "date": "2021-02-29"}]}', /"date" không phải ngày/],
    ['has a key that is none', '{"documents": [{"file": "a.txt", "tittle": "x"}]}', /khóa lạ "tittle"/],
    ['is nested too deep', '['.repeat(1000), /quá sâu/],
    ['is no text', '\u0000\u0001\u0002', /không phải JSON/],
  ])('that %s is reported, and the files are listed without it', async (_, json, reason) => {
    write('a.txt')
    write('manifest.json', json)
    const { found, leftOut } = await listFiles([folder])
    expect(found.map(({ file }) => file)).toEqual(['a.txt'])
    expect(leftOut).toEqual([{ file: 'manifest.json', code: 'bad-manifest', reason: expect.stringMatching(reason) as string }])
  })

  it('that names files which are not there, outside or named twice says so', async () => {
    write('a.txt')
    write('manifest.json', JSON.stringify({ documents: [{ file: 'a.txt', date: '2020' }, { file: 'a.txt', date: '2021' }, { file: 'b.txt' }, { file: '../c.txt' }, { file: '/etc/hosts' }] }))
    const { found, leftOut } = await listFiles([folder])
    expect(found[0]?.manifest?.date).toBe('2020')
    expect(leftOut.map(({ file, code }) => `${code} ${file}`)).toEqual(['outside-folder ../c.txt', 'outside-folder /etc/hosts', 'named-twice a.txt', 'missing-file b.txt'])
  })
})
