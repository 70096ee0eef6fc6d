import type { MultiSearchQuery } from 'meilisearch'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { AddressMatch, CandidateQuery } from '../port.js'
import { wordOfKey } from './encode.js'
import { MAX_HITS } from './index-settings.js'
import { exactlyOf, filterOf, insideOf, type MeiliFilter } from './query-filter.js'
import { windowsOf } from './windows.js'

/** One search of those that together propose candidates. */
export interface Ask {
  search: Omit<MultiSearchQuery, 'indexUid'>
  /** How much a place in its list counts. */
  weight: number
  /** What its hits are to the clause asked for. */
  address?: AddressMatch
}

/** Hits wanted of one window: its first ones are what it is asked for. */
const WINDOW_HITS = 120
/** Words that Meilisearch reads of a query, phrases counted as one; what lies behind them is lost. */
const MAX_WORDS = 10
/** Alternatives of a required phrase that are asked for apart; where more are given, our own check alone holds them. */
const MAX_ALTERNATIVES = 4
/** Fields that hold a section's own words, in which what is required must and what is excluded must not stand. */
const FIELDS_OF_WORDS = ['heading', 'body']

/** The searches for a query; none where it asks for nothing that the library holds. */
export function candidateAsks(query: CandidateQuery, at: { reader: IndexReader; snapshot: IndexSnapshot }): Ask[] {
  const filter = filterOf(query.filters)
  const { prefixes, isChecked } = bindingOf(query)
  const limit = isChecked ? MAX_HITS : WINDOW_HITS
  const windows = windowsOf(query, at)
  const asks: Ask[] = []
  const add = (words: string, weight: number, more: { filter: MeiliFilter; address?: AddressMatch; limit: number }): void => {
    asks.push({
      weight, ...(more.address !== undefined && { address: more.address }),
      search: { q: words, filter: more.filter, limit: more.limit, matchingStrategy: 'frequency', attributesToRetrieve: ['document', 'order'], ...(isChecked && { attributesToSearchOn: FIELDS_OF_WORDS }) },
    })
  }
  for (const prefix of prefixes) {
    for (const { keys, weight } of windows) add(joined(prefix, keys), weight, { filter, limit })
    if (query.required.length > 0) add(joined(prefix, []), 1, { filter, limit: MAX_HITS })
  }
  if (query.address !== null) addAddress(query.address, { add, filter, words: windows[0]?.keys ?? [] })
  return asks
}

function addAddress(address: string[][], { add, filter, words }: {
  add: (words: string, weight: number, more: { filter: MeiliFilter; address?: AddressMatch; limit: number }) => void
  filter: MeiliFilter
  words: string[]
}): void {
  const [exact, inside] = [[...filter, ...exactlyOf(address)], [...filter, ...insideOf(address)]]
  add('', 1, { filter: exact, address: 'exact', limit: MAX_HITS })
  add('', 1, { filter: inside, address: 'inside', limit: MAX_HITS })
  if (words.length === 0) return
  add(joined('', words), 1, { filter: exact, address: 'exact', limit: WINDOW_HITS })
  add(joined('', words), 1, { filter: inside, address: 'inside', limit: WINDOW_HITS })
}

/**
 * What stands before every window: the required phrases and the excluded words, once for each alternative.
 *
 * Meilisearch takes three words that stand together two by two for a phrase, and does not mind the field. So phrases only narrow
 * here and excluded ones are not sent; the engine checks every candidate in the library's own words (`isChecked`).
 */
function bindingOf({ required, excluded }: CandidateQuery): { prefixes: string[]; isChecked: boolean } {
  const single = required.filter((alternatives) => alternatives.length === 1).map(([keys]) => phrase(keys!))
  const choice = required.find((alternatives) => alternatives.length > 1 && alternatives.length <= MAX_ALTERNATIVES)
  const without = excluded.filter((keys) => keys.length === 1).map(([key]) => `-${wordOfKey(key!)}`)
  const fixed = [...without, ...single.slice(0, MAX_WORDS / 2)]
  const prefixes = choice === undefined ? [fixed.join(' ')] : choice.map((keys) => [...fixed, phrase(keys)].join(' '))
  return { prefixes, isChecked: required.length + excluded.length > 0 }
}

function phrase(keys: readonly string[]): string {
  return `"${keys.map(wordOfKey).join(' ')}"`
}

function joined(prefix: string, keys: readonly string[]): string {
  return [prefix, ...keys.map(wordOfKey)].filter((part) => part !== '').join(' ')
}
