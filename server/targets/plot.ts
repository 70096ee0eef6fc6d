import type { Comparator } from '../../ingest/model/target.js'
import { inBase } from '../../ingest/model/unit.js'
import type { TargetRow } from './target-row.js'
import { isMove } from './values.js'

/** A figure to be drawn: over the years for which it holds. */
export interface PlotPoint {
  /** First and last year, with months as fractions. Equal for a single time. */
  from: number
  to: number
  /** In the plot's unit. */
  value: number
  valueMax: number | null
  comparator: Comparator
  /** What is wished for and what was reached are drawn against each other. */
  side: 'target' | 'result'
  /** True where the figure is about a part only: another place, a group. It takes no part in a line. */
  isPart: boolean
  row: TargetRow
}

/** Figures that can be compared: of one dimension and one way of measuring. */
export interface Plot {
  unit: string
  isMove: boolean
  points: PlotPoint[]
  /** Points of each side that form a step line: in order of time, one value at each. Empty where they disagree or are fewer than two. */
  lines: Record<PlotPoint['side'], PlotPoint[]>
}

/** Most figures of one drawing: more cannot be told apart. The first ones, in the order given. */
const MOST_POINTS = 120

/**
 * The figures of one indicator as drawings, one for each dimension and way of measuring, that with most figures first.
 *
 * Units of one dimension are brought to the one printed most often; units that differ otherwise are never in one drawing. A figure whose
 * period is not known cannot be drawn and is left out.
 */
export function plotsOf(rows: readonly TargetRow[]): Plot[] {
  const groups = new Map<string, TargetRow[]>()
  for (const row of rows) {
    if (row.period.to === null) continue
    const key = `${isMove(row)} ${row.measure.startsWith('of-') ? row.measure : ''} ${dimensionOf(row)}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].sort((a, b) => b.length - a.length).map(plotOf)
}

function plotOf(rows: readonly TargetRow[]): Plot {
  const unit = mostUsed(rows.map(unitOf))
  const factor = inBase(1, unit)?.value ?? 1
  const points = rows.slice(0, MOST_POINTS).map((row): PlotPoint => {
    const own = (inBase(1, row.unitCanonical)?.value ?? 1) / factor
    const { from, to } = row.period
    const isFall = row.direction === 'down' && row.value > 0 && row.comparator === '='
    const value = (isFall ? -row.value : row.value) * own
    return {
      from: timeOf(from ?? to!, 'first'), to: timeOf(to!, 'last'), value: Number(value.toPrecision(12)), valueMax: row.valueMax === null ? null : Number((row.valueMax * own).toPrecision(12)),
      comparator: row.comparator, side: row.nature === 'result' || row.nature === 'estimate' ? 'result' : 'target', isPart: row.scope.place !== null || row.scope.group !== null, row,
    }
  })
  const isFalling = points.every(({ row }) => row.direction === 'down')
  const drawn = isFalling ? points.map((point) => ({ ...point, value: Math.abs(point.value) })) : points
  return { unit, isMove: rows.some(isMove), points: drawn, lines: { target: lineOf(drawn, 'target'), result: lineOf(drawn, 'result') } }
}

/** One value at each time, none overlapping another: only then does a line say nothing that the documents do not. */
function lineOf(points: readonly PlotPoint[], side: PlotPoint['side']): PlotPoint[] {
  const whole = points.filter((point) => point.side === side && !point.isPart && point.valueMax === null).sort((a, b) => a.to - b.to || a.from - b.from)
  const line: PlotPoint[] = []
  for (const point of whole) {
    const last = line.at(-1)
    if (last !== undefined && last.from === point.from && last.to === point.to && last.value === point.value) continue
    if (last !== undefined && point.from <= last.to) return []
    line.push(point)
  }
  return line.length < 2 ? [] : line
}

function dimensionOf(row: TargetRow): string {
  return inBase(1, row.unitCanonical)?.dimension.replace(/^ratio\/năm$|^points$/, 'ratio') ?? unitOf(row).toLowerCase()
}

function unitOf({ unitCanonical, unit }: TargetRow): string {
  return unitCanonical ?? unit ?? ''
}

function mostUsed(units: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

/** A date as a number of years: months and days of a year part it. '2020-11' → 2020 + 10/12 as a beginning; '2021' → 2021. */
function timeOf(edtf: string, side: 'first' | 'last'): number {
  const [year = 0, month] = edtf.split('-').map(Number)
  if (month === undefined) return year
  return year + (side === 'first' ? month - 1 : Math.min(month, 11.5)) / 12
}
