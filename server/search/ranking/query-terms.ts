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
  /** By place of the first × `rarities.length` + place of the second: rarity of each pair of neighbours that stands in the library, else 0. */
  pairs: Float64Array
  /** Sum of `pairs`; more than 0. */
  wholePairs: number
  /** Numbers of the syllables that the query was expanded with. */
  expanded: ReadonlySet<number>
}

/** Counts in the library what the query's own runs (weight 1) are made of. */
export function queryTerms({ runs }: Pick<ReadQuery, 'runs'>, { index, snapshot }: { index: IndexReader; snapshot: IndexSnapshot }): QueryTerms {
  const places = new Int16Array(snapshot.syllableEnd).fill(-1)
  const rarities: number[] = []
  const expanded = new Set<number>()
  const isNumber: boolean[] = []
  const rarity = (term: number): number => {
    const count = index.sectionCount(term)
    return count === 0 ? 0 : Math.log(1 + (Math.max(0, snapshot.sections - count) + 0.5) / (count + 0.5))
  }
  for (const { keys, weight } of runs) {
    for (const key of keys) {
      const number = snapshot.syllable(key)?.number
      if (weight < 1) expanded.add(number ?? -1)
      else if (number !== undefined && places[number] === -1) {
        places[number] = rarities.length
        rarities.push(rarity(number))
        isNumber.push(/^#[\d.]+$/.test(key))
      }
    }
  }
  const own = runs.filter(({ weight }) => weight >= 1)
  const pairs = new Float64Array(rarities.length ** 2)
  let wholePairs = 0
  for (const { keys } of own) {
    const numbers = keys.map((key) => snapshot.syllable(key)?.number)
    for (const [i, number] of numbers.entries()) {
      const before = numbers[i - 1]
      if (number === undefined || before === undefined) continue
      const pair = places[before]! * rarities.length + places[number]!
      if (pairs[pair] !== 0) continue
      pairs[pair] = rarity(pairTerm(before, number))
      wholePairs += pairs[pair]!
    }
  }
  return {
    places, rarities, whole: rarities.reduce((sum, one) => sum + one, 0) || 1, pairs, wholePairs: wholePairs || 1, expanded, isNumber,
    numbers: new Set(own.flatMap(({ keys }) => keys.filter((key) => /^#[\d.]+$/.test(key)))).size,
  }
}
