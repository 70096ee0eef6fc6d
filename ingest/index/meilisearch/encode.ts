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

/** Between the words of a pair; no Vietnamese syllable has it. Two pairs that are written alike in spite of it cost a needless hit. */
const JOINT = 'w'

/**
 * Two syllables that stand side by side, as one word of the index: looked up like any other, so that no positions are kept.
 *   'lệ hộ' → 'le76who76'
 */
export function wordOfPair(before: string, key: string): string {
  return `${wordOfKey(before)}${JOINT}${wordOfKey(key)}`.slice(0, MAX_WORD_CHARS)
}

/** The words of a run of keys that a section must hold to hold the run: its pairs, or the one word that it is. */
export function wordsOfRun(keys: readonly string[]): string[] {
  return keys.length === 1 ? [wordOfKey(keys[0]!)] : keys.slice(1).map((key, i) => wordOfPair(keys[i]!, key))
}

/**
 * Every word of `wordOfKey` and of `wordOfPair` in a text, each once, but for those in `known`, to which they are added.
 *
 * Pairs go over a full stop, as phrases do in the embedded engine.
 */
export function encodeText(text: string, known = new Set<string>()): string {
  const words: string[] = []
  const add = (word: string): void => {
    if (known.has(word)) return
    known.add(word)
    words.push(word)
  }
  let before: string | null = null
  scanSyllables(text, (_start, _end, key) => {
    add(wordOfKey(key))
    if (before !== null) add(wordOfPair(before, key))
    before = key
  })
  return words.join(' ')
}
