import type { MultiSearchQuery } from 'meilisearch'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery } from '../port.js'
import { wordOfKey } from './encode.js'
import { fullSets } from './full-sets.js'
import { filterOf, type MeiliFilter, placeOf } from './query-filter.js'
import { WHOLE_SECTIONS, type WordSet, wordSets } from './word-sets.js'

/** One search of those that together propose candidates. */
export interface Ask {
  search: Omit<MultiSearchQuery, 'indexUid'>
  /** What it says of a section to be found by it; 0 where the list only shows how well the best of the library scores. */
  worth: number
}

/** Hits of one search: all sections of a rare term, and those where the server sees two words together over the end of a sentence. */
const SET_HITS = WHOLE_SECTIONS + 100
/** Hits wanted of each list where every one is checked afterwards and many may fall. */
const CHECKED_HITS = 1000
/** Sets that are asked for behind each required phrase: the phrase alone finds most already. */
const CHECKED_SETS = 8
/** Lists that only measure, and their hits. */
const MEASURING = { sets: 8, hits: 100 } as const
/** Candidates that a first page wants; who wants more pages deep or sorts by date and needs all that match. */
export const FEW_WANTED = 200
/** Words that Meilisearch reads of a query, phrases counted as one; what lies behind them is lost. */
const MAX_WORDS = 10
/** Alternatives of a required phrase that are asked for apart; where more are given, the check alone holds them. */
const MAX_ALTERNATIVES = 4
/** Fields that hold a section's own words, in which what is required must and what is excluded must not stand. */
const FIELDS_OF_WORDS = ['heading', 'body']

/** The searches for a query; none where it asks for nothing that the library holds. */
export function candidateAsks(query: CandidateQuery, at: { reader: IndexReader; snapshot: IndexSnapshot }): Ask[] {
  const filter = filterOf(query.filters)
  const place = placeOf(query)
  const isBound = filter.length + query.required.length + query.excluded.length > 0
  const sets = wordSets(query, at, { isNarrow: isBound })
  return [
    ...boundAsks(query, { sets, filter }),
    ...(place.length === 0 ? [] : boundAsks(query, { sets: wordSets(query, at, { isNarrow: true }), filter: [...filter, ...place] })),
    ...(query.limit <= FEW_WANTED ? [] : (fullSets(query, at) ?? []).map((keys) => keysAsk(keys, { filter, limit: query.limit }))),
    ...(isBound ? sets.slice(0, MEASURING.sets).map((set) => ({ ...setAsk(set, { limit: MEASURING.hits }), worth: 0 })) : []),
  ]
}

/** Sections that hold all of the keys: a set of `fullSets`. */
export function keysAsk(keys: readonly string[], asking: Asking): Ask {
  return setAsk({ runs: keys.map((key) => [key]), worth: Number.MIN_VALUE }, asking)
}

interface Asking {
  /** What stands before the set's words in the query. */
  prefix?: string
  filter?: MeiliFilter
  limit: number
  isChecked?: boolean
}

function setAsk({ runs, worth }: WordSet, { prefix = '', filter = [], limit, isChecked = false }: Asking): Ask {
  const q = [prefix, ...runs.map((keys) => (keys.length === 1 ? wordOfKey(keys[0]!) : phrase(keys)))].filter((part) => part !== '').join(' ')
  return { worth, search: { q, filter, limit, matchingStrategy: 'all', attributesToRetrieve: ['document', 'order'], ...(isChecked && { attributesToSearchOn: FIELDS_OF_WORDS }) } }
}

/**
 * Every set behind the required phrases and the excluded words, once for each alternative.
 *
 * Meilisearch takes words that stand together two by two for a phrase, and does not mind the field. So phrases only narrow here
 * and excluded ones are not sent; the engine checks every candidate in the library's own words.
 */
function boundAsks({ required, excluded }: CandidateQuery, { sets, filter }: { sets: readonly WordSet[]; filter: MeiliFilter }): Ask[] {
  const isChecked = required.length + excluded.length > 0
  const asking = { filter, limit: isChecked ? CHECKED_HITS : SET_HITS, isChecked }
  const single = required.filter((alternatives) => alternatives.length === 1).map(([keys]) => phrase(keys!))
  const choice = required.find((alternatives) => alternatives.length > 1 && alternatives.length <= MAX_ALTERNATIVES)
  const without = excluded.filter((keys) => keys.length === 1).map(([key]) => `-${wordOfKey(key!)}`)
  const fixed = [...without, ...single.slice(0, MAX_WORDS / 2)]
  const prefixes = choice === undefined ? [fixed.join(' ')] : choice.map((keys) => [...fixed, phrase(keys)].join(' '))
  return prefixes.flatMap((prefix) => [
    ...(required.length === 0 ? [] : [keysAsk([], { ...asking, prefix })]),
    ...sets.slice(0, required.length === 0 ? sets.length : CHECKED_SETS).map((set) => setAsk(set, { ...asking, prefix })),
  ])
}

function phrase(keys: readonly string[]): string {
  return `"${keys.map(wordOfKey).join(' ')}"`
}
