import { describe, expect, it } from 'vitest'
import { formatFigure } from '../../../../ingest/model/format-figure.js'
import { formatPeriod, NO_PERIOD, type Period } from '../../../../ingest/model/period.js'
import type { Comparator } from '../../../../ingest/model/target.js'
import { readUnit } from '../../../../ingest/model/unit.js'
import { formatNumber, parseNumber } from '../../../../ingest/model/vietnamese-number.js'
import { findPeriods } from '../../../../ingest/parse/targets/find-periods.js'
import { targetsOf } from './one-paragraph.js'
import { randomFrom } from './random.js'

describe('a printed number', () => {
  it.each([
    ['19.500', 19500], ['3,5', 3.5], ['54.203,7', 54203.7], ['06', 6], ['1.234.567', 1234567], ['1,234,567', 1234567], ['10.367,700', 10367.7],
    ['6,165', 6.165], ['3.5', 3.5], ['0,16', 0.16], ['0.125', 0.125], ['1.000', 1000], ['2.500.000.000', 2500000000],
  ])('%s is %d', (printed, value) => expect(parseNumber(printed)).toBe(value))

  it.each(['1.1.1', '1.23.456', '12,34,5', '1.234,5,6', '', 'x'])('%s is none', (printed) => expect(parseNumber(printed)).toBeNull())

  it('reads back to itself in every format', () => {
    const random = randomFrom(7)
    for (let n = 0; n < 2000; n++) {
      const value = Number((random() * 10 ** Math.floor(random() * 9)).toFixed(Math.floor(random() * 4)))
      for (const grouped of [true, false]) expect(parseNumber(formatNumber(value, { grouped })), `${value} ${grouped}`).toBe(value)
      if (Number.isInteger(value)) expect(parseNumber(formatNumber(value, { grouped: false, minDigits: 2 }))).toBe(value)
    }
  })
})

describe('a unit', () => {
  it.each([
    ['tỉ đồng', 'tỷ đồng'], ['nghìn tỷ đồng', 'nghìn tỷ đồng'], ['ngàn tỉ đồng', 'nghìn tỷ đồng'], ['triệu đồng/người/năm', 'triệu đồng/người/năm'], ['hecta', 'ha'], ['m2', 'm²'],
    ['phần trăm', '%'], ['% / năm', '%/năm'], ['điểm phần trăm', 'điểm %'], ['tr.đ', 'triệu đồng'], ['tỷ USD', 'tỷ USD'], ['đô la Mỹ', 'USD'], ['giường bệnh/vạn dân', 'giường bệnh/vạn dân'], ['KCN', 'khu công nghiệp'],
  ])('%s is %s', (printed, canonical) => expect(readUnit(printed)?.canonical).toBe(canonical))

  it.each(['tỷ', 'abc', ''])('“%s” is none: a scale alone does not say of what', (printed) => expect(readUnit(printed)).toBeNull())
})

describe('a period', () => {
  const read = (text: string): unknown => findPeriods(text).filter(({ isBaseline }) => !isBaseline).map(({ from, to, kind }) => `${from}..${to} ${kind}`)

  it.each([
    ['năm 2025', ['2025..2025 year']], ['năm 2.024', ['2024..2024 year']], ['giai đoạn 2021 - 2025', ['2021..2025 range']], ['nhiệm kỳ 2020-2025', ['2020..2025 term']],
    ['đến hết năm 2025', ['2025..2025 by']], ['đến năm 2030', ['2030..2030 by']], ['5 năm 2021 – 2025', ['2021..2025 range']], ['từ năm 2021 đến năm 2025', ['2021..2025 range']],
    ['tính đến ngày 31/12/2019', ['null..2019-12-31 until']], ['11 tháng năm 2020', ['2020-01..2020-11 months']], ['6 tháng đầu năm 2024', ['2024-01..2024-06 months']], ['6 tháng cuối năm 2024', ['2024-07..2024-12 months']],
    ['quý III/2025', ['2025-07..2025-09 quarter']], ['tháng 11/2020', ['2020-11..2020-11 month']], ['đến nay', ['null..null now']], ['so với năm 2015', []], ['tăng 5% so với cùng kỳ 2019', []],
    ['ngày 26 tháng 11 năm 2025', []], ['Nghị quyết 25/NQ-HĐND năm 2025', []],
  ])('%s', (text, periods) => expect(read(text)).toEqual(periods))

  it('is spelled so that it reads back to itself', () => {
    const periods: Period[] = [
      { ...NO_PERIOD, from: '2025', to: '2025', kind: 'year' }, { ...NO_PERIOD, from: '2021', to: '2025', kind: 'range' }, { ...NO_PERIOD, from: '2020', to: '2025', kind: 'term' },
      { ...NO_PERIOD, from: '2030', to: '2030', kind: 'by' }, { ...NO_PERIOD, from: null, to: '2020', kind: 'until' }, { ...NO_PERIOD, from: '2020-01', to: '2020-11', kind: 'months' }, { ...NO_PERIOD, from: '2020-11', to: '2020-11', kind: 'month' },
    ]
    for (const period of periods) expect(read(formatPeriod(period)), formatPeriod(period)).toEqual([`${period.from}..${period.to} ${period.kind}`])
  })
})

describe('a formatted figure', () => {
  const units = ['%', '%/năm', 'điểm %', 'triệu đồng', 'tỷ đồng', 'nghìn tỷ đồng', 'tỷ USD', 'ha', 'm²', 'tấn', 'người', 'hộ', 'xã', 'trường', 'giường bệnh/vạn dân', 'triệu đồng/người/năm']
  const comparators: Comparator[] = ['>=', '>', '<=', '<', '=', '~', 'range']

  it.each(units.flatMap((unit) => comparators.map((comparator) => [unit, comparator] as const)))('in %s with %s reads back to itself', (unit, comparator) => {
    const random = randomFrom(unit.length * 31 + comparators.indexOf(comparator))
    for (let n = 0; n < 20; n++) {
      const printedValue = Number((1 + random() * 10 ** Math.floor(1 + random() * 4)).toFixed(Math.floor(random() * 2)))
      const figure = { comparator, printedValue, valueMax: comparator === 'range' ? printedValue + 1.5 : null, unit, unitCanonical: unit, of: null }
      const rows = targetsOf(`Chỉ tiêu này đạt ${formatFigure(figure)}.`)
      expect(rows.map((row) => [row.comparator, row.value, row.valueMax, row.unitCanonical]), formatFigure(figure)).toEqual([[comparator, printedValue, figure.valueMax, unit]])
    }
  })
})
