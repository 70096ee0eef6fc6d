import { describe, expect, it } from 'vitest'
import type { Library } from '../../../ingest/library/library.js'
import { suggest } from '../../../server/search/suggest.js'
import { frequentPhrases } from '../../../server/search/suggesting/frequent-phrases.js'
import { indicatorName } from '../../../server/search/suggesting/indicator-name.js'
import { sampleDocuments } from '../http/sample/documents.js'
import { memoryLibrary } from '../http/sample/library.js'

/** A library with these headings and nothing else of interest. */
function withHeadings(headings: readonly string[], version = () => 'v1'): Library {
  return { ...memoryLibrary([]), version, headlines: () => headings.map((heading) => ({ heading, target: '' })) }
}
const texts = (library: Library, typed: string, limit?: number) => suggest({ library }, typed, limit).map(({ text }) => text)
const sample = memoryLibrary(sampleDocuments())

describe('suggestions', () => {
  it.each([
    ['ty le ho', 'Tỷ lệ hộ nghèo'], ['tỉ lệ hộ', 'Tỷ lệ hộ nghèo'], ['TỶ LỆ HỘ NG', 'Tỷ lệ hộ nghèo'], ['hộ ngh', 'Tỷ lệ hộ nghèo'], ['ho\u0302\u0323 nghe', 'Tỷ lệ hộ nghèo'],
    ['41/nq', '41/NQ-HĐND'], ['nq hd', '41/NQ-HĐND'], ['to chuc thuc', 'Tổ chức thực hiện'], ['muc tieu tong', 'Mục tiêu tổng quát'],
  ])('for %s hold %s', (typed, text) => expect(texts(sample, typed)).toContain(text))

  it('say what each is', () => {
    expect(suggest({ library: sample }, '41/NQ')).toEqual([{ text: '41/NQ-HĐND', kind: 'number', count: 1 }])
    expect(suggest({ library: sample }, 'ty le ho', 1)).toEqual([{ text: 'Tỷ lệ hộ nghèo', kind: 'phrase', count: 1 }])
    expect(suggest({ library: sample }, 'to chuc thuc')).toMatchObject([{ kind: 'heading' }])
    expect(suggest({ library: sample }, 'nghi quyet ve ke hoach')).toMatchObject([{ kind: 'title' }])
  })

  it('begin at a word, not inside one, and nothing typed gives nothing', () => {
    expect(texts(sample, 'gheo')).toEqual([])
    for (const typed of ['', '  ', '/', '\n', '…', 'zzz', 'a'.repeat(2000)]) expect(texts(sample, typed), typed).toEqual([])
    expect(texts(sample, 'ty le', 0)).toEqual([])
  })

  it('put the accents as typed first, then the more used, then the shorter', () => {
    const library = withHeadings(['Ban hành', 'Ban hành', 'Ban hành', 'Bán hàng', 'Bản hạng nhất', 'Bản hạng nhất', 'Bán hàng rong'])
    expect(texts(library, 'bán hàn')).toEqual(['Bán hàng', 'Bán hàng rong', 'Ban hành', 'Bản hạng nhất'])
    expect(texts(library, 'ban han')).toEqual(['Ban hành', 'Bản hạng nhất', 'Bán hàng', 'Bán hàng rong'])
    expect(texts(library, 'ban han', 1)).toEqual(['Ban hành'])
  })

  it('take one spelling of a heading, capitals only where it has no other', () => {
    expect(suggest({ library: withHeadings(['MỤC TIÊU', 'Mục tiêu.', 'CĂN CỨ']) }, 'muc')).toEqual([{ text: 'Mục tiêu', kind: 'heading', count: 2 }])
  })

  it('let quy go on to quyết and be quy', () => {
    expect(texts(withHeadings(['Quyết định', 'Quy hoạch']), 'quy').sort()).toEqual(['Quy hoạch', 'Quyết định'])
    expect(texts(withHeadings(['Tiền lương', 'Tỷ giá']), 'ty')).toEqual(['Tỷ giá'])
  })

  it('are those of the library as it is now, read once a version', () => {
    let [version, reads] = ['v1', 0]
    const library: Library = { ...withHeadings([], () => version), headlines: () => [{ heading: `Lần ${++reads}`, target: '' }] }
    expect([texts(library, 'lan'), texts(library, 'lan')]).toEqual([['Lần 1'], ['Lần 1']])
    version = 'v2'
    expect(texts(library, 'lan')).toEqual(['Lần 2'])
  })
})

describe('phrases', () => {
  it('are frequent, keep off joining words and marks, and leave out what a longer one explains', () => {
    const found = frequentPhrases(['Phát triển kinh tế số', 'Về kinh tế số và xã hội', 'KINH TẾ SỐ, xã hội', 'giảm nghèo'].map((text) => ({ text, count: 1 })))
    expect(found).toEqual([{ text: 'kinh tế số', count: 3 }])
  })

  it.each([
    ['(13) Tỷ lệ hộ nghèo giảm bình quân trên 1%/năm', 'Tỷ lệ hộ nghèo'], ['- Thu nhập bình quân đầu người: 3 triệu', 'Thu nhập bình quân đầu người'], ['(1) Tốc độ tăng trưởng kinh tế bình quân 8%/năm', 'Tốc độ tăng trưởng kinh tế'],
    ['a) Tỷ lệ che phủ rừng: 46%', 'Tỷ lệ che phủ rừng'], ['Trên 95% dân số tham gia bảo hiểm y tế.', ''], ['', ''], ['Không có số nào', ''],
  ])('of a target name what it measures: %s', (target, name) => expect(indicatorName(target)).toBe(name))
})
