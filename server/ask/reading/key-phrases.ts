import { foldKey, syllables } from '../../../ingest/model/syllables.js'

/** Phrases looked up by the keys of a question's syllables; the longest wins. */
export interface KeyPhrases<Value> {
  /** The longest phrase that begins at `i`; null where none does. With `isBare` words are compared without tones and marks. */
  at(keys: readonly string[], i: number, isBare: boolean): { value: Value; length: number } | null
}

/** Phrases ready for look-up; of two that are spelled alike the first stands. */
export function keyPhrases<Value>(pairs: Iterable<readonly [phrase: string, value: Value]>): KeyPhrases<Value> {
  const toned = new Map<string, Map<string, Value>>()
  const bare = new Map<string, Map<string, Value>>()
  for (const [phrase, value] of pairs) {
    const keys = syllables(phrase.normalize('NFC')).map(({ key }) => key)
    if (keys.length === 0) continue
    enter(toned, keys, value)
    enter(bare, keys.map(foldKey), value)
  }
  return {
    at: (keys, i, isBare) => longest(isBare ? bare : toned, isBare ? keys.map(foldKey) : keys, i),
  }
}

function enter<Value>(table: Map<string, Map<string, Value>>, keys: readonly string[], value: Value): void {
  const entries = table.get(keys[0]!) ?? new Map<string, Value>()
  table.set(keys[0]!, entries)
  const joined = keys.join(' ')
  if (!entries.has(joined)) entries.set(joined, value)
}

function longest<Value>(table: ReadonlyMap<string, ReadonlyMap<string, Value>>, keys: readonly string[], i: number): { value: Value; length: number } | null {
  let best: { value: Value; length: number } | null = null
  for (const [joined, value] of table.get(keys[i] ?? '') ?? []) {
    const parts = joined.split(' ')
    if (parts.length > (best?.length ?? 0) && parts.every((part, j) => keys[i + j] === part)) best = { value, length: parts.length }
  }
  return best
}
