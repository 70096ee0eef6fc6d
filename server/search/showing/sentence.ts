import { trimSpan } from '../../../ingest/model/span.js'
import type { MarkedSyllable, Matcher } from './marks.js'

/** Ends of sentences: a line end, or `. ; ! ? …` before a blank; not the point of an abbreviation or a label ("TP. ", "1. ", "tr. "). */
const ENDS = /\n+|(?<![\s(.]\p{L}{0,1}\d{0,3})(?<!\b(?:TP|Tp|TS|PGS|GS|ThS|BS|tr|đ|TX|TT))[.;!?…]+(?=\s)/gu

/** Offsets of the sentences of a text, white space at their ends left out; empty ones are left out. */
export function sentencesOf(text: string): [number, number][] {
  const sentences: [number, number][] = []
  let from = 0
  const close = (to: number): void => {
    const { start, end } = trimSpan(text, { start: from, end: to })
    if (end > start) sentences.push([start, end])
    from = to
  }
  for (const found of text.matchAll(ENDS)) close(found.index + found[0].length)
  close(text.length)
  return sentences
}

/**
 * The sentence that holds most of the query: each of its matched words once, by rarity, and half again for pairs.
 *
 * The first of equal ones; `[0, 0]` for a text without a sentence.
 */
export function bestSentence(text: string, marked: readonly MarkedSyllable[], matcher: Matcher): [number, number] {
  let best: [number, number] = [0, 0]
  let most = -1
  let at = 0
  for (const [start, end] of sentencesOf(text)) {
    const seen = new Set<string>()
    let worth = 0
    for (; at < marked.length && marked[at]!.start < end; at++) {
      const { key, isNext } = marked[at]!
      if (!seen.has(key)) worth += matcher.rarity(key)
      seen.add(key)
      const before = isNext ? marked[at - 1]!.key : null
      if (before !== null && !seen.has(`${before} ${key}`) && matcher.isPair(before, key)) {
        worth += matcher.rarity(key) / 2
        seen.add(`${before} ${key}`)
      }
    }
    if (worth > most) [most, best] = [worth, [start, end]]
  }
  return best
}
