import type { Head } from './head.js'
import { isMottoRow, isRule, titleWord } from './head.js'
import { trimSpan } from '../model/span.js'
import { startsLower } from './line-shape.js'
import { findAuthority } from './authority.js'
import type { Page, Printed, Row } from './page.js'
import { printed } from './page.js'

const SESSION = /^\(?\s*(KH(ÓA|OÁ)|Kh(óa|oá))\s+[IVXLC\d]+/u
const NOTE = /^\(/
/** A subject runs over several hard-wrapped rows; the longest seen had 9. */
const MAX_ROWS = 14
/** A longer run of words is text, not a subject; the longest seen had 640 characters. */
const MAX_CHARS = 1500
const PROSE_CHARS = 400
const LETTER_SUBJECT = /^V\s?\/\s?v\s*:?\s*/iu

/**
 * Trích yếu: the words between the name of the kind and the authority or the bases, as printed; of a letter, those behind "V/v".
 *
 *   'NGHỊ QUYẾT / Về Kế hoạch … / HỘI ĐỒNG NHÂN DÂN …' → 'Về Kế hoạch …'   'V/v chính sách thuế' → 'chính sách thuế'
 */
export function readSubject(page: Page, head: Head | null): Printed | null {
  if (head === null) return null
  return head.title >= 0 ? titleSubject(page, head) : letterSubject(page, head)
}

function titleSubject(page: Page, head: Head): Printed | null {
  const title = page.rows[head.title]!
  const word = titleWord(title.text)
  const tail = title.text.slice(word.length).replace(/^[\s:.-]+/, '')
  const limit = findAuthority(page, head)?.span.start ?? Infinity
  const rows = live(page.rows.slice(head.title + 1, head.to)).filter((row) => row.start < limit)
  const taken = takeSubject(rows, tail !== '')
  const start = tail === '' ? taken[0]?.start : title.start + title.text.lastIndexOf(tail)
  const end = Math.min(taken.at(-1)?.end ?? title.end, limit)
  return start === undefined || end - start > MAX_CHARS ? null : printed(page, trimSpan(page.text, { start, end }))
}

/** Rows of the subject: until a rule, an authority, the session, a note in brackets, or a row of running text. */
function takeSubject(rows: readonly Row[], hasTail: boolean): Row[] {
  const taken: Row[] = []
  for (const row of rows.slice(0, MAX_ROWS)) {
    const isFirst = taken.length === 0 && !hasTail
    if (isRule(row.text)) {
      if (isFirst) continue
      break
    }
    if (/^\(?S[ốỐ]\s*:?\s*\d/u.test(row.text) && isFirst) continue
    if (isMottoRow(row.text) || SESSION.test(row.text) || NOTE.test(row.text)) break
    if (!isFirst && !follows(taken.at(-1), row)) break
    if (row.text.length > PROSE_CHARS && isFirst && /[.:;]$/.test(row.text)) break
    taken.push(row)
  }
  return taken
}

/** A subject in capitals goes on in capitals, one in small letters in small letters or a name. */
function follows(before: Row | undefined, row: Row): boolean {
  if (before === undefined) return true
  if (!/\p{Ll}/u.test(before.text)) return !/\p{Ll}/u.test(row.text)
  return startsLower(row.text) || /[,–-]$/.test(before.text)
}

function letterSubject(page: Page, head: Head): Printed | null {
  const rows = live(page.rows.slice(head.from, head.to))
  const at = rows.findIndex(({ text }) => LETTER_SUBJECT.test(text))
  if (at < 0) return null
  const taken = [rows[at]!]
  for (const row of rows.slice(at + 1)) {
    if (/ngày\s*\d{0,2}[\s.]*tháng|^\p{Lu}[\p{L} ]+,\s*ngày/iu.test(row.text) || isRule(row.text) || isMottoRow(row.text)) break
    taken.push(row)
  }
  const start = rows[at]!.start + LETTER_SUBJECT.exec(rows[at]!.text)![0].length
  const first = start < rows[at]!.end ? start : taken[1]?.start
  return first === undefined ? null : printed(page, { start: first, end: taken.at(-1)!.end })
}

function live(rows: readonly Row[]): Row[] {
  return rows.filter((row) => !row.excluded)
}
