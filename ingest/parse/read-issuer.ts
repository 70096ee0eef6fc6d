import type { Span } from '../model/span.js'
import { isAllCaps } from './line-shape.js'
import { findAuthority, OFFICE } from './authority.js'
import { bodyNames, completeBody, isBareBody, opensBody, spellBody } from './body-name.js'
import type { Head } from './head.js'
import { isMottoRow, isRule, isTitle } from './head.js'
import { adoptionSentence } from './read-date.js'
import type { Page, Printed, Row } from './page.js'

const MOTTO_WORDS = /C[ỘO]NG\s+H[ÒO][ÀA]?(\s.*)?$|Đ[ẢA]NG\s+C[ỘO]NG\s+S[ẢA]N(\s.*)?$/u
const MOTTO_TAIL = /^(HỘI\s+)?(CHỦ\s+)?NGHĨA\s+VI[ỆE]T\s+NAM|^(XÃ\s+)?HỘI\s+CHỦ\s+NGHĨA|^CHỦ\s+NGHĨA|^VI[ỆE]T\s+NAM$/u
const ENACTING = /(?<body>Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|Chính phủ|Thủ tướng Chính phủ|(?:Ủy ban|Hội đồng) nhân dân(?: [\p{L}]+){1,8}?|(?:Bộ trưởng )?Bộ(?: [\p{L},]+){1,9}?)(?: nước Cộng hòa xã hội chủ nghĩa Việt Nam)?\s+ban\s+hành\s+(?:Luật|Bộ luật|Nghị|Quyết|Thông tư|Chỉ thị)/u
const ADOPTED_BY = /được\s+(?<body>(?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|(?:Ủy ban|Hội đồng) nhân dân[^,;]{0,60}?))(?=\s+(?:nước|[Kk]h(?:óa|oá)|[Kk]ỳ|thông qua)|,)/u
const SAMPLE_CHARS = 60_000
/** Rows in which the enacting sentence stands; the bases of a decree can be thirty. */
const ENACTING_ROWS = 80

/**
 * The issuing body in full, as the head prints it, in reading case: the lowest body above or beside the motto.
 *
 *   'BỘ TÀI CHÍNH / CỤC THUẾ' → 'Cục Thuế'   'ỦY BAN NHÂN DÂN / TỈNH ĐỒNG NAI' → 'Ủy ban nhân dân tỉnh Đồng Nai'
 * A decision of the chairman names him ('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH' → 'Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai'); ministers stand for
 * their ministry. Without a head: the authority above the bases, the enacting sentence, or the adopting body.
 */
export function readIssuer(page: Page, head: Head | null): Printed | null {
  const sample = page.text.slice(0, SAMPLE_CHARS)
  const top = head === null ? null : topBody(page, head, sample)
  const printedAuthority = head === null ? null : findAuthority(page, head)
  const authority = printedAuthority && { value: issuerName(printedAuthority.value, sample), span: printedAuthority.span }
  if (authority !== null && authority.value.startsWith('Chủ tịch ')) return chairman(authority, top)
  return top ?? authority ?? enacted(page, sample) ?? adopted(page, sample)
}

function topBody(page: Page, head: Head, sample: string): Printed | null {
  if (head.motto < 0) return null
  const end = head.title >= 0 ? head.title : head.to
  const rows = page.rows.slice(head.from, end).filter((row) => !row.excluded).map(withoutMotto).filter(isBodyRow)
  const from = rows.findIndex((_, i) => opensBody(rows.slice(i).map(({ text }) => text).join(' ')))
  if (from < 0) return null
  const name = bodyNames(rows.slice(from).map(({ text }) => text), sample).at(-1)!
  return { value: isBareBody(name) ? completeBody(name, sample) : name, span: { start: rows[from]!.start, end: rows.at(-1)!.end } }
}

function withoutMotto(row: Row): Row {
  const text = row.text.replace(MOTTO_WORDS, '').replace(/\s*S[ốỐ]\s*:?.*$|[_-]{3,}.*$/u, '').trim()
  return { ...row, text: MOTTO_TAIL.test(text) ? '' : text, end: row.start + text.length }
}

function isBodyRow({ text }: Row): boolean {
  return text !== '' && isAllCaps(text) && !isMottoRow(text) && !isRule(text) && !/\d/.test(text) && !isTitle(text)
}

/**
 * A body as an issuer is named: in full and in reading case, a minister's office left out, a People's Committee's chairman kept.
 *
 *   'Bộ trưởng Bộ Công Thương' → 'Bộ Công Thương'   'Chủ tịch UBND tỉnh Đắk Lắk' → 'Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk'
 */
export function issuerName(words: string, sample: string): string {
  const text = words.replace(/\s+/g, ' ').trim()
  const office = OFFICE.exec(text)?.[0] ?? ''
  const body = spellBody(text.slice(office.length), sample)
  return /^CHỦ\s+TỊCH\s/iu.test(office) && /nhân dân/u.test(body) ? `Chủ tịch ${body}` : body
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" takes the province from the head; a fuller name stands. */
function chairman(authority: Printed, top: Printed | null): Printed {
  const body = authority.value.slice('Chủ tịch '.length)
  if (top === null || !isBareBody(body) || !top.value.startsWith(body.replace(/ (tỉnh|thành phố)$/u, ''))) return authority
  return { value: `Chủ tịch ${top.value}`, span: authority.span }
}

/** "Chính phủ ban hành Nghị định quy định …": the sentence behind the bases and before the first article. */
function enacted(page: Page, sample: string): Printed | null {
  const first = page.rows.findIndex(({ text, excluded }) => !excluded && /^(Điều|ĐIỀU|Chương|CHƯƠNG)\s+[\dIVX]/u.test(text))
  const rows = page.rows.slice(0, first < 0 ? ENACTING_ROWS : first)
  return inSentence(page, ENACTING, { start: rows[0]?.start ?? 0, end: rows.at(-1)?.end ?? 0 }, sample)
}

/** "… này được Quốc hội … thông qua": the sentence that closes an adopted text. */
function adopted(page: Page, sample: string): Printed | null {
  const sentence = adoptionSentence(page)
  return sentence === null ? null : inSentence(page, ADOPTED_BY, sentence.span, sample)
}

function inSentence(page: Page, pattern: RegExp, { start, end }: Span, sample: string): Printed | null {
  const match = pattern.exec(page.flat.slice(start, end))
  const body = match?.groups?.body
  if (match === null || body === undefined) return null
  const from = start + match.index + match[0].indexOf(body)
  return { value: issuerName(body, sample), span: { start: from, end: from + body.length } }
}
