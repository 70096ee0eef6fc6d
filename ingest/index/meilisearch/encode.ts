import { scanSyllables } from '../../model/syllables.js'

/**
 * A syllable's key as a word that Meilisearch's tokenizer leaves whole and tells from every other.
 *
 * Meilisearch folds tones, ă â ê ô ơ ư and đ away and cannot be told not to; it parts numbers at their decimal mark. So letters
 * with a mark are written with a digit (keys of words hold no other digit than the tone at their end), and what is no word
 * begins with 0.
 *   'lê6' → 'le76'   'đương2' → 'd9u8o8ng2'   '#3.5' → '03p5'   '#qh14' → '0qh14'
 */
export function wordOfKey(key: string): string {
  let word = words.get(key)
  if (word === undefined) {
    word = (key.startsWith('#') ? `0${key.slice(1)}` : key).replace(/[^a-z0-9]/gu, (letter) => MARKED[letter] ?? `9${letter.codePointAt(0)!.toString(36)}9`)
    word = word.slice(0, MAX_WORD_CHARS)
    if (words.size < MAX_REMEMBERED) words.set(key, word)
  }
  return word
}

const MARKED: Readonly<Record<string, string>> = { ă: 'a8', â: 'a7', ê: 'e7', ô: 'o7', ơ: 'o8', ư: 'u8', đ: 'd9', '.': 'p' }
const words = new Map<string, string>()
/** As many as a library holds, and names and codes without end beside them. */
const MAX_REMEMBERED = 200_000
/** Meilisearch keeps no word of more than 250 bytes. */
const MAX_WORD_CHARS = 240

/** A text as words of `wordOfKey`, parted by spaces alone: a phrase may go over a full stop, as in the embedded engine. */
export function encodeText(text: string): string {
  let encoded = ''
  scanSyllables(text, (_start, _end, key) => {
    encoded += encoded === '' ? wordOfKey(key) : ` ${wordOfKey(key)}`
  })
  return encoded
}
