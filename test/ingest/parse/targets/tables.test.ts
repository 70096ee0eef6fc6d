import { describe, expect, it } from 'vitest'
import type { Document, Section } from '../../../../ingest/model/document.js'
import { checkedTargets, oneParagraph } from './one-paragraph.js'

/** A document that is one table: its head rows and its rows, cells parted by strokes here. */
function tableOf(columns: string[] | null, ...rows: string[]): Document {
  const texts = rows.map((row) => row.split('|').map((cell) => cell.trim()).join('\t'))
  const document = oneParagraph(texts.join('\n'), { kind: 'ke-hoach' })
  const [only] = document.sections
  const table: Section = { ...only!, id: 'vb_bang-1', level: 'table', ownEnd: 0, end: document.text.length }
  let start = 0
  document.sections = [table, ...texts.map((text, n) => {
    const lead = text.length - text.trimStart().length
    const row: Section = { ...only!, id: `vb_bang-1_dong-${n + 1}`, parentId: table.id, level: 'row', start: start + lead, ownEnd: start + text.length, end: start + text.length, columns }
    start += text.length + 1
    return row
  })]
  return document
}

const read = (document: Document): unknown[] => checkedTargets(document).map(({ indicator, nature, comparator, value, valueMax, unitCanonical, period }) => [indicator.id, nature, comparator, valueMax ?? value, unitCanonical, period.to])

describe('a table', () => {
  it('gives figures the period and nature of their columns and the unit of their row', () => {
    expect(read(tableOf(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện năm 2024', 'Kế hoạch năm 2025'], '1 | Tỷ lệ che phủ rừng | % | 46,2 | 46,5'))).toEqual([
      ['ty-le-che-phu-rung', 'result', '=', 46.2, '%', '2024'], ['ty-le-che-phu-rung', 'target', '=', 46.5, '%', '2025'],
    ])
  })

  it('takes the unit from a head’s brackets, bounds from the cell', () => {
    expect(read(tableOf(['TT', 'Nội dung', 'Năm 2025 (%)'], '1 | Tỷ lệ hộ nghèo | < 3'))).toEqual([['ty-le-ho-ngheo', 'target', '<', 3, '%', '2025']])
  })

  it('names the parts of a group', () => {
    const rows = tableOf(['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2025'], '3 | Cơ cấu kinh tế | |', ' | - Dịch vụ | % | 31', '4 | Chè | |', ' | - Diện tích | ha | 8.000')
    expect(read(rows)).toEqual([['ty-trong-dich-vu', 'target', '=', 31, '%', '2025'], ['khac-che-dien-tich', 'target', '=', 8000, 'ha', '2025']])
  })

  it('never guesses a period where heads and cells do not agree', () => {
    expect(read(tableOf(['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2025', 'Năm 2026'], '1 | Tỷ lệ che phủ rừng | % | 46 | 46,2 | 46,5')).map((row) => (row as unknown[])[5])).toEqual([null, null, null])
  })

  it('reads sentences in cells', () => {
    expect(read(tableOf(['TT', 'Chỉ tiêu', 'Chủ trì'], '1 | Kinh tế số chiếm từ 30% GRDP trở lên | Sở Tài chính')).map((row) => (row as unknown[]).slice(0, 5))).toEqual([['kinh-te-so', 'target', '>=', 30, '%']])
  })

  it('names a figure with words before it by the row’s first cell', () => {
    expect(read(tableOf(null, 'Chỉ tiêu | Mức', 'Tỷ lệ lao động qua đào tạo | đạt 74%', 'Chuyển đổi số | hạng 12')).map((row) => (row as unknown[]).slice(0, 5))).toEqual([
      ['lao-dong-qua-dao-tao', 'target', '=', 74, '%'], ['dti', 'target', '=', 12, 'thứ hạng'],
    ])
  })

  it('takes the unit printed above it, but not for shares and counts', () => {
    const caption = 'Đơn vị tính: Triệu đồng'
    const plain = tableOf(['TT', 'Loại văn bản', 'Tổng mức chi', 'Số lượng'], '1 | Nghị định | 1.800 | 3', '2 | Số hộ được vay | 250 | 4', '3 | Tỷ lệ giải ngân | 90 | 5')
    const text = `${caption}\n${plain.text}`
    const [table, ...rows] = plain.sections.map((section) => ({ ...section, start: section.start + caption.length + 1, end: section.end + caption.length + 1, ownEnd: section.ownEnd + caption.length + 1 }))
    const above: Section = { ...table!, id: 'vb_doan-1', level: 'paragraph', start: 0, end: caption.length, ownEnd: caption.length }
    const after = (words: string): Document => ({ ...plain, text, sections: [{ ...above, ownEnd: words.length }, table!, ...rows] })
    expect(read(after(caption)).map((row) => (row as unknown[]).slice(3, 5))).toEqual([[1800, 'triệu đồng'], [3, null], [250, null], [4, null], [90, null], [5, null]])
    expect(read(after('Đơn vị')).map((row) => (row as unknown[])[4])).toEqual(Array(6).fill(null))
  })

  it('reads no number of order, no date and no responsible body', () => {
    expect(read(tableOf(['TT', 'Nhiệm vụ', 'Thời gian', 'Chủ trì'], '12 | Rà soát quy hoạch | Quý III/2025 | Phòng 5'))).toEqual([])
  })
})
