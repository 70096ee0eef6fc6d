import { scanSyllables } from '../../../ingest/model/syllables.js'

/** What of a query is marked in a passage. */
export interface Matcher {
  /** True where the syllable is one that the query asks for. */
  isAsked(key: string): boolean
  /** True where the two follow one another in the query. */
  isPair(first: string, second: string): boolean
  /** Rarity of a syllable, 0 where it says nothing. */
  rarity(key: string): number
  /** True where the syllable is worth a mark though it stands alone. */
  isTelling(key: string): boolean
}

/** A syllable of a passage that is marked. */
export interface MarkedSyllable {
  /** Half-open range of UTF-16 offsets into the passage. */
  start: number
  end: number
  key: string
  /** True where the syllable before it is marked too. */
  isNext: boolean
}

/** What the query asks for, in order: pairs of the query wherever they stand, other words only where they tell something alone. */
export function matchText(text: string, matcher: Matcher): MarkedSyllable[] {
  const marked: MarkedSyllable[] = []
  // The syllable before, where it is asked for.
  let before: MarkedSyllable | null = null
  scanSyllables(text, (start, end, key, opensRun) => {
    if (!matcher.isAsked(key)) {
      before = null
      return
    }
    const isPaired = before !== null && !opensRun && matcher.isPair(before.key, key)
    if (isPaired && marked.at(-1) !== before) marked.push(before!)
    const one: MarkedSyllable = { start, end, key, isNext: before !== null && marked.at(-1) === before }
    if (isPaired || matcher.isTelling(key)) marked.push(one)
    before = one
  })
  return marked
}

/** Offsets of the marked stretches: neighbours that only blanks part are one mark. Ordered, not overlapping. */
export function marksOf(text: string, marked: readonly MarkedSyllable[]): [number, number][] {
  const marks: [number, number][] = []
  for (const { start, end } of marked) {
    const last = marks.at(-1)
    if (last !== undefined && (start < last[1] || /^[ \n]*$/.test(text.slice(last[1], start)))) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}
