import { edtf, findDates } from '../model/edtf.js'
import type { Head } from './head.js'
import type { Page, Printed } from './page.js'

const PLACE_DATE =
  /(?<place>\p{Lu}[\p{L}. -]{1,40}?)\s?,\s{0,3}ngày\s{0,4}(?<day>\d{0,2})[\s.…]{0,20}tháng\s{0,4}(?<month>\d{0,2})[\s.…]{0,20}năm\s{0,4}(?<year>\d{4})(?!\d)/u
const ADOPTION = /(?<!\p{L})này(?:\s+đã)?\s+được\s[^;]{5,300}?thông\s+qua\s+(?:vào\s+)?(?=ngày)/giu
const DAY_WORDS = 40

/**
 * Day the document was signed: the place and date of the head, as far as they are filled in.
 *
 *   'Bắc Kạn, ngày 11 tháng 12 năm 2020' → '2020-12-11'   'Hà Nội, ngày   tháng 11 năm 2025' → '2025-11'
 */
export function readPlaceDate(page: Page, head: Head | null): Printed | null {
  if (head === null) return null
  const start = page.rows[head.from]!.start
  const end = page.rows[head.title >= 0 ? Math.max(head.title, head.motto) + 4 : head.to]?.start ?? page.flat.length
  const match = PLACE_DATE.exec(page.flat.slice(start, end))
  if (match === null) return null
  const { place, day, month, year } = match.groups! as Record<'place' | 'day' | 'month' | 'year', string>
  const date = month === '' ? edtf(Number(year)) : edtf(Number(year), Number(month), day === '' ? undefined : Number(day))
  if (date === null) return null
  const from = start + match.index + match[0].indexOf('ngày', place.length)
  return { value: date, span: { start: from, end: start + match.index + match[0].length } }
}

/**
 * Day an assembly adopted the document, from the sentence that closes it: the last "… này được … thông qua ngày …".
 *
 * Dates of legal bases have no such sentence, so they are never taken.
 */
export function readAdoptionDate(page: Page): Printed | null {
  const last = [...page.flat.matchAll(ADOPTION)].at(-1)
  if (last === undefined) return null
  const from = last.index + last[0].length
  const [date] = findDates(page.flat.slice(from, from + DAY_WORDS))
  return date === undefined || date.start > 0 ? null : { value: date.date, span: { start: from, end: from + date.end } }
}

/** The sentence that closes an adopted text, for the facts it names (body, term, session); null where there is none. */
export function adoptionSentence(page: Page): Printed | null {
  const last = [...page.flat.matchAll(ADOPTION)].at(-1)
  if (last === undefined) return null
  return { value: last[0], span: { start: last.index, end: last.index + last[0].length } }
}
