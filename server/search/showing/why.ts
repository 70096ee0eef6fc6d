import type { ReadQuery } from '../reading/query.js'
import type { Matched } from './marks.js'

/** Why a passage is among the results, in Vietnamese sentences: which words stand in it, and how they were read. */
export function whyOf({ text, matched, query }: { text: string; matched: Matched; query: ReadQuery }): string[] {
  const present = new Set(matched.syllables.filter((_, i) => matched.isMarked[i]).map(({ key }) => key))
  const why: string[] = []
  const words = query.words.filter(({ key }) => present.has(key))
  if (words.length > 0 && text !== '') why.push(`Có các từ: ${[...new Set(words.map(({ shown }) => shown))].join(', ')}.`)
  return why
}
