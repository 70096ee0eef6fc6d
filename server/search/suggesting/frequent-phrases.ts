import phraseEdges from './phrase-edges.json' with { type: 'json' }
import { exactWords } from './word-forms.js'

/** A text and how many sections bear it. */
export interface CountedText { text: string; count: number }

const FEWEST_WORDS = 2
const MOST_WORDS = 4
/** Fewer uses are chance. */
const FEWEST_USES = 3
/** Texts that phrases are counted in, so that counting takes well under a second. */
const MAX_TEXTS = 20_000
/** Phrases counted at once; when full, those met once are forgotten. */
const MAX_COUNTED = 300_000

const edges: ReadonlySet<string> = new Set(phraseEdges.words.flatMap(exactWords))

/**
 * Runs of two to four words that stand in at least three of the texts, without those that a longer run explains wholly.
 *
 * None goes over a mark, holds a number, or begins or ends with a joining word (`phrase-edges.json`).
 */
export function frequentPhrases(texts: readonly CountedText[]): CountedText[] {
  const counts = new Map<string, CountedText>()
  for (const { text, count } of texts.slice(0, MAX_TEXTS)) {
    for (const [key, phrase] of phrasesOf(text)) {
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { text: phrase, count })
      else known.count += count
    }
    if (counts.size > MAX_COUNTED) for (const [key, { count }] of counts) if (count === 1) counts.delete(key)
  }
  const frequent = new Map([...counts].filter(([, { count }]) => count >= FEWEST_USES))
  for (const key of explained(frequent)) frequent.delete(key)
  return [...frequent.values()]
}

/** Phrases of one text by comparable form, each once. */
function phrasesOf(text: string): Map<string, string> {
  const phrases = new Map<string, string>()
  const printed = text === text.toUpperCase() ? text.toLowerCase() : text
  for (const run of printed.split(/[^\p{L}\p{M} \-]+|\s-+\s/u)) {
    const words = run.match(/[\p{L}\p{M}]+/gu) ?? []
    const forms = words.map((word) => exactWords(word)[0]!)
    for (let start = 0; start < words.length; start++) {
      if (edges.has(forms[start]!)) continue
      for (let end = start + FEWEST_WORDS; end <= Math.min(words.length, start + MOST_WORDS); end++) {
        if (!edges.has(forms[end - 1]!)) phrases.set(forms.slice(start, end).join(' '), words.slice(start, end).join(' '))
      }
    }
  }
  return phrases
}

/** Phrases that stand nowhere but inside one longer phrase. */
function explained(phrases: ReadonlyMap<string, CountedText>): Set<string> {
  const inside = new Set<string>()
  for (const [key, { count }] of phrases) {
    const words = key.split(' ')
    if (words.length <= FEWEST_WORDS) continue
    for (const part of [words.slice(1).join(' '), words.slice(0, -1).join(' ')]) if (phrases.get(part)?.count === count) inside.add(part)
  }
  return inside
}
