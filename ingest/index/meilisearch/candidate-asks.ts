import type { MultiSearchQuery } from 'meilisearch'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery } from '../port.js'
import { wordOfKey } from './encode.js'
import { fullSets } from './full-sets.js'
import { filterOf, type MeiliFilter, placeOf } from './query-filter.js'
import { type Window, windowsOf } from './windows.js'

/** One search of those that together propose candidates. */
export interface Ask {
  search: Omit<MultiSearchQuery, 'indexUid'>
  /** How much a place in its list counts; 0 where the list only shows how well the best of the library scores. */
  weight: number
}

/** Hits wanted of one window: its first ones are what it is asked for. */
const WINDOW_HITS = 120
/** Hits wanted of each list where every one is checked afterwards and many may fall. */
const CHECKED_HITS = 1000
/** Hits of a list that only measures. */
const MEASURING_HITS = 20
/** Candidates that a first page wants; who wants more pages deep or sorts by date and needs all that match. */
const FEW_WANTED = 200
/** Words that Meilisearch reads of a query, phrases counted as one; what lies behind them is lost. */
const MAX_WORDS = 10
/** Alternatives of a required phrase that are asked for apart; where more are given, the check alone holds them. */
const MAX_ALTERNATIVES = 4
/** Fields that hold a section's own words, in which what is required must and what is excluded must not stand. */
const FIELDS_OF_WORDS = ['heading', 'body']

/** The searches for a query; none where it asks for nothing that the library holds. */
export function candidateAsks(query: CandidateQuery, at: { reader: IndexReader; snapshot: IndexSnapshot }): Ask[] {
  const filter = filterOf(query.filters)
  const windows = windowsOf(query, at)
  const place = placeOf(query)
  const measuring = filter.length + query.required.length + query.excluded.length === 0 ? [] : windows.map((window) => windowAsk(window, { limit: MEASURING_HITS, isMeasure: true }))
  return [
    ...boundAsks(query, { windows, filter }),
    ...(place.length === 0 ? [] : boundAsks(query, { windows, filter: [...filter, ...place] })),
    ...(query.limit <= FEW_WANTED ? [] : (fullSets(query, at) ?? []).map((keys) => setAsk(keys, { filter, limit: query.limit }))),
    ...measuring,
  ]
}

/** Sections that hold all of the keys: a set of `fullSets`. */
export function setAsk(keys: readonly string[], { filter, limit }: { filter: MeiliFilter; limit: number }): Ask {
  return { weight: 1, search: { q: keys.map(wordOfKey).join(' '), filter, limit, matchingStrategy: 'all', attributesToRetrieve: ['document', 'order'] } }
}

interface Asking {
  prefix?: string
  filter?: MeiliFilter
  limit: number
  isChecked?: boolean
  isMeasure?: boolean
}

function windowAsk({ keys, weight }: Window, { prefix = '', filter = [], limit, isChecked = false, isMeasure = false }: Asking): Ask {
  const q = [prefix, ...keys.map(wordOfKey)].filter((part) => part !== '').join(' ')
  return { weight: isMeasure ? 0 : weight, search: { q, filter, limit, matchingStrategy: 'frequency', attributesToRetrieve: ['document', 'order'], ...(isChecked && { attributesToSearchOn: FIELDS_OF_WORDS }) } }
}

/**
 * Every window behind the required phrases and the excluded words, once for each alternative.
 *
 * Meilisearch takes words that stand together two by two for a phrase, and does not mind the field. So phrases only narrow here
 * and excluded ones are not sent; the engine checks every candidate in the library's own words.
 */
function boundAsks({ required, excluded }: CandidateQuery, { windows, filter }: { windows: readonly Window[]; filter: MeiliFilter }): Ask[] {
  const isChecked = required.length + excluded.length > 0
  const limit = isChecked ? CHECKED_HITS : WINDOW_HITS
  const single = required.filter((alternatives) => alternatives.length === 1).map(([keys]) => phrase(keys!))
  const choice = required.find((alternatives) => alternatives.length > 1 && alternatives.length <= MAX_ALTERNATIVES)
  const without = excluded.filter((keys) => keys.length === 1).map(([key]) => `-${wordOfKey(key!)}`)
  const fixed = [...without, ...single.slice(0, MAX_WORDS / 2)]
  const prefixes = choice === undefined ? [fixed.join(' ')] : choice.map((keys) => [...fixed, phrase(keys)].join(' '))
  return prefixes.flatMap((prefix) => [
    ...windows.map((window) => windowAsk(window, { prefix, filter, limit, isChecked })),
    ...(required.length === 0 ? [] : [windowAsk({ keys: [], weight: 1 }, { prefix, filter, limit, isChecked })]),
  ])
}

function phrase(keys: readonly string[]): string {
  return `"${keys.map(wordOfKey).join(' ')}"`
}
