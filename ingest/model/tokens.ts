import { tonedKey } from './text.js'

/** A word, number or mark of a text. */
export interface Token {
  start: number
  end: number
  kind: 'word' | 'number' | 'mark'
  /** As printed. */
  text: string
  /** Key in which spellings of one word are equal (`tonedKey`); the text itself for numbers and marks. 'tỉ' → 'ti3', '%' → '%' */
  key: string
  /** True where a line ends between this token and the one before. */
  isFirstOfLine: boolean
}

const TOKEN = /(\d+(?:[.,]\d+)*)|([\p{L}][\p{L}\p{M}\d²³]*)|(\n)|[^\s]/gu

/**
 * Tokens of `text` from `start` to `end`, in order, with offsets of the whole text. Numbers keep their inner marks; a mark is one unit.
 *   'tăng 3,5%/năm.' → tăng · 3,5 · % · / · năm · .      '197,61ha' → 197,61 · ha      'm2' → m2
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  const slice = start === 0 && end === text.length ? text : text.slice(start, end)
  let isFirstOfLine = true
  for (const match of slice.matchAll(TOKEN)) {
    if (match[3] !== undefined) {
      isFirstOfLine = true
      continue
    }
    const [printed, number, word] = match
    const from = start + match.index
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark'
    tokens.push({ start: from, end: from + printed.length, kind, text: printed, key: kind === 'word' ? tonedKey(printed) : printed, isFirstOfLine })
    isFirstOfLine = false
  }
  return tokens
}

/** Keys of a phrase joined by spaces: 'Tỷ lệ hộ nghèo' and 'tỉ lệ hộ nghèo' give one string. */
export function phraseKey(phrase: string): string {
  return tokenize(phrase).map(({ key }) => key).join(' ')
}

/** A test for one of the words given, in any of their spellings: `isOneOf('từ', 'đến')`. False for no token at all. */
export function isOneOf(...printed: string[]): (token: Token | undefined) => boolean {
  const keys = new Set(printed.map(phraseKey))
  return (token) => token !== undefined && keys.has(token.key)
}
