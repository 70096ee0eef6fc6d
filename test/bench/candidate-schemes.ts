import type { Meilisearch, MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import { askIndex, type IndexSearch } from '../../ingest/index/meilisearch/ask-index.js'
import { candidateAsks } from '../../ingest/index/meilisearch/candidate-asks.js'
import { wordOfKey } from '../../ingest/index/meilisearch/encode.js'
import { type FoundSection, sectionAt } from '../../ingest/index/meilisearch/section-place.js'
import { type WordSet, wordSets } from '../../ingest/index/meilisearch/word-sets.js'
import type { CandidateQuery } from '../../ingest/index/port.js'
import type { SearchContext } from '../../server/search/context.js'

/** Where the schemes search. */
export interface SchemeContext {
  meili: Meilisearch
  /** The program's own index: words and pairs of neighbours. */
  index: string
  /** The sections' words in their order, so that phrases and proximity tell neighbours. */
  orderedIndex: string
  /** The plain text with Meilisearch's own settings. */
  plainIndex: string
  context: SearchContext
}

/** One way to put a question to Meilisearch; gives the rows of all that it lists. */
export interface Scheme {
  name: string
  rows(query: CandidateQuery, text: string, at: SchemeContext): Promise<number[]>
}

/** Hits of a scheme that asks once; of one that asks often, hits of each search. */
const [ONCE, OFTEN] = [1000, 400]

/** The ways that the README compares; the first is what a program does that knows nothing of Vietnamese. */
export const SCHEMES: Scheme[] = [
  { name: 'plain text, as typed, default settings', rows: (_query, text, at) => listed(at, [{ q: text, limit: ONCE }], at.plainIndex) },
  { name: 'whole question, one search', rows: (query, _text, at) => listed(at, [{ q: words(ownKeys(query)), limit: ONCE }]) },
  { name: 'ten rarest syllables, one search', rows: (query, _text, at) => listed(at, [{ q: words(rarest(query, at.context)), matchingStrategy: 'frequency', limit: ONCE }]) },
  { name: 'windows of 4, stride 2', rows: (query, _text, at) => listed(at, stretches(ownKeys(query), { length: 4, stride: 2 }).map((keys) => ({ q: words(keys), matchingStrategy: 'frequency', limit: OFTEN }))) },
  { name: 'neighbours two by two, all words', rows: (query, _text, at) => listed(at, stretches(ownKeys(query), { length: 2, stride: 1 }).map((keys) => ({ q: words(keys), matchingStrategy: 'all', limit: OFTEN }))) },
  { name: 'telling sets, phrases, hits of each', rows: (query, _text, at) => listed(at, setsOf(query, at).map((set) => ({ q: phrases(set), matchingStrategy: 'all', limit: OFTEN }))) },
  { name: 'telling sets, phrases, merged by the server', rows: merged },
  { name: 'telling sets, pairs as words, hits of each', rows: (query, _text, at) => listed(at, asksOf(query, at).map(({ q, filter }) => ({ q, filter, matchingStrategy: 'all', limit: OFTEN })), at.index) },
  { name: 'telling sets, pairs as words, one facet (used)', rows: used },
]

function setsOf(query: CandidateQuery, { context: { index } }: SchemeContext): WordSet[] {
  return wordSets(query, { reader: index, snapshot: index.snapshot() }, { isNarrow: false })
}

function asksOf(query: CandidateQuery, { context: { index } }: SchemeContext): readonly IndexSearch[] {
  return candidateAsks(query, { reader: index, snapshot: index.snapshot() })
}

async function used(query: CandidateQuery, _text: string, at: SchemeContext): Promise<number[]> {
  return rowsOf(await askIndex(at.meili, { index: at.index, version: at.context.library.version(), searches: asksOf(query, at) }), at.context)
}

async function merged(query: CandidateQuery, _text: string, at: SchemeContext): Promise<number[]> {
  const sets = setsOf(query, at)
  const most = Math.max(...sets.map(({ worth }) => worth))
  const queries = sets.map((set) => ({ indexUid: at.orderedIndex, q: phrases(set), matchingStrategy: 'all' as const, attributesToRetrieve: ['place'], federationOptions: { weight: set.worth / most } }))
  const { hits } = await at.meili.multiSearch({ federation: { limit: ONCE }, queries })
  return rowsOf(placesOf(hits), at.context)
}

/** Rows of all the searches, each once. */
async function listed({ meili, orderedIndex, context }: SchemeContext, searches: Partial<MultiSearchQuery>[], from = orderedIndex): Promise<number[]> {
  if (searches.length === 0) return []
  const { results } = await meili.multiSearch({ queries: searches.map((search) => ({ indexUid: from, attributesToRetrieve: ['place'], ...search })) })
  return rowsOf(results.flatMap(({ hits }: MultiSearchResult<object>) => placesOf(hits)), context)
}

function placesOf(hits: readonly object[]): FoundSection[] {
  return (hits as { place: string }[]).map(({ place }) => sectionAt(place))
}

function rowsOf(sections: readonly FoundSection[], { index }: SearchContext): number[] {
  const snapshot = index.snapshot()
  return [...new Set(sections.flatMap(({ document, order }) => snapshot.rowOf(document, order) ?? []))]
}

function ownKeys({ runs }: CandidateQuery): string[] {
  return runs.filter(({ weight }) => weight >= 1).flatMap(({ keys }) => keys)
}

function rarest(query: CandidateQuery, { index }: SearchContext): string[] {
  const snapshot = index.snapshot()
  const known = [...new Set(ownKeys(query))].filter((key) => snapshot.syllable(key) !== undefined)
  return known.sort((a, b) => snapshot.syllable(a)!.uses - snapshot.syllable(b)!.uses).slice(0, 10)
}

function stretches(keys: readonly string[], { length, stride }: { length: number; stride: number }): string[][] {
  const found: string[][] = []
  for (let from = 0; from === 0 || from + stride < keys.length; from += stride) found.push([...new Set(keys.slice(from, from + length))])
  return found
}

function words(keys: readonly string[]): string {
  return keys.map(wordOfKey).join(' ')
}

function phrases({ runs }: WordSet): string {
  return runs.map((keys) => `"${words(keys)}"`).join(' ')
}
