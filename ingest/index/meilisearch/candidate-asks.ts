import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import { pairTerm } from '../index-tables.js'
import type { CandidateQuery } from '../port.js'
import type { IndexSearch } from './ask-index.js'
import { wordOfKey, wordsOfRun } from './encode.js'
import { fullSets } from './full-sets.js'
import { filterOf, type MeiliFilter, placeOf } from './query-filter.js'
import { LISTED, type WordSet, wordSets } from './word-sets.js'

/** The library's own index, whose counts tell rare words from common ones. */
export interface LibraryIndex {
  reader: IndexReader
  snapshot: IndexSnapshot
}

/** Hits of one search where the list may be longer. */
const FEW_HITS = 400
/** Sections that can be had as a whole list for what one hit costs the server. */
const WHOLE_FOR_HIT = 8
/** Hits wanted of each longer list where every one is checked afterwards and many may fall. */
const CHECKED_HITS = 1000
/** Sets that are asked for behind each required phrase, fewer where it has many readings: the phrase alone finds most already. */
const CHECKED_SETS = 8
/** Candidates that a first page wants; who wants more pages deep or sorts by date and needs all that match. */
const FEW_WANTED = 200
/** Words that Meilisearch reads of a query; what lies behind them is lost. */
const MAX_WORDS = 10
/** Words of required phrases that go before each set's, which has up to two. */
const MAX_REQUIRED_WORDS = 6
/** Ways to read a required phrase, as one typed without accents has, that are each asked for. */
const MAX_ALTERNATIVES = 32
/** Fields that hold a section's own words, in which what is required must and what is excluded must not stand. */
const FIELDS_OF_WORDS = ['heading', 'body']

/**
 * The searches that together propose candidates; none where a query asks for nothing that the library holds, or in one document
 * alone, whose sections the library knows.
 */
export function candidateAsks(query: CandidateQuery, at: LibraryIndex): IndexSearch[] {
  if (query.filters.documentId !== undefined) return []
  const filter = filterOf(query.filters)
  const place = placeOf(query)
  const isBound = filter.length + query.required.length + query.excluded.length > 0
  const sets = wordSets(query, at, { isNarrow: isBound })
  return [
    ...boundAsks(query, { sets, filter, at }),
    ...(place.length === 0 ? [] : boundAsks(query, { sets: wordSets(query, at, { isNarrow: true }), filter: [...filter, ...place], at })),
    ...(query.limit <= FEW_WANTED ? [] : (fullSets(query, at) ?? []).map((keys) => ask(holding(keys.map((key) => [key]), at), { filter, atMost: query.limit }))),
  ]
}

/** What a section must hold to be listed. */
type Holding = Pick<WordSet, 'sections' | 'isWhole'> & { runs: readonly (readonly string[])[] }

function holding(runs: readonly (readonly string[])[], at: LibraryIndex): Holding {
  const counts = runs.flatMap((keys) => termsOfRun(keys, at.snapshot)).map((term) => (term === null ? 0 : at.reader.sectionCount(term)))
  const sections = Math.min(at.snapshot.sections, ...counts)
  return { runs, sections, isWhole: sections <= LISTED }
}

interface Asking {
  filter?: MeiliFilter
  /** Single words that no section may hold. */
  without?: readonly string[]
  /** Hits where the list is too long to be had whole. */
  atMost?: number
  isChecked?: boolean
}

function ask({ runs, sections, isWhole }: Holding, { filter = [], without = [], atMost = FEW_HITS, isChecked = false }: Asking): IndexSearch {
  const q = wordsQuery(runs, without)
  const limit = isWhole || sections <= atMost * WHOLE_FOR_HIT ? {} : { limit: atMost }
  return { q, filter, ...limit, ...(isChecked && { attributesToSearchOn: FIELDS_OF_WORDS }) }
}

/** Runs as Meilisearch reads them; between quotation marks no word is tried as a part of a longer one. */
export function wordsQuery(runs: readonly (readonly string[])[], without: readonly string[] = []): string {
  const words = [...new Set(runs.flatMap(wordsOfRun))].slice(0, MAX_WORDS)
  return [...words.map((word) => `"${word}"`), ...without.map((key) => `-"${wordOfKey(key)}"`)].join(' ')
}

/**
 * Every set behind the required phrases and the excluded words, once for each alternative.
 *
 * Meilisearch knows of a phrase that its pairs stand in the section, wherever they do. So phrases only narrow here and excluded
 * ones are not sent; the engine checks every candidate in the library's own words.
 */
function boundAsks({ required, excluded }: CandidateQuery, { sets, filter, at }: { sets: readonly WordSet[]; filter: MeiliFilter; at: LibraryIndex }): IndexSearch[] {
  const isChecked = required.length + excluded.length > 0
  const without = excluded.flatMap((keys) => (keys.length === 1 ? keys : []))
  const asking = { filter, without, isChecked, ...(isChecked && { atMost: CHECKED_HITS }) }
  if (required.length === 0) return sets.map((set) => ask(set, asking))
  return alternativePhrases(required, at).flatMap((phrases, _, { length }) => {
    const behind = sets.slice(0, Math.min(CHECKED_SETS, MAX_ALTERNATIVES / length)).map((set) => ({ ...set, runs: [...set.runs, ...phrases.runs] }))
    return (phrases.isWhole ? [phrases] : [phrases, ...behind]).map((held) => ask(held, asking))
  })
}

/**
 * Words and pairs of which every section that holds what is required has one entry whole; [] where none can.
 *
 * Of several phrases that have alternatives those of one are told apart, most held first; the check holds the others.
 */
function alternativePhrases(required: CandidateQuery['required'], at: LibraryIndex): Holding[] {
  const isKnown = (keys: readonly string[]): boolean => keys.length > 0 && keys.every((key) => at.snapshot.syllable(key) !== undefined)
  const known = required.map((alternatives) => alternatives.filter(isKnown)).sort((a, b) => a.length - b.length)
  if (known[0]?.length === 0) return []
  const single = known.flatMap((alternatives) => (alternatives.length === 1 ? alternatives : []))
  const choice = known.find(({ length }) => length > 1)
  const entries = choice === undefined ? [single] : choice.map((alternative) => [alternative, ...single])
  const held = entries.map((phrases) => holding(rarestRuns(phrases, at), at))
  return held.sort((a, b) => b.sections - a.sections).slice(0, MAX_ALTERNATIVES)
}

/** Of phrases the words and pairs that fewest sections hold, as many as find room in a query. */
function rarestRuns(phrases: readonly (readonly string[])[], at: LibraryIndex): string[][] {
  const runs = phrases.flatMap((keys) => (keys.length === 1 ? [[...keys]] : keys.slice(1).map((key, i) => [keys[i]!, key])))
  const counted = runs.map((run) => ({ run, sections: holding([run], at).sections }))
  return counted.sort((a, b) => a.sections - b.sections).slice(0, MAX_REQUIRED_WORDS).map(({ run }) => run)
}

/** Terms of the library's index that make a run; null for one that no section has. */
function termsOfRun(keys: readonly string[], snapshot: IndexSnapshot): (number | null)[] {
  const numbers = keys.map((key) => snapshot.syllable(key)?.number ?? null)
  if (numbers.length === 1) return numbers
  return numbers.slice(1).map((number, i) => (number === null || numbers[i] === null ? null : pairTerm(numbers[i]!, number)))
}
