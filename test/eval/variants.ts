import { tonedKey, fold } from '../../ingest/model/text.js'

/** Ways in which the same question is typed. */
export const VARIANTS = ['plain', 'no-accents', 'half-accents', 'tone-moved', 'iy-swapped', 'nfd', 'typo'] as const
export type Variant = (typeof VARIANTS)[number]

export function isVariant(value: string): value is Variant {
  return (VARIANTS as readonly string[]).includes(value)
}

/** A question as it would be typed in one way; the same question always gives the same text. */
export function inVariant(text: string, variant: Variant): string {
  const nfc = text.normalize('NFC')
  switch (variant) {
    case 'plain': return text
    case 'nfd': return text.normalize('NFD')
    case 'no-accents': return bare(nfc)
    case 'half-accents': {
      const next = random(nfc)
      return nfc.replace(/\p{L}+/gu, (word) => (next() < 0.5 ? bare(word) : word))
    }
    case 'tone-moved': return nfc.replace(/\p{L}+/gu, toneMoved)
    case 'iy-swapped': return nfc.replace(/\p{L}+/gu, iySwapped)
    case 'typo': return withOneSlip(nfc)
  }
}

/** Letters without marks, case kept. */
function bare(text: string): string {
  return [...text].map((unit) => {
    const folded = fold(unit)
    return unit === unit.toLowerCase() ? folded : folded.toUpperCase()
  }).join('')
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/

/** hòa ↔ hoà, thúy ↔ thuý: the tone mark on the other vowel of oa, oe, uy at the end of a syllable. */
function toneMoved(word: string): string {
  const parts = /^(.*)([oOuU])([\u0300\u0301\u0303\u0309\u0323]?)([aAeEyY])([\u0300\u0301\u0303\u0309\u0323]?)$/u.exec(word.normalize('NFD'))
  if (parts === null) return word
  const [, head, first, firstTone, second, secondTone] = parts as unknown as [string, string, string, string, string, string]
  const isGlide = /^(oa|oe|uy)$/i.test(first + second) && !/q$/i.test(head) && TONES.test(firstTone + secondTone)
  return isGlide ? (head + first + secondTone + second + firstTone).normalize('NFC') : word
}

/** kỳ ↔ kì, tỷ ↔ tỉ: where i and y are one sound. */
function iySwapped(word: string): string {
  const parts = /^(h|k|l|m|s|t|qu)([iy])([\u0300\u0301\u0303\u0309\u0323]?)$/iu.exec(word.normalize('NFD'))
  if (parts === null) return word
  const [, head, vowel, tone] = parts as unknown as [string, string, string, string]
  const swapped = { i: 'y', y: 'i', I: 'Y', Y: 'I' }[vowel]!
  const other = (head + swapped + tone).normalize('NFC')
  return tonedKey(other) === tonedKey(word) ? other : word
}

/** One slip in the longest word: its last two letters exchanged, or one doubled. */
function withOneSlip(text: string): string {
  const longest = [...text.matchAll(/\p{Ll}{4,}/gu)].sort((a, b) => b[0].length - a[0].length)[0]
  if (longest === undefined) return text
  const next = random(text)
  const place = 1 + Math.floor(next() * (longest[0].length - 2))
  const [a, b] = [longest[0][place]!, longest[0][place + 1]!]
  const slipped = next() < 0.5 ? longest[0].slice(0, place) + b + a + longest[0].slice(place + 2) : longest[0].slice(0, place) + a + a + longest[0].slice(place + 1)
  return text.slice(0, longest.index) + slipped + text.slice(longest.index + longest[0].length)
}

/** Numbers from 0 to 1 that depend on the text alone (FNV-1a, then xorshift). */
function random(text: string): () => number {
  let state = 2166136261
  for (const unit of text) state = Math.imul(state ^ unit.codePointAt(0)!, 16777619) >>> 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}
