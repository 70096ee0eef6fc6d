/**
 * Grammar of printed document numbers (Nghị định 30/2020/NĐ-CP, annex I.3 and annex III; Nghị định 78/2025/NĐ-CP).
 *
 *   '88/2019/QH14'  '30/2020/NĐ-CP'  '41/NQ-HĐND'  '263/QĐ-TTg'  '01/2016/TTLT-BTP-BNV'  '167-KL/TW'  '473a/NQ-UBTVQH13'
 * Spaces may stand round '/' and '-', which a hard-wrapped file breaks at. No number: '11/12/2020', '8/63', '12-A'.
 */

const ORDINAL = '\\d{1,6}[a-zA-Z]?(?:\\.\\d{1,3})?'
const YEAR = '\\s?/\\s?(?:19|20)\\d{2}(?!\\d)'
const DASH = '[-\u2010-\u2015\u2212]'
/** Letters of a kind or body: capitals and digits, with the few mixed abbreviations in use (TTg, TTr, CTr, QyĐ). */
const CODE = '[A-ZĐƯ](?:[A-ZĐƯ0-9&]|Tg|Tr|r(?![a-z])|yĐ){0,24}(?!\\p{L})'

/** Source of a regular expression (flag `u`) that matches one number; no capturing groups. */
export const NUMBER_SOURCE =
  `(?<![\\d/.,\\p{L}-])${ORDINAL}(?:${YEAR})?\\s{0,2}(?:/|${DASH})\\s{0,2}${CODE}(?:\\s{0,2}(?:/|${DASH})\\s{0,2}${CODE}){0,4}`

const WHOLE = new RegExp(`^${NUMBER_SOURCE}$`, 'u')

/** True where the whole text is a document number, spaces at the ends aside. */
export function isDocumentNumber(text: string): boolean {
  return WHOLE.test(text.trim())
}

/** True for a number that needs no word before it to be one: a year or two codes ('30/2020/NĐ-CP', '41/NQ-HĐND', '01-NQ/TU'). */
export function isTellingNumber(number: string): boolean {
  const codes = number.split(/[/\-\u2010-\u2015\u2212]/).map((part) => part.trim())
  return number.includes('/') && (codes.length >= 3 || /\p{Lu}{2}/u.test(codes[1] ?? ''))
}

/** First code of a number, which names the kind or, on an official letter, the body: '41/NQ-HĐND' → 'NQ', '30/2020/NĐ-CP' → 'NĐ'. */
export function firstCode(number: string): string {
  return /[/\-\u2010-\u2015\u2212]\s*([A-ZĐƯ][^\s/\-\u2010-\u2015\u2212]*)/u.exec(number.replace(/\/\s?(19|20)\d{2}(?!\d)/, ''))?.[1] ?? ''
}
