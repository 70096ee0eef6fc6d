/** Numbers as Vietnamese documents print them: `.` groups thousands, `,` is the decimal mark. */

/** A number token inside a text; a mark behind the last digit is no part of it. */
export const NUMBER_SOURCE = '\\d+(?:[.,]\\d+)*'

/**
 * Value of a printed number, or null where the digits and marks are no number.
 *
 *   '19.500' → 19500   '3,5' → 3.5   '54.203,7' → 54203.7   '06' → 6   '1.234.567' → 1234567
 *   '3.5' → 3.5 (no group of three, so a decimal point)   '1,234,567' → 1234567   '0.125' → 0.125
 * Groups: TCVN 9:1966 and common use; a single group of three behind a nought cannot be one.
 */
export function parseNumber(printed: string): number | null {
  if (!/^\d+(?:[.,]\d+)*$/.test(printed)) return null
  const marks = printed.replace(/\d/g, '')
  if (marks === '') return Number(printed)
  const last = marks.at(-1)!
  const grouping = marks.length > 1 && new Set(marks).size === 1 ? last : last === ',' ? '.' : ','
  if (marks.length > 1 && new Set(marks).size === 1) return areGroups(printed, grouping) ? Number(printed.replaceAll(grouping, '')) : null
  if (marks.length === 1) return last === '.' && areGroups(printed, '.') ? Number(printed.replace('.', '')) : Number(printed.replace(',', '.'))
  const cut = printed.lastIndexOf(last)
  const whole = printed.slice(0, cut)
  return whole.includes(last) || !areGroups(whole, grouping) ? null : Number(`${whole.replaceAll(grouping, '')}.${printed.slice(cut + 1)}`)
}

function areGroups(printed: string, mark: string): boolean {
  const [first = '', ...rest] = printed.split(mark)
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

/** How a number is spelled. */
export interface NumberStyle {
  /** Thousands parted by `.`; default true. */
  grouped?: boolean
  /** Least digits before the mark, as in `06`; default 1. Only where there are no groups. */
  minDigits?: number
}

/** A finite number ≥ 0 as it is printed; the inverse of `parseNumber`. 19500 → '19.500', 3.5 → '3,5', 6 with two digits → '06'. At most 6 decimals. */
export function formatNumber(value: number, { grouped = true, minDigits = 1 }: NumberStyle = {}): string {
  const [whole = '', decimals] = plain(value).split('.')
  const head = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole.padStart(minDigits, '0')
  return decimals === undefined ? head : `${head},${decimals}`
}

function plain(value: number): string {
  const fixed = value.toFixed(6)
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
}
