import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestPaths } from '../../ingest/ingest.js'
import type { IngestOutcome } from '../../ingest/ingest-result.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import type { Library } from '../../ingest/library/library.js'
import { temporaryFolder } from '../ingest/temporary-folder.js'
import { runCli } from '../server/run-cli.js'
import { SERVER_CASES, startBadServer } from './bad-server.js'
import { FOLDER_CASES } from './manifest-cases.js'
import { place, type ZooCase, WORDS } from './zoo-case.js'
import { GOOD, ZOO } from './zoo-cases.js'

/** A sentence for people: it begins with a capital letter, or with a quoted name, and ends. */
const SENTENCE = /^[\p{Lu}"“][^]*\.$/u

describe('a folder of hostile and broken files beside good ones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tradieu-zoo-'))
  let outcome: IngestOutcome
  let status: number | null = null
  let stderr = ''
  let library: Library
  beforeAll(async () => {
    mkdirSync(join(folder, 'corpus'))
    for (const one of [...GOOD, ...ZOO]) place(one, join(folder, 'corpus', one.file))
    const ran = await runCli(['ingest', 'corpus', '--json'], folder)
    outcome = JSON.parse(ran.stdout) as IngestOutcome
    ;({ status, stderr } = ran)
    library = openLibrary(join(folder, '.data'))
  }, 1_800_000)
  afterAll(() => {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('holds 120 cases and more, each under a name of its own', () => {
    expect(ZOO.length).toBeGreaterThanOrEqual(120)
    expect(new Set(ZOO.map(({ file }) => file)).size).toBe(ZOO.length)
  })

  it.each([...GOOD, ...ZOO].map((one) => [JSON.stringify(one.file.slice(0, 60)), one.what, one] as const))('%s, %s', (_file, _what, one) => {
    const fault = outcome.leftOut.find(({ file }) => file === (one.reportedAt ?? one.file))
    const document = outcome.documents.find(({ file }) => file === one.file)
    expect(one.ends).toContain(fault?.code ?? (document ? 'document' : 'nothing'))
    if (fault) expect([document, fault.reason]).toEqual([undefined, expect.stringMatching(SENTENCE)])
    else checkDocument(one, document!)
  })

  function checkDocument({ holds, warns }: ZooCase, { id, warnings, coverage }: IngestOutcome['documents'][number]): void {
    const { text } = library.document(id)!
    if (holds !== undefined) expect(text.includes(holds)).toBe(true)
    if (warns !== undefined) expect(warnings.map(({ code }) => code)).toContain(warns)
    expect(coverage.assignedChars + coverage.excluded.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(coverage.bodyChars)
  }

  it('is ingested with status 1, every file accounted for and no name that could harm a terminal printed', () => {
    expect(status).toBe(1)
    expect(stderr).toContain(`Bỏ lại ${outcome.leftOut.length} tệp`)
    expect(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/.test(stderr)).toBe(false)
  })
})

describe('a folder whose lists are hostile or broken', () => {
  it.each(FOLDER_CASES.map((one) => [one.what, one] as const))('%s', async (_what, { files, prepare, reported }) => {
    const folder = temporaryFolder({ 'corpus/tot.txt': WORDS, ...Object.fromEntries(Object.entries(files()).map(([name, content]) => [`corpus/${name}`, content])) })
    prepare?.(join(folder, 'corpus'))
    const { documents, leftOut } = await ingestPaths({ paths: [join(folder, 'corpus')], libraryDir: join(folder, '.data') })
    expect(documents.map(({ file }) => file)).toContain('tot.txt')
    expect([...new Set(leftOut.map(({ file, code }) => `${file} ${code}`))].sort()).toEqual([...reported].sort())
    for (const { reason } of leftOut) expect(reason).toMatch(SENTENCE)
  })
})

describe('a hostile server', () => {
  let outcome: IngestOutcome
  let url = ''
  const folder = mkdtempSync(join(tmpdir(), 'tradieu-zoo-'))
  beforeAll(async () => {
    const server = await startBadServer()
    url = server.url
    const paths = ['http://rieng.example.vn/', 'http://127.0.0.2:1/', ...SERVER_CASES.map(({ path }) => url + path)]
    try {
      // Shorter patience than a real ingest has, which changes no end.
      const web = server.settings({ headMs: 2_000, bodyMs: 8_000, stallMs: 1_000 })
      outcome = await ingestPaths({ paths, libraryDir: join(folder, '.data'), web })
    } finally {
      await server.close()
    }
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(SERVER_CASES.map((one) => [one.path, one.what, one] as const))('%s, %s', (path, _what, { ends }) => {
    const file = url.replace('http://', '') + path
    const fault = outcome.leftOut.find((left) => left.file === file)
    expect(ends).toContain(fault?.code ?? (outcome.documents.some((document) => document.file === file) ? 'document' : 'nothing'))
    if (fault) expect(fault.reason).toMatch(SENTENCE)
  })

  it('a name and an address of a private network are never asked', () => {
    expect(outcome.leftOut.filter(({ code }) => code === 'private-address').map(({ file }) => file)).toEqual(expect.arrayContaining(['rieng.example.vn/', '127.0.0.2:1/']))
  })
})

describe('a path that is no file', () => {
  it.each([['/dev/zero', 'not-a-file'], ['/dev/null', 'not-a-file'], ['khong-co', 'missing-file'], ['ong', 'not-a-file'], ['ten\0nul', 'unreadable-file']])('%j', async (path, code) => {
    const folder = temporaryFolder({ 'tot.txt': WORDS })
    execFileSync('mkfifo', [join(folder, 'ong')])
    const { documents, leftOut } = await ingestPaths({ paths: [path.startsWith('/') ? path : join(folder, path), join(folder, 'tot.txt')], libraryDir: join(folder, '.data') })
    expect([documents.length, leftOut.map((left) => left.code)]).toEqual([1, [code]])
  })
})

describe('a file that changes between being listed and being read', () => {
  const long = `${WORDS}\n${'Điều 2. Một hai ba.\n'.repeat(50_000)}`
  it.each<[string, (path: string) => void, string]>([
    ['grows', (path) => appendFileSync(path, 'Điều 3. Thêm.\n'), 'document'],
    ['grows beyond all measure', (path) => truncateSync(path, 200 * 1024 * 1024), 'file-too-large'],
    ['is cut off', (path) => truncateSync(path, 60), 'document'],
    ['is emptied', (path) => truncateSync(path, 0), 'empty-file'],
    ['is gone', (path) => rmSync(path), 'unreadable-file'],
    ['becomes a picture', (path) => writeFileSync(path, Buffer.from('89504e470d0a1a0a0000', 'hex')), 'unsupported-format'],
    ['becomes a pipe', (path) => { rmSync(path); execFileSync('mkfifo', [path]) }, 'not-a-file'],
    ['becomes a folder', (path) => { rmSync(path); mkdirSync(path) }, 'not-a-file'],
    ['becomes a link to the device of zeros', (path) => { rmSync(path); symlinkSync('/dev/zero', path) }, 'unreadable-file|not-a-file'],
    ['becomes a link out of the folder', (path) => { rmSync(path); symlinkSync('/etc/passwd', path) }, 'unreadable-file'],
    ['is exchanged for another', (path) => { writeFileSync(`${path}.moi`, 'Điều 9. Khác.'); renameSync(`${path}.moi`, path) }, 'document'],
  ])('%s', async (_what, change, ends) => {
    const folder = temporaryFolder({ 'corpus/a.txt': WORDS, 'corpus/b.txt': WORDS, 'corpus/doi.txt': long })
    let hasChanged = false
    const { documents, leftOut } = await ingestPaths({
      paths: [join(folder, 'corpus')], libraryDir: join(folder, '.data'),
      // Called before the first file is stored, while the second is at most begun.
      onProgress: () => {
        if (!hasChanged) change(join(folder, 'corpus/doi.txt'))
        hasChanged = true
      },
    })
    expect(documents.map(({ file }) => file)).toEqual(ends === 'document' ? ['a.txt', 'b.txt', 'doi.txt'] : ['a.txt', 'b.txt'])
    expect(ends.split('|')).toContain(leftOut[0]?.code ?? 'document')
  })
})
