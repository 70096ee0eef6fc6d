import { describe, expect, it } from 'vitest'
import { askingOf } from './ask-library.js'

/** A law written for these tests: each body is named where it does something and where it is only mentioned. */
const LAW = `LUẬT
Nuôi ong

Điều 1. Phạm vi điều chỉnh

Luật này quy định về nuôi ong.

Điều 2. Trại ong

1. Chủ tịch nước yêu cầu xác minh đối với người dự kiến được bổ nhiệm Giám đốc Viện Ong, Viện trưởng Viện kiểm sát nhân dân tối cao.

2. Bộ trưởng Bộ Nông nghiệp phê duyệt chiến lược nuôi ong do Viện trưởng Viện kiểm sát nhân dân tối cao trình.

3. Trạm kiểm dịch ong do Ủy ban nhân dân cấp tỉnh thành lập; chi phí được thanh toán theo quy định của Bộ Tài chính.

4. Nghị quyết số 12/2031/QH18 ngày 05 tháng 6 năm 2031 của Quốc hội thông qua Đề án phát triển nghề ong.

5. Người nuôi ong đã được cấp thẻ trại ong thì nộp phí theo quy định của Chính phủ.

6. Viện Định giá thẩm tra mức phí; Sở Tài chính định giá mật ong.

7. Giao Ủy ban nhân dân tỉnh quản lý sổ đàn ong.
`

describe('who does something', () => {
  const { ask } = askingOf({ 'luat-nuoi-ong.txt': LAW })

  it.each([
    ['Ai phê duyệt chiến lược nuôi ong?', '“Bộ trưởng Bộ Nông nghiệp”.'],
    ['Cơ quan nào thành lập trạm kiểm dịch ong?', '“Ủy ban nhân dân cấp tỉnh”.'],
    ['Cơ quan nào thông qua Đề án phát triển nghề ong?', '“Quốc hội”.'],
    ['Cơ quan nào định giá mật ong?', '“Sở Tài chính”.'],
    ['Ai được giao quản lý sổ đàn ong?', '“Ủy ban nhân dân tỉnh”.'],
  ])('“%s” is answered by who stands before it, behind `do`, or whose act it is', async (question, answer) => {
    expect(await ask(question)).toMatchObject({ status: 'answered', answer })
  })

  it.each(['Ai bổ nhiệm Giám đốc Viện Ong?', 'Cơ quan nào cấp thẻ trại ong?', 'Ai miễn nhiệm Giám đốc Viện Ong?', 'Cơ quan nào thẩm định giá mật ong?'])('“%s” has no answer where bodies are only mentioned', async (question) => {
    expect(await ask(question)).toMatchObject({ status: 'outside-library', answer: null })
  })
})
