/** What the look of a line says: capitals, end of sentence, length. Hints for headings, never proofs. */

const MAX_HEADING_CHARS = 220

/** True where at least two letters are there and none is lower case: 'QUYẾT NGHỊ:', 'CHƯƠNG II'. */
export function isAllCaps(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/su.test(text)
}

/** True where the line closes a sentence or a list item: `.` `;` `:` `!` `?` `…`, with or without a quotation mark behind it. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…]["”’»)\]*]*\s*\/?\s*\.?$/.test(text.trimEnd())
}

/** True where the line opens with a lower-case letter. */
export function startsLower(text: string): boolean {
  return /^["“‘(]?\p{Ll}/u.test(text)
}

/** True where the words can be a title: short, not closed as a sentence, not opened in lower case. */
export function looksLikeHeading(text: string): boolean {
  const words = text.trim()
  return words !== '' && words.length <= MAX_HEADING_CHARS && !/[.;:,!]["”]?$/.test(words) && !startsLower(words)
}

/** Number of white-space separated words. */
export function wordCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length
}
