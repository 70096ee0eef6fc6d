import { isBasis, isOperative } from './formula.js'
import { kindOfWord } from './kind-words.js'
import { isAllCaps } from './line-shape.js'
import type { Page, Row } from './page.js'

/** The head of an official document: what stands above its bases and its body. Row numbers count `Page.rows`. */
export interface Head {
  /** First row of the head (the issuing body), and the first row behind it. */
  from: number
  to: number
  /** Row that prints the motto, and row that prints the name of the kind; -1 where none does. */
  motto: number
  title: number
}

const MOTTO = /C[ỘO]NG\s*H[ÒO][ÀA]?\s*X[ÃA]\s*H[ỘO]I|Đ[ẢA]NG\s*C[ỘO]NG\s*S[ẢA]N\s*VI[ỆE]T\s*NAM/u
const RULE = /^[\s\-_=*~.•–—|#]+$/
const HAS_NUMBER = /(?<!\p{L})(?:(?:Luật|Bộ luật|Pháp lệnh)\s+s|S)[ốỐ]\s*(?:hiệu|ký hiệu)?\s*:?\s*\d/u
const PLACE_DATE = /ngày\s*\d{0,2}[\s.…]*tháng/iu
const BODY = /^(Điều|ĐIỀU)\s*\d+|^(Chương|CHƯƠNG|Phần|PHẦN)\s+([IVX\d]+|thứ|THỨ)(?!\p{L})|^(I|1|A)\s*[.)/-]\s*\p{L}|^(Kính|KÍNH)\s+(gửi|GỬI)/u

/** How far a head may reach: the longest seen had 31 rows of hard-wrapped text. */
const HEAD_ROWS = 60
/** Rows between the motto and the number, date or kind that prove it opens a document and not a form in an annex. */
const PROOF_ROWS = 12
/** Rows an issuing body takes above the motto. */
const BODY_ROWS_ABOVE = 8

/** The head of the document, or null where nothing shaped like one stands at the beginning (news, statutes printed without a head). */
export function findHead(page: Page): Head | null {
  const rows = page.rows
  const live = rows.flatMap((row, i) => (row.excluded ? [] : [i]))
  const body = live.find((i) => startsBody(rows[i]!)) ?? Infinity
  const motto = live.find((i) => i < body + PROOF_ROWS && isMotto(rows, i) && isProven(rows, i)) ?? -1
  const searchFrom = motto < 0 ? (live[0] ?? 0) : motto
  const end = bodyStart(rows, searchFrom)
  const title = live.find((i) => i >= searchFrom && i < end && isTitle(rows[i]!.text)) ?? -1
  if (motto < 0 && title < 0 && !opensAsLetter(rows, live)) return null
  return { from: motto < 0 ? searchFrom : firstBodyRow(rows, motto), to: end, motto, title: nearTop(title, live, motto) ? title : -1 }
}

/** True for the row that names the kind: 'NGHỊ QUYẾT', 'LUẬT', 'Quyết định' alone, or capitals that begin so. */
export function isTitle(text: string): boolean {
  const bare = text.replace(/[\s:*_.]+$/, '')
  if (kindOfWord(bare) !== null) return isAllCaps(bare) || /^\p{Lu}/u.test(bare)
  return isAllCaps(bare) && titleWord(bare) !== ''
}

/** The name of the kind at the start of a title row, '' where there is none: 'KẾ HOẠCH TÀI CHÍNH 05 NĂM' → 'KẾ HOẠCH'. */
export function titleWord(text: string): string {
  const syllables = text.replace(/[:*]+$/, '').split(/\s+/)
  for (let count = Math.min(4, syllables.length); count > 0; count--) {
    const word = syllables.slice(0, count).join(' ')
    if (kindOfWord(word) !== null) return word
  }
  return ''
}

export function isRule(text: string): boolean {
  return RULE.test(text)
}

export function isMottoRow(text: string): boolean {
  return MOTTO.test(text) || /Độc lập\s*[-–]\s*Tự do/.test(text)
}

function startsBody({ text }: Row): boolean {
  return BODY.test(text) || isOperative(text) || isBasis(text)
}

function bodyStart(rows: readonly Row[], from: number): number {
  const last = Math.min(rows.length, from + HEAD_ROWS)
  for (let i = from; i < last; i++) if (!rows[i]!.excluded && startsBody(rows[i]!)) return i
  return last
}

/** A motto may be broken over two rows: "CỘNG HÒA XÃ" / "HỘI CHỦ NGHĨA VIỆT NAM". */
function isMotto(rows: readonly Row[], i: number): boolean {
  return MOTTO.test(`${rows[i]!.text} ${rows[i + 1]?.text ?? ''}`) && /C[ỘO]NG\s+(H[ÒO]|S[ẢA])/u.test(rows[i]!.text)
}

function isProven(rows: readonly Row[], motto: number): boolean {
  const below = rows.slice(motto, motto + PROOF_ROWS)
  return below.some(({ text }, i) => HAS_NUMBER.test(text) || (i > 0 && (isTitle(text) || PLACE_DATE.test(text) || text.startsWith('Kính gửi'))))
}

/** Up from the motto over rows in capitals: the bodies that issue. */
function firstBodyRow(rows: readonly Row[], motto: number): number {
  let from = motto
  for (let i = motto - 1; i >= Math.max(0, motto - BODY_ROWS_ABOVE); i--) {
    const text = rows[i]!.text.replace(/[\s_-]*S[ốỐ]\s*:?\s*\d.*$/u, '')
    if (rows[i]!.excluded || isRule(text)) continue
    if (!isAllCaps(text)) break
    from = i
  }
  return from
}

/** Without a motto only a kind near the top is the document's own; with one, a kind below it is. */
function nearTop(title: number, live: readonly number[], motto: number): boolean {
  return title >= 0 && (motto >= 0 || live.indexOf(title) < 12)
}

function opensAsLetter(rows: readonly Row[], live: readonly number[]): boolean {
  return live.slice(0, 12).some((i) => /^(Kính|KÍNH)\s+(gửi|GỬI)/u.test(rows[i]!.text) || /^S[ốỐ]\s*:?\s*\d/u.test(rows[i]!.text))
}
