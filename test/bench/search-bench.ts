import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import MiniSearch from 'minisearch'
import { LIBRARY_FILE } from '../../ingest/library/open-file.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { searchContext } from '../../server/search/context.js'
import { search } from '../../server/search/search.js'
import { percentile } from '../eval/metrics/percentile.js'
import { indexRecords } from '../eval/index-records.js'
import { type EvalQuery, type EvalRecord, readRecords } from '../eval/records.js'
import { plainRequest } from '../eval/run-queries.js'
import { scaledRecords } from '../eval/scale-records.js'
import { plainFts5 } from './plain-fts5.js'

/** MiniSearch holds everything in memory; beyond this it needs more than a small server has. */
const MOST_FOR_MINISEARCH = 100_000

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '27057,100000' }, data: { type: 'string' }, queries: { type: 'string', default: '100' } } })
const data = values.data ?? fileURLToPath(new URL('../../../../../shared/eval/laws/', import.meta.url))
const articles = readRecords<EvalRecord>(join(data, 'corpus.jsonl.gz'))
const texts = readRecords<EvalQuery>(join(data, 'queries.jsonl')).slice(0, Number(values.queries)).map(({ text }) => text)
for (const size of values.sizes.split(',').map(Number)) await benchSize(size)

async function benchSize(size: number): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
  try {
    const records = size <= articles.length ? articles.slice(0, size) : [...scaledRecords(articles, size)]
    process.stdout.write(`\n${records.length} sections, ${texts.length} questions\n`)
    await benchOurs(records, dir)
    benchPlain(records, dir)
    if (size <= MOST_FOR_MINISEARCH) benchMiniSearch(records)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function benchOurs(records: readonly EvalRecord[], dir: string): Promise<void> {
  const indexing = clock()
  indexRecords(records, dir)
  line('tradieu index', `${seconds(indexing())} s, ${Math.round(records.length / (indexing() / 1000))} sections/s, library ${megabytes(statSync(join(dir, LIBRARY_FILE)).size)} MB, memory at most ${megabytes(process.resourceUsage().maxRSS * 1024)} MB`)
  const opening = clock()
  const library = openLibrary(dir)
  const context = searchContext(library)
  await search(context, plainRequest(texts[0]!, 20))
  line('tradieu first answer', `${opening().toFixed(0)} ms after opening`)
  const run = async (text: string): Promise<void> => void (await search(context, plainRequest(text, 20)))
  line('tradieu cold', times(await timed(texts, run)))
  line('tradieu warm', times(await timed(texts, run)))
  line('tradieu 8 clients', times(await eightClients(texts, run)))
  library.close()
}

function benchPlain(records: readonly EvalRecord[], dir: string): void {
  const path = join(dir, 'plain.db')
  const indexing = clock()
  const plain = plainFts5(path, records)
  line('plain FTS5 index', `${seconds(indexing())} s, ${megabytes(statSync(path).size)} MB`)
  const run = (text: string): number => plain.search(text)
  line('plain FTS5 cold', times(timedNow(texts, run)))
  line('plain FTS5 warm', times(timedNow(texts, run)))
  plain.close()
}

function benchMiniSearch(records: readonly EvalRecord[]): void {
  const indexing = clock()
  const before = process.memoryUsage().rss
  const mini = new MiniSearch<EvalRecord>({ fields: ['title', 'text'] })
  mini.addAll(records)
  line('MiniSearch index', `${seconds(indexing())} s, memory ${megabytes(process.memoryUsage().rss - before)} MB`)
  line('MiniSearch warm', times(timedNow(texts, (text) => mini.search(text).length)))
}

/** Milliseconds of each run. */
async function timed(queries: readonly string[], run: (text: string) => Promise<void>): Promise<number[]> {
  const took: number[] = []
  for (const text of queries) {
    const since = clock()
    await run(text)
    took.push(since())
  }
  return took
}

function timedNow(queries: readonly string[], run: (text: string) => unknown): number[] {
  return queries.map((text) => {
    const since = clock()
    run(text)
    return since()
  })
}

/** Eight at a time in one process: what each waits from asking to answer. */
async function eightClients(queries: readonly string[], run: (text: string) => Promise<void>): Promise<number[]> {
  const took: number[] = []
  for (let from = 0; from < queries.length; from += 8) {
    const since = clock()
    await Promise.all(queries.slice(from, from + 8).map(async (text) => {
      await run(text)
      took.push(since())
    }))
  }
  return took
}

function times(took: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${percentile(took, share).toFixed(1)} ms`).join('  ')
}

function clock(): () => number {
  const startedAt = performance.now()
  return () => performance.now() - startedAt
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}

function line(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(22)} ${value}\n`)
}
