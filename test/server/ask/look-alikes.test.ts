import { describe, expect, it } from 'vitest'
import { askingOf } from './ask-library.js'

/** A resolution written for these tests: real indicators, an invented province's neighbour in the list, figures of our own. */
const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH

NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025

Điều 1. Các chỉ tiêu

(1) Tỷ lệ hộ nghèo giảm bình quân 2,5%/năm.

(2) Tỷ lệ hộ cận nghèo giảm bình quân 1,2%/năm.

(3) Năm 2025, tỷ lệ người dân tham gia bảo hiểm y tế đạt 97%.

(4) Năm 2025, GRDP bình quân đầu người đạt 85 triệu đồng.

(5) Năm 2025, tỷ lệ lao động qua đào tạo đạt 65%, trong đó có bằng cấp, chứng chỉ đạt 28%.

Điều 2. Ủy ban nhân dân tỉnh tổ chức thực hiện nghị quyết này.
`
const OTHER = `HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI

NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025

Điều 1. Các chỉ tiêu

(1) Năm 2025, GRDP bình quân đầu người đạt 91 triệu đồng.

(2) Tỷ lệ che phủ rừng đến năm 2025 đạt 60%.
`

describe('look-alikes', () => {
  const { ask } = askingOf({ 'hoa-binh.txt': RESOLUTION, 'lao-cai.txt': OTHER })

  it.each([
    ['Tỷ lệ hộ nghèo của tỉnh Hòa Bình giảm bao nhiêu mỗi năm giai đoạn 2021 - 2025?', '2,5%', '1,2'],
    ['Tỷ lệ hộ cận nghèo giảm bình quân bao nhiêu mỗi năm?', '1,2%', '2,5'],
    ['GRDP bình quân đầu người năm 2025 của Hòa Bình là bao nhiêu?', '85 triệu đồng', '91'],
    ['GRDP bình quân đầu người năm 2025 của tỉnh Lào Cai?', '91 triệu đồng', '85'],
    ['ty le nguoi dan tham gia bao hiem y te nam 2025 cua hoa binh', '97%', '65'],
    ['Lao động có bằng cấp, chứng chỉ năm 2025 đạt bao nhiêu phần trăm?', '28%', '65'],
  ])('answers “%s” with %s', async (question, figure, other) => {
    const { status, answer } = await ask(question)
    expect([status, answer]).toEqual(['answered', expect.stringContaining(figure)])
    expect(answer).not.toContain(other)
  })

  it.each([
    ['another province', 'GRDP bình quân đầu người năm 2025 của tỉnh Bắc Ninh là bao nhiêu?', 'outside-library'],
    ['a province that has another indicator', 'Tỷ lệ che phủ rừng năm 2025 của tỉnh Hòa Bình?', 'outside-library'],
    ['another insurance', 'Tỷ lệ người dân tham gia bảo hiểm xã hội năm 2025?', 'outside-library'],
    ['another unit', 'GRDP bình quân đầu người năm 2025 của Hòa Bình là bao nhiêu USD?', 'outside-library'],
    ['the level where only the fall is stated', 'Tỷ lệ hộ nghèo của Hòa Bình năm 2025 là bao nhiêu?', 'outside-library'],
    ['another year', 'GRDP bình quân đầu người năm 2023 của Hòa Bình là bao nhiêu?', 'no-value-for-period'],
    ['a single year of a mean', 'Tỷ lệ hộ nghèo năm 2022 của Hòa Bình giảm bao nhiêu?', 'no-value-for-period'],
    ['two provinces', 'GRDP bình quân đầu người năm 2025 là bao nhiêu?', 'ambiguous'],
    ['an article that is not there', 'Điều 9 của nghị quyết Lào Cai quy định gì?', 'outside-library'],
  ])('abstains for %s', async (_what, question, expected) => {
    expect((await ask(question)).status).toBe(expected)
  })
})
