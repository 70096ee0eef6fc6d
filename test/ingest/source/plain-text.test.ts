import { describe, expect, it } from 'vitest'
import { startsWithLabel } from '../../../ingest/source/printed-label.js'
import { isCut } from '../../../ingest/source/wrapping.js'
import { outline, readChecked } from './block-text.js'

const WRAPPED = `ỦY BAN NHÂN DÂN
TỈNH MẪU

KẾ HOẠCH
Phát triển kinh tế số

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm
2015 và các văn bản có liên quan, Ủy ban nhân dân tỉnh ban hành
Kế hoạch với những nội dung sau đây để các sở, ngành thực hiện.

1. Mục tiêu: tỷ lệ hộ sử dụng dịch vụ công trực tuyến đạt trên 60%,
tỷ lệ doanh nghiệp ứng dụng thương mại điện tử đạt tối thiểu 70% và
mức thu nhập bình quân đầu người tăng 8% một năm.
a) Đối với các xã, phường trên địa bàn tỉnh, mỗi đơn vị có ít nhất
một tổ công nghệ số cộng đồng hoạt động thường xuyên.
- Kinh phí do ngân sách bảo đảm theo quy định của pháp luật hiện
hành về ngân sách nhà nước.
`

describe('readPlainText', () => {
  it('joins the lines of a paragraph cut at a column and keeps every label', () => {
    expect(outline(readChecked(WRAPPED, 'a.txt'))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH MẪU',
      'KẾ HOẠCH',
      'Phát triển kinh tế số',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 và các văn bản có liên quan, Ủy ban nhân dân tỉnh ban hành Kế hoạch với những nội dung sau đây để các sở, ngành thực hiện.',
      '1. Mục tiêu: tỷ lệ hộ sử dụng dịch vụ công trực tuyến đạt trên 60%, tỷ lệ doanh nghiệp ứng dụng thương mại điện tử đạt tối thiểu 70% và mức thu nhập bình quân đầu người tăng 8% một năm.',
      'a) Đối với các xã, phường trên địa bàn tỉnh, mỗi đơn vị có ít nhất một tổ công nghệ số cộng đồng hoạt động thường xuyên.',
      '- Kinh phí do ngân sách bảo đảm theo quy định của pháp luật hiện hành về ngân sách nhà nước.',
    ])
  })

  it('leaves each line a paragraph where lines are not cut', () => {
    const lines = ['Điều 1. Phạm vi điều chỉnh', 'Luật này quy định về việc lập và chấp hành ngân sách nhà nước.', 'Điều 2. Đối tượng áp dụng', '1. Cơ quan nhà nước', '2. Tổ chức, cá nhân có liên quan', 'đến ngân sách nhà nước.', 'Điều 3. Giải thích từ ngữ', 'Chi ngân sách là khoản chi.']
    expect(outline(readChecked(lines.join('\n'), 'a.txt'))).toEqual(lines)
  })

  it.each(['Điều 5. Phạm vi', 'Điều 12a. Bổ sung', 'Chương II', 'PHẦN THỨ TƯ', 'Mục 3', '1. Mục tiêu', '1a. Bổ sung', '3.1. Nông nghiệp', 'a) Về', 'đ) Về', '(13) Tỷ lệ', '- Tỷ lệ', '+ Tỷ lệ', 'I. MỤC TIÊU', 'II- NHIỆM VỤ', '1- Về', 'Căn cứ Luật', 'Xét đề nghị', 'Thứ nhất, tập trung', 'Một là: xây dựng', 'Nơi nhận:', 'Phụ lục I'])('takes “%s” for a label', (line) => {
    expect(startsWithLabel(line)).toBe(true)
  })

  it.each(['số 88/2019/QH14 ngày 18', '2025 và các năm', '1,5% so với', '12/2020 của', 'căn cứ quy định', 'Điều kiện tự nhiên', 'a và b', 'Mục tiêu chung', 'Phần lớn', 'Xétnghiệm'])('takes “%s” for none', (line) => {
    expect(startsWithLabel(line)).toBe(false)
  })
})

describe('isCut', () => {
  const dense = { mode: 'dense', width: 80, firstWidth: 50 } as const
  it.each([
    ['a number parted from its word', 'theo quy định tại Điều', '5. Nghị định này', true],
    ['a date parted from its word', 'Hà Nội, ngày', '11 tháng 3', true],
    ['a label on a line of its own', 'Điều 1.', 'Ban hành kèm theo', true],
    ['a label after a full line', 'x'.repeat(78), '2. Cơ quan nhà nước', false],
    ['a heading before its text', '1. Phạm vi điều chỉnh', 'Nghị quyết này quy định', false],
    ['a first line as long as first lines are', '1. Giao Ủy ban nhân dân Thành phố tổ chức thực', 'Nghị quyết.', true],
    ['a title in capitals', 'NGHỊ QUYẾT', 'VỀ KẾ HOẠCH', false],
    ['a title that plainly goes on', 'VỀ', 'KẾ HOẠCH', true],
    ['a rule', 'ỦY BAN NHÂN DÂN', '-------', false],
    ['a dash inside a sentence', `${'x'.repeat(70)} Văn hóa`, '- Xã hội của tỉnh', true],
  ])('%s', (_, line, next, wanted) => {
    expect(isCut({ line, next, isFirst: true }, dense)).toBe(wanted)
  })
})
