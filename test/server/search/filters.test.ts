import { describe, expect, it } from 'vitest'
import { policies } from './sample/documents.js'
import { ids, searching } from './sample/searching.js'

/** Every section of the sample that says "hộ nghèo", by document. */
const POOR = ['nq-07_dieu-1', 'nq-20_dieu-2_i_2_1', 'qd-15_dieu-1', 'tin-1_paragraph-1']
const without = (...left: string[]): string[] => POOR.filter((id) => !left.includes(id))

describe('facets', () => {
  it('count the matching sections by kind, year, publisher and role', async () => {
    const { facets, total } = await searching(policies())('"hộ nghèo"')
    expect(total).toBe(4)
    const counts = (name: keyof typeof facets): Record<string, number> => Object.fromEntries(facets[name].map(({ label, count }) => [label, count]))
    expect(counts('kind')).toEqual({ 'Nghị quyết': 2, 'Quyết định': 1, 'Tin tức': 1 })
    expect(counts('year')).toEqual({ 2025: 1, 2023: 2, 2020: 1 })
    expect(counts('publisher')).toEqual({ 'Hội đồng nhân dân tỉnh Đồng Xanh': 2, 'Ủy ban nhân dân tỉnh Đồng Xanh': 1, 'Báo Đồng Xanh': 1 })
    expect(counts('role')).toEqual({ 'Nội dung': 3, 'Chỉ tiêu': 1 })
  })

  it('list years newest first and the others most first', async () => {
    const { facets } = await searching(policies())('"hộ nghèo"')
    expect(facets.year.map(({ value }) => value)).toEqual(['2025', '2023', '2020'])
    for (const name of ['kind', 'publisher', 'role'] as const) {
      const counts = facets[name].map(({ count }) => count)
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
    }
  })

  it('count what following them finds', async () => {
    const search = searching(policies())
    const { facets } = await search('"hộ nghèo"')
    for (const { value, count } of facets.kind) expect((await search('"hộ nghèo"', { kind: [value] })).total).toBe(count)
    for (const { value, count } of facets.year) expect((await search('"hộ nghèo"', { year: value })).total).toBe(count)
    for (const { value, count } of facets.publisher) expect((await search('"hộ nghèo"', { publisher: [value] })).total).toBe(count)
    for (const { value, count } of facets.role) expect((await search('"hộ nghèo"', { role: [value] })).total).toBe(count)
  })

  it('leave out the year and publisher of a document that has none', async () => {
    const { facets, total } = await searching(policies())('"thư viện huyện"')
    expect(total).toBe(1)
    expect([facets.year, facets.publisher]).toEqual([[], []])
  })
})

describe('a filter', () => {
  it.each([
    ['of a kind', { kind: ['quyet-dinh'] }, ['qd-15_dieu-1']],
    ['of two kinds finds either', { kind: ['quyet-dinh', 'tin-tuc'] }, ['qd-15_dieu-1', 'tin-1_paragraph-1']],
    ['of a year', { year: '2020' }, ['nq-20_dieu-2_i_2_1']],
    ['of years holds both ends', { year: '2020..2023' }, without('qd-15_dieu-1')],
    ['of years typed backwards', { year: '2023-2020' }, without('qd-15_dieu-1')],
    ['of a publisher', { publisher: ['Báo Đồng Xanh'] }, ['tin-1_paragraph-1']],
    ['of a role', { role: ['chi-tieu'] }, ['nq-20_dieu-2_i_2_1']],
    ['of a document', { document: 'nq-07' }, ['nq-07_dieu-1']],
    ['of a kind and a year asks for both', { kind: ['nghi-quyet'], year: '2023' }, ['nq-07_dieu-1']],
    ['that nothing passes', { year: '1999' }, []],
  ])('%s', async (_name, filters, expected) => {
    expect(ids(await searching(policies())('"hộ nghèo"', filters)).sort()).toEqual(expected)
  })

  it('is told with the result', async () => {
    const { query } = await searching(policies())('"hộ nghèo" loai:nghi-quyet', { year: '2023..2020', role: ['thuong'] })
    expect(query.filters).toEqual({ kind: ['nghi-quyet'], year: ['2020..2023'], role: ['thuong'] })
  })
})

describe('an operator', () => {
  it.each([
    ['asks for a phrase word for word', '"hộ nghèo"', POOR],
    ['asks for a phrase in curly marks', '“hộ nghèo”', POOR],
    ['asks for two phrases at once', '"hộ nghèo" "bảo hiểm y tế"', ['qd-15_dieu-1']],
    ['asks for either phrase', '"bảo hiểm y tế" OR "lễ hội"', ['qd-15_dieu-1', 'tin-1_paragraph-2']],
    ['leaves out a word', '"hộ nghèo" -vốn', without('nq-07_dieu-1')],
    ['leaves out a phrase', '"hộ nghèo" -"bảo hiểm y tế"', without('qd-15_dieu-1')],
    ['leaves out nothing by a phrase that stands nowhere', '"hộ nghèo" -"y tế bảo hiểm"', POOR],
    ['filters by kind', '"hộ nghèo" loai:tin-tuc', ['tin-1_paragraph-1']],
    ['filters by a kind with accents', '"hộ nghèo" loại:"quyết định"', ['qd-15_dieu-1']],
    ['filters by two kinds', '"hộ nghèo" loai:tin-tuc loai:quyet-dinh', ['qd-15_dieu-1', 'tin-1_paragraph-1']],
    ['filters by year', '"hộ nghèo" nam:2025', ['qd-15_dieu-1']],
    ['filters by years', '"hộ nghèo" năm:2023..2025', without('nq-20_dieu-2_i_2_1')],
    ['filters by publisher', '"hộ nghèo" co-quan:"Báo Đồng Xanh"', ['tin-1_paragraph-1']],
    ['finds nothing where a phrase stands nowhere', '"nghèo hộ"', []],
  ])('%s', async (_name, text, expected) => {
    expect(ids(await searching(policies())(text)).sort()).toEqual(expected)
  })
})

describe('pages', () => {
  it.each(['relevance', 'date', 'order'])('are disjoint and together the whole, sorted by %s', async (sort) => {
    const search = searching(policies())
    const whole = ids(await search('tỉnh hộ nghèo chè', { sort, limit: 100 }))
    expect(whole.length).toBeGreaterThan(6)
    for (const limit of [1, 2, 3, 5]) {
      const pages: string[] = []
      for (let offset = 0; offset < whole.length; offset += limit) pages.push(...ids(await search('tỉnh hộ nghèo chè', { sort, limit, offset })))
      expect(pages).toEqual(whole)
    }
    expect(ids(await search('tỉnh hộ nghèo chè', { sort, offset: whole.length }))).toEqual([])
  })

  it('carry the same total and facets', async () => {
    const search = searching(policies())
    const [first, last] = [await search('"hộ nghèo"', { limit: 1 }), await search('"hộ nghèo"', { limit: 1, offset: 3 })]
    expect([last.total, last.facets]).toEqual([first.total, first.facets])
    expect(last.hits.map(({ rank }) => rank)).toEqual([4])
  })
})

describe('sorting', () => {
  it('by date puts the newest first and the undated last', async () => {
    const { hits } = await searching(policies())('"hộ nghèo" OR "thư viện"', { sort: 'date' })
    const dates = hits.map(({ date }) => date ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
    expect([dates[0], dates.at(-1)]).toEqual(['2025-02-20', ''])
  })

  it.each(['date', 'order'])('by %s keeps partial matches behind all full ones, each in that order', async (sort) => {
    const { hits, total, partial } = await searching(policies())('nhận nhà ở mới của hộ nghèo', { sort })
    expect([total > 0, partial > 1]).toEqual([true, true])
    for (const group of [hits.slice(0, total), hits.slice(total)]) {
      const keys = group.map(({ date, sectionId }) => (sort === 'date' ? date ?? '' : sectionId))
      expect(keys).toEqual(sort === 'date' ? [...keys].sort().reverse() : [...keys].sort())
    }
  })

  it('by order follows the documents and their sections', async () => {
    expect(ids(await searching(policies())('"hộ nghèo" OR "che phủ rừng"', { sort: 'order' }))).toEqual(['nq-07_dieu-1', 'nq-20_dieu-2_i_2_1', 'nq-20_dieu-2_i_2_2', 'qd-15_dieu-1', 'tin-1_paragraph-1'])
  })
})
