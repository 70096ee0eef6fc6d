import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedgerSite } from '../targets/ledger-site.js'
import { get, getJson, words } from './get.js'

interface Row { id: string; documentId: string; sectionId: string; statement: string; value: number; comparator: string; unitCanonical: string | null; indicator: { id: string; name: string }; spans: { whole: { start: number }; value: { start: number; end: number } } }

let site: Awaited<ReturnType<typeof openLedgerSite>>
beforeAll(async () => { site = await openLedgerSite() })
afterAll(async () => { await site.close() })

const ask = (query: Record<string, string>): string => new URLSearchParams(query).toString()
const rowsOf = async (query: Record<string, string> = {}): Promise<Row[]> => (await getJson(`${site.url}/api/targets?${ask(query)}`)).body as unknown as Row[]
const ids = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ indicator }) => indicator.id))].sort()

describe('/api/targets', () => {
  it('gives every row, its number and the exact words of each', async () => {
    const got = await getJson(`${site.url}/api/targets`)
    const rows = got.body as unknown as Row[]
    expect(rows.length).toBeGreaterThanOrEqual(9)
    expect(got.headers['x-total-count']).toBe(String(rows.length))
    const texts = new Map(await Promise.all([...new Set(rows.map(({ documentId }) => documentId))].map(async (id) => [id, String((await getJson(`${site.url}/api/documents/${id}`)).body.text)] as const)))
    for (const { documentId, statement, spans } of rows) {
      expect(texts.get(documentId)!.slice(spans.whole.start, spans.whole.start + statement.length)).toBe(statement)
      expect(texts.get(documentId)!.slice(spans.value.start, spans.value.end)).toMatch(/\d/)
    }
  })

  it('is narrowed by field, document, nature, unit, kind and period, in Vietnamese and in English', async () => {
    expect(ids(await rowsOf({ 'linh-vuc': 'giam-ngheo-an-sinh' }))).toEqual(['muc-giam-ty-le-ho-ngheo'])
    expect(await rowsOf({ field: 'giam-ngheo-an-sinh' })).toEqual(await rowsOf({ 'linh-vuc': 'giam-ngheo-an-sinh' }))
    expect(new Set((await rowsOf({ 'van-ban': 'bao' })).map(({ documentId }) => documentId))).toEqual(new Set(['bao']))
    expect(ids(await rowsOf({ 'don-vi': 'tỷ đồng' }))).toEqual(['thu-ngan-sach-tren-dia-ban'])
    expect((await rowsOf({ loai: 'tin-tuc', 'tinh-chat': 'result' })).map(({ value }) => value)).toContain(7.2)
    expect(ids(await rowsOf({ 'thoi-ky': '2023' }))).toContain('tang-truong-kinh-te')
    expect(await rowsOf({ 'van-ban': 'khong-co' })).toEqual([])
  })

  it('finds figures by number, words by any spelling, and both together', async () => {
    expect((await rowsOf({ q: '≥ 8 %' })).map(({ value }) => value).sort()).toEqual([46, 46, 8])
    expect(ids(await rowsOf({ q: 'từ 7 đến 9 %' }))).toEqual(['tang-truong-kinh-te'])
    expect(ids(await rowsOf({ q: 'che phủ rừng' }))).toEqual(['ty-le-che-phu-rung'])
    expect(ids(await rowsOf({ q: 'che phu rung' }))).toEqual(['ty-le-che-phu-rung'])
    expect((await rowsOf({ q: 'thu ngân sách ≥ 20.000 tỷ đồng' })).map(({ value }) => value)).toEqual([20_000])
  })

  it('is paged by limit and offset, the total staying', async () => {
    const all = await rowsOf()
    const part = await getJson(`${site.url}/api/targets?limit=2&offset=1`)
    expect(part.body).toEqual(all.slice(1, 3))
    expect(part.headers['x-total-count']).toBe(String(all.length))
    expect(await rowsOf({ offset: '9999' })).toEqual([])
  })

  it.each(['linh-vuc=abc', 'tinh-chat=abc', 'loai=abc', 'thoi-ky=20255', 'thoi-ky=2025..2021', 'sap-xep=abc', 'limit=-1', 'offset=x', 'trang=0', 'q=a&q=b'])('refuses %s with a sentence', async (query) => {
    const { status, body } = await getJson(`${site.url}/api/targets?${query}`)
    expect(status).toBe(400)
    expect((body.error as { message: string }).message).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('answers 304 to who has it already, and HEAD without a body', async () => {
    const { headers } = await get(`${site.url}/api/targets`)
    expect((await get(`${site.url}/api/targets`, { 'If-None-Match': headers['etag']! })).status).toBe(304)
    expect((await get(`${site.url}/api/targets`, {}, 'HEAD')).bytes).toHaveLength(0)
  })
})

describe('/so-chi-tieu.csv', () => {
  it('has the rows of the page, with a byte-order mark, and no cell that is a formula', async () => {
    const { bytes, headers, text } = await get(`${site.url}/so-chi-tieu.csv?${ask({ 'van-ban': 'nghi-quyet' })}`)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toContain('so-chi-tieu.csv')
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + (await rowsOf({ 'van-ban': 'nghi-quyet' })).length)
    expect(lines.find((line) => line.includes('che phủ rừng'))).toContain(';46;;%;')
    for (const line of lines) for (const cell of line.split(';')) expect(cell).not.toMatch(/^[=+@]/)
  })
})

describe('/so-chi-tieu', () => {
  it('shows each row with its figure marked in its words, its clause and its indicator’s page', async () => {
    const page = await get(`${site.url}/so-chi-tieu?${ask({ 'van-ban': 'nghi-quyet', q: '8%' })}`)
    expect(page.status).toBe(200)
    expect(words(page, 'h1')).toBe('1 số liệu')
    expect(words(page, '.ledger tbody mark')).toBe('8%/năm')
    expect(page.$('.ledger-name a').attr('href')).toBe('/chi-tieu/tang-truong-kinh-te')
    expect((await get(site.url + page.$('.ledger-source a').attr('href')!)).status).toBe(200)
  })

  it('links to CSV and JSON under the same filters, which hold the same number of rows', async () => {
    const page = await get(`${site.url}/so-chi-tieu?${ask({ loai: 'tin-tuc' })}`)
    const [csv, json] = page.$('.ledger-files a').toArray().map((link) => page.$(link).attr('href')!)
    expect(csv).toBe('/so-chi-tieu.csv?loai=tin-tuc')
    expect(((await getJson(site.url + json)).body as unknown as Row[]).length).toBe(Number(words(page, 'h1').split(' ')[0]))
  })

  it('offers facets whose counts are what choosing them leaves', async () => {
    const page = await get(`${site.url}/so-chi-tieu`)
    const options = page.$('.facet-option').toArray().map((option) => ({ href: page.$(option).attr('href')!, count: page.$(option).find('.facet-count').text() }))
    expect(options.length).toBeGreaterThan(10)
    for (const { href, count } of options) expect(words(await get(site.url + href), 'h1'), href).toBe(`${count} số liệu`)
  })

  it('turns the two fields of years into one address, and says when nothing is left', async () => {
    expect((await get(`${site.url}/so-chi-tieu?tu-nam=2021&den-nam=2025`)).headers.location).toBe('/so-chi-tieu?thoi-ky=2021..2025')
    expect(words(await get(`${site.url}/so-chi-tieu?${ask({ q: '> 9000 %' })}`), 'h1')).toBe('0 số liệu')
    expect((await get(`${site.url}/so-chi-tieu?loai=abc`)).status).toBe(400)
  })
})

describe('/chi-tieu', () => {
  it('shows an indicator in order of date, the earliest marked, the undated apart, drawn and as a table', async () => {
    const page = await get(`${site.url}/chi-tieu/tang-truong-kinh-te`)
    expect(page.$('.mentions').first().find('time').toArray().map((time) => page.$(time).text())).toEqual(['11/12/2020', 'tháng 12/2023'])
    expect(words(page, '.mention.is-first .badge-first')).toBe('Sớm nhất trong tập')
    expect(words(page, '.mention:not(.is-first) .badge-change')).toContain('đổi giá trị')
    expect(words(page, '.is-undated')).toContain('6%')
    expect(words(page, '.mention-words del')).not.toBe('')
    for (const drawing of page.$('svg.plot-drawing').toArray()) {
      const [title, desc] = page.$(drawing).attr('aria-labelledby')!.split(' ')
      expect(page.$(`#${title}`).text()).toContain('Tốc độ tăng trưởng kinh tế')
      expect(page.$(`#${desc}`).text()).toContain('8%/năm')
    }
    expect(page.$('.plot-table tbody tr').length).toBe(3)
    expect(page.text).not.toMatch(/\sstyle="/)
  })

  it('traces any phrase: by the indicator it names, else by the passages that hold it', async () => {
    expect(words(await get(`${site.url}/chi-tieu?${ask({ q: 'toc do tang truong kinh te' })}`), 'h1')).toContain('Tốc độ tăng trưởng kinh tế')
    const { body } = await getJson(`${site.url}/api/trace?${ask({ q: 'mọi người dân cùng hưởng thành quả phát triển' })}`)
    const mentions = body.mentions as { documentId: string; first: boolean; change: { kind: string } | null; statement: string }[]
    expect(mentions.map(({ documentId, first }) => [documentId, first])).toEqual([['nghi-quyet', true], ['bao', false]])
    expect(mentions[1]!.change!.kind).toBe('wording')
    expect(words(await get(`${site.url}/chi-tieu?${ask({ q: 'mọi người dân cùng hưởng thành quả phát triển' })}`), '.badge-first')).toBe('Sớm nhất trong tập')
  })

  it('says so where nothing is found, and lists what the library states', async () => {
    expect((await get(`${site.url}/chi-tieu/khong-co`)).status).toBe(404)
    expect(words(await get(`${site.url}/chi-tieu?${ask({ q: 'trồng quế xuất khẩu' })}`), '.trace-head')).toContain('không có số liệu hay đoạn nào')
    const list = await get(`${site.url}/chi-tieu`)
    for (const link of list.$('.indicator-fields li a').toArray()) expect((await get(site.url + list.$(link).attr('href')!)).status).toBe(200)
    expect((await getJson(`${site.url}/api/trace`)).status).toBe(400)
  })
})

describe('/so-sanh', () => {
  it('sets words and figures of two clauses side by side', async () => {
    const rows = await rowsOf({ 'chi-tieu': 'tang-truong-kinh-te' })
    const id = (document: string) => rows.find(({ documentId }) => documentId === document)!.sectionId
    const page = await get(`${site.url}/so-sanh?${ask({ a: id('nghi-quyet'), b: id('bao') })}`)
    expect(words(page, '.compare-figures tbody')).toMatch(/≥ 8%\/năm.*7,2%.*đổi giá trị/)
    expect(words(page, '.compare-side del')).toContain('bình quân từ 8')
    expect(words(page, '.compare-side ins')).toContain('7,2')
  })

  it('suggests passages of other documents, and finds one by words', async () => {
    const [row] = await rowsOf({ 'chi-tieu': 'ty-le-che-phu-rung', 'van-ban': 'nghi-quyet' })
    const alone = await get(`${site.url}/so-sanh?${ask({ a: row!.sectionId })}`)
    expect(alone.$('.choices a').toArray().map((link) => alone.$(link).attr('href')).join(' ')).toContain('b=bao')
    const found = await get(`${site.url}/so-sanh?${ask({ a: row!.sectionId, q: 'hợp tác xã trồng chè' })}`)
    expect(words(found, '.choices')).toContain('12 hợp tác xã')
    expect((await get(`${site.url}/so-sanh`)).status).toBe(200)
    expect((await get(`${site.url}/so-sanh?a=khong_co`)).status).toBe(404)
  })

  it('is reached from a clause', async () => {
    const [row] = await rowsOf({ 'chi-tieu': 'ty-le-che-phu-rung', 'van-ban': 'nghi-quyet' })
    const clause = await get(`${site.url}/van-ban/${row!.sectionId.split('_').join('/')}`)
    expect(clause.$('.clause-ways a').toArray().map((link) => clause.$(link).attr('href'))).toContain(`/so-sanh?a=${row!.sectionId}`)
    expect(clause.$('.target-chip').attr('href')).toBe('/chi-tieu/ty-le-che-phu-rung')
  })
})

describe('a news item', () => {
  it('has each number held against the resolutions, with both clauses', async () => {
    const { body } = await getJson(`${site.url}/api/agreement?van-ban=bao`)
    const verdicts = Object.fromEntries((body as unknown as { verdict: string; row: Row }[]).map(({ verdict, row }) => [row.indicator.id, verdict]))
    expect(verdicts).toMatchObject({ 'ty-le-che-phu-rung': 'agrees', 'thu-ngan-sach-tren-dia-ban': 'other-value' })
    const page = await get(`${site.url}/van-ban/bao`)
    expect(words(page, '.held-figure.is-agrees .verdict')).toBe('Khớp')
    expect(page.$('.held-figure.is-agrees .ledger-source a').toArray().map((link) => page.$(link).attr('href')!.split('/')[2])).toEqual(['bao', 'nghi-quyet'])
    expect(words(page, '.agreement details')).toContain('hợp tác xã')
    expect((await get(`${site.url}/van-ban/nghi-quyet`)).$('.agreement').length).toBe(0)
  })

  it('leads from a hit to the indicator', async () => {
    const page = await get(`${site.url}/tim-kiem?${ask({ q: 'che phủ rừng' })}`)
    expect(page.$('.target-chip').first().attr('href')).toBe('/chi-tieu/ty-le-che-phu-rung')
  })
})

describe('the home page', () => {
  it('offers what most documents state as first examples', async () => {
    const page = (await get(`${site.url}/`)).text
    const examples = [...page.matchAll(/<li><a href="\/tim-kiem\?q=[^"]*">([^<]*)<\/a>/g)].map((match) => match[1])
    expect(examples.slice(0, 2)).toEqual(['tốc độ tăng trưởng kinh tế', 'thu ngân sách nhà nước trên địa bàn'])
  })
})
