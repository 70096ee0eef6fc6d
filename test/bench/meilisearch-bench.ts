import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { LIBRARY_FILE } from '../../ingest/library/open-file.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import type { SearchContext } from '../../server/search/context.js'
import { search } from '../../server/search/search.js'
import { openEngine } from '../eval/engines.js'
import { indexRecords } from '../eval/index-records.js'
import { percentile } from '../eval/metrics/percentile.js'
import { type EvalQuery, type EvalRecord, readRecords } from '../eval/records.js'
import { plainRequest } from '../eval/run-queries.js'
import { scaledRecords } from '../eval/scale-records.js'
import type { MeiliServer } from '../meilisearch-server.js'
import { processorClock } from './processor-clock.js'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '27057,100000' }, data: { type: 'string' }, queries: { type: 'string', default: '200' } } })
/** The engine without a server. */
const NO_SERVER = { processorMs: () => 0 }
const data = values.data ?? fileURLToPath(new URL('../../../../../shared/eval/laws/', import.meta.url))
const articles = readRecords<EvalRecord>(join(data, 'corpus.jsonl.gz'))
const texts = readRecords<EvalQuery>(join(data, 'queries.jsonl')).slice(0, Number(values.queries)).map(({ text }) => text)
for (const size of values.sizes.split(',').map(Number)) await benchSize(size <= articles.length ? articles.slice(0, size) : [...scaledRecords(articles, size)])

/** One library, both engines: what filling costs, what they hold, how long whole searches take when asked in turn. */
async function benchSize(records: readonly EvalRecord[]): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
  try {
    print(`${records.length} sections`, `${texts.length} questions`)
    const indexing = clock()
    indexRecords(records, dir)
    print('library and index', `${seconds(indexing())} s, ${megabytes(statSync(join(dir, LIBRARY_FILE)).size)} MB on disk, this process at most ${megabytes(process.resourceUsage().maxRSS * 1024)} MB`)
    const library = openLibrary(dir)
    const meili = await openEngine('meilisearch', library)
    const server = meili.server!
    const filled = server.peakMemoryBytes()
    print('Meilisearch', `${seconds(meili.sync!.tookMs)} s (processor ${seconds(server.processorMs() ?? 0)} s), ${server.dataFolder === null ? '?' : megabytes(bytesUnder(server.dataFolder))} MB on disk, its process at most ${filled === null ? '?' : megabytes(filled)} MB`)
    // A library has one context at a time, so the engines are asked in turn by the round.
    for (const round of [1, 2]) {
      print(`embedded, round ${round}`, await times((await openEngine('sqlite', library)).context, NO_SERVER))
      print(`Meilisearch, round ${round}`, await times(meili.context, server))
    }
    await meili.close()
    library.close()
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Milliseconds of whole searches for a page of 20, after one that warms; by the clock, and of all processors together. */
async function times(context: SearchContext, server: Pick<MeiliServer, 'processorMs'>): Promise<string> {
  await search(context, plainRequest(texts[0]!, 20))
  const took: number[] = []
  const processorSince = processorClock(server)
  for (const text of texts) {
    const since = clock()
    await search(context, plainRequest(text, 20))
    took.push(since())
  }
  const processor = processorSince()
  const clocked = [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${percentile(took, share).toFixed(1)} ms`).join('  ')
  return `${clocked}  processor ${processor === null ? '?' : (processor / texts.length).toFixed(1)} ms a search`
}

/** Blocks that the files of a folder take: Meilisearch's are sparse. */
function bytesUnder(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).blocks * 512, 0)
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

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(24)} ${value}\n`)
}
