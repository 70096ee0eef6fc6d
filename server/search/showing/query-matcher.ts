import type { IndexSnapshot } from '../../../ingest/index/index-reader.js'
import type { ReadQuery } from '../reading/query.js'
import type { Matcher } from './marks.js'

/** A word in more than this share of all syllables tells nothing by itself ("của", "và", "các"). */
const COMMON_SHARE = 0.004

/** What of a query is marked in passages. */
export function queryMatcher(query: ReadQuery, snapshot: IndexSnapshot): Matcher {
  const asked = new Set<string>()
  const pairs = new Set<string>()
  for (const { keys } of query.runs) {
    for (const [i, key] of keys.entries()) {
      asked.add(key)
      if (i > 0) pairs.add(`${keys[i - 1]} ${key}`)
    }
  }
  const all = Math.max(1, snapshot.sections * snapshot.meanLength)
  const share = (key: string): number => (snapshot.syllable(key)?.uses ?? 0) / all
  const alone = asked.size <= 2
  return {
    isAsked: (key) => asked.has(key),
    isPair: (first, second) => pairs.has(`${first} ${second}`),
    rarity: (key) => Math.max(0, -Math.log(share(key) + 1 / all)),
    isTelling: (key) => alone || share(key) < COMMON_SHARE,
  }
}
