import { describe, expect, it } from 'vitest'
import { askingOf } from './ask-library.js'

/** A law and a report written for these tests. */
const LAW = `LUẬT
Nuôi ong

Điều 1. Phạm vi điều chỉnh

Luật này quy định về nuôi ong.

Điều 2. Công nhận giống ong quý

1. Chủ trại ong lập hồ sơ đề nghị công nhận giống ong quý.

2. Thẩm quyền công nhận giống ong quý được quy định như sau:

a) Bộ trưởng Bộ Nông nghiệp công nhận giống ong quý đối với giống nuôi ở nhiều tỉnh;

b) Chủ tịch Ủy ban nhân dân cấp tỉnh công nhận giống ong quý đối với giống bản địa.

Điều 3. Kiểm dịch

1. Bộ Y tế kiểm tra mật ong nhập khẩu.

2. Bộ Công an bảo vệ khu nuôi cách ly.
`
const REPORT = `Lớp tập huấn nuôi ong

Năm 2031 có mười hai cán bộ dự lớp tập huấn nuôi ong.

Năm 2032 có hai mươi cán bộ dự lớp tập huấn nuôi ong.

Năm 2031 riêng xã Đồng Xanh có bảy cán bộ dự lớp tập huấn về nuôi ong rừng lấy mật.
`

describe('what several passages answer', () => {
  const { ask } = askingOf({ 'luat-nuoi-ong.txt': LAW, 'tap-huan.txt': REPORT })

  it.each(['Ai công nhận giống ong quý?', 'Cơ quan nào công nhận giống ong quý?'])('“%s” has a reading for each point that names another office', async (question) => {
    const { status, readings, spans } = await ask(question)
    expect([status, readings.map(({ label }) => label)]).toEqual(['ambiguous', ['“Bộ trưởng Bộ Nông nghiệp” (điểm a khoản 2 Điều 2)', '“Chủ tịch Ủy ban nhân dân cấp tỉnh” (điểm b khoản 2 Điều 2)']])
    expect(spans).toHaveLength(2)
  })

  it.each([0, 1])('reading %i, asked again, is answered by its point', async (n) => {
    const { readings, spans } = await ask('Ai công nhận giống ong quý?')
    const { status, spans: found } = await ask(readings[n]!.question)
    expect([status, found.map(({ sectionId }) => sectionId)]).toEqual(['answered', [spans[n]!.sectionId]])
  })

  it.each([
    ['Ai công nhận giống ong quý bản địa?', '“Chủ tịch Ủy ban nhân dân cấp tỉnh”.'], ['Ai công nhận giống ong quý nuôi ở nhiều tỉnh?', '“Bộ trưởng Bộ Nông nghiệp”.'], ['Cơ quan nào kiểm tra mật ong nhập khẩu?', '“Bộ Y tế”.'],
  ])('“%s” tells the case and so the answer', async (question, answer) => {
    expect(await ask(question)).toMatchObject({ status: 'answered', answer })
  })

  it('has for each year the figure that fits the question best', async () => {
    const { status, readings } = await ask('Có bao nhiêu cán bộ dự lớp tập huấn nuôi ong?')
    expect([status, readings.map(({ label }) => label)]).toEqual(['ambiguous', ['năm 2031: “mười hai cán bộ”', 'năm 2032: “hai mươi cán bộ”']])
  })
})
