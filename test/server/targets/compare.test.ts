import { describe, expect, it } from 'vitest'
import { compareSections } from '../../../server/targets/compare.js'
import { partQuery } from '../../../server/targets/number-query.js'
import { ledger } from '../../../server/targets/ledger.js'
import { wordDiff } from '../../../server/targets/word-diff.js'
import { libraryOf } from '../../library-of.js'
import { NO_FILTER } from './no-filter.js'
import { rowsOf } from './rows-of.js'
import { oneParagraphFiles } from './one-paragraph-files.js'

const joined = (parts: ReturnType<typeof wordDiff>, left: 'removed' | 'added'): string => parts.filter(({ kind }) => kind !== left).map(({ text }) => text).join('')

describe('differences word by word', () => {
  it.each([
    ['từ 8%/năm trở lên', 'đạt 8%'], ['một hai ba', 'một ba'], ['', 'mới'], ['cũ', ''], ['giống nhau', 'giống nhau'], ['a b c d e', 'e d c b a'], ['tăng 3,5%', 'tăng 3,8%'], ['đoạn một.\nđoạn hai', 'đoạn một. đoạn hai'],
  ])('“%s” and “%s” can both be put together again', (a, b) => {
    const parts = wordDiff(a, b)
    expect(joined(parts, 'added')).toBe(a)
    expect(joined(parts, 'removed')).toBe(b)
  })

  it('gives what differs whole where it is too long to be compared word by word', () => {
    const [a, b] = ['một '.repeat(40), 'hai '.repeat(40)]
    const parts = wordDiff(`đầu ${a}cuối`, `đầu ${b}cuối`, 100)
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
    expect(joined(parts, 'added')).toBe(`đầu ${a}cuối`)
  })

  it('keeps numbers whole and shares the longest run', () => {
    expect(wordDiff('GRDP tăng 7,5% năm nay', 'GRDP tăng 8% năm nay')).toEqual([
      { kind: 'same', text: 'GRDP tăng ' }, { kind: 'removed', text: '7,5' }, { kind: 'added', text: '8' }, { kind: 'same', text: '% năm nay' },
    ])
  })
})

describe('two sections compared', () => {
  const a = 'Năm 2025, tỷ lệ hộ nghèo còn 3%; tỷ lệ che phủ rừng đạt 46%.'
  const b = 'Năm 2025, tỷ lệ hộ nghèo còn dưới 2%; tỷ lệ lao động qua đào tạo đạt 75%.'
  const { rows } = compareSections({ text: a, rows: rowsOf(a, { id: 'a' }) }, { text: b, rows: rowsOf(b, { id: 'b' }) })

  it('sets figures and bounds apart, paired by what they are about', () => {
    expect(rows.map((row) => [row.a?.indicator.id ?? null, row.b?.indicator.id ?? null, row.change?.kinds ?? null])).toEqual([
      ['ty-le-ho-ngheo', 'ty-le-ho-ngheo', ['value', 'bound']], ['ty-le-che-phu-rung', null, null], [null, 'lao-dong-qua-dao-tao', null],
    ])
  })
})

describe('a search by number', () => {
  it.each([
    ['≥ 8 %', '>=', 8], ['từ 8% trở lên', '>=', 8], ['trên 150 triệu đồng', '>', 150], ['dưới 3%', '<', 3], ['khoảng 500 ha', '~', 500], ['95', '=', 95],
  ])('reads “%s”', (query, comparator, value) => expect(partQuery(query)).toMatchObject({ words: '', number: { comparator, value } }))

  it.each(['tỷ lệ hộ nghèo', '', 'Điều 5'])('leaves “%s” to the search by words', (query) => expect(partQuery(query)).toEqual({ number: null, words: query }))

  it.each([
    ['từ 3 đến 5 %', 3, 5], ['3 - 5 %', 3, 5], ['từ 7,5% đến 8%', 7.5, 8],
  ])('reads the range “%s”', (query, value, valueMax) => expect(partQuery(query).number).toMatchObject({ comparator: 'range', value, valueMax, unit: { canonical: '%' } }))

  it.each([
    ['hộ nghèo dưới 3%', 'hộ nghèo', 3], ['tăng trưởng từ 8% trở lên năm 2025', 'tăng trưởng năm 2025', 8], ['kế hoạch 2025', 'kế hoạch 2025', null], ['Nghị quyết 41', 'Nghị quyết 41', null],
  ])('parts “%s” into words and figure', (query, words, value) => {
    const parted = partQuery(query)
    expect([parted.words, parted.number?.value ?? null]).toEqual([words, value])
  })

  describe('in a library', () => {
    const library = libraryOf(oneParagraphFiles({ 'thu-lon': { text: 'Thu ngân sách đạt 1,2 nghìn tỷ đồng.' }, 'tang-truong': { text: 'GRDP tăng bình quân 9%/năm.' }, 'thu-nho': { text: 'Thu ngân sách đạt 900 tỷ đồng.' } }))

    it.each([
      ['≥ 1.000 tỷ đồng', ['thu-lon']], ['> 1.200 tỷ đồng', []], ['1.200.000 triệu đồng', ['thu-lon']], ['≥ 8 %', ['tang-truong']], ['từ 0,5 đến 1 nghìn tỷ đồng', ['thu-nho']],
    ])('“%s” compares amounts of other scales, never of other units', (q, documents) => {
      const { rows } = ledger(library(), { ...NO_FILTER, q }, { sort: 'field', limit: 10 })
      expect(rows.map(({ documentId }) => documentId)).toEqual(documents)
    })
  })
})
