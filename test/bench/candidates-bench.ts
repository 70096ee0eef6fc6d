import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Meilisearch, type Settings } from 'meilisearch'
import { searchClient } from '../../ingest/index/meilisearch/client.js'
import { wordOfKey } from '../../ingest/index/meilisearch/encode.js'
import { INDEX_SETTINGS } from '../../ingest/index/meilisearch/index-settings.js'
import { sectionPlace } from '../../ingest/index/meilisearch/section-place.js'
import { syncIndex } from '../../ingest/index/meilisearch/sync-index.js'
import { finished } from '../../ingest/index/meilisearch/tasks.js'
import type { Library } from '../../ingest/library/library.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { syllables } from '../../ingest/model/syllables.js'
import { rowScorer } from '../../ingest/index/score-rows.js'
import { searchContext, type SearchContext } from '../../server/search/context.js'
import { readQuery } from '../../server/search/reading/read-query.js'
import { indexRecords } from '../eval/index-records.js'
import { mean, percentile } from '../eval/metrics/percentile.js'
import { recallAt } from '../eval/metrics/recall.js'
import { type EvalQuery, type EvalRecord, readRecords } from '../eval/records.js'
import { plainRequest } from '../eval/run-queries.js'
import { setsIn } from '../eval/sets.js'
import { freshIndex, hasMeilisearch, type MeiliServer, NEEDS_MEILISEARCH, openMeilisearch } from '../meilisearch-server.js'
import { processorClock } from './processor-clock.js'
import { type Scheme, type SchemeContext, SCHEMES } from './candidate-schemes.js'

const { values } = parseArgs({ options: { data: { type: 'string' }, queries: { type: 'string', default: '200' }, sets: { type: 'string', default: 'alqac,laws' } } })
const folder = values.data ?? fileURLToPath(new URL('../../../../../shared/eval/', import.meta.url))
/** Nobody waits for a bench. */
const TIMEOUT_MS = 30_000
if (!hasMeilisearch) throw new Error(`This bench ${NEEDS_MEILISEARCH}.`)
for (const { name, corpus, queries } of setsIn(folder)) {
  if (values.sets.split(',').includes(name)) await benchSet(name, readRecords<EvalRecord>(corpus), readRecords<EvalQuery>(queries))
}

async function benchSet(name: string, records: readonly EvalRecord[], all: readonly EvalQuery[]): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
  const server = await openMeilisearch()
  try {
    const recordOf = indexRecords(records, dir)
    const library = openLibrary(dir)
    const settings = server.settings(freshIndex())
    await syncIndex({ library, settings })
    const [orderedIndex, plainIndex] = [server.settings(freshIndex()).index, server.settings(freshIndex()).index]
    const at: SchemeContext = { meili: searchClient(settings, TIMEOUT_MS), index: settings.index, orderedIndex, plainIndex, context: searchContext(library, null) }
    await fillOthers(at, { library, meili: new Meilisearch({ host: settings.url, ...(settings.adminKey !== null && { apiKey: settings.adminKey }) }) })
    const step = Math.max(1, Math.floor(all.length / Number(values.queries)))
    const queries = all.filter((_, i) => i % step === 0)
    const heads = ['rows', 'held', 'first 100', 'p50 ms', 'p95 ms', 'proc. ms', 'server ms']
    process.stdout.write(`\n${row(`${name}: ${records.length} sections, ${queries.length} questions`, heads)}`)
    for (const scheme of SCHEMES) await benchScheme(scheme, { at, server, queries, recordOf })
    library.close()
  } finally {
    await server.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

/**
 * Share of what is relevant among all rows that a scheme lists, and among the first hundred as the library's statistics score
 * them; milliseconds of asking alone, by the clock, of the server's and this program's processors together, and of the server's.
 */
async function benchScheme({ name, rows }: Scheme, { at, server, queries, recordOf }: { at: SchemeContext; server: MeiliServer; queries: readonly EvalQuery[]; recordOf: ReadonlyMap<string, string> }): Promise<void> {
  const { index, rules, library } = at.context
  const read = queries.map(({ text }) => ({ ...readQuery(plainRequest(text, 100), { index, snapshot: index.snapshot(), rules, documents: library.documents() }), limit: 200 }))
  await rows(read[0]!, queries[0]!.text, at)
  const [found, took]: [number[][], number[]] = [[], []]
  const processorSince = processorClock(server)
  const serverBefore = server.processorMs()
  for (const [i, { text }] of queries.entries()) {
    const startedAt = performance.now()
    found.push(await rows(read[i]!, text, at))
    took.push(performance.now() - startedAt)
  }
  const processor = [processorSince(), serverBefore === null ? null : server.processorMs()! - serverBefore]
  const recall = (some: readonly number[], relevant: readonly string[]): number => recallAt(Math.max(1, some.length), some.map((row) => recordOf.get(index.sectionId(row)!)!), relevant)
  const held = queries.map(({ relevant }, i) => recall(found[i]!, relevant))
  const scored = queries.map(({ relevant }, i) => recall(byScore(found[i]!, read[i]!, at.context).slice(0, 100), relevant))
  const cells = [mean(found.map(({ length }) => length)).toFixed(0), mean(held).toFixed(3), mean(scored).toFixed(3), percentile(took, 0.5).toFixed(1), percentile(took, 0.95).toFixed(1)]
  process.stdout.write(row(name, [...cells, ...processor.map((ms) => (ms === null ? '?' : (ms / queries.length).toFixed(1)))]))
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(54)} ${cells.map((cell) => cell.padStart(9)).join(' ')}\n`
}

function byScore(rows: readonly number[], query: Parameters<typeof rowScorer>[0], { index }: SearchContext): number[] {
  const { scores } = rowScorer(query, { reader: index, snapshot: index.snapshot() })(rows)
  return [...rows].sort((a, b) => scores[b]! - scores[a]!)
}

/** The same sections as plain text, under the settings that a new index has, and as words in their order. */
async function fillOthers({ orderedIndex, plainIndex }: SchemeContext, { library, meili }: { library: Library; meili: Meilisearch }): Promise<void> {
  const ordered: Settings = { ...INDEX_SETTINGS, searchableAttributes: ['heading', 'text'], filterableAttributes: [], rankingRules: ['words', 'proximity', 'attributeRank'], proximityPrecision: 'byWord' } as unknown as Settings
  const tasks = [await meili.index(orderedIndex).updateSettings(ordered)]
  for (const { id: document } of library.documents()) {
    const records = library.document(document)!.sections.map(({ id, heading, text, order }) => ({ id, place: sectionPlace({ document, order }), heading, text }))
    const inWords = records.map(({ heading, text, ...names }) => ({ ...names, heading: wordsOf(heading), text: wordsOf(text) }))
    tasks.push(await meili.index(plainIndex).addDocuments(records, { primaryKey: 'id' }), await meili.index(orderedIndex).addDocuments(inWords, { primaryKey: 'id' }))
  }
  for (const task of tasks) await finished(meili, task)
}

function wordsOf(text: string): string {
  return syllables(text).map(({ key }) => wordOfKey(key)).join(' ')
}
