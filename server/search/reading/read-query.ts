import type { IndexReader, IndexSnapshot } from '../../../ingest/index/index-reader.js'
import type { Filters, WeightedRun } from '../../../ingest/index/port.js'
import { syllables } from '../../../ingest/model/syllables.js'
import { cleanText } from '../../../ingest/model/text.js'
import type { SearchRequest } from '../request.js'
import { splitOperators } from './operators.js'

/** One syllable of the query. */
export interface QueryWord {
  /** As typed. */
  typed: string
  /** Key that is searched. */
  key: string
  /** How it is shown: as typed, or as it was read. */
  shown: string
  how: 'typed' | 'restored' | 'corrected'
  opensRun: boolean
}

/** One thing that was understood, for the reader. `kind` is kebab-case: `accents`, `spelling`, `number`, `address`, … */
export interface ReadingStep {
  kind: string
  from: string
  to: string
}

/** A query as it was understood. */
export interface ReadQuery {
  words: QueryWord[]
  /** The query as a sentence, with what was restored and corrected. */
  read: string
  steps: ReadingStep[]
  /** What is searched: the query's own runs weigh 1, what they were expanded with weighs less. */
  runs: WeightedRun[]
  required: string[][][]
  excluded: string[][]
  filters: Filters
}

/** What reading a query needs of the library. */
export interface ReadingContext {
  index: IndexReader
  snapshot: IndexSnapshot
}

/** Longest query read: ten thousand words pasted in cost no more than this many characters, and a page of text is no query. */
const MAX_CHARS = 4000
/** Most syllables searched; of a longer query the rarest are kept, since they tell most. */
const MAX_SYLLABLES = 64

/** Reads a query; never fails, whatever was typed. */
export function readQuery(request: SearchRequest, { snapshot }: ReadingContext): ReadQuery {
  const typed = cleanText(request.text.slice(0, MAX_CHARS)).replace(/\s+/g, ' ').trim()
  const split = splitOperators(typed)
  const words = mostTelling(wordsOf(split.words), snapshot)
  return {
    words,
    read: split.words,
    steps: [],
    runs: runsOf(words),
    required: split.required.map((alternatives) => alternatives.map(keysOf)),
    excluded: split.excluded.map(keysOf),
    filters: { ...split.filters, ...request.filters },
  }
}

function wordsOf(text: string): QueryWord[] {
  return syllables(text).map(({ start, end, key, opensRun }) => {
    const typed = text.slice(start, end)
    return { typed, key, shown: typed, how: 'typed', opensRun }
  })
}

function keysOf(text: string): string[] {
  return syllables(text).map(({ key }) => key)
}

function mostTelling(words: QueryWord[], snapshot: IndexSnapshot): QueryWord[] {
  if (words.length <= MAX_SYLLABLES) return words
  const uses = (word: QueryWord): number => snapshot.syllable(word.key)?.uses ?? 0
  const kept = new Set([...words].sort((a, b) => uses(a) - uses(b)).slice(0, MAX_SYLLABLES))
  return words.filter((word) => kept.has(word))
}

/** Words that follow one another, as runs of full weight. */
function runsOf(words: readonly QueryWord[]): WeightedRun[] {
  const runs: WeightedRun[] = []
  for (const { key, opensRun } of words) {
    if (opensRun || runs.length === 0) runs.push({ keys: [key], weight: 1 })
    else runs.at(-1)!.keys.push(key)
  }
  return runs
}
