import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isQuestion } from '../../../server/ask/reading/is-question.js'
import { hasShared, sharedFolder } from '../../shared.js'
import { outcomeOf, readQuestions } from '../../eval/ask-questions.js'
import { askingOf } from './ask-library.js'

describe.skipIf(!hasShared)('questions typed by hand on five real documents', () => {
  const asking = hasShared ? askingOf(join(sharedFolder, 'corpus')) : null

  it.each([
    ['Mục tiêu xuất khẩu năm 2024?', 'tăng 8%'],
    ['ti le ho ngheo giam bao nhieu moi nam theo nghi quyet', '1%'],
    ['Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ năm 2025?', '32%'],
    ['Tốc độ tăng trưởng kinh tế năm 2024 so với giai đoạn 2021-2025 thế nào?', '7,5%'],
    ['Điều 2 có mấy chỉ tiêu?', '14 chỉ tiêu'],
    ['Nghị quyết có mấy điều?', '3 điều'],
    ['chỉ tiêu nào về bảo hiểm y tế', 'tỷ lệ người dân tham gia bảo hiểm y tế đạt trên 98,5%'],
    ['Ai là Trưởng Ban Quản lý các khu công nghiệp?', 'Phan Đức Cường'],
    ['Bí thư Tỉnh ủy Thái Nguyên là ai?', 'Nguyễn Thanh Hải'],
    ['Nghị quyết 01-NQ/TU ban hành ngày nào?', '31/12/2020'],
    ['Phổ Yên được nâng cấp lên thành phố vào năm nào?', '2022'],
    ['PAR INDEX xếp thứ mấy?', '9/63'],
    ['Có bao nhiêu dự án đầu tư trong nước?', '868 dự án'],
    ['ai duoc giao trien khai thuc hien nghi quyet', 'Ủy ban nhân dân tỉnh'],
  ])('answers “%s” with %s', async (question, words) => {
    const { status, answer } = await asking!.ask(question)
    expect([status, answer]).toEqual(['answered', expect.stringContaining(words)])
  })

  it('lists the five orientations, each a quotation', async () => {
    const { status, spans } = await asking!.ask('Năm định hướng lớn là gì?')
    expect([status, spans.length]).toEqual(['answered', 5])
    expect(spans.map(({ exact }) => exact.slice(0, 8))).toEqual(['Thứ nhất', 'Thứ hai,', 'Thứ ba, ', 'Thứ tư, ', 'Thứ năm,'])
  })

  it.each([
    ['Thủ đô nước Pháp là gì?', 'outside-library'], ['Thủ đô của Pháp là gì?', 'outside-library'],
    ['Ai là Chủ tịch UBND tỉnh Thái Nguyên?', 'outside-library'], ['Ai là Thủ tướng Chính phủ?', 'outside-library'], ['Ai là Chủ tịch HĐND tỉnh?', 'outside-library'],
    ['Có đạt chỉ tiêu 8% không?', 'outside-library'], ['Sông Công lên thành phố năm nào?', 'outside-library'], ['Giá vàng hôm nay bao nhiêu?', 'outside-library'],
    ['Tỷ lệ hộ nghèo năm 2024 là bao nhiêu?', 'outside-library'], ['Tỷ lệ hộ cận nghèo năm 2024 giảm bao nhiêu?', 'outside-library'],
    ['ti le ho can ngheo giam bao nhieu moi nam', 'outside-library'], ['Tỷ lệ người dân tham gia bảo hiểm xã hội năm 2025?', 'outside-library'],
    ['Tỷ lệ thất nghiệp ở nông thôn là bao nhiêu?', 'outside-library'], ['Tỷ lệ người dân dùng nước sạch năm 2025?', 'outside-library'],
    ['GRDP bình quân đầu người năm 2025 là bao nhiêu USD?', 'outside-library'], ['Điều 4 quy định gì?', 'outside-library'],
    ['Nghị quyết 41/NQ-HĐND quy định gì?', 'outside-library'], ['Chỉ số PAPI xếp thứ mấy?', 'outside-library'],
    ['Mục tiêu giảm tỷ lệ hộ nghèo năm 2023?', 'no-value-for-period'], ['Thu nhập bình quân đầu người năm 2024?', 'no-value-for-period'],
  ] as const)('does not answer “%s”: %s', async (question, expected) => {
    expect((await asking!.ask(question)).status).toBe(expected)
  })
})

describe.skipIf(!hasShared).each([['real-questions.jsonl', 'corpus'], ['page-questions.jsonl', 'wild/pages']])('the questions of %s on real documents', (file, folder) => {
  const asking = hasShared ? askingOf(join(sharedFolder, folder)) : null
  const questions = readQuestions(join(import.meta.dirname, '../../eval', file))
  let needless = 0

  it.each(questions)('$id is never answered wrongly: $question', async (question) => {
    const result = await asking!.ask(question.question)
    const outcome = outcomeOf(question, result)
    if (outcome === 'abstained-wrong') needless++
    expect(outcome, `${result.status} ${result.answer}`).not.toBe('answered-wrong')
  })

  it('abstains from few that have an answer', () => {
    expect(needless).toBeLessThan(questions.filter(({ status }) => status === 'answered').length / 5)
  })
})

describe('what is a question', () => {
  it.each(['tỷ lệ hộ nghèo', 'Điều 2 mục I', '41/NQ-HĐND', 'giảm nghèo bền vững', 'bảo hiểm y tế', 'chuyển đổi số'])('not “%s”', (words) => expect(isQuestion(words)).toBe(false))
  it.each(['Tỷ lệ hộ nghèo là bao nhiêu?', 'ai ký nghị quyết?', 'nghị quyết được thông qua ngày nào', 'ty le ho ngheo nam 2024 la bao nhieu'])('“%s”', (words) => expect(isQuestion(words)).toBe(true))
})
