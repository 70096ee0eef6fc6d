import type { Span } from './span.js'

/** How much of a date is known. */
export type DatePrecision = 'year' | 'month' | 'day'

/** A date found in a text: its EDTF form and the words it was read from. */
export interface FoundDate extends Span {
  date: string
}

/**
 * EDTF level-0 date of its parts, or null where the calendar has no such day. Four-digit years only.
 *   (2020, 12, 11) → '2020-12-11'   (2020, 10) → '2020-10'   (2021) → '2021'   (2023, 2, 29) → null
 */
export function edtf(year: number, month?: number, day?: number): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null
  if (month === undefined) return day === undefined ? `${year}` : null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (day === undefined) return `${year}-${two(month)}`
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Number.isInteger(day) && day >= 1 && day <= lastDay ? `${year}-${two(month)}-${two(day)}` : null
}

/** True for an EDTF level-0 date that the calendar has: '2020-12-11', '2020-10', '2021'. */
export function isEdtf(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  return parts !== null && edtf(Number(parts[1]), optional(parts[2]), optional(parts[3])) === value
}

/** Precision of an EDTF level-0 date, told by its length. */
export function datePrecision(date: string): DatePrecision {
  return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year'
}

/** Days are finer than months, months than years: positive where `a` says more than `b`. */
export function comparePrecision(a: string, b: string): number {
  return datePrecision(a) === datePrecision(b) ? 0 : a.length - b.length
}

/** Order of two EDTF level-0 dates by their first day; of two that begin together the less precise stands first. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * A date as an official document spells it.
 *   '2020-12-11' → 'ngày 11 tháng 12 năm 2020'   '2020-03' → 'tháng 3 năm 2020'   '2021' → 'năm 2021'
 * Days and the months 1 and 2 below ten are led by a nought (Nghị định 30/2020/NĐ-CP, annex I: place and date).
 */
export function spellDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return `năm ${year}`
  const spelledMonth = Number(month) > 2 ? String(Number(month)) : month
  return day === undefined ? `tháng ${Number(month)} năm ${year}` : `ngày ${day} tháng ${spelledMonth} năm ${year}`
}

// Gaps are bounded so that a run of spaces costs nothing; lines broken or spaces missing inside a date are common.
const GAP = '\\s{0,6}'
const NUMERIC = `(?<![\\d/.,-])(?<d1>\\d{1,2})${GAP}[/.-]${GAP}(?<m1>\\d{1,2})${GAP}[/.-]${GAP}(?<y1>\\d{4})(?![\\d/-]|\\.\\d)`
const SPELLED = `(?:ngày${GAP})?(?<!\\d)(?<d2>\\d{1,2})${GAP}tháng${GAP}(?<m2>\\d{1,2})${GAP}(?:năm|/|-)${GAP}(?<y2>\\d{4})(?!\\d)`
const MONTH = `tháng${GAP}(?<m3>\\d{1,2})${GAP}(?:năm|/|-)${GAP}(?<y3>\\d{4})(?!\\d)`
const DATE = new RegExp(`${SPELLED}|${NUMERIC}|${MONTH}`, 'giu')

/**
 * Every date of a text that gives at least a month and a year, in order.
 *
 *   'ngày 11 tháng 12 năm 2020' → '2020-12-11'   '11/12/2020' → '2020-12-11'   'tháng 10 năm 2020' → '2020-10'
 * Not dates: '30/2020/NĐ-CP', '31/02/2020', '29/12' (no year). Spaces may be missing or be line breaks.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(DATE)) {
    const { d1, m1, y1, d2, m2, y2, m3, y3 } = match.groups!
    const date = edtf(Number(y1 ?? y2 ?? y3), Number(m1 ?? m2 ?? m3), optional(d1 ?? d2))
    if (date !== null) found.push({ date, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The whole text read as one date, or null: 'ngày 11/12/2020', 'tháng 10/2020', '2021', '2020-12-11'. */
export function parseDate(text: string): string | null {
  const words = text.trim()
  if (isEdtf(words)) return words
  const year = /^(?:năm\s+)?(\d{4})$/i.exec(words)
  if (year !== null) return edtf(Number(year[1]))
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(words)
  if (iso !== null) return isEdtf(iso[1]!) ? iso[1]! : null
  const [only, second] = findDates(words)
  const leadIn = only === undefined ? '' : words.slice(0, only.start).trim()
  const isWhole = only !== undefined && second === undefined && only.end === words.length && /^(ngày)?$/i.test(leadIn)
  return isWhole ? only.date : null
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}

function optional(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}
