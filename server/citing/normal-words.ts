import { tonedKey } from '../../ingest/model/text.js'

const LETTERS = /[\p{L}\p{M}]+/gu
const QUOTES = /[“”„"«»]/gu

/**
 * Words of a citation with what is equal spelled equally: case, tone placement, quotation marks and spaces do not count.
 *
 * Commas, semicolons and 'và' outside quotation marks are words of their own (`,` `;` `&`), since they part addresses; inside they go.
 *   'khoản 2 và khoản 3, Điều 31' → khoan3 2 & khoan3 3 , điêu2 31
 */
export function normalWords(citation: string): string[] {
  let depth = 0
  let plain = ''
  for (const unit of citation.normalize('NFC')) {
    if (/[“«„]/u.test(unit)) depth++
    else if (/[”»]/u.test(unit)) depth = Math.max(0, depth - 1)
    plain += /[,;]/.test(unit) ? (depth > 0 ? ' ' : ` ${unit} `) : unit
  }
  const words = plain.replace(QUOTES, (mark) => (/[“«„]/u.test(mark) ? ' \u0001 ' : ' \u0002 ')).split(/\s+/u).filter((word) => word !== '')
  let inside = 0
  const keys: string[] = []
  for (const word of words) {
    if (word === '\u0001') inside++
    else if (word === '\u0002') inside = Math.max(0, inside - 1)
    else keys.push(inside === 0 && /^và$/iu.test(word) ? '&' : word.replace(LETTERS, (letters) => tonedKey(letters)))
  }
  return keys
}

/** Words of an address as a key: commas between parts do not count. */
export function addressKey(words: readonly string[]): string {
  return words.filter((word) => word !== ',').join(' ')
}
