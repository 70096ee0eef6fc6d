import { join } from 'node:path'
import { statSync } from 'node:fs'
import MiniSearch from 'minisearch'
import { LIBRARY_FILE } from '../../ingest/library/open-file.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { searchContext } from '../../server/search/context.js'
import { search } from '../../server/search/search.js'
import { indexRecords } from '../eval/index-records.js'
import type { EvalRecord } from '../eval/records.js'
import { plainRequest } from '../eval/run-queries.js'
import { indexPlainFts5, openPlainFts5 } from './plain-fts5.js'

/** Asks a question for a page of 20 and returns how many hits it got. */
export type Ask = (text: string) => number | Promise<number>

/** Something that answers questions on records. */
export interface BenchEngine {
  /** Indexes records in a folder of its own and returns the bytes on disk. */
  index(records: Iterable<EvalRecord>, dir: string): number
  /** Opens what was indexed. */
  open(dir: string): Ask
  /** True where the index lives and dies with the process that made it. */
  isInMemory: boolean
  /** Most records it is tried on. */
  mostRecords: number
}

export const BENCH_ENGINES = ['tradieu', 'plain FTS5', 'MiniSearch'] as const
export type BenchEngineName = (typeof BENCH_ENGINES)[number]

/** The engine of a name: this program's whole search, FTS5 asked for any word, MiniSearch as it comes. */
export const benchEngines: Readonly<Record<BenchEngineName, BenchEngine>> = {
  tradieu: {
    isInMemory: false, mostRecords: Infinity,
    index(records, dir) {
      indexRecords(records, dir)
      return statSync(join(dir, LIBRARY_FILE)).size
    },
    open(dir) {
      const context = searchContext(openLibrary(dir))
      return async (text) => (await search(context, plainRequest(text, 20))).hits.length
    },
  },
  'plain FTS5': {
    isInMemory: false, mostRecords: Infinity,
    index(records, dir) {
      indexPlainFts5(join(dir, 'plain.db'), records)
      return statSync(join(dir, 'plain.db')).size
    },
    open(dir) {
      const plain = openPlainFts5(join(dir, 'plain.db'))
      return (text) => plain.search(text)
    },
  },
  // Beyond this its index takes more memory than a small server has.
  MiniSearch: { isInMemory: true, mostRecords: 100_000, ...miniSearch() },
}

function miniSearch(): Pick<BenchEngine, 'index' | 'open'> {
  const mini = new MiniSearch<EvalRecord>({ fields: ['title', 'text'] })
  return {
    index(records) {
      for (const record of records) mini.add(record)
      return 0
    },
    open: () => (text) => mini.search(text).slice(0, 20).length,
  }
}
