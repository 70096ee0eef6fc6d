import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery } from '../port.js'

/** A few words to be asked for together, and how much what they find counts. */
export interface Window {
  keys: string[]
  weight: number
}

/**
 * Words asked for in one search. Meilisearch reads ten words of a query and drops words from one end until enough is found, so
 * a long question asked whole loses most of itself; `npm run bench -- candidates` compares.
 */
const WINDOW = 4
const STRIDE = 2
/** Searches in one request; of a longer query the rarest windows are asked. */
const MAX_WINDOWS = 14
/** Behind everything that holds two words. */
const ALONE_WEIGHT = 0.1
/** A syllable that stands in more than this share of the sections says nothing of any one of them. */
const COMMON_SHARE = 0.5
/** In a library of fewer sections every word is asked for: nothing is gained by leaving any out. */
const FEW_SECTIONS = 2000

/** The query as windows over its runs: known words only, since one that stands nowhere would empty its window. */
export function windowsOf({ runs }: Pick<CandidateQuery, 'runs'>, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): Window[] {
  const rarity = rarities(reader, snapshot)
  const own: string[] = []
  const windows: Window[] = []
  for (const { keys, weight } of runs) {
    const known = keys.filter((key) => snapshot.syllable(key) !== undefined)
    if (weight >= 1) own.push(...known)
    else if (known.length > 0 && known.length === keys.length) windows.push(...cut(known, weight))
  }
  const telling = snapshot.sections < FEW_SECTIONS ? own : own.filter((key) => rarity(key) > Math.log(1 / COMMON_SHARE))
  const asked = telling.length > 0 ? telling : own
  windows.unshift(...cut(asked, 1), ...(asked.length > WINDOW ? [] : alone(asked)))
  const worth = ({ keys, weight }: Window): number => weight * keys.reduce((sum, key) => sum + rarity(key), 0)
  if (windows.length <= MAX_WINDOWS) return windows
  const kept = new Set([...windows].sort((a, b) => worth(b) - worth(a)).slice(0, MAX_WINDOWS))
  return windows.filter((window) => kept.has(window))
}

/** Each word of a short query by itself: what holds only the commonest of them is a partial match that no window reaches. */
function alone(keys: readonly string[]): Window[] {
  return keys.length < 2 ? [] : [...new Set(keys)].map((key) => ({ keys: [key], weight: ALONE_WEIGHT }))
}

/** Overlapping stretches that hold every key; a repeated stretch once. */
function cut(keys: readonly string[], weight: number): Window[] {
  const windows = new Map<string, Window>()
  for (let from = 0; from === 0 ? keys.length > 0 : from + STRIDE < keys.length; from += STRIDE) {
    const part = [...new Set(keys.slice(from, from + WINDOW))]
    windows.set(part.join(' '), { keys: part, weight })
  }
  return [...windows.values()]
}

/** Natural logarithm of sections ÷ sections that hold the syllable. */
function rarities(reader: IndexReader, snapshot: IndexSnapshot): (key: string) => number {
  const known = new Map<string, number>()
  return (key) => {
    let rarity = known.get(key)
    if (rarity === undefined) {
      const number = snapshot.syllable(key)?.number
      known.set(key, (rarity = number === undefined ? 0 : Math.log(Math.max(1, snapshot.sections) / Math.max(1, reader.sectionCount(number)))))
    }
    return rarity
  }
}
