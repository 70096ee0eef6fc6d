import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { get, words, type Got } from './get.js'
import { plainSearch } from './sample/library.js'
import { openSite, type Site } from './sample/site.js'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(async () => {
  await site.close()
  expect(site.faults).toEqual([])
})
const page = (path: string): Promise<Got> => get(site.url + path)

describe('first page', () => {
  it('says what the library holds and leads to each kind', async () => {
    const home = await page('/')
    expect(home.status).toBe(200)
    expect(words(home, '.holdings-sum')).toBe('3 văn bản, chia thành 31 điều khoản và đoạn')
    expect(home.$('.holdings-kinds a').first().attr('href')).toBe('/van-ban?loai=nghi-quyet')
  })

  it('lists the latest documents first and undated ones last', async () => {
    const home = await page('/')
    expect(home.$('.latest .document-title a').map((_, link) => home.$(link).attr('href')).get()).toEqual(['/van-ban/tin-giam-ngheo', '/van-ban/nq-ke-hoach', '/van-ban/van-ban-la'])
  })

  it('offers headings of the library as examples, none with marks nobody types', async () => {
    const home = await page('/')
    const examples = home.$('.examples a').map((_, link) => home.$(link).text()).get()
    expect(examples).toHaveLength(3)
    expect(examples).toContain('Mục tiêu tổng quát')
    expect(examples.join()).not.toContain('<')
  })
})

describe('search page', () => {
  it('marks the sentence, shows path, kind, date and citation, and opens the reader at the clause', async () => {
    const found = await page('/tim-kiem?q=h%E1%BB%99+ngh%C3%A8o')
    const first = found.$('.passage').first()
    expect(first.find('.clause-path').text()).toBe('Điều 2 › I › 2 › (13)')
    expect(first.find('.passage-place a').attr('href')).toBe('/van-ban/nq-ke-hoach#dieu-2_i_2_13')
    expect(first.find('mark').text()).toContain('Tỷ lệ hộ nghèo giảm bình quân')
    expect(first.find('mark b').text()).toBe('hộ nghèo')
    expect(first.find('.kind-badge').text()).toBe('Nghị quyết')
    expect(first.find('.passage-date').text()).toBe('11/12/2020')
    expect(first.find('.passage-citation').text()).toContain('Nghị quyết số 41/NQ-HĐND ngày 11/12/2020')
  })

  it('quotes the section word for word, or says where words are left out', async () => {
    const found = await page('/tim-kiem?q=h%E1%BB%99+ngh%C3%A8o')
    expect(found.$('.quotation').first().text()).toBe('(13) Tỷ lệ hộ nghèo giảm bình quân trên 1%/năm theo chuẩn nghèo đa chiều.')
    const long = found.$('.quotation').eq(1).text()
    expect(long).toMatch(/^… \S/)
    expect(long).toMatch(/rà soát hộ nghèo một lần\.$/)
  })

  it('says how the query was read and takes it back on one link', async () => {
    const found = await page('/tim-kiem?q=ty+le+ho+ngheo&loai=nghi-quyet')
    expect(words(found, '.reading strong')).toBe('tỷ lệ hộ nghèo')
    const back = found.$('.reading a').attr('href')!
    expect(back).toBe('/tim-kiem?q=ty+le+ho+ngheo&loai=nghi-quyet&nguyen-van=1')
    expect((await page(back)).$('.reading').text()).toContain('đúng như đã gõ')
  })

  it('puts facet values in and out by links and shows what is in force as chips', async () => {
    const found = await page('/tim-kiem?q=ngh%C3%A8o&nam=2020')
    expect(found.$('.facet-option').first().attr('href')).toBe('/tim-kiem?q=ngh%C3%A8o&loai=nghi-quyet&nam=2020')
    expect(found.$('.facet-option').first().find('.facet-count').text()).toBe('3')
    expect(found.$('.chip').attr('href')).toBe('/tim-kiem?q=ngh%C3%A8o')
    expect(found.$('.facet-option.is-chosen .facet-label').text()).toContain('2020')
  })

  it('turns the two year fields into one parameter', async () => {
    const sent = await page('/tim-kiem?q=x&tu-nam=2020&den-nam=2025')
    expect([sent.status, sent.headers['location']]).toEqual([303, '/tim-kiem?q=x&nam=2020..2025'])
    expect((await page('/van-ban?tu-nam=2020&den-nam=')).headers['location']).toBe('/van-ban?nam=2020')
  })

  it('tells what to loosen where nothing is found', async () => {
    const none = await page('/tim-kiem?q=%22%C4%91%C6%B0%E1%BB%9Dng+zz%22&loai=luat')
    expect(words(none, 'h1')).toContain('Không tìm thấy')
    const ways = none.$('.no-hits a').map((_, link) => none.$(link).attr('href')).get()
    expect(ways).toContain('/tim-kiem?q=%22%C4%91%C6%B0%E1%BB%9Dng+zz%22')
    expect(ways).toContain('/tim-kiem?q=%22duong+zz%22&loai=luat')
    expect(ways).toContain('/tim-kiem?q=%C4%91%C6%B0%E1%BB%9Dng+zz&loai=luat')
  })

  it('sets apart what holds only some of the words, and does not count it', async () => {
    const other = await openSite(undefined, async (library, asked) => {
      const result = await plainSearch(library, asked)
      const total = asked.sort === 'date' ? 0 : 1
      return { ...result, total, partial: result.total - total, hits: result.hits.map((hit) => ({ ...hit, match: hit.rank <= total ? 'full' : 'partial' })) }
    })
    const found = await get(`${other.url}/tim-kiem?q=ngh%C3%A8o`)
    expect(words(found, 'h1')).toContain('1 đoạn')
    expect(found.$('.passages').first().find('.passage').length).toBe(1)
    expect(words(found, '.partial-line')).toBe('5 đoạn khác chỉ khớp một phần')
    expect(found.$('.passages').last().attr('start')).toBe('2')
    expect(words(await get(`${other.url}/tim-kiem?q=ngh%C3%A8o&sap-xep=ngay`), 'h1')).toContain('Không có đoạn khớp đủ')
    await other.close()
  })

  it('asks for a query, with examples, where there is none', async () => {
    const empty = await page('/tim-kiem?q=+%20')
    expect(empty.status).toBe(200)
    expect(words(empty, 'h1')).toBe('Tìm kiếm')
    expect(empty.$('.examples a').length).toBe(3)
  })
})

describe('document list', () => {
  it('filters by kind and keeps the other kinds on offer', async () => {
    const list = await page('/van-ban?loai=tin-tuc')
    expect(list.$('.document-title').map((_, title) => list.$(title).text()).get()).toEqual(['Năm 2023 tỷ lệ hộ nghèo của tỉnh giảm 1,2%'])
    expect(list.$('.facet').first().find('li').length).toBe(3)
  })

  it('finds a document by number, however it is typed, and by words of its title without accents', async () => {
    for (const q of ['41/NQ-HDND', 'ke hoach phat trien']) {
      const list = await page(`/van-ban?q=${encodeURIComponent(q)}`)
      expect(list.$('.document-line a').attr('href'), q).toBe('/van-ban/nq-ke-hoach')
    }
  })
})
