import type { IndexReader, IndexSnapshot } from '../../../ingest/index/index-reader.js'
import { pairTerm } from '../../../ingest/index/index-tables.js'
import type { ReadQuery } from '../reading/query.js'

/** The query's own words with how much each tells. */
export interface QueryTerms {
  /** By number of a syllable: its place in `rarities`, −1 where the query does not ask for it. */
  places: Int16Array
  /** Rarity of each distinct syllable: natural logarithm of sections ÷ sections that hold it, 0 or more. */
  rarities: number[]
  /** By place: true for a number or a year. */
  isNumber: boolean[]
  /** Numbers asked for, those that stand nowhere in the library included. */
  numbers: number
  /** Sum of `rarities`; more than 0. */
  whole: number
  /** By term: rarity of each pair of neighbours that stands in the library. */
  pairs: ReadonlyMap<number, number>
  wholePairs: number
  /** Numbers of the syllables that the query was expanded with. */
  expanded: ReadonlySet<number>
}

/** Counts in the library what the query's own runs (weight 1) are made of. */
export function queryTerms({ runs }: Pick<ReadQuery, 'runs'>, { index, snapshot }: { index: IndexReader; snapshot: IndexSnapshot }): QueryTerms {
  const places = new Int16Array(snapshot.syllableEnd).fill(-1)
  const rarities: number[] = []
  const pairs = new Map<number, number>()
  const expanded = new Set<number>()
  const isNumber: boolean[] = []
  const rarity = (term: number): number => {
    const count = index.sectionCount(term)
    return count === 0 ? 0 : Math.log(1 + (Math.max(0, snapshot.sections - count) + 0.5) / (count + 0.5))
  }
  for (const { keys, weight } of runs) {
    if (weight < 1) {
      for (const key of keys) expanded.add(snapshot.syllable(key)?.number ?? -1)
      continue
    }
    let previous: number | undefined
    for (const key of keys) {
      const number = snapshot.syllable(key)?.number
      if (number !== undefined && places[number] === -1) {
        places[number] = rarities.length
        rarities.push(rarity(number))
        isNumber.push(/^#[\d.]+$/.test(key))
      }
      if (number !== undefined && previous !== undefined) {
        const pair = pairTerm(previous, number)
        const worth = pairs.get(pair) ?? rarity(pair)
        if (worth > 0) pairs.set(pair, worth)
      }
      previous = number
    }
  }
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)
  return { places, rarities, whole: sum(rarities) || 1, pairs, wholePairs: sum(pairs.values()) || 1, expanded, isNumber,
    numbers: new Set(runs.flatMap(({ keys, weight }) => (weight < 1 ? [] : keys.filter((key) => /^#[\d.]+$/.test(key))))).size,
  }
}
