import { syllables } from '../../../ingest/model/syllables.js'

/** 1 where the two are the same syllables, else 0: case, marks and the place of a tone do not count (SQuAD's exact match, for Vietnamese). */
export function exactMatch(gold: string, given: string): number {
  return keysOf(gold).join(' ') === keysOf(given).join(' ') ? 1 : 0
}

/** Harmonic mean of the shares of each that the other has, syllables counted as often as they stand (SQuAD's F1); 0 to 1. */
export function tokenF1(gold: string, given: string): number {
  const [wanted, got] = [keysOf(gold), keysOf(given)]
  const left = new Map<string, number>()
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1)
  let both = 0
  for (const key of got) {
    const count = left.get(key) ?? 0
    if (count === 0) continue
    both++
    left.set(key, count - 1)
  }
  return both === 0 ? 0 : (2 * both) / (wanted.length + got.length)
}

function keysOf(text: string): string[] {
  return syllables(text.normalize('NFC')).map(({ key }) => key)
}
