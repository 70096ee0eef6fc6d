import { syllables, type Syllable } from '../../../ingest/model/syllables.js'

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

/** A passage's syllables and which of them matched. */
export interface Matched {
  syllables: Syllable[]
  /** By position in `syllables`. */
  isMarked: boolean[]
}

/** Marks what the query asks for: pairs of the query wherever they stand, other words only where they tell something alone. */
export function matchText(text: string, matcher: Matcher): Matched {
  const found = syllables(text)
  const isAsked = found.map(({ key }) => matcher.isAsked(key))
  const isMarked = found.map(({ key }, i) => isAsked[i]! && matcher.isTelling(key))
  for (let i = 1; i < found.length; i++) {
    if (!isAsked[i] || !isAsked[i - 1] || found[i]!.opensRun || !matcher.isPair(found[i - 1]!.key, found[i]!.key)) continue
    isMarked[i - 1] = true
    isMarked[i] = true
  }
  return { syllables: found, isMarked }
}

/** Offsets of the marked stretches: neighbours that only blanks part are one mark. Ordered, not overlapping. */
export function marksOf(text: string, { syllables: found, isMarked }: Matched): [number, number][] {
  const marks: [number, number][] = []
  for (const [i, { start, end }] of found.entries()) {
    if (!isMarked[i]) continue
    const last = marks.at(-1)
    if (last !== undefined && (start < last[1] || /^[ \n]*$/.test(text.slice(last[1], start)))) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}
