import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IngestResult } from '../../server/results.js'
import { runCli } from '../server/run-cli.js'
import { temporaryFolder } from './temporary-folder.js'

const GOOD = { 'corpus/tot.txt': 'NGHỊ QUYẾT\nVề một việc\nĐiều 1. Tỷ lệ hộ nghèo còn 3%.\n' }

/** What an ingest of `corpus/` made of one file that is not as it should be, the good one beside it. */
async function leftOutOf(make: (path: string) => void, name = 'xau.txt'): Promise<{ status: number | null; documents: string[]; codes: string[] }> {
  const folder = temporaryFolder(GOOD)
  make(join(folder, 'corpus', name))
  const { status, stdout } = await runCli(['ingest', '--json'], folder)
  const { documents, leftOut } = JSON.parse(stdout) as IngestResult
  for (const { reason } of leftOut) expect(reason).toMatch(/^\p{L}.*\.$/u)
  return { status, documents: documents.map(({ id }) => id), codes: leftOut.map(({ file, code }) => `${file} ${code}`) }
}

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

describe('one bad file is left out with a code, the rest is ingested, the status is 1', () => {
  const cases: [string, string, (path: string) => void, string][] = [
    ['an empty file', 'xau.txt', (path) => writeFileSync(path, ''), 'empty-file'],
    ['a file of white space', 'xau.txt', (path) => writeFileSync(path, ' \n\t\n\u00A0\n'), 'empty-file'],
    ['a picture named as text', 'xau.txt', (path) => writeFileSync(path, Buffer.concat([png, Buffer.alloc(500)])), 'unsupported-format'],
    ['bytes of no known format', 'xau.txt', (path) => writeFileSync(path, Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))), 'binary-file'],
    ['a file of 200 MB', 'xau.txt', (path) => { writeFileSync(path, 'x'); truncateSync(path, 200 * 1024 * 1024) }, 'file-too-large'],
    ['a link to itself', 'xau.txt', (path) => symlinkSync(path, path), 'link-loop'],
    ['a link to nothing', 'xau.txt', (path) => symlinkSync('khong-co', path), 'missing-file'],
    ['a link that cannot be followed', 'xau.txt', (path) => symlinkSync('x'.repeat(300), path), 'unreadable-file'],
    ['a folder that holds itself', 'vong', (path) => { mkdirSync(path); symlinkSync(path, join(path, 'lai')) }, 'link-loop'],
    ['a link out of the folder', 'ra-ngoai', (path) => symlinkSync('/', path), 'outside-folder'],
    ['a pipe', 'ong', (path) => void spawnSync('mkfifo', [path]), 'not-a-file'],
    ['a manifest that is no JSON', 'manifest.json', (path) => writeFileSync(path, '{ "documents": ['), 'bad-manifest'],
    ['a manifest of another form', 'manifest.json', (path) => writeFileSync(path, '[1, 2]'), 'bad-manifest'],
    ['a manifest that names a file that is not there', 'manifest.json', (path) => writeFileSync(path, '{"documents":[{"file":"khong-co.txt","type":"luat"}]}'), 'missing-file'],
    ['a manifest that points out of the folder', 'manifest.json', (path) => writeFileSync(path, '{"documents":[{"file":"../../etc/passwd"}]}'), 'outside-folder'],
  ]
  it.each(cases)('%s', async (_what, name, make, code) => {
    const { status, documents, codes } = await leftOutOf(make, name)
    expect([status, documents]).toEqual([1, ['tot']])
    expect(codes).toEqual([expect.stringMatching(new RegExp(` ${code}$`)) as string])
  })

  it.skipIf(process.getuid?.() === 0)('a file that may not be read (skipped for root, whom nothing stops)', async () => {
    const { status, codes } = await leftOutOf((path) => { writeFileSync(path, 'x'); chmodSync(path, 0) })
    expect([status, codes]).toEqual([1, ['xau.txt unreadable-file']])
  })
})

describe('an odd file that holds text is read all the same', () => {
  const cases: [string, string, string | Buffer][] = [
    ['HTML cut off in a tag', 'xau.html', '<html><body><h1>Quyết định</h1><p>Điều 1. Một</p><div class="x'],
    ['HTML named as text', 'xau.txt', '<!DOCTYPE html><html><body><p>Điều 1. Một</p></body></html>'],
    ['text named as HTML', 'xau.html', 'Điều 1. Một\nĐiều 2. Hai\n'],
    ['elements nested 50,000 deep', 'xau.html', `<html><body>${'<div>'.repeat(50_000)}Điều 1. Sâu${'</div>'.repeat(50_000)}</body></html>`],
    ['one line of 2 MB', 'xau.txt', 'hộ nghèo '.repeat(200_000)],
    ['bytes that are no UTF-8', 'xau.txt', Buffer.concat([Buffer.from('Điều 1. Một '), Buffer.from([0xff, 0xc3]), Buffer.from(' hai ba bốn năm')])],
    ['20,000 lines that each look like a heading', 'xau.txt', 'Điều 1. Một\n'.repeat(20_000)],
  ]
  it.each(cases)('%s', { timeout: 60_000 }, async (_what, name, content) => {
    const { documents, codes } = await leftOutOf((path) => writeFileSync(path, content), name)
    expect([documents, codes]).toEqual([['tot', 'xau'], []])
  })
})

it('keeps memory bounded: 12 files of 1 MB and one of 200 MB stay under 400 MB', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder(GOOD)
  const paragraph = 'Tỷ lệ hộ nghèo của tỉnh giảm bình quân hằng năm theo chuẩn mới.\n\n'
  const times = Math.ceil(1e6 / Buffer.byteLength(paragraph))
  for (let n = 0; n < 12; n++) writeFileSync(join(folder, 'corpus', `lon-${n}.txt`), `Tập ${n}\n\n${paragraph.repeat(times)}`)
  writeFileSync(join(folder, 'corpus/rat-lon.txt'), 'x')
  truncateSync(join(folder, 'corpus/rat-lon.txt'), 200 * 1024 * 1024)
  const script = `
    const { ingestPaths } = await import(${JSON.stringify(new URL('../../dist/ingest/ingest.js', import.meta.url).href)})
    const { documents } = await ingestPaths({ paths: ['corpus'], libraryDir: '.data' })
    console.log(JSON.stringify({ documents: documents.length, peakMegabytes: process.resourceUsage().maxRSS / 1000 }))`
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' })
  const { documents, peakMegabytes } = JSON.parse(ran.stdout) as { documents: number; peakMegabytes: number }
  expect(documents).toBe(13)
  expect(peakMegabytes).toBeLessThan(400)
})
