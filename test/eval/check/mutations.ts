import { syllables } from '../../../ingest/model/syllables.js'

/** Changes one clause may suffer in a draft. Each gives null where the words do not allow it. */
export type Mutation = (words: readonly string[], tools: Tools) => string[] | null

export interface Tools {
  random: () => number
  /** Words of other clauses. */
  others: readonly string[]
}

/** A word of letters that may be changed without changing a figure. */
const PLAIN = /^\p{L}{2,}$/u
/** Neighbours of figures: to change these is to change a bound or a scale, which is another matter. */
const NEAR_FIGURE = /\d|%/u

/** One digit of a figure is another. */
export const digit: Mutation = (words, { random }) => {
  const at = pick(places(words, (word) => /^\d+([.,]\d+)*%?[,;]?$/.test(word)), random)
  if (at === null) return null
  const word = words[at]!
  const digits = [...word].flatMap((sign, i) => (/\d/.test(sign) ? [i] : []))
  const i = digits[Math.floor(random() * digits.length)]!
  const changed = `${word.slice(0, i)}${(Number(word[i]) + 1 + Math.floor(random() * 8)) % 10}${word.slice(i + 1)}`
  return differ(word, changed) ? replaced(words, at, changed) : null
}

/** One word is a word of another clause. */
export const word: Mutation = (words, { random, others }) => {
  const at = pick(inner(words), random)
  const other = others[Math.floor(random() * others.length)]!
  return at === null || !PLAIN.test(other) || !differ(words[at]!, other) || words.includes(other) ? null : replaced(words, at, other)
}

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

/** One word has another tone, or loses its marks. */
export const accent: Mutation = (words, { random }) => {
  const at = pick(inner(words), random)
  if (at === null) return null
  const bare = words[at]!.normalize('NFD')
  const tone = TONES[Math.floor(random() * TONES.length)]!
  const toneless = bare.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
  const vowel = /[aeiouy][\u0302\u0306\u031B]?/i.exec(toneless)
  if (vowel === null) return null
  const changed = (random() < 0.3 ? bare.replace(/\p{M}/gu, '') : toneless.slice(0, vowel.index + vowel[0].length) + tone + toneless.slice(vowel.index + vowel[0].length)).normalize('NFC')
  return differ(words[at]!, changed) ? replaced(words, at, changed) : null
}

/** Two neighbouring words, or two pairs of words, have changed places. */
export const order: Mutation = (words, { random }) => {
  const size = random() < 0.5 ? 1 : 2
  const free = new Set(inner(words))
  const at = pick([...free].filter((i) => Array.from({ length: size * 2 }, (_, k) => free.has(i + k)).every(Boolean)), random)
  if (at === null) return null
  const [one, two] = [words.slice(at, at + size), words.slice(at + size, at + size * 2)]
  return differ(one.join(' '), two.join(' ')) ? [...words.slice(0, at), ...two, ...one, ...words.slice(at + size * 2)] : null
}

/** One to three words are left out, not at either end. */
export const omission: Mutation = (words, { random }) => {
  const count = 1 + Math.floor(random() * Math.min(3, Math.floor(words.length / 6)))
  const at = pick(inner(words).filter((i) => i + count < words.length - 1), random)
  if (at === null) return null
  const changed = [...words.slice(0, at), ...words.slice(at + count)]
  return differ(words.join(' '), changed.join(' ')) ? changed : null
}

function inner(words: readonly string[]): number[] {
  return places(words, (each, i) => i > 0 && i < words.length - 1 && PLAIN.test(each) && ![words[i - 1], words[i + 1]].some((near) => NEAR_FIGURE.test(near ?? '')))
}

function places(words: readonly string[], test: (word: string, i: number) => boolean): number[] {
  return words.flatMap((each, i) => (test(each, i) ? [i] : []))
}

function pick(choice: readonly number[], random: () => number): number | null {
  return choice[Math.floor(random() * choice.length)] ?? null
}

function replaced(words: readonly string[], at: number, by: string): string[] {
  return [...words.slice(0, at), by, ...words.slice(at + 1)]
}

function differ(a: string, b: string): boolean {
  const keys = (text: string): string => syllables(text.normalize('NFC')).map(({ key }) => key).join(' ')
  return keys(a) !== keys(b)
}
