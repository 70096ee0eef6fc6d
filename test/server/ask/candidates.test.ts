import { describe, expect, it } from 'vitest'
import { syllables } from '../../../ingest/model/syllables.js'
import { answerCandidates } from '../../../server/ask/answering/answer-candidates.js'
import { agents, bodiesOrOffices } from '../../../server/ask/answering/body-candidates.js'
import { askedDates } from '../../../server/ask/answering/date-candidates.js'
import { placesOfSentence } from '../../../server/ask/answering/place-candidates.js'
import type { Term } from '../../../server/ask/question.js'
import type { ReadQuestion } from '../../../server/ask/reading/read-question.js'

const words = (text: string, spans: readonly { start: number; end: number }[]): string[] => spans.map(({ start, end }) => text.slice(start, end))
const saysWhat = [{ key: syllables('công')[0]!.key }] as Term[]
const when = (text: string): string[] => words(text, askedDates(text, { documents: [], read: 'ban hành khi nào', asking: { start: 9, end: 16 } }))

describe('dates that may be asked for', () => {
  it.each([
    ['Thực hiện theo Luật Lưu trữ số 01/2011/QH13 trước đây', []], ['Nghị quyết 72/2025/NQ-HĐND quy định mức chi', []],
    ['Khánh thành 2011, mở rộng 2015.', ['2011', '2015']], ['Ban hành tháng 7 năm 2025', ['tháng 7 năm 2025']], ['Dự án rộng 2.015 m2', []],
  ])('%s', (text, expected) => expect(when(text)).toEqual(expected))
})

describe('bodies that may be asked for', () => {
  it.each([
    ['Bộ Tài chính chủ trì, phối hợp với Bộ Công an, Bộ Quốc phòng; Bộ Y tế kiểm tra.', ['Bộ Tài chính', 'Bộ Y tế']],
    ['Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định việc cấp phép.', ['Chủ tịch Ủy ban nhân dân cấp tỉnh']],
    ['Tây Ban Nha có Tòa án Hàng hải.', ['Tòa án Hàng hải']],
    ['Bộ trưởng Bộ Hải đảo công nhận; Cục Rong biển và Chi cục San hô, Sở Nội vụ kiểm tra.', ['Bộ trưởng Bộ Hải đảo', 'Cục Rong biển', 'Chi cục San hô', 'Sở Nội vụ']],
  ])('%s', (text, expected) => expect(words(text, bodiesOrOffices(text, saysWhat))).toEqual(expected))
})

/** The first of these took ten seconds and more where every body looked back over the clause anew; the test's own time limit ends it then. */
describe('a clause of twenty thousand characters without an end', () => {
  it.each(['phối hợp với Bộ Tài chính ', 'Chủ tịch ', 'Nguyễn, ', 'xã An và ', 'Nghị quyết số 12/2020/NQ-HĐND ngày 12/5/2020 '])('of %j is read', { timeout: 5_000 }, (unit) => {
    const text = `${unit.repeat(20_000 / unit.length)}. ${'Bộ Tài chính '.repeat(100)}`
    expect(bodiesOrOffices(text, saysWhat).length).toBeGreaterThanOrEqual(100)
    expect([agents(text, saysWhat), placesOfSentence(text), askedDates(text, { documents: [], read: 'khi nào', asking: { start: 0, end: 7 } })].flat().every(({ start, end }) => start < end)).toBe(true)
  })
})

describe('numbers in words', () => {
  const figures = (text: string, noun: string): string[] => words(text, answerCandidates(text, { wanted: 'value', unit: null, noun, dimension: null } as ReadQuestion) ?? [])

  it.each([
    ['Có mười hai cán bộ.', 'cán bộ', ['mười hai cán bộ']], ['Cử một trăm hai mươi lăm cán bộ.', 'cán bộ', ['một trăm hai mươi lăm cán bộ']], ['Có một trăm linh năm cán bộ.', 'cán bộ', ['một trăm linh năm cán bộ']],
    ['Một nghìn năm trăm mười một cán bộ dự.', 'cán bộ', ['Một nghìn năm trăm mười một cán bộ']], ['Sau mười năm có hai cán bộ.', 'cán bộ', ['hai cán bộ']], ['Có mười triệu cán bộ.', 'cán bộ', ['mười triệu cán bộ']], ['Học trong mười năm liền.', 'năm', ['mười năm']], ['Có hai mươi cán bộ.', 'cán bộ', ['hai mươi cán bộ']],
  ])('%s', (text, noun, expected) => expect(figures(text, noun)).toEqual(expected))
})
