import { formatPeriod } from '../../../ingest/model/period.js'
import { isSameValue } from '../../targets/values.js'
import type { ReadQuestion } from '../reading/read-question.js'
import type { MatchedRow } from './match-rows.js'
import { fitsPeriod, periodKey } from './period-fit.js'

/** Rows that say the same: one figure for one period and place. */
export interface RowGroup {
  rows: MatchedRow[]
  period: string
}

/** The rows whose period and nature are those asked for; all where the question names no period. */
export function rowsOfPeriod(matched: readonly MatchedRow[], { period, isYearly, asksResult }: ReadQuestion): MatchedRow[] {
  const ofNature = matched.filter(({ row }) => asksResult === null || isResult(row.nature) === asksResult)
  const rows = ofNature.length > 0 ? ofNature : matched
  if (period === null) return yearly(rows, isYearly)
  const fitting = rows.filter((row) => fitsPeriod(row.period, period, { isMean: isMean(row), asksMean: isYearly }))
  // The very period before one that only ends with it.
  const exact = fitting.filter(({ period: own }) => own.from === period.from && own.to === period.to)
  const others = fitting.filter(({ period: own }) => own.from !== period.from || own.to !== period.to)
  return exact.length > 0 ? exact.concat(others.filter((row) => exact.some((one) => isAlike(one, row)))) : fitting
}

/** `mỗi năm` asks for the mean of a span where there is one. */
function yearly(rows: readonly MatchedRow[], isYearly: boolean): MatchedRow[] {
  const means = isYearly ? rows.filter(isMean) : []
  return means.length > 0 ? means : [...rows]
}

/** Rows that agree on figure, period and place, each group once; the binding document's row first, then the older. A row without a period joins those whose figure it has. */
export function groupRows(rows: readonly MatchedRow[]): RowGroup[] {
  const groups: RowGroup[] = []
  const dated = [...rows].sort((a, b) => Number(a.period.to === null) - Number(b.period.to === null))
  for (const row of dated) {
    const group = groups.find(({ rows: [first] }) => isAlike(first!, row) && (row.period.to === null || keyOf(first!) === keyOf(row)) && isSamePlace(first!, row))
    if (group === undefined) groups.push({ rows: [row], period: formatPeriod(row.period) })
    else group.rows.push(row)
  }
  for (const group of groups) group.rows.sort((a, b) => rankOf(a) - rankOf(b) || (a.row.date ?? '9').localeCompare(b.row.date ?? '9') || b.score - a.score)
  return groups
}

/** True where two groups cover the same time, so that they cannot both be meant. */
export function coverSameTime(a: RowGroup, b: RowGroup): boolean {
  return keyOf(a.rows[0]!) === keyOf(b.rows[0]!)
}

function keyOf({ period }: MatchedRow): string {
  return periodKey(period)
}

/** Same amount and sort of figure; whether it is a bound does not matter, for news leave bounds out. */
export function isAlike(a: MatchedRow, b: MatchedRow): boolean {
  return isSameValue(a.row, b.row) && isMean(a) === isMean(b)
}

function isMean({ row: { measure } }: MatchedRow): boolean {
  return measure === 'average-annual-change'
}

/** True unless the two are of places that have nothing in common; a document may name its region beside its province. */
export function isSamePlace(a: MatchedRow, b: MatchedRow): boolean {
  const [ones, others] = [placesOf(a), placesOf(b)]
  return ones.length === 0 || others.length === 0 || ones.some((place) => others.includes(place))
}

function placesOf({ row, around }: MatchedRow): readonly string[] {
  return row.scope.place === null ? around.places() : [row.scope.place.toLowerCase()]
}

/** The place a figure is of: its own, else what its document is of. */
export function placeOf({ row, around }: MatchedRow): string | null {
  return row.scope.place?.toLowerCase() ?? around.places()[0] ?? null
}

function isResult(nature: MatchedRow['row']['nature']): boolean {
  return nature === 'result' || nature === 'estimate'
}

function rankOf({ row }: MatchedRow): number {
  return row.documentKind === 'tin-tuc' ? 1 : 0
}
