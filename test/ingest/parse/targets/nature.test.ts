import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../ingest/model/document.js'
import { readTargets } from '../../../../ingest/parse/targets/read-targets.js'
import { oneParagraph, targetsOf } from './one-paragraph.js'

const natures = (text: string, facts: Partial<Document> = {}): string[] => targetsOf(text, facts).map(({ nature }) => nature)

describe('an aim goes on', () => {
  it.each([
    ['into a sentence that says nothing itself', 'Chương trình phấn đấu xây dựng 340 mô hình trình diễn. Chuyển giao 300 dây chuyền công nghệ.', ['target', 'target']],
    ['through the items of a list inside a paragraph', 'Phấn đấu đạt các chỉ tiêu: (1) Tỷ lệ hộ nghèo còn 3%. Tỷ lệ che phủ rừng đạt 40%. Số giường bệnh đạt 25 giường. (2) GRDP tăng 8%. (3) Dân số đô thị đạt 30%. Thu ngân sách đạt 5.000 tỷ đồng.', ['target', 'target', 'target', 'target', 'target', 'target']],
    ['not past what was reached', 'Chương trình phấn đấu xây dựng 340 mô hình. Đến nay đã xây dựng 120 mô hình. Có 90 dây chuyền công nghệ.', ['target', 'result', 'result']],
    ['not from a word that speaks of its own sentence only', 'Nhu cầu đi lại giảm mạnh. Lượng khách du lịch đạt 500.000 lượt.', ['result']],
  ])('%s', (_, text, expected) => expect(natures(text)).toEqual(expected))
})

describe('what words say of', () => {
  it.each([
    ['a bound lays down', 'Xăng RON95 không cao hơn 20.460 đồng/lít.', ['rule']],
    ['a bound behind an aim leaves it an aim', 'Phấn đấu giảm tỷ lệ hộ nghèo còn không quá 3%.', ['target']],
    ['a bracket that closed before the figure says nothing of it', 'Năm 2020, tổng sản phẩm GRDP (chỉ tiêu của các tỉnh, thành phố) tăng 4,44%.', ['result']],
    ['thu nhập is no mức thu', 'Huyện phấn đấu mức thu nhập bình quân đầu người đạt 95 triệu đồng/người/năm.', ['target']],
  ])('%s', (_, text, expected) => expect(natures(text)).toEqual(expected))
})

describe('a number with the year in it is that of a document that lays down rules', () => {
  it.each([['72/2025/NQ-HĐND', 'rule'], ['198/2025/QH15', 'rule'], ['72/NQ-HĐND', 'target'], ['03/NQ-CP', 'target']])('%s: %s', (number, nature) =>
    expect(natures('Chi cho công tác phí là 300.000 đồng/người/buổi.', { kind: 'nghi-quyet', number })).toEqual([nature]))
})

it('takes what the words above announce where its own say nothing', () => {
  const text = 'Giá bán không cao hơn mức giá:\n- Xăng: 19.822 đồng/lít;'
  const whole = oneParagraph(text)
  const [first] = whole.sections
  const at = text.indexOf('\n')
  const sections = [{ ...first!, ownEnd: at }, { ...first!, id: 'vb_doan-1_muc-1', parentId: first!.id, label: '-', start: at + 1, end: text.length, ownEnd: text.length }]
  expect(readTargets({ ...whole, sections }).map(({ nature }) => nature)).toEqual(['rule'])
})
