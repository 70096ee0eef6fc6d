import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import { candidateAsks } from '../../ingest/index/meilisearch/candidate-asks.js'
import { wordOfKey } from '../../ingest/index/meilisearch/encode.js'
import type { CandidateQuery } from '../../ingest/index/port.js'
import type { SearchContext } from '../../server/search/context.js'

/** Where the schemes search: the program's own index, and one of the plain text with Meilisearch's own settings. */
export interface SchemeContext {
  meili: Meilisearch
  index: string
  plainIndex: string
  context: SearchContext
}

/** One way to put a question to Meilisearch; gives the rows of all that it lists. */
export interface Scheme {
  name: string
  rows(query: CandidateQuery, text: string, at: SchemeContext): Promise<number[]>
}

/** Hits of a scheme that asks once; of one that asks often, hits of each search. */
const [ONCE, OFTEN] = [1000, 200]

/** The ways that the README compares; the first is what a program does that knows nothing of Vietnamese. */
export const SCHEMES: Scheme[] = [
  { name: 'plain text, as typed, default settings', rows: (_query, text, at) => listed(at, [{ q: text, limit: ONCE }], at.plainIndex) },
  { name: 'whole question, one search', rows: (query, _text, at) => listed(at, [{ q: words(ownKeys(query)), limit: ONCE }]) },
  { name: 'ten rarest syllables, one search', rows: (query, _text, at) => listed(at, [{ q: words(rarest(query, at.context)), matchingStrategy: 'frequency', limit: ONCE }]) },
  { name: 'windows of 4, stride 2', rows: (query, _text, at) => listed(at, stretches(ownKeys(query), { length: 4, stride: 2 }).map((keys) => ({ q: words(keys), matchingStrategy: 'frequency', limit: OFTEN }))) },
  { name: 'pairs of neighbours, all words', rows: (query, _text, at) => listed(at, stretches(ownKeys(query), { length: 2, stride: 1 }).map((keys) => ({ q: words(keys), matchingStrategy: 'all', limit: OFTEN }))) },
  { name: 'sets of telling words, merged by the server', rows: federated },
  { name: 'sets of telling words (used)', rows: (query, _text, at) => listed(at, asksOf(query, at)) },
]

function asksOf(query: CandidateQuery, { context: { index } }: SchemeContext): Partial<MultiSearchQuery>[] {
  return candidateAsks(query, { reader: index, snapshot: index.snapshot() }).map(({ search }) => search)
}

async function federated(query: CandidateQuery, _text: string, at: SchemeContext): Promise<number[]> {
  const queries = asksOf(query, at).map(({ limit: _limit, ...search }) => ({ indexUid: at.index, ...search }))
  const { hits } = await at.meili.multiSearch({ federation: { limit: ONCE }, queries })
  return rowsOf(hits, at.context)
}

/** Rows of all the searches, each once. */
async function listed({ meili, index, context }: SchemeContext, searches: Partial<MultiSearchQuery>[], from = index): Promise<number[]> {
  if (searches.length === 0) return []
  const { results } = await meili.multiSearch({ queries: searches.map((search) => ({ indexUid: from, attributesToRetrieve: ['document', 'order'], ...search })) })
  return [...new Set(results.flatMap(({ hits }) => rowsOf(hits, context)))]
}

function rowsOf(hits: readonly object[], { index }: SearchContext): number[] {
  const snapshot = index.snapshot()
  return (hits as { document: string; order: number }[]).flatMap(({ document, order }) => snapshot.rowOf(document, order) ?? [])
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
