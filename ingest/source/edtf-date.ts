/**
 * True for a date of EDTF level 0 that the calendar has: a year, a month or a day, from 1900 to 2199.
 *   '2020-12-11' '2020-12' '2020' → true    '2020-13' '2021-02-29' '11/12/2020' '20' → false
 */
export function isEdtfDate(date: string): boolean {
  const match = /^((?:19|20|21)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
