import type { IndexReader, IndexSnapshot } from '../../../ingest/index/index-reader.js'
import type { Filters, WeightedRun } from '../../../ingest/index/port.js'
import type { DocumentSummary } from '../../../ingest/library/library.js'
import type { RuleIndex } from './expansions.js'
import type { QueryWord, ReadingStep } from './query-word.js'

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
  /** Label tokens of the clause that is asked for by its address; null where none is. */
  address: string[][] | null
  asksForTarget: boolean
  /** Documents that are named by number or title; empty where none is. */
  namedDocuments: ReadonlySet<string>
  filters: Filters
}

/** What reading a query needs of the library. */
export interface ReadingContext {
  index: IndexReader
  snapshot: IndexSnapshot
  rules: RuleIndex
  documents: readonly DocumentSummary[]
}
