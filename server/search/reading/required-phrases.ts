import type { QueryWord } from './query-word.js'
import type { Restored } from './restore.js'

/** Readings of one phrase that are looked for; each costs one look-up. */
const MOST_READINGS = 32

/**
 * Ways to look for a phrase that must occur: as it was typed, and as its words were read, the likeliest first.
 *
 * Who leaves accents out leaves them out inside quotation marks too. The phrase as typed alone where the query's words do not hold
 * it one after another.
 */
export function phraseReadings(phrase: readonly string[], asTyped: readonly QueryWord[], { words, others }: Restored): string[][] {
  const start = asTyped.findIndex((_, i) => phrase.every((key, j) => asTyped[i + j]?.key === key))
  const end = start + phrase.length
  if (start < 0) return [[...phrase]]
  const read = words.slice(start, end).map(({ key }) => key)
  const inPhrase = others.filter(({ at, words: other }) => at >= start && at + other.length <= end).sort((a, b) => b.likelihood - a.likelihood)
  const found = [[...phrase], read, ...inPhrase.map(({ at, words: other }) => read.toSpliced(at - start, other.length, ...other.map(({ key }) => key)))]
  return [...new Map(found.map((keys) => [keys.join(' '), keys])).values()].slice(0, MOST_READINGS)
}
