/** How a period is printed; `none` where the text gives none. */
export type PeriodKind = 'year' | 'range' | 'term' | 'by' | 'until' | 'months' | 'quarter' | 'month' | 'day' | 'now' | 'none'

/** Where a period that the sentence does not print was found; null where the sentence prints it. */
export type InheritedFrom = 'paragraph' | 'preceding' | 'lead-in' | 'heading' | 'column' | 'title' | null

/**
 * The time a figure holds for.
 *
 * `from` and `to` are EDTF level 0, both inclusive: `năm 2025` → 2025 to 2025, `giai đoạn 2021 - 2025` → 2021 to 2025,
 * `11 tháng năm 2020` → 2020-01 to 2020-11, `tính đến hết năm 2020` → null to 2020. `đến năm 2025` (kind `by`) is the state at the end
 * of 2025: 2025 to 2025. Both null where unknown, or for `đến nay` (kind `now`).
 */
export interface Period {
  from: string | null
  to: string | null
  kind: PeriodKind
  /** The words as they stand in the text; null for kind `none`. */
  printed: string | null
  inheritedFrom: InheritedFrom
}

/** No period known. */
export const NO_PERIOD: Period = { from: null, to: null, kind: 'none', printed: null, inheritedFrom: null }

/** True where both are known and cover the same time; how they were printed does not matter. */
export function isSamePeriod(a: Period, b: Period): boolean {
  return a.to !== null && a.from === b.from && a.to === b.to
}

/** True where the two share time or either is unknown. Bounds of different precision compare by their common part. */
export function mayOverlap(a: Period, b: Period): boolean {
  if (a.to === null || b.to === null) return true
  return !isBefore(a.to, b.from) && !isBefore(b.to, a.from)
}

function isBefore(to: string, from: string | null): boolean {
  if (from === null) return false
  const length = Math.min(to.length, from.length)
  return to.slice(0, length) < from.slice(0, length)
}

/**
 * A period in words, from its parts alone.
 *   2025..2025 → 'năm 2025'   2021..2025 → 'giai đoạn 2021 - 2025'   2020-01..2020-11 → '11 tháng năm 2020'   2020-11..2020-11 → 'tháng 11/2020'
 *   null..2020 → 'đến hết năm 2020'; kind `by`: 'đến năm 2025'; unknown → ''
 */
export function formatPeriod({ from, to, kind }: Period): string {
  if (to === null) return kind === 'now' ? 'đến nay' : ''
  if (from === null) return `tính đến hết ${point(to)}`
  if (kind === 'by') return `đến ${point(to)}`
  if (from === to) return point(to)
  if (from.length === 4 && to.length === 4) return kind === 'term' ? `nhiệm kỳ ${from} - ${to}` : `giai đoạn ${from} - ${to}`
  const isFromJanuary = from.endsWith('-01') && to.length === 7 && from.slice(0, 4) === to.slice(0, 4)
  return isFromJanuary ? `${Number(to.slice(5))} tháng năm ${to.slice(0, 4)}` : `từ ${point(from)} đến ${point(to)}`
}

function point(date: string): string {
  const [year, month, day] = date.split('-')
  if (day !== undefined) return `ngày ${Number(day)}/${Number(month)}/${year}`
  return month === undefined ? `năm ${year}` : `tháng ${Number(month)}/${year}`
}
