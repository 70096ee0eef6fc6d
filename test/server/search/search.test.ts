import { afterAll, describe, expect, it } from 'vitest'
import { search } from '../../../server/search/search.js'
import { asked, tinyLibrary, writeTiny } from './tiny-library.js'

const { context, dir, close } = tinyLibrary({
  'nq-41': {
    kind: 'nghi-quyet', title: 'Nghị quyết về kế hoạch 5 năm', number: '41/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Thái Nguyên', date: '2020-12-11',
    sections: [
      { label: '(13)', text: '(13) Tỷ lệ hộ nghèo theo chuẩn mới giảm bình quân từ 1% trở lên. Việc làm được bảo đảm.', role: 'chi-tieu' },
      { label: '(14)', text: '(14) Ủy ban nhân dân cấp xã đẩy mạnh chuyển đổi số.', role: 'nhiem-vu' },
    ],
  },
  tin: { kind: 'tin-tuc', title: 'Tin kinh tế', outlet: 'Báo Thái Nguyên', date: '2023', sections: ['Tỉ lệ hộ nghèo năm 2023 giảm mạnh. Thu ngân sách đạt 150.000.000 đồng.'] },
})
afterAll(close)

const ids = async (text: string, more = {}): Promise<string[]> => (await search(context, asked(text, more))).hits.map(({ sectionId }) => sectionId)

describe('an operator\'s own lists', () => {
  it('are read from the library\'s folder', async () => {
    const own = tinyLibrary({ a: { sections: ['Trung tâm điều hành thông minh hoạt động.', 'Việc khác.'] } }, { 'viet-tat.txt': 'IOC = trung tâm điều hành thông minh\n' })
    try {
      expect((await search(own.context, asked('IOC'))).hits.map(({ sectionId }) => sectionId)).toEqual(['a_doan-1'])
    } finally {
      own.close()
    }
  })
})

describe('search', () => {
  it.each(['tỷ lệ hộ nghèo', 'tỉ lệ hộ nghèo', 'ty le ho ngheo', 'tỷ lệ ho ngheo', 'TỶ LỆ HỘ NGHÈO', 'tỷ lệ hộ nghèo'.normalize('NFD'), 'tyr lệ hooj nghèo', 'tỷ\u00A0lệ\u200B hộ nghèo'])('finds the same for %j', async (text) => {
    expect((await ids(text)).slice(0, 2).sort()).toEqual(['nq-41_13', 'tin_doan-1'])
  })

  it('marks the exact characters of the text, and its best sentence', async () => {
    const { hits: [hit] } = await search(context, asked('ty le ho ngheo', { filters: { kinds: ['nghi-quyet'] } }))
    expect(hit!.marks.map(([from, to]) => hit!.text.slice(from, to))).toEqual(['Tỷ lệ hộ nghèo'])
    expect(hit!.text.slice(...hit!.sentence)).toContain('Tỷ lệ hộ nghèo')
    expect(hit!.text.slice(...hit!.sentence)).not.toContain('Việc làm')
  })

  it('says what it read, and takes it back', async () => {
    const read = await search(context, asked('ty le ho ngheo'))
    expect(read.query).toMatchObject({ text: 'ty le ho ngheo', read: 'tỷ lệ hộ nghèo', steps: [{ kind: 'accents', from: 'ty le ho ngheo', to: 'tỷ lệ hộ nghèo' }] })
    expect(read.hits[0]!.why.join(' ')).toContain('được thêm dấu: tỷ, lệ, hộ, nghèo')
    expect((await search(context, asked('ho ngheo', { verbatim: true }))).query).toMatchObject({ read: 'ho ngheo', steps: [] })
  })

  it.each([
    ['"hộ nghèo" -2023', ['nq-41_13']],
    ['"hộ nghèo" loai:tin-tuc', ['tin_doan-1']],
    ['"hộ nghèo" nam:2019..2021', ['nq-41_13']],
    ['"hộ nghèo" co-quan:báo_thái_nguyên', ['tin_doan-1']],
    ['"chuyển đổi số" OR "thu ngân sách"', ['nq-41_14', 'tin_doan-1']],
    ['UBND xã', ['nq-41_14']],
    ['thu 150 triệu đồng', ['tin_doan-1']],
    ['NQ 41 hộ nghèo', ['nq-41_13', 'nq-41_14', 'tin_doan-1']],
  ])('%s', async (text, expected) => {
    const found = await ids(text)
    expect(found.slice(0, expected.length).sort()).toEqual([...expected].sort())
    if (text.includes('"')) expect(found).toHaveLength(expected.length)
  })

  it('counts facets over what matches, with the names people read', async () => {
    const { facets, total } = await search(context, asked('tỷ lệ hộ nghèo'))
    expect(total).toBe(2)
    expect(facets.kind).toEqual([{ value: 'nghi-quyet', label: 'Nghị quyết', count: 1 }, { value: 'tin-tuc', label: 'Tin tức', count: 1 }])
    expect(facets.year.map(({ value }) => value)).toEqual(['2023', '2020'])
    expect(facets.publisher.map(({ value }) => value).sort()).toEqual(['Báo Thái Nguyên', 'Hội đồng nhân dân tỉnh Thái Nguyên'])
    expect(facets.role.map(({ label }) => label)).toContain('Chỉ tiêu')
  })

  it('sorts by date and by order, and pages without repeating', async () => {
    expect((await ids('tỷ lệ hộ nghèo', { sort: 'date' }))[0]).toBe('tin_doan-1')
    expect((await ids('hộ nghèo xã', { sort: 'order' })).slice(0, 2)).toEqual(['nq-41_13', 'nq-41_14'])
    const all = await ids('tỷ lệ hộ nghèo xã')
    expect([...(await ids('tỷ lệ hộ nghèo xã', { limit: 1 })), ...(await ids('tỷ lệ hộ nghèo xã', { limit: 2, offset: 1 }))]).toEqual(all.slice(0, 3))
  })

  it('finds nothing for nothing', async () => {
    for (const text of ['', '   ', '"', '-', '🙂', '\u202E\u200F', 'loai:']) expect((await search(context, asked(text))).hits).toEqual([])
  })

  it('sees what a later ingest put and removed', async () => {
    writeTiny(dir, { moi: { sections: ['Xây dựng khu công nghệ thông tin tập trung Yên Bình.'] }, tin: { sections: ['Bài đã được thay.'] } })
    expect(await ids('khu công nghệ thông tin tập trung')).toEqual(['moi_doan-1'])
    expect(await ids('thu ngân sách')).toEqual([])
    expect((await ids('tỷ lệ hộ nghèo')).filter((id) => id.startsWith('tin'))).toEqual([])
  })
})
