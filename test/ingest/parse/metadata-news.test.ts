import { describe, expect, it } from 'vitest'
import { factsOf } from './lines-of.js'

const ARTICLE = '#Bắc Hồ trồng thêm một nghìn héc-ta rừng\n(PLVN) - Tỉnh Bắc Hồ vừa trồng xong rừng.\nÔng An cho biết, rừng đã xanh từ 12/3/2020.'

describe('a news item', () => {
  it('has its headline, its outlet and no official facts', () => {
    expect(factsOf(ARTICLE)).toMatchObject({
      kind: 'tin-tuc', title: 'Bắc Hồ trồng thêm một nghìn héc-ta rừng', outlet: 'PLVN', number: null, issuer: null, signer: null, date: null,
    })
  })

  it('tells of documents without taking their number, body or date for its own', () => {
    const text = `${ARTICLE}\nTheo đó, Nghị quyết số 17/NQ-HĐND ngày 09 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh được thực hiện.`
    expect(factsOf(text)).toMatchObject({ kind: 'tin-tuc', number: null, issuer: null, date: null })
  })

  it.each([
    ['Thứ sáu, 29/12/2023 | 10:15 (GMT+7)', '2023-12-29'],
    ['Cập nhật: 05-06-2024 08:30', '2024-06-05'],
    ['29/12/2023', '2023-12-29'],
    ['Ngày 29/12, Tỉnh ủy tổ chức hội nghị', null],
    ['Hội nghị ngày 29/12/2023 tại Bắc Hồ', null],
    ['~Thứ sáu, 29/12/2023 | 10:15', null],
  ])('is dated by a line of its own only: %s', (line, expected) => {
    expect(factsOf(ARTICLE.replace('\n', `\n${line}\n`)).date).toBe(expected)
  })

  it('is not dated by the lists around it', () => {
    expect(factsOf(`${ARTICLE}\n~Tin cùng chuyên mục\n~Lễ hội (01/02/2024)\n~01/02/2024`).date).toBeNull()
  })

  it('takes outlet and date from markup and manifest', () => {
    const markup = { outlet: 'Báo Bắc Hồ', author: 'An Bình', date: '2023-12-29T08:00:00+07:00', title: 'Bắc Hồ trồng thêm một nghìn héc-ta rừng - Báo Bắc Hồ' }
    expect(factsOf(ARTICLE, { markup })).toMatchObject({ outlet: 'Báo Bắc Hồ', author: 'An Bình', date: '2023-12-29', title: 'Bắc Hồ trồng thêm một nghìn héc-ta rừng' })
    const manifest = { file: 'a.txt', kind: 'tin-tuc', outlet: 'Báo Pháp luật', date: '2023' }
    const facts = factsOf(ARTICLE, { manifest })
    expect(facts).toMatchObject({ outlet: 'Báo Pháp luật', date: '2023' })
    expect(facts.readFrom.outlet).toEqual({ from: 'manifest', field: 'outlet', note: null })
    expect(factsOf(ARTICLE, { markup, manifest }).date).toBe('2023-12-29')
  })

  it.each([['~TTXVN -\nTỉnh trồng rừng.', 'TTXVN'], ['~(Báo Bắc Hồ) -\nTỉnh trồng rừng.', 'Báo Bắc Hồ'], ['Tỉnh (TP) - nơi trồng rừng', null]])(
    'takes its outlet from the mark that opens it, excluded or not: %j',
    (body, expected) => expect(factsOf(`#Bắc Hồ trồng thêm rừng mới\n${body}`).outlet).toBe(expected),
  )

  it('is known by a caption, a reporter or a question, and otherwise stays unknown', () => {
    expect(factsOf('Rừng xanh trở lại trên núi\nNgười dân trồng rừng. Ảnh: An Bình').kind).toBe('tin-tuc')
    expect(factsOf('Hộ nghèo được hỗ trợ những gì trong năm nay?\nHộ nghèo được hỗ trợ.').kind).toBe('tin-tuc')
    expect(factsOf('Rừng xanh trở lại trên núi\nNgười dân trồng rừng.').kind).toBe('khac')
    expect(factsOf('', {}).title).toBe('')
  })
})
