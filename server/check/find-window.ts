import type { NumberedText } from './numbered-text.js'

/** A stretch of a source's syllables, and how many of the draft's pairs point to it. */
export interface Window { from: number; to: number; votes: number }

/** Diagonals that count as one: words put in or left out move the rest by a few. */
const BUCKET = 8
/** Places of one pair in the draft that are followed: more are the pairs of every text. */
const MOST_PLACES = 4

/**
 * Where in the syllables `from` to `to` of a source the draft's words most likely stand: the diagonal with most equal pairs, with room on
 * both sides for what was left out. Null where no pair is shared; for a single syllable, the first place of it.
 */
export function findWindow(draft: Int32Array, { ids }: NumberedText, { from, to }: { from: number; to: number }): Window | null {
  const slack = Math.min(200, 12 + Math.ceil(draft.length * 0.3))
  const around = (at: number, votes: number): Window => ({ from: Math.max(0, at - slack), to: Math.min(ids.length, at + draft.length + slack), votes })
  if (draft.length === 1) {
    const at = ids.subarray(from, to).indexOf(draft[0]!)
    return at === -1 || draft[0] === -1 ? null : around(from + at, 1)
  }
  const votes = countDiagonals(placesOfPairs(draft), ids, { from, to })
  let best: number | null = null
  let most = 0
  for (const [bucket, count] of votes) {
    const together = count + (votes.get(bucket + 1) ?? 0)
    if (together > most) [best, most] = [bucket, together]
  }
  return best === null ? null : around(best * BUCKET, most)
}

function countDiagonals(places: ReadonlyMap<number, readonly number[]>, ids: Int32Array, { from, to }: { from: number; to: number }): Map<number, number> {
  const votes = new Map<number, number>()
  for (let at = from; at + 1 < to; at++) {
    for (const place of places.get(pairOf(ids[at]!, ids[at + 1]!)) ?? []) {
      const bucket = Math.floor((at - place) / BUCKET)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
    }
  }
  return votes
}

function placesOfPairs(draft: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let i = 0; i + 1 < draft.length; i++) {
    if (draft[i] === -1 || draft[i + 1] === -1) continue
    const pair = pairOf(draft[i]!, draft[i + 1]!)
    const known = places.get(pair)
    if (known === undefined) places.set(pair, [i])
    else if (known.length < MOST_PLACES) known.push(i)
  }
  return places
}

function pairOf(first: number, second: number): number {
  return first * 2 ** 24 + second
}
