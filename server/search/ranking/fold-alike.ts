import type { RowSyllables } from '../../../ingest/index/row-syllables.js'

/** Passages shorter than this say the same by chance, and each is a statement of its own document. */
const LEAST_SYLLABLES = 25
/** Share of syllables in place by which two passages are one text: a date or a name may differ, a figure may not. */
const LEAST_ALIKE = 0.97
/** Ranks in which copies are looked for: every pair is compared. */
const LOOKED_AT = 40

/** Something ranked whose own words can be compared. */
export interface Comparable {
  sectionId: string
  syllables: RowSyllables
}

/**
 * What is left when passages that say the same word for word are kept once, under the best ranked, with the ids of its copies.
 *
 * Two passages are copies when at least 97 % of their syllables are the same, in order and number, and every number is.
 */
export function foldAlike<T extends Comparable>(ranked: readonly T[], isNumber: (syllable: number) => boolean): { best: T; copies: string[] }[] {
  const kept: { best: T; copies: string[] }[] = []
  for (const [rank, one] of ranked.entries()) {
    const like = rank >= LOOKED_AT || own(one.syllables).length < LEAST_SYLLABLES ? undefined : kept.find(({ best }) => isCopy(best.syllables, one.syllables, isNumber))
    if (like === undefined) kept.push({ best: one, copies: [] })
    else like.copies.push(one.sectionId)
  }
  return kept
}

function isCopy(a: RowSyllables, b: RowSyllables, isNumber: (syllable: number) => boolean): boolean {
  const [first, second] = [own(a), own(b)]
  if (first.length !== second.length) return false
  let different = 0
  const most = first.length * (1 - LEAST_ALIKE)
  for (let i = 0; i < first.length; i++) {
    if (first[i]! >>> 1 === second[i]! >>> 1) continue
    if (++different > most || isNumber(first[i]! >>> 1) || isNumber(second[i]! >>> 1)) return false
  }
  return true
}

function own({ values, contextEnd }: RowSyllables): Uint32Array {
  return values.subarray(contextEnd)
}
