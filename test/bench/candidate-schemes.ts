import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import { candidateAsks } from '../../ingest/index/meilisearch/candidate-asks.js'
import { wordOfKey } from '../../ingest/index/meilisearch/encode.js'
import { fuseLists } from '../../ingest/index/meilisearch/fuse-lists.js'
import { windowsOf } from '../../ingest/index/meilisearch/windows.js'
import type { CandidateQuery } from '../../ingest/index/port.js'
import type { SearchContext } from '../../server/search/context.js'

/** Where the schemes search: the program's own index, and one of the plain text with Meilisearch's own settings. */
export interface SchemeContext {
  meili: Meilisearch
  index: string
  plainIndex: string
  context: SearchContext
}

/** One way to put a question to Meilisearch; gives rows, best first. */
export interface Scheme {
  name: string
  rows(query: CandidateQuery, text: string, at: SchemeContext): Promise<number[]>
}

const LISTED = 200

/** The ways that the README compares; the first is what a program does that knows nothing of Vietnamese. */
export const SCHEMES: Scheme[] = [
  { name: 'plain text, as typed, default settings', rows: async (_query, text, at) => (await listsOf(at, [{ q: text }], at.plainIndex))[0]! },
  { name: 'whole question, one search', rows: async (query, _text, at) => (await listsOf(at, [{ q: words(ownKeys(query)) }]))[0]! },
  { name: 'ten rarest syllables, one search', rows: async (query, _text, at) => (await listsOf(at, [{ q: words(rarest(query, at.context)), matchingStrategy: 'frequency' }]))[0]! },
  { name: 'pairs of neighbours, all words', rows: (query, _text, at) => fused(at, stretches(ownKeys(query), { length: 2, stride: 1 }).map((keys) => ({ q: words(keys), matchingStrategy: 'all' }))) },
  { name: 'windows of 6, stride 3', rows: (query, _text, at) => fused(at, stretches(ownKeys(query), { length: 6, stride: 3 }).map((keys) => ({ q: words(keys), matchingStrategy: 'frequency' }))) },
  { name: 'windows merged by the server (federated)', rows: federated },
  { name: 'windows of 4, stride 2 (ours)', rows: ours },
]

async function ours(query: CandidateQuery, _text: string, at: SchemeContext): Promise<number[]> {
  const asks = candidateAsks(query, { reader: at.context.index, snapshot: at.context.index.snapshot() })
  const lists = await listsOf(at, asks.map(({ search }) => search))
  return fuseLists(lists.map((rows, i) => ({ rows, weight: asks[i]!.weight })))
}

async function federated(query: CandidateQuery, _text: string, at: SchemeContext): Promise<number[]> {
  const windows = windowsOf(query, { reader: at.context.index, snapshot: at.context.index.snapshot() })
  const { hits } = await at.meili.multiSearch({
    federation: { limit: LISTED },
    queries: windows.map(({ keys, weight }) => ({ indexUid: at.index, q: words(keys), matchingStrategy: 'frequency' as const, attributesToRetrieve: ['document', 'order'], federationOptions: { weight } })),
  })
  return rowsOf(hits, at.context)
}

async function fused(at: SchemeContext, searches: Partial<MultiSearchQuery>[]): Promise<number[]> {
  return fuseLists((await listsOf(at, searches)).map((rows) => ({ rows, weight: 1 })))
}

async function listsOf({ meili, index, context }: SchemeContext, searches: Partial<MultiSearchQuery>[], from = index): Promise<number[][]> {
  if (searches.length === 0) return []
  const { results } = await meili.multiSearch({ queries: searches.map((search) => ({ indexUid: from, limit: LISTED, attributesToRetrieve: ['document', 'order'], ...search })) })
  return results.map(({ hits }) => rowsOf(hits, context))
}

function rowsOf(hits: readonly object[], { index }: SearchContext): number[] {
  return (hits as { document: string; order: number }[]).flatMap(({ document, order }) => index.rowOf(document, order) ?? [])
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
