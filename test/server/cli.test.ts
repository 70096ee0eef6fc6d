import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../ingest/temporary-folder.js'
import { dumpLibrary } from '../ingest/library-dump.js'
import { openDatabase } from '../../ingest/library/sqlite.js'
import { PROGRAM, runCli, startCli } from './run-cli.js'
import type { DocumentView, IngestResult, SearchResult, SectionDetail } from '../../server/results.js'

const DECREE = `CHÍNH PHỦ
Số: 30/2020/NĐ-CP

NGHỊ ĐỊNH
Về công tác văn thư

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về công tác văn thư.

Điều 2. Chỉ tiêu
1. Tỷ lệ hộ nghèo giảm còn 3%.
2. Các cơ quan sau đây:
a) Bộ Nội vụ;
b) Ủy ban nhân dân tỉnh.
`

const corpus = { 'corpus/nd-30.txt': DECREE, 'corpus/tin.md': '# Tin kinh tế\n\nTăng trưởng năm 2023 đạt 5,05%.\n' }

const json = <T>(text: string): T => JSON.parse(text) as T

describe('tradieu ingest', () => {
  it('ingests corpus/ by default and prints a table; with --json one document and nothing else', async () => {
    const folder = temporaryFolder(corpus)
    const table = await runCli(['ingest'], folder)
    expect(table.status).toBe(0)
    expect(table.stdout.split('\n')[0]).toMatch(/^Mã +Loại +Số +Ngày +Phần +Cảnh báo +Tên$/)
    expect(table.stdout).toMatch(/nd-30 +Nghị định +30\/2020\/NĐ-CP/)
    expect(table.stderr).toMatch(/^2 văn bản: đọc 2, không đổi 0\. Hết [\d,]+ giây, [\d.,]+ văn bản mỗi giây\.\nCác văn bản này có \d+ phần .+\n$/)
    const { documents, leftOut, tookMs } = json<IngestResult>((await runCli(['ingest', '--json'], folder)).stdout)
    expect(documents.map(({ id, file }) => [id, file])).toEqual([['nd-30', 'nd-30.txt'], ['tin', 'tin.md']])
    expect([leftOut, typeof tookMs]).toEqual([[], 'number'])
    for (const { coverage } of documents) {
      expect(coverage.bodyChars).toBe(coverage.assignedChars + coverage.excluded.reduce((sum, { start, end }) => sum + end - start, 0))
    }
  })

  it('ends with 1 where a file was left out, and says which and why', async () => {
    const folder = temporaryFolder({ ...corpus, 'corpus/rong.txt': '' })
    const { status, stdout, stderr } = await runCli(['ingest', '--json'], folder)
    expect(status).toBe(1)
    expect(json<IngestResult>(stdout).leftOut).toMatchObject([{ file: 'rong.txt', code: 'empty-file' }])
    expect(stderr).toMatch(/Bỏ lại 1 tệp:\n  Tệp rỗng.+\[empty-file\]\n    rong\.txt\n/)
  })

  it('puts the library where the option or the environment says, the option first', async () => {
    const folder = temporaryFolder(corpus)
    await runCli(['ingest', '--library', 'one'], folder, { TRADIEU_LIBRARY: 'two' })
    await runCli(['ingest'], folder, { TRADIEU_LIBRARY: 'two' })
    expect(dumpLibrary(join(folder, 'one'))).toBe(dumpLibrary(join(folder, 'two')))
  })

  it('passes over a library that lies inside the ingested folder', async () => {
    const folder = temporaryFolder(corpus)
    for (let i = 0; i < 2; i++) {
      const { status, stdout } = await runCli(['ingest', '.', '--library', 'thu-vien', '--json'], folder)
      const { documents, leftOut } = json<IngestResult>(stdout)
      expect([status, documents.map(({ id }) => id), leftOut]).toEqual([0, ['corpus-nd-30', 'corpus-tin'], []])
    }
  })

  it('refuses at once while another ingest is writing', async () => {
    const folder = temporaryFolder(corpus)
    await runCli(['ingest'], folder)
    const { openLibraryWriter } = await import('../../ingest/library/write-library.js')
    const writer = openLibraryWriter(join(folder, '.data'), { codeVersion: 'test', openIndex: null })
    const { status, stderr, stdout } = await runCli(['ingest', '--json'], folder)
    writer.rollback()
    expect(status).toBe(1)
    expect(json(stdout)).toMatchObject({ error: { code: 'library-busy' } })
    expect(stderr).toMatch(/^Lỗi: Một tiến trình khác đang nạp văn bản/)
  })
})

describe('tradieu show', () => {
  it('prints a document as an outline and as the object of DESIGN', async () => {
    const folder = temporaryFolder(corpus)
    await runCli(['ingest'], folder)
    expect((await runCli(['show', 'nd-30'], folder)).stdout).toContain('Điều 2. Chỉ tiêu')
    const document = json<DocumentView>((await runCli(['show', 'nd-30', '--json'], folder)).stdout)
    expect(document).toMatchObject({ id: 'nd-30', file: 'nd-30.txt', kind: 'nghi-dinh', number: '30/2020/NĐ-CP', pageUrl: '/van-ban/nd-30' })
    for (const { start, text } of document.sections) expect(document.text.slice(start).trimStart().startsWith(text)).toBe(true)
    expect(document.source.bytes).toBe(readFileSync(join(folder, 'corpus/nd-30.txt')).length)
  })

  it('prints a section word for word under its citation', async () => {
    const folder = temporaryFolder(corpus)
    await runCli(['ingest'], folder)
    const document = json<DocumentView>((await runCli(['show', 'nd-30', '--json'], folder)).stdout)
    const { sections } = document
    const point = sections.find(({ text }) => text.includes('Bộ Nội vụ'))!
    const plain = await runCli(['show', point.id], folder)
    expect(plain.stdout).toContain('điểm a khoản 2 Điều 2 Nghị định số 30/2020/NĐ-CP\n')
    const { previous, next, ...detail } = json<SectionDetail>((await runCli(['show', point.id, '--json'], folder)).stdout)
    const ids = sections.map(({ id }) => id)
    const { file, title, kind, date } = document
    expect(detail).toEqual({ ...point, documentId: document.id, file, title, kind, date, parents: ids.filter((id) => point.id.startsWith(`${id}_`)), children: [] })
    expect([previous, next].every((id) => id === null || ids.includes(id))).toBe(true)
    expect((await runCli(['show', point.id, '--cite', 'later'], folder)).stdout).toBe('điểm a khoản 2 Điều 2 Nghị định số 30/2020/NĐ-CP\n')
    expect((await runCli(['show', point.id, '--cite', 'ris'], folder)).stdout).toContain('M1  - 30/2020/NĐ-CP')
    expect((await runCli(['show', point.id, '--cite', 'nhac'], folder)).status).toBe(2)
  })

  it('says that there is no such id, and that there is no library', async () => {
    const folder = temporaryFolder(corpus)
    expect(await runCli(['show', 'nd-30'], folder)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^Lỗi: Chưa có thư viện/) as string })
    await runCli(['ingest'], folder)
    const { status, stdout, stderr } = await runCli(['show', 'khong-co', '--json'], folder)
    expect([status, stderr]).toEqual([1, 'Lỗi: Thư viện không có văn bản hay phần nào mang mã “khong-co”.\n'])
    expect(json(stdout)).toEqual({ error: { code: 'not-found', message: 'Thư viện không có văn bản hay phần nào mang mã “khong-co”.' } })
  })

  it('says on standard error that other code read the library', async () => {
    const folder = temporaryFolder(corpus)
    await runCli(['ingest'], folder)
    expect((await runCli(['show', 'nd-30'], folder)).stderr).toBe('')
    const db = openDatabase(join(folder, '.data/library.db'), { readOnly: false, timeoutMs: 0 })
    db.exec(`UPDATE meta SET value = 'other' WHERE name = 'codeVersion'`)
    db.close()
    const { status, stderr } = await runCli(['show', 'nd-30'], folder)
    expect([status, stderr]).toEqual([0, expect.stringContaining('hãy chạy lại lệnh ingest') as string])
  })
})

describe('tradieu search', () => {
  it('prints passages with their citation; with --json the object of DESIGN', async () => {
    const folder = temporaryFolder(corpus)
    await runCli(['ingest'], folder)
    const plain = await runCli(['search', 'tỷ lệ hộ nghèo'], folder)
    expect(plain.status).toBe(0)
    expect(plain.stdout).toContain('khoản 1 Điều 2 Nghị định số 30/2020/NĐ-CP')
    const { hits, total } = json<SearchResult>((await runCli(['search', 'hộ nghèo', '--json', '--limit', '1'], folder)).stdout)
    expect(total).toBeGreaterThan(0)
    expect(hits[0]).toMatchObject({ rank: 1, documentId: 'nd-30', file: 'nd-30.txt' })
    for (const [start, end] of hits[0]!.marks) expect(end).toBeGreaterThan(start)
  })

  it('is not disturbed by a reader that closes its end', () => {
    const folder = temporaryFolder(corpus)
    spawnSync(process.execPath, [PROGRAM, 'ingest'], { cwd: folder })
    const { stderr, status } = spawnSync('sh', ['-c', `"${process.execPath}" "${PROGRAM}" search nghị --json | head -c 1 >/dev/null`], { cwd: folder, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('misuse', () => {
  const cases: [string, string[], string][] = [
    ['no command', [], ''],
    ['an unknown command', ['serch', 'x'], 'Không có lệnh “serch”. Có phải ý bạn là “search”?'],
    ['an unknown option', ['search', 'x', '--lmit', '3'], 'Không có tùy chọn “--lmit”. Có phải ý bạn là “--limit”?'],
    ['a missing argument', ['show'], 'Thiếu tham số “mã”.'],
    ['an option without its value', ['show', 'x', '--library'], 'cần một giá trị'],
    ['too many arguments', ['show', 'a', 'b'], 'Thừa tham số'],
    ['a port that is none', ['serve', '--port', '70000'], 'Giá trị “70000” của --port <số> không hợp lệ. Cần một số nguyên từ 0 đến 65535.'],
    ['a sort that is none', ['search', 'x', '--sort', 'tên'], 'Hãy chọn một trong: relevance, date, order.'],
    ['a kind that is none', ['search', 'x', '--kind', 'thơ'], 'Không có loại văn bản “thơ”.'],
  ]
  it.each(cases)('%s: a Vietnamese sentence and exit status 2', async (_name, args, sentence) => {
    const { status, stdout, stderr } = await runCli(args, temporaryFolder())
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/error|invalid|unknown|    at /)
  })

  it('is an object on standard output too with --json', async () => {
    const { status, stdout } = await runCli(['show', '--json'], temporaryFolder())
    expect(status).toBe(2)
    expect(json(stdout)).toMatchObject({ error: { code: 'usage' } })
  })
})

describe('help', () => {
  it.each([[['--help']], [['help']], [['help', 'search']], [['ingest', '--help']], [['serve', '-h']], [['start', '-h']], [['show', '-h']]])('%j is Vietnamese throughout', async (args) => {
    const { status, stdout, stderr } = await runCli(args, temporaryFolder())
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Cách dùng: tradieu')
    expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|default|choices|display|\benv\b/)
  })

  it('prints the version', async () => {
    const { version } = json<{ version: string }>(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect((await runCli(['--version'], temporaryFolder())).stdout).toBe(`${version}\n`)
  })
})

describe('tradieu serve', () => {
  it('serves the library, prints its address and ends when told to', async () => {
    const folder = temporaryFolder(corpus)
    await runCli(['ingest'], folder)
    const child = startCli(['serve', '--port', '0', '--json'], folder)
    const { url } = json<{ url: string }>(await new Promise<string>((resolve) => child.stdout!.once('data', (data) => resolve(String(data)))))
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  })
})

describe('tradieu start', () => {
  it('ingests the program\'s corpus where the library is missing, serves, and does not ingest again', async () => {
    const folder = temporaryFolder()
    const args = ['start', '--library', join(folder, 'lib'), '--port', '0', '--json']
    const said: string[] = []
    for (let i = 0; i < 2; i++) {
      const child = startCli(args, folder)
      let stderr = ''
      child.stderr!.on('data', (data) => { stderr += String(data) })
      const { url } = json<{ url: string }>(await new Promise<string>((resolve) => child.stdout!.once('data', (data) => resolve(String(data)))))
      expect(await (await fetch(`${url}/api/documents`)).text()).toContain('Thái Nguyên')
      child.kill('SIGINT')
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
      said.push(stderr)
    }
    expect(said.map((text) => text.includes('Đang nạp corpus/'))).toEqual([true, false])
  })
})

describe('a command that cannot be done', () => {
  it.each(['/proc/x', '/dev/null', 'file.txt', 'file.txt/below', '/sys/x/y'])('ends with a sentence where no library can be made in %s', async (library) => {
    const folder = temporaryFolder({ ...corpus, 'file.txt': 'x' })
    const { status, stdout, stderr } = await runCli(['ingest', 'corpus', '--library', library, '--json'], folder)
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'library-unreadable' } })
    expect(stderr).toMatch(/^Lỗi: Không mở được thư viện/m)
  })

  it.each([['search', ''], ['search', ' \u200b\t'], ['ask', ''], ['trace', ' ']])('%s %j ends with 2 and says what is missing', async (command, typed) => {
    const { status, stdout } = await runCli([command, typed, '--json'], temporaryFolder())
    expect([status, JSON.parse(stdout)]).toMatchObject([2, { error: { code: 'missing-query', message: expect.stringMatching(/^Thiếu/) } }])
  })

  it('without a command tells a program on standard output, and a person by the help', async () => {
    const { status, stdout, stderr } = await runCli(['--json'], temporaryFolder())
    expect([status, JSON.parse(stdout)]).toMatchObject([2, { error: { code: 'usage' } }])
    expect(stderr).toContain('Cách dùng')
  })
})
