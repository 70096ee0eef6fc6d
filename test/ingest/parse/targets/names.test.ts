import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../server/targets/rows-of.js'
import { targetsOf } from './one-paragraph.js'

const names = (text: string): string[] => rowsOf(text).map(({ indicator }) => indicator.name)

describe('what a figure is about', () => {
  it.each([
    ['stands before its colon', 'Dầu hỏa: không cao hơn 18.893 đồng/lít.', ['Dầu hỏa']],
    ['stands before the colon and a bracket with a figure of its own', 'Thư ký (không quá 02 người): mức 400.000 đồng/người/buổi.', ['Thư ký', 'Thư ký']],
    ['is for whom an amount is', 'Mức 160.000 đồng/người/buổi áp dụng đối với nhân viên kỹ thuật.', ['Nhân viên kỹ thuật']],
    ['follows it behind a comma', 'Giảm ít nhất 30% thời gian xử lý thủ tục, ít nhất 30% chi phí tuân thủ pháp luật.', ['Thời gian xử lý thủ tục', 'Chi phí tuân thủ pháp luật']],
    ['follows it behind `và`', 'Phấn đấu 100% điểm bán lẻ chất ma túy và 100% diện tích trồng cây có chất ma túy.', ['Điểm bán lẻ chất ma túy', 'Diện tích trồng cây có chất ma túy']],
    ['has commas in it', 'Có 100% cán bộ quản lý, giáo viên mầm non.', ['Cán bộ quản lý giáo viên mầm non']],
  ])('%s', (_, text, expected) => expect(names(text)).toEqual(expected))
})

describe('units', () => {
  it.each([
    ['100% điểm đến du lịch trọng điểm ứng dụng công nghệ số.', '%'], ['Chỉ số hài lòng tăng 2 % điểm so với năm trước.', 'điểm %'], ['Tăng 2 % điểm của tổng điểm.', 'điểm %'],
    ['Tổng tỷ suất sinh đạt 2,1 con/phụ nữ.', 'con/phụ nữ'], ['Tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái.', 'bé trai/100 bé gái'],
  ])('%s', (text, unit) => expect(targetsOf(text).map(({ unitCanonical }) => unitCanonical)).toEqual([unit]))
})

describe('what a document is made of is no figure', () => {
  it.each([
    ['Thành phố xác định 5 định hướng lớn, 3 khâu đột phá.', []], ['Mục tiêu chung (6 mục tiêu).', []], ['Dự án cho 2 kỳ kế hoạch đầu tư.', []],
    ['Đã hoàn thành 56/93 nhiệm vụ được giao.', [56]], ['Tỉnh ủy đã cụ thể hóa 5 định hướng.', [5]],
  ])('%s', (text, values) => expect(targetsOf(text).map(({ value }) => value)).toEqual(values))
})
