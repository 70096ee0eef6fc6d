import { tonedKey } from '../../ingest/model/text.js'

/** A word of a citation in its comparable form, with its offsets. */
export interface NormalWord {
  key: string
  start: number
  end: number
}

const LETTERS = /[\p{L}\p{M}]+/gu
const PARTS = /([“«„])|([”»])|"|([,;])|[^\s“”„"«»,;]+/gu

/**
 * Words of a citation with what is equal spelled equally: case, tone placement, quotation marks and spaces do not count.
 *
 * Commas, semicolons and 'và' outside quotation marks are words of their own (`,` `;` `&`), since they part addresses; inside they go.
 *   'khoản 2 và khoản 3, Điều 31' → khoan3 2 & khoan3 3 , điêu2 31
 */
export function normalWordsAt(text: string): NormalWord[] {
  const words: NormalWord[] = []
  let depth = 0
  for (const match of text.matchAll(PARTS)) {
    const [printed, opening, closing, comma] = match
    const at = { start: match.index, end: match.index + printed.length }
    if (opening !== undefined) depth++
    else if (closing !== undefined) depth = Math.max(0, depth - 1)
    else if (comma !== undefined) {
      if (depth === 0) words.push({ key: comma, ...at })
    } else if (printed !== '"') words.push({ key: depth === 0 && /^và$/iu.test(printed) ? '&' : keyOf(printed), ...at })
  }
  return words
}

/** The keys of `normalWordsAt`; any form of Unicode is read. */
export function normalWords(citation: string): string[] {
  return normalWordsAt(citation.normalize('NFC')).map(({ key }) => key)
}

function keyOf(word: string): string {
  return word.replace(LETTERS, (letters) => tonedKey(letters))
}

/** Words of an address as a key: commas between parts do not count. */
export function addressKey(words: readonly string[]): string {
  return words.filter((word) => word !== ',').join(' ')
}
