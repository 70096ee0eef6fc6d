import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../ingest/model/document.js'
import { checkedTargets, oneParagraph, targetsOf } from './one-paragraph.js'

const periods = (document: Document): string[] => checkedTargets(document).map(({ period: { from, to } }) => `${from}..${to}`)

/** A news item of several paragraphs. */
function paragraphs(texts: readonly string[]): Document {
  const text = texts.join('\n')
  const whole = oneParagraph(text)
  let at = 0
  const sections = texts.map((words, i) => {
    const start = at
    at += words.length + 1
    return { ...whole.sections[0]!, id: `vb_doan-${i + 1}`, start, end: start + words.length, ownEnd: start + words.length, level: i === 0 ? ('heading' as const) : ('paragraph' as const), role: i === 0 ? ('nhan-de' as const) : ('thuong' as const) }
  })
  return { ...whole, sections }
}

describe('months that no word for them opens', () => {
  it.each([
    ['Năm 2025, tăng trưởng kinh tế 9 tháng của tỉnh đạt 8,19%.', '2025-01..2025-09'],
    ['Năm 2025, sản xuất công nghiệp tăng cao, 10 tháng tăng 15,55%.', '2025-01..2025-10'],
    ['Năm 2025, lãi suất kỳ hạn 6 tháng giảm 1%.', '2025..2025'], ['Năm 2025, trẻ 6 tháng tăng 2 kg.', '2025..2025'],
  ])('%s', (text, expected) => expect(targetsOf(text).map(({ period: { from, to } }) => `${from}..${to}`)).toEqual([expected]))
})

it('a bracket that gives another figure its period gives it to no other', () => {
  expect(periods(oneParagraph('Thu năm 2020 đạt 96% dự toán. Tỷ trọng thu nội địa tăng lên 81,6% (giai đoạn 2011-2015 là 68,7%).'))).toEqual(['2020..2020', '2020..2020', '2011..2015'])
})

it('a title that says `đến 2025` and one programme that ends then: its figures are those of the programme', () => {
  const body = 'Chương trình phấn đấu xây dựng 340 mô hình trình diễn.'
  expect(periods(paragraphs(['Đến 2025, hỗ trợ cơ sở công nghiệp', body, 'Vừa phê duyệt Chương trình khuyến công giai đoạn 2021 – 2025.']))).toEqual(['2021..2025'])
  expect(periods(paragraphs(['Đến 2025, hỗ trợ cơ sở công nghiệp', body, 'Chương trình giai đoạn 2021 – 2025 và giai đoạn 2023 – 2025.']))).toEqual(['2025..2025'])
})

it('an aim of the paragraph before goes on in one that says nothing, until a period is given', () => {
  const lead = 'Kết quả năm 2020 khá tốt; phương hướng nhiệm kỳ 2020-2025 và năm 2021 đã rõ.'
  const document = paragraphs(['Huyện họp', lead, 'Huyện phấn đấu thu nhập đạt 95 triệu đồng/người/năm.', 'Đào tạo nghề cho 10.000 lao động.', 'Năm 2020, có 300 cơ sở được hỗ trợ.'])
  const rows = checkedTargets(document)
  expect(rows.map(({ nature }) => nature)).toEqual(['target', 'target', 'result'])
  expect(periods(document).slice(0, 2)).toEqual(['2020..2025', '2020..2025'])
})

it('the first word governs whether a period is ahead: `tình hình thực hiện nhiệm vụ năm 2020, kế hoạch năm 2021`', () => {
  const document = paragraphs(['Hội đồng họp', 'Hội đồng thông qua nghị quyết về tình hình thực hiện nhiệm vụ năm 2020, kế hoạch phát triển năm 2021.', 'Nghị quyết đặt mục tiêu GRDP tăng 7,5%.'])
  expect(periods(document)).toEqual(['2021..2021'])
})
