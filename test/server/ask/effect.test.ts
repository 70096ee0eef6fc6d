import { describe, expect, it } from 'vitest'
import { askingOf } from './ask-library.js'

/** Texts written for these tests. */
const law = (number: string, effect: string): string => `QUỐC HỘI

Luật số: ${number}

LUẬT
Nuôi ong

Điều 1. Phạm vi điều chỉnh

Luật này quy định về nuôi ong và mật ong.

Điều 2. Giấy phép

1. Giấy phép nuôi ong có hiệu lực từ thời điểm được Sở Nông nghiệp và Môi trường cấp.

2. Người nuôi ong nộp báo cáo trong thời hạn 30 ngày kể từ ngày giấy phép bán mật có hiệu lực.

3. Chứng nhận mật sạch hết hiệu lực kể từ ngày 01 tháng 3 năm 2032.

Điều 3. Hiệu lực thi hành

1. Khoản 2 Điều 2 của Luật này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2031.

2. ${effect}

3. Trại nuôi ong trước ngày Luật này có hiệu lực thi hành được nuôi tiếp trong thời hạn 12 tháng.
`
const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN
XÃ ĐỒNG XANH

Số: 12/NQ-HĐND

Đồng Xanh, ngày 05 tháng 6 năm 2031

NGHỊ QUYẾT
Về phát triển nghề nuôi ong

Điều 1. Xã phát triển nghề nuôi ong.

Điều 2. Nghị quyết này có hiệu lực thi hành kể từ ngày ký ban hành.
`
const NEWS = `Nghề nuôi ong sang trang mới

Nghị định 77/2031/NĐ-CP về mật ong, có hiệu lực từ ngày 15/8/2031, được người nuôi ong chờ đợi.

Thông tư 78/2031/TT-BNN về sáp ong được bàn nhiều.
`
const EFFECT = 'Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031, trừ khoản 1 Điều này.'

describe('since when something is in force', () => {
  const { ask } = askingOf({ 'luat.txt': law('12/2031/QH18', EFFECT), 'nghi-quyet.txt': RESOLUTION, 'bao.txt': NEWS })

  it.each([
    'Luật Nuôi ong có hiệu lực từ khi nào?', 'Khi nào Luật Nuôi ong có hiệu lực?', 'Luật Nuôi ong có hiệu lực thi hành từ ngày nào?', 'Luật số 12/2031/QH18 có hiệu lực từ bao giờ?',
    'Luật Nuôi ong 2031 bắt đầu có hiệu lực từ năm nào?', 'luat nuoi ong co hieu luc tu khi nao',
  ])('“%s” is answered by what the law says of itself', async (question) => {
    const { status, answer, spans } = await ask(question)
    expect([status, answer, spans.map(({ exact }) => exact)]).toEqual(['answered', '“từ ngày 01 tháng 7 năm 2031”.', [EFFECT]])
  })

  it('has the day of signing beside a document that is in force from then', async () => {
    const { answer, spans } = await ask('Nghị quyết 12/NQ-HĐND có hiệu lực từ khi nào?')
    expect([answer, spans.length]).toEqual(['“kể từ ngày ký ban hành”. Ngày của văn bản: “ngày 05 tháng 6 năm 2031”.', 2])
  })

  it.each([
    ['Nghị định 77/2031/NĐ-CP có hiệu lực từ ngày nào?', '“từ ngày 15/8/2031”.'],
    ['Giấy phép nuôi ong có hiệu lực từ khi nào?', '“từ thời điểm được Sở Nông nghiệp và Môi trường cấp”.'],
  ])('“%s” is answered by the sentence that names it before the day', async (question, answer) => {
    expect(await ask(question)).toMatchObject({ status: 'answered', answer })
  })

  it.each([
    'Thông tư 78/2031/TT-BNN có hiệu lực từ khi nào?', 'Luật Nuôi tằm có hiệu lực từ khi nào?', 'Giấy phép bán mật có hiệu lực từ khi nào?', 'Khi nào giấy phép bán mật có hiệu lực?', 'Chứng nhận mật sạch có hiệu lực từ khi nào?',
  ])('“%s” has no answer here, whatever time stands near it', async (question) => {
    expect(await ask(question)).toMatchObject({ status: 'outside-library', answer: null })
  })

  it.each(['Người nuôi ong nộp báo cáo khi nào sau khi giấy phép bán mật có hiệu lực?', 'Chứng nhận mật sạch hết hiệu lực từ khi nào?'])('“%s” asks for another time', async (question) => {
    const { answer } = await ask(question)
    expect(answer).not.toContain('01 tháng 7 năm 2031')
    expect(answer).not.toBeNull()
  })
})

describe('several documents of one name', () => {
  const { ask } = askingOf({ 'cu.txt': law('12/2031/QH18', EFFECT), 'moi.txt': law('15/2041/QH20', EFFECT.replace('2031', '2042')) })

  it('are readings, each of which is answered when it is asked', async () => {
    const { status, readings } = await ask('Luật Nuôi ong có hiệu lực từ khi nào?')
    expect([status, readings.length]).toEqual(['ambiguous', 2])
    const answers = await Promise.all(readings.map(async ({ question }) => (await ask(question)).answer))
    expect(answers.sort()).toEqual(['“từ ngày 01 tháng 7 năm 2031”.', '“từ ngày 01 tháng 7 năm 2042”.'])
  })
})
