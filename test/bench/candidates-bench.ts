import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Meilisearch } from 'meilisearch'
import { syncIndex } from '../../ingest/index/meilisearch/sync-index.js'
import type { Library } from '../../ingest/library/library.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { scoreRows } from '../../ingest/index/score-rows.js'
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
    const meili = new Meilisearch({ host: settings.url, ...(settings.adminKey !== null && { apiKey: settings.adminKey }) })
    const at: SchemeContext = { meili, index: settings.index, plainIndex: server.settings(freshIndex()).index, context: searchContext(library, null) }
    await fillPlain(at, library)
    const step = Math.max(1, Math.floor(all.length / Number(values.queries)))
    const queries = all.filter((_, i) => i % step === 0)
    const heads = ['rows', 'held', 'first 100', 'p50 ms', 'p95 ms', 'proc. ms']
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
 * them; milliseconds of asking and scoring, and of the server's and this program's processors together.
 */
async function benchScheme({ name, rows }: Scheme, { at, server, queries, recordOf }: { at: SchemeContext; server: MeiliServer; queries: readonly EvalQuery[]; recordOf: ReadonlyMap<string, string> }): Promise<void> {
  const { index, rules, library } = at.context
  const [listed, held, scored, took]: [number[], number[], number[], number[]] = [[], [], [], []]
  const recall = (found: readonly number[], relevant: readonly string[]): number => recallAt(Math.max(1, found.length), found.map((row) => recordOf.get(index.sectionId(row)!)!), relevant)
  const processorSince = processorClock(server)
  for (const { text, relevant } of queries) {
    const query = readQuery(plainRequest(text, 100), { index, snapshot: index.snapshot(), rules, documents: library.documents() })
    const startedAt = performance.now()
    const found = await rows({ ...query, limit: 200 }, text, at)
    const best = byScore(found, query, at.context).slice(0, 100)
    took.push(performance.now() - startedAt)
    listed.push(found.length)
    held.push(recall(found, relevant))
    scored.push(recall(best, relevant))
  }
  const processor = processorSince()
  const cells = [mean(listed).toFixed(0), mean(held).toFixed(3), mean(scored).toFixed(3), percentile(took, 0.5).toFixed(1), percentile(took, 0.95).toFixed(1), processor === null ? '?' : (processor / queries.length).toFixed(1)]
  process.stdout.write(row(name, cells))
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(44)} ${cells.map((cell) => cell.padStart(9)).join(' ')}\n`
}

function byScore(rows: readonly number[], query: Parameters<typeof scoreRows>[0], { index }: SearchContext): number[] {
  const { scores } = scoreRows(query, rows, { reader: index, snapshot: index.snapshot() })
  return [...rows].sort((a, b) => scores[b]! - scores[a]!)
}

/** The same sections as plain text, under the settings that a new index has. */
async function fillPlain({ meili, plainIndex }: SchemeContext, library: Library): Promise<void> {
  for (const { id } of library.documents()) {
    const { sections } = library.document(id)!
    const records = sections.map(({ id: sectionId, heading, text, order }) => ({ id: sectionId, document: id, order, heading, text }))
    const { status, error } = await meili.index(plainIndex).addDocuments(records, { primaryKey: 'id' }).waitTask({ timeout: 600_000 })
    if (status !== 'succeeded') throw new Error(error?.message)
  }
}
