import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingestPaths } from '../../ingest/ingest.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { readOriginalsList } from '../../ingest/source/originals-list.js'
import { page, testServer, testSettings, type Pages } from './source/web/test-server.js'
import { temporaryFolder } from './temporary-folder.js'

const DIGEST = 'Lược thuật: đây không phải bản gốc.\n\nNGHỊ QUYẾT\nVề kế hoạch\n\nĐiều 1. Tóm tắt.\n'
const ORIGINAL = `<html><body><p>HỘI ĐỒNG NHÂN DÂN</p><p>TỈNH THÁI NGUYÊN</p><p>Số: 41/NQ-HĐND</p><p>NGHỊ QUYẾT</p><p>Về Kế hoạch phát triển năm 2021</p>
  <p>Điều 1. Tăng trưởng</p><p>1. Tăng trưởng bình quân 8%/năm trở lên.</p><p>Điều 2. Tỷ lệ hộ nghèo còn 7,5%.</p></body></html>`

const ENTRY = { file: 'luoc-thuat.txt', title: 'Kế hoạch phát triển năm 2021', number: '41/NQ-HĐND', figures: ['8%/năm', '7,5%'], note: null as string | null }

async function digested(pages: Pages, entry: Partial<typeof ENTRY> = {}) {
  const { url } = await testServer(pages)
  const folder = temporaryFolder({
    'corpus/luoc-thuat.txt': DIGEST, 'corpus/khac.txt': 'Điều 1. Văn bản khác',
    'corpus/manifest.json': JSON.stringify({ documents: [{ file: 'luoc-thuat.txt', type: 'nghi-quyet', title: 'Lược thuật nghị quyết', issuer: 'Hội đồng nhân dân tỉnh Thái Nguyên', date: '2020-12-11' }] }),
    'corpus/originals.json': JSON.stringify({ originals: [{ ...ENTRY, url: `${url}/41.html`, ...entry }] }),
  })
  const libraryDir = join(folder, '.data')
  const ingest = (fetchOriginals: boolean) => ingestPaths({ paths: [join(folder, 'corpus')], libraryDir, fetchOriginals, web: testSettings() })
  const held = () => {
    const library = openLibrary(libraryDir)
    const { title, number, date, url: from, text, readFrom } = library.document('luoc-thuat')!
    const { fetchedAt } = library.source('luoc-thuat')!
    library.close()
    return { title, number, date, url: from, isOriginal: text.includes('Tăng trưởng bình quân'), fetchedAt, urlFrom: readFrom.url }
  }
  return { url, folder, ingest, held }
}

describe('ingest --originals', () => {
  it('puts the original in the place of its digest, under its id, with the manifest\'s other facts', async () => {
    const { url, ingest, held } = await digested({ '/41.html': page(ORIGINAL) })
    await ingest(false)
    expect(held()).toMatchObject({ title: 'Nghị quyết về kế hoạch', number: null, isOriginal: false })
    const { documents, leftOut } = await ingest(true)
    expect([documents.map(({ id, file }) => [id, file]), leftOut]).toEqual([[['khac', 'khac.txt'], ['luoc-thuat', 'luoc-thuat.txt']], []])
    expect(held()).toMatchObject({ number: '41/NQ-HĐND', date: '2020-12-11', url: `${url}/41.html`, isOriginal: true, fetchedAt: expect.stringMatching(/^20\d\d-/) as string, urlFrom: { from: 'markup', place: 'địa chỉ tải về' } })
    expect(held().title).toContain('Kế hoạch phát triển năm 2021')
  })

  it('which stays through later ingests, also with a changed digest, until the list names it no more', async () => {
    const { folder, ingest, held } = await digested({ '/41.html': page(ORIGINAL) })
    await ingest(true)
    await ingest(false)
    expect(held().isOriginal).toBe(true)
    writeFileSync(join(folder, 'corpus/luoc-thuat.txt'), `${DIGEST}Điều 2. Thêm.\n`)
    await ingest(false)
    expect(held().isOriginal).toBe(true)
    writeFileSync(join(folder, 'corpus/originals.json'), '{"originals": [')
    expect((await ingest(false)).leftOut).toMatchObject([{ file: 'originals.json', code: 'bad-originals' }])
    expect(held().isOriginal).toBe(true)
    writeFileSync(join(folder, 'corpus/originals.json'), '{"originals": []}')
    await ingest(false)
    expect(held()).toMatchObject({ isOriginal: false, title: 'Nghị quyết về kế hoạch', url: null })
  })

  it.each<[string, string, Partial<typeof ENTRY>, RegExp]>([
    ['of another number', ORIGINAL.replace('41/NQ', '42/NQ'), {}, /số 41\/NQ-HĐND/],
    ['of another title', ORIGINAL.replace('năm 2021', 'năm 2022'), {}, /tên “Kế hoạch phát triển năm 2021”/],
    ['without a figure', ORIGINAL.replace('7,5%', '17,5%'), {}, /số liệu 7,5%/],
  ])('leaves the digest where the page is %s', async (_what, html, entry, reason) => {
    const { ingest, held } = await digested({ '/41.html': page(html) }, entry)
    const { leftOut, documents } = await ingest(true)
    expect(leftOut).toEqual([{ file: 'luoc-thuat.txt', code: 'not-the-original', reason: expect.stringMatching(reason) as string }])
    expect([documents.length, held().isOriginal]).toEqual([2, false])
  })

  it('says what is known where the address is not, and keeps what stands where the page is gone', async () => {
    const pages: Pages = { '/41.html': page(ORIGINAL) }
    const { folder, ingest, held } = await digested(pages)
    await ingest(true)
    delete pages['/41.html']
    expect((await ingest(true)).leftOut).toMatchObject([{ code: 'fetch-failed' }])
    expect(held().isOriginal).toBe(true)
    writeFileSync(join(folder, 'corpus/originals.json'), JSON.stringify({ originals: [{ ...ENTRY, url: null, note: 'là trang của thư viện' }] }))
    expect((await ingest(true)).leftOut).toEqual([{ file: 'luoc-thuat.txt', code: 'no-address', reason: 'Chưa biết bản gốc đăng ở địa chỉ nào; là trang của thư viện.' }])
    expect(held().isOriginal).toBe(true)
  })
})

describe('corpus/originals.json', () => {
  const corpus = join(import.meta.dirname, '../../corpus')
  const listed = readOriginalsList(readFileSync(join(corpus, 'originals.json')))

  it('lists every digest of the corpus, with its address or what is known of it', () => {
    const { documents } = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as { documents: { file: string }[] }
    const files = new Set(documents.map(({ file }) => file))
    for (const { file, url, note } of listed) expect([files.has(file), url !== null || note !== null]).toEqual([true, true])
    expect(listed.length).toBeGreaterThanOrEqual(5)
  })
})
