import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleDocuments } from './sample/documents.js'
import { get, words, type Got } from './get.js'
import { openSite, type Site } from './sample/site.js'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(async () => {
  await site.close()
  expect(site.faults).toEqual([])
})
const page = (path: string): Promise<Got> => get(site.url + path)

describe('reader', () => {
  it('shows every section once, with its anchor and its words', async () => {
    const reader = await page('/van-ban/nq-ke-hoach')
    const squeezed = (text: string) => text.replace(/[\s¶]+/g, '')
    for (const section of sampleDocuments()[0]!.sections) {
      const anchor = section.id.slice('nq-ke-hoach_'.length)
      const element = reader.$(`[id="${anchor}"]`)
      expect(element.length, anchor).toBe(1)
      expect(squeezed(element.text()), anchor).toContain(squeezed(section.text))
    }
  })

  it('gives every section a link to its own page, and each of those pages answers', async () => {
    const reader = await page('/van-ban/nq-ke-hoach')
    const links = reader.$('.clause-link, .table-foot a').map((_, link) => reader.$(link).attr('href')!).get()
    expect(links.length).toBe(25)
    for (const link of links) expect((await page(link)).status, link).toBe(200)
  })

  it('nests its contents and every entry leads to an anchor of the page', async () => {
    const reader = await page('/van-ban/nq-ke-hoach')
    const entries = reader.$('.contents a').map((_, link) => reader.$(link).attr('href')!).get()
    expect(entries).toContain('#dieu-2_i_2_13')
    for (const entry of entries) expect(reader.$(`[id="${entry.slice(1)}"]`).length, entry).toBe(1)
    expect(reader.$('.contents details details details').length).toBeGreaterThan(0)
    expect(entries.filter((entry) => entry.includes('bang-1'))).toEqual(['#phu-luc-i_bang-1'])
  })

  it('renders a table as a table with its heads', async () => {
    const reader = await page('/van-ban/nq-ke-hoach')
    expect(reader.$('thead th').map((_, head) => reader.$(head).text()).get()).toEqual(['STT', 'Huyện', 'Năm 2021', 'Năm 2025'])
    expect(reader.$('.table-frame tbody tr').first().find('td').eq(2).text()).toBe('12,5%')
    expect(words(await page('/van-ban/nq-ke-hoach/phu-luc-i/bang-1/1'), '.row-facts div:nth-child(3)')).toBe('Năm 202112,5%')
  })

  it('says where each fact was read and that unknown ones are unknown', async () => {
    const reader = await page('/van-ban/nq-ke-hoach')
    const row = (name: string) => reader.$('.facts tr').filter((_, tr) => reader.$(tr).find('th').text() === name)
    expect(row('Ngày').find('a').attr('href')).toBe('#ket-thuc')
    expect(row('Số hiệu').text()).toContain('theo danh mục kèm theo: công báo')
    expect(words(await page('/van-ban/van-ban-la'), '.facts')).toContain('Số hiệukhông rõ')
  })

  it('links a reference within the document to its anchor', async () => {
    const reader = await page('/van-ban/nq-ke-hoach')
    const reference = reader.$('a.reference')
    expect([reference.text(), reference.attr('href')]).toEqual(['khoản 2 Điều 3', '/van-ban/nq-ke-hoach#dieu-3_2'])
    expect(words(await page('/van-ban/nq-ke-hoach/dieu-3/2'), '.cited-by')).toContain('Điều 2 › II › 1')
  })

  it('finds inside the document without accents, marks the places and lists them', async () => {
    const reader = await page('/van-ban/nq-ke-hoach?q=ho+ngheo')
    expect(reader.$('.document-text mark').map((_, mark) => reader.$(mark).text()).get()).toEqual(['hộ nghèo', 'hộ nghèo'])
    expect(words(reader, '.find-sum')).toContain('2 chỗ trong 2 mục')
    expect(reader.$('.find-places ol a').first().attr('href')).toBe('#dieu-2_i_2_13')
    expect(words(await page('/van-ban/nq-ke-hoach?q=kh%C3%B4ng+c%C3%B3+%C4%91%C3%A2u'), '.find-sum')).toContain('không có')
  })

  it('shows what was left out with its reason, opened on request', async () => {
    const folded = await page('/van-ban/tin-giam-ngheo')
    const opened = await page('/van-ban/tin-giam-ngheo?phan-loai-ra=1')
    expect([folded.$('.excluded').attr('open'), opened.$('.excluded').attr('open')]).toEqual([undefined, 'open'])
    expect(opened.$('.excluded li').map((_, item) => opened.$(item).find('b').text()).get()).toEqual(['Khung của trang web', 'Chú thích ảnh', 'Bài liên quan'])
    expect(words(opened, '.document-text')).not.toContain('Phương Nam')
  })
})

describe('clause page', () => {
  it('stands between the clauses before and behind it, under those it depends on', async () => {
    const clause = await page('/van-ban/nq-ke-hoach/dieu-2/i/2/13')
    expect(words(clause, 'h1')).toBe('Điều 2 › I › 2 › (13)')
    expect(words(clause, '.clause-text')).toBe('(13) Tỷ lệ hộ nghèo giảm bình quân trên 1%/năm theo chuẩn nghèo đa chiều.')
    expect(clause.$('.lead-in li').last().text()).toBe('2. Các chỉ tiêu chủ yếu đến năm 2025:')
    expect(clause.$('[rel=prev]').attr('href')).toBe('/van-ban/nq-ke-hoach/dieu-2/i/2/2')
    expect(clause.$('[rel=next]').attr('href')).toBe('/van-ban/nq-ke-hoach/dieu-2/i/2/14')
    expect(clause.$('.clause-ways a').attr('href')).toBe('/van-ban/nq-ke-hoach#dieu-2_i_2_13')
    expect(clause.$('link[rel=canonical]').attr('href')).toBe('/van-ban/nq-ke-hoach/dieu-2/i/2/13')
  })

  it('shows what stands under it', async () => {
    const clause = await page('/van-ban/nq-ke-hoach/dieu-2/i/2')
    expect(clause.$('.clause-text .section').length).toBe(5)
    expect(clause.$('[data-copy-quotation]').attr('data-copy-quotation')).toMatch(/^2\. Các chỉ tiêu [^]*\n\(14\) Trên 95% dân số tham gia bảo hiểm y tế\.$/)
  })
})

describe('markup in documents and queries', () => {
  it('is shown as words, never as markup', async () => {
    const evil = encodeURIComponent('"><script>alert(1)</script><img src=x onerror=alert(1)>')
    for (const path of ['/', '/van-ban', '/van-ban/van-ban-la', '/van-ban/van-ban-la/1', `/tim-kiem?q=${evil}`, `/van-ban?q=${evil}`, `/van-ban/nq-ke-hoach?q=${evil}`, `/tim-kiem?q=script&co-quan=${evil}`]) {
      const { $, status } = await page(path)
      expect(status, path).toBe(200)
      expect($('script').length, path).toBe(1)
      expect($('script').attr('src'), path).toMatch(/^\/static\//)
      expect($('img, [style], style').length, path).toBe(0)
      expect($('*').toArray().some((element) => Object.keys('attribs' in element ? element.attribs : {}).some((name) => name.startsWith('on'))), path).toBe(false)
      expect($('a[href^="javascript:"]').length, path).toBe(0)
    }
  })
})

describe('saved original', () => {
  it('comes byte for byte, as a file to keep', async () => {
    const reader = await page('/van-ban/van-ban-la')
    const href = reader.$('.original a').attr('href')!
    const original = await page(href)
    expect(original.text).toBe(sampleDocuments()[2]!.text)
    expect(original.headers['content-disposition']).toBe('attachment; filename=van-ban-la.txt')
    expect(original.headers['x-content-type-options']).toBe('nosniff')
    expect(original.headers['content-security-policy']).toContain('sandbox')
    expect(original.headers['etag']).toBe(`"${words(reader, '.hash')}"`)
    expect((await page('/van-ban/van-ban-la/ban-goc')).text).toBe(original.text)
    expect((await get(site.url + href, { 'If-None-Match': original.headers['etag']! })).status).toBe(304)
  })
})
