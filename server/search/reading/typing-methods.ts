import { tonedKey } from '../../../ingest/model/text.js'

/** Tone letters of Telex and tone digits of VNI, as the digit that `tonedKey` ends in. */
const TELEX_TONES: Readonly<Record<string, string>> = { s: '5', f: '2', r: '3', x: '4', j: '6' }
const VNI_TONES: Readonly<Record<string, string>> = { 1: '5', 2: '2', 3: '3', 4: '4', 5: '6' }

const TELEX_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'đ'], [/aa/g, 'â'], [/ee/g, 'ê'], [/oo/g, 'ô'], [/uow|ưow|uơ|ưo/g, 'ươ'], [/aw/g, 'ă'], [/ow/g, 'ơ'], [/uw/g, 'ư'],
]
const VNI_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/d9/g, 'đ'], [/a6/g, 'â'], [/e6/g, 'ê'], [/o6/g, 'ô'], [/uo7|u7o7/g, 'ươ'], [/a8/g, 'ă'], [/o7/g, 'ơ'], [/u7/g, 'ư'],
]

/**
 * Keys that a word typed in Telex or VNI stands for, where the keyboard program did not turn it into letters; [] where none.
 *   'chuyênr' → ['chuyên3']   'ngheof' → ['ngheo2']   'ddaats' → ['đât5']   'chuye6n3' → ['chuyên3']
 */
export function keysFromTyping(typed: string): string[] {
  const word = typed.toLowerCase().normalize('NFC')
  const found = [decode(word, TELEX_LETTERS, TELEX_TONES), decode(word, VNI_LETTERS, VNI_TONES)]
  return [...new Set(found.filter((key) => key !== null))]
}

function decode(word: string, letters: typeof TELEX_LETTERS, tones: Readonly<Record<string, string>>): string | null {
  let tone = ''
  let rest = word
  const last = [...rest].findLastIndex((unit, i) => i > 0 && tones[unit] !== undefined)
  // A tone stands after the vowel: at the end, or right before the final consonant.
  if (last > 0 && /[aăâeêioôơuưyđ68799w]/u.test(rest.slice(0, last)) && rest.length - last <= 3) {
    tone = tones[rest[last]!]!
    rest = rest.slice(0, last) + rest.slice(last + 1)
  }
  for (const [pattern, letter] of letters) rest = rest.replace(pattern, letter)
  if (!/^\p{L}+$/u.test(rest) || (tone === '' && rest === word)) return null
  const key = tonedKey(rest)
  return tone === '' ? key : /\d$/.test(key) ? null : key + tone
}
