import { describe, expect, it } from 'vitest'
import { anchorOf, clauseHref, listHref, NO_LIST, NO_SEARCH, readerHref, searchHref, toggled } from '../../web/links.js'
import { writtenCount, writtenDate, writtenSize } from '../../web/parts/date.js'
import { excerpt } from '../../web/parts/excerpt.js'
import { ownText } from '../../web/parts/own-text.js'
import { nearby } from '../../web/parts/paging.js'
import { segments } from '../../web/parts/segments.js'
import type { SectionView } from '../../web/views/document.js'

describe('dates and numbers', () => {
  it.each([['2020-12-11', '11/12/2020'], ['2020-10', 'tháng 10/2020'], ['2021', 'năm 2021'], [null, 'không rõ ngày']])('%s is written %s', (edtf, written) => {
    expect(writtenDate(edtf)).toBe(written)
  })

  it('are written as in Vietnamese', () => {
    expect([writtenCount(12345), writtenSize(900), writtenSize(36_045), writtenSize(3_000_000)]).toEqual(['12.345', '900 byte', '35,2 KB', '2,9 MB'])
  })
})

describe('segments', () => {
  it('joined are the text, cut at every edge', () => {
    const text = 'abcdefgh'
    const layers = [{ start: 1, end: 4, kind: 'x' }, { start: 3, end: 6, kind: 'y' }, { start: -5, end: 1, kind: 'z' }, { start: 7, end: 99, kind: 'z' }, { start: 5, end: 5, kind: 'x' }]
    const pieces = segments(text, layers)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.map((piece) => `${piece.text}:${piece.layers.map(({ kind }) => kind).join('')}`)).toEqual(['a:z', 'bc:x', 'd:xy', 'ef:y', 'g:', 'h:z'])
  })

  it('of an empty text are none', () => {
    expect(segments('', [{ start: 0, end: 3, kind: 'x' }])).toEqual([])
  })
})

describe('excerpt', () => {
  const long = 'từ '.repeat(400)
  it('is the whole of a short passage', () => {
    expect(excerpt('Một câu ngắn.', [0, 3])).toEqual({ from: 0, to: 13 })
  })

  it('holds the whole sentence and is cut between words', () => {
    const sentence: [number, number] = [600, 660]
    const { from, to } = excerpt(long, sentence)
    expect(from).toBeLessThanOrEqual(sentence[0])
    expect(to).toBeGreaterThanOrEqual(sentence[1])
    expect(long[from - 1]).toBe(' ')
    expect(/^\s/.test(long.slice(to))).toBe(true)
    expect(to - from).toBeLessThan(560)
  })

  it('never leaves the text', () => {
    expect(excerpt(long, [0, 5]).from).toBe(0)
    expect(excerpt(long, [1190, 1200]).to).toBe(long.length)
    const unbroken = 'x'.repeat(2000)
    const { from, to } = excerpt(unbroken, [900, 1000])
    expect([from, to]).toEqual([900, 1000])
  })
})

describe('own text', () => {
  const parts = (section: Partial<SectionView> & { text: string }) => {
    const { labelEnd, headEnd } = ownText({ label: '', heading: '', level: 'dieu', ...section } as SectionView)
    return [section.text.slice(0, labelEnd), section.text.slice(labelEnd, headEnd)]
  }
  it.each([
    [{ label: 'Điều 3', heading: 'Tổ chức thực hiện', text: 'Điều 3. Tổ chức thực hiện\nỦy ban …' }, ['Điều 3. ', 'Tổ chức thực hiện']],
    [{ label: 'Chương II', level: 'chuong', heading: 'QUYỀN VÀ NGHĨA VỤ CƠ BẢN', text: 'CHƯƠNG II\nQUYỀN VÀ NGHĨA VỤ\nCƠ BẢN' }, ['CHƯƠNG II\n', 'QUYỀN VÀ NGHĨA VỤ\nCƠ BẢN']],
    [{ label: '(13)', level: 'paren-number', text: '(13) Tỷ lệ hộ nghèo' }, ['(13) ', '']],
    [{ label: 'I', level: 'roman', text: 'I- Đánh giá chung về năm qua' }, ['I- ', '']],
    [{ label: '2', heading: 'Nhiệm vụ (a+b)*', level: 'number', text: '2. Nhiệm vụ (a+b)*: làm ngay' }, ['2. ', 'Nhiệm vụ (a+b)*:']],
    [{ level: 'paragraph', text: 'Không có nhãn' }, ['', '']],
    [{ label: '1', level: 'row', text: 'không in nhãn ở đầu' }, ['', '']],
  ])('%j', (section, expected) => {
    expect(parts(section)).toEqual(expected)
  })
})

describe('links', () => {
  it('leave out what says nothing and go back to the first page', () => {
    expect(searchHref(NO_SEARCH)).toBe('/tim-kiem')
    expect(searchHref({ ...NO_SEARCH, q: 'a b', page: 7 }, { kinds: ['luat'] })).toBe('/tim-kiem?q=a+b&loai=luat')
    expect(listHref(NO_LIST, { page: 2 })).toBe('/van-ban?trang=2')
  })

  it('lead to sections by their ids', () => {
    expect(anchorOf('nq-41_dieu-2_i_2_13')).toBe('dieu-2_i_2_13')
    expect(readerHref('nq-41_dieu-2_i')).toBe('/van-ban/nq-41#dieu-2_i')
    expect(readerHref('nq-41')).toBe('/van-ban/nq-41')
    expect(clauseHref('nq-41_dieu-2_i')).toBe('/van-ban/nq-41/dieu-2/i')
  })

  it('put values in and out', () => {
    expect([toggled(['a'], 'b'), toggled(['a', 'b'], 'a')]).toEqual([['a', 'b'], ['b']])
  })

  it.each([[1, 1, [1]], [1, 9, [1, 2, 9]], [5, 9, [1, 4, 5, 6, 9]], [9, 9, [1, 8, 9]], [12, 9, [1, 9]]])('round page %i of %i are %j', (page, pages, expected) => {
    expect(nearby(page, pages)).toEqual(expected)
  })
})
