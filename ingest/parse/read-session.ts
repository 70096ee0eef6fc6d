import type { Head } from './head.js'
import { adoptionSentence } from './read-date.js'
import type { Page, Printed } from './page.js'
import { words } from './page.js'

const TERM = /kh(?:óa|oá)\s{1,4}(?<label>[IVXLC]{1,6}|\d{1,2})(?!\p{L})/iu
const SESSION =
  /kỳ\s{1,3}họp\s{1,3}(?<label>(?:thứ|chuyên\s+đề|bất\s+thường(?:\s+lần)?(?:\s+thứ)?|lần\s+thứ)(?:\s{1,3}(?:\d{1,3}|[IVXLC]{1,6}(?!\p{L})|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai|ba|bốn|tư|lăm))?))?)/iu

/**
 * Term and session of the assembly that adopted the text, from its head or the sentence that closes it.
 *
 *   'KHÓA XIII, KỲ HỌP THỨ 12' → term 'Khóa XIII', session 'Kỳ họp thứ 12'   'khóa XV, Kỳ họp bất thường lần thứ 9' → likewise
 */
export function readSession(page: Page, head: Head | null): { term: Printed | null; session: Printed | null } {
  const places = [headSpan(page, head), adoptionSentence(page)?.span].filter((span) => span !== undefined)
  let term: Printed | null = null
  let session: Printed | null = null
  for (const { start, end } of places) {
    const text = page.flat.slice(start, end)
    term ??= labelled(page, TERM.exec(text), start, 'Khóa')
    session ??= labelled(page, SESSION.exec(text), start, 'Kỳ họp')
  }
  return { term, session }
}

/** The head below the subject's first word: a subject can name another assembly's session. */
function headSpan(page: Page, head: Head | null): { start: number; end: number } | undefined {
  if (head === null) return undefined
  const rows = page.rows.slice(head.from, head.to).filter((row) => !row.excluded)
  const row = rows.find(({ text }) => /^\(?\s*kh(óa|oá)\s+([IVXLC]+|\d+)/iu.test(text))
  return row === undefined ? undefined : { start: row.start, end: rows.at(-1)!.end }
}

function labelled(page: Page, match: RegExpExecArray | null, offset: number, name: string): Printed | null {
  if (match === null) return null
  const span = { start: offset + match.index, end: offset + match.index + match[0].length }
  const label = words(page, span).slice(words(page, span).length - match.groups!.label!.replace(/\s+/g, ' ').length)
  return { value: `${name} ${/^[IVXLC]+$/u.test(label) ? label : label.toLowerCase()}`, span }
}
