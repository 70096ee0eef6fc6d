import type { PlotView } from '../views/trace.js'

/** Room round the drawing, in its own units: figures stand left, years below. */
export const MARGIN = { left: 50, right: 14, top: 14, bottom: 30 }

/** Where years and values lie in a drawing, and the marks of its axes. */
export interface PlotScale {
  width: number
  height: number
  x(time: number): number
  y(value: number): number
  years: number[]
  values: number[]
}

/** Width that the label of a year needs. */
const YEAR_WIDTH = 46
const VALUE_MARKS = 5

/** The scale of a drawing: every point inside, a little room on each side, marks at round values and whole years. */
export function plotScale({ points }: Pick<PlotView, 'points'>, width: number, height: number): PlotScale {
  const values = points.flatMap(({ value, valueMax }) => (valueMax === null ? [value] : [value, valueMax]))
  const marks = roundMarks(Math.min(...values), Math.max(...values))
  const [low, high] = [marks[0]!, marks.at(-1)!]
  const first = Math.floor(Math.min(...points.map(({ from }) => from))) - 0.5
  const last = Math.floor(Math.max(...points.map(({ to }) => to))) + 1.1 - 0.5
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom }
  const x = (time: number): number => rounded(MARGIN.left + ((time - first) / (last - first)) * inner.width)
  const y = (value: number): number => rounded(MARGIN.top + (1 - (value - low) / (high - low)) * inner.height)
  return { width, height, x, y, years: yearMarks(Math.ceil(first), Math.floor(last), Math.floor(inner.width / YEAR_WIDTH)), values: marks }
}

/** Round values from below the least to above the most, evenly apart: (7.5, 8.2) → 7.4 7.6 7.8 8 8.2 8.4. Nought is kept where it is near. */
export function roundMarks(least: number, most: number): number[] {
  const low = least > 0 && least < most * 0.5 ? 0 : least
  const span = most - low || Math.abs(most) || 1
  const rough = span / VALUE_MARKS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999)!
  const from = Math.floor((low - (low === 0 ? 0 : span * 0.08)) / step)
  const to = Math.ceil((most + span * 0.08) / step)
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(10)))
}

/** Years evenly apart, as many as there is room for. (2020, 2030, 4) → 2020 2023 2026 2029 */
export function yearMarks(first: number, last: number, room: number): number[] {
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, room)))
  const years: number[] = []
  for (let year = first; year <= last; year += step) years.push(year)
  return years
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
