import { fold } from '../../../ingest/model/text.js'

/** Words of a text in lower case; numbers and codes are parted at every sign. '41/NQ-HĐND' → ['41', 'nq', 'hđnd'] */
function plainWords(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Words with their accents, the tone of oa, oe, uy at one place and i for y where both are written: 'hòa Tỷ' → ['hoà', 'tỉ'] */
export function exactWords(text: string): string[] {
  return plainWords(text).map(exactForm)
}

/** Words without accents: 'Tỷ lệ' → ['ti', 'le'] */
export function foldedWords(text: string): string[] {
  return plainWords(text).map(foldedForm)
}

/** What to look for among `exactWords`. */
export function exactNeedles(typed: string): string[] {
  return needles(plainWords(typed), exactForm)
}

/** What to look for among `foldedWords`. */
export function foldedNeedles(typed: string): string[] {
  return needles(plainWords(typed).map(fold), foldedForm)
}

/**
 * The last word may go on as it is typed (`quy` → quyết), or be whole in its other spelling (`ty` is tỷ and written `ti` here):
 * only the first may be the beginning of a longer word.
 */
function needles(words: readonly string[], form: (word: string) => string): string[] {
  const before = words.slice(0, -1).map((word) => ` ${form(word)}`).join('')
  const last = words.at(-1) ?? ''
  const whole = form(last)
  return whole === last ? [`${before} ${last}`] : [`${before} ${last}`, `${before} ${whole} `]
}

function exactForm(word: string): string {
  if (!/[yoưu]/.test(word.normalize('NFD'))) return word
  return word.normalize('NFD')
    .replace(/^(h|k|l|m|s|t|qu)y([\u0300\u0301\u0303\u0309\u0323]?)$/, '$1i$2')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$/, '$1$3$2')
    .normalize('NFC')
}

function foldedForm(word: string): string {
  return fold(word).replace(/^(h|k|l|m|s|t|qu)y$/, '$1i')
}
