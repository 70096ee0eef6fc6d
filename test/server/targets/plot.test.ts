import { describe, expect, it } from 'vitest'
import { plotsOf } from '../../../server/targets/plot.js'
import { roundMarks, yearMarks } from '../../../web/parts/plot-scale.js'
import { rowsOf } from './rows-of.js'

const growth = (sentence: string, id: string) => rowsOf(sentence, { id, date: '2024' })

describe('a drawing of figures', () => {
  it('sets targets and results of one indicator against each other, over the years for which they hold', () => {
    const rows = [...rowsOf('Giai đoạn 2021 - 2025, phấn đấu GRDP tăng bình quân từ 8%/năm trở lên.', { id: 'a', kind: 'nghi-quyet', date: '2020-12' }), ...growth('Năm 2022, GRDP đã tăng 7,2%.', 'b'), ...growth('Năm 2023, GRDP đã tăng 7,5%.', 'c')]
    const [plot, ...others] = plotsOf(rows)
    expect(others).toEqual([])
    expect(plot!.points.map(({ side, from, to, value, comparator }) => [side, from, to, value, comparator])).toEqual([['target', 2021, 2025, 8, '>='], ['result', 2022, 2022, 7.2, '='], ['result', 2023, 2023, 7.5, '=']])
    expect(plot!.lines.result.map(({ value }) => value)).toEqual([7.2, 7.5])
    expect(plot!.lines.target).toEqual([])
  })

  it('brings units of one dimension together and never mixes others', () => {
    const rows = [...growth('Năm 2021, thu ngân sách đạt 900 tỷ đồng.', 'a'), ...growth('Năm 2022, thu ngân sách đạt 1,2 nghìn tỷ đồng.', 'b'), ...growth('Năm 2023, thu ngân sách đạt 1.300 tỷ đồng.', 'c'), ...growth('Năm 2023, thu ngân sách tăng 12%.', 'd')]
    const plots = plotsOf(rows)
    expect(plots.map(({ unit, isMove, points }) => [unit, isMove, points.map(({ value }) => value)])).toEqual([['tỷ đồng', false, [900, 1200, 1300]], ['%', true, [12]]])
  })

  it('draws no line where two documents disagree, and nothing whose period is not known', () => {
    const [plot] = plotsOf([...growth('Năm 2021, tỷ lệ hộ nghèo còn 5%.', 'a'), ...growth('Năm 2021, tỷ lệ hộ nghèo còn 6%.', 'b'), ...growth('Tỷ lệ hộ nghèo còn 7%.', 'c')])
    expect(plot!.points).toHaveLength(2)
    expect(plot!.lines.result).toEqual([])
  })
})

describe('the axes of a drawing', () => {
  it.each([[7.5, 8.2], [0, 100], [-9.8, 13.3], [5, 5], [0, 0], [19_500, 20_000]])('hold %d and %d between round marks', (least, most) => {
    const marks = roundMarks(least, most)
    expect(marks[0]).toBeLessThanOrEqual(least)
    expect(marks.at(-1)).toBeGreaterThanOrEqual(most)
    expect(marks.length).toBeGreaterThan(1)
    expect(marks.length).toBeLessThan(12)
  })

  it('show as many years as there is room for', () => {
    expect(yearMarks(2020, 2023, 6)).toEqual([2020, 2021, 2022, 2023])
    expect(yearMarks(2020, 2030, 4)).toEqual([2020, 2023, 2026, 2029])
  })
})
