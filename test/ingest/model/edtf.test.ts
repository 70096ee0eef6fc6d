import { describe, expect, it } from 'vitest'
import { compareDates, comparePrecision, edtf, findDates, isEdtf, parseDate, spellDate } from '../../../ingest/model/edtf.js'

describe('edtf', () => {
  it.each([
    [2020, 12, 11, '2020-12-11'],
    [2020, 10, undefined, '2020-10'],
    [2021, undefined, undefined, '2021'],
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [2020, 13, 1, null],
    [2020, 4, 31, null],
    [2020, undefined, 4, null],
    [99, 1, 1, null],
  ])('%s %s %s is %s', (year, month, day, expected) => {
    expect(edtf(year, month, day)).toBe(expected)
  })

  it.each([['2020-12-11', true], ['2020-10', true], ['2021', true], ['2020-1-1', false], ['2020-02-30', false], ['11/12/2020', false]])(
    '%s is a date: %s',
    (value, expected) => expect(isEdtf(value)).toBe(expected),
  )
})

describe('findDates', () => {
  it.each<[string, string[]]>([
    ['Bắc Kạn, ngày 11 tháng 12 năm 2020', ['2020-12-11']],
    ['ngày 18\ntháng 11 năm 2025', ['2025-11-18']],
    ['ngày18 tháng11năm 2025', ['2025-11-18']],
    ['NGÀY 06 THÁNG 12 NĂM 2023', ['2023-12-06']],
    ['từ 11/12/2020 đến 1-2-2021', ['2020-12-11', '2021-02-01']],
    ['trong tháng 10 năm 2020 và tháng 3/2021', ['2020-10', '2021-03']],
    ['Nghị định số 30/2020/NĐ-CP', []],
    ['chiều 29/12, đạt 8/63 tỉnh', []],
    ['ngày 31/02/2020', []],
    ['phiên bản 1.1.2020.4', []],
    ['mã hồ sơ 12/11/2020/QH', []],
  ])('%s', (text, expected) => {
    const found = findDates(text)
    expect(found.map(({ date }) => date)).toEqual(expected)
    for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/\d{4}$/)
  })

  it('takes the word ngày with it', () => {
    const text = 'Lập ngày 05/6/2024.'
    const [found] = findDates(text.replace('05/6/2024', '05 tháng 6 năm 2024'))
    expect(found).toMatchObject({ start: 4, date: '2024-06-05' })
  })

  it('reads a megabyte of look-alikes in linear time', () => {
    const text = 'ngày 1 tháng '.repeat(80_000) + ' '.repeat(200_000)
    const begun = performance.now()
    expect(findDates(text)).toEqual([])
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('parseDate', () => {
  it.each([
    ['ngày 11/12/2020', '2020-12-11'],
    ['2020-12-11', '2020-12-11'],
    ['2023-12-29T08:15:00+07:00', '2023-12-29'],
    ['tháng 10/2020', '2020-10'],
    ['năm 2021', '2021'],
    ['khoảng năm 2021', null],
    ['11/12/2020 và 12/12/2020', null],
    ['', null],
  ])('%s is %s', (text, expected) => expect(parseDate(text)).toBe(expected))
})

describe('order and spelling', () => {
  it('puts dates in order of their first day, the less precise first', () => {
    const dates = ['2021', '2020-12-11', '2020', '2020-12']
    expect([...dates].sort(compareDates)).toEqual(['2020', '2020-12', '2020-12-11', '2021'])
  })

  it('knows which of two says more', () => {
    expect(comparePrecision('2020-12-11', '2020-12')).toBeGreaterThan(0)
    expect(comparePrecision('2020', '2021')).toBe(0)
    expect(comparePrecision('2020', '2020-01')).toBeLessThan(0)
  })

  it.each([['2020-12-11', 'ngày 11 tháng 12 năm 2020'], ['2020-02-05', 'ngày 05 tháng 02 năm 2020'], ['2020-03', 'tháng 3 năm 2020'], ['2021', 'năm 2021']])(
    '%s is spelled %s',
    (date, spelled) => {
      expect(spellDate(date)).toBe(spelled)
      expect(parseDate(spelled)).toBe(date)
    },
  )
})
