import type { DocumentKind } from '../model/terms.js'
import type { Head } from './head.js'
import { titleWord } from './head.js'
import { kindOfNumber, kindOfWord } from './kind-words.js'
import type { Page, Printed } from './page.js'

/** Opening rows that show a text to be a statute printed without its head. */
const STATUTE_OPENING = /^(Phần|PHẦN|Chương|CHƯƠNG|Điều|ĐIỀU|Mục|MỤC)\s+([IVXLC\d]+|thứ|THỨ)/u
const OPENING_ROWS = 4
const SELF = /(?<![\p{L}”"])(?<kind>Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Quy chế|Chỉ thị) này(?!\p{L})/gu
const LETTER = /^(V\/v|Về việc|Kính\s+gửi|KÍNH\s+GỬI)/iu

/**
 * The kind the head prints above the subject; of an official letter, which prints none, the kind shown by "V/v" or "Kính gửi".
 *
 *   'NGHỊ QUYẾT' → 'nghi-quyet'   'BỘ LUẬT' → 'luat'   'Số: 5678/BTC-TCT … V/v … Kính gửi:' → 'cong-van'
 */
export function readPrintedKind(page: Page, head: Head | null, number: Printed | null): Printed<DocumentKind> | null {
  if (head === null) return null
  if (head.title >= 0) {
    const row = page.rows[head.title]!
    const word = titleWord(row.text)
    return { value: kindOfWord(word)!, span: { start: row.start, end: row.start + word.length } }
  }
  const byCode = number === null ? null : kindOfNumber(number.value)
  if (byCode !== null && number !== null) return { value: byCode, span: number.span }
  const letter = page.rows.slice(head.from, head.to + 2).find((row) => !row.excluded && LETTER.test(row.text))
  return letter === undefined ? null : { value: 'cong-van', span: { start: letter.start, end: letter.end } }
}

/**
 * The kind a text without a head calls itself: the first "Luật này", "Nghị định này" of a text that opens with a Phần, Chương or Điều.
 *
 * Of several names the most frequent counts, so that an amending law's quotations do not decide. Null for running text, where
 * "Nghị định này" is the decree the article tells of.
 */
export function readSelfReference(page: Page): Printed<DocumentKind> | null {
  const opening = page.rows.filter((row) => !row.excluded).slice(0, OPENING_ROWS)
  if (!opening.some(({ text }) => STATUTE_OPENING.test(text))) return null
  const first = new Map<DocumentKind, Printed<DocumentKind>>()
  const counts = new Map<DocumentKind, number>()
  for (const match of page.flat.matchAll(SELF)) {
    const kind = kindOfWord(match.groups!.kind!)
    if (kind === null) continue
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (!first.has(kind)) first.set(kind, { value: kind, span: { start: match.index, end: match.index + match[0].length } })
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most === undefined ? null : first.get(most[0])!
}
