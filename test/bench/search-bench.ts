import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type EvalQuery, type EvalRecord, readRecords } from '../eval/records.js'
import { scaledRecords } from '../eval/scale-records.js'
import { BENCH_ENGINES, benchEngines, type BenchEngineName } from './bench-engines.js'
import { barLines, engineTable, type Measured, type Timed } from './bench-table.js'
import { type EngineClient, engineClient } from './engine-client.js'
import { writeRecordFile } from './record-file.js'

const HELP = `npm run bench -- search [--sizes 27000,100000,1000000] [--data FOLDER] [--queries 100] [--minutes 3]
FOLDER holds corpus.jsonl.gz and queries.jsonl of labelled questions on articles of law; --minutes bounds each part.`

/** Passes over the questions once everything is warm. */
const WARM_PASSES = 2
const CLIENTS = 8

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '27000,100000' }, data: { type: 'string' }, queries: { type: 'string', default: '100' }, minutes: { type: 'string', default: '3' }, help: { type: 'boolean' },
  },
})
const boundMs = Number(values.minutes) * 60_000
const data = values.data ?? fileURLToPath(new URL('../../../../../shared/eval/laws/', import.meta.url))
if (values.help === true || !(boundMs > 0)) {
  process.stdout.write(`${HELP}\n`)
} else {
  const articles = readRecords<EvalRecord>(join(data, 'corpus.jsonl.gz'))
  const texts = spread(readRecords<EvalQuery>(join(data, 'queries.jsonl')).map(({ text }) => text), Number(values.queries))
  process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores; ${texts.length} questions; each part at most ${values.minutes} min\n`)
  for (const size of values.sizes.split(',').map(Number)) await benchSize(size, { articles, texts })
}

/** As many as asked, from the whole list. */
function spread<T>(all: readonly T[], count: number): T[] {
  const every = Math.max(1, all.length / count)
  return all.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every))
}

async function benchSize(size: number, { articles, texts }: { articles: readonly EvalRecord[]; texts: readonly string[] }): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
  try {
    const records = join(dir, 'records.jsonl')
    const count = writeRecordFile(records, size <= articles.length ? articles.slice(0, size) : scaledRecords(articles, size))
    process.stdout.write(`\n${count} sections${size <= articles.length ? ' (whole articles)' : ' (clauses)'}\n`)
    const measured = await measureEngines({ dir, records, texts, names: BENCH_ENGINES.filter((name) => count <= benchEngines[name].mostRecords) })
    process.stdout.write(`${engineTable(measured).join('\n')}\n${barLines(measured).join('\n')}\n`)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

interface Measuring {
  dir: string
  records: string
  texts: readonly string[]
  names: readonly BenchEngineName[]
}

/** Indexes with one engine after another, then asks all of them every question in turn, so that each meets the same machine. */
async function measureEngines({ dir, records, texts, names }: Measuring): Promise<Measured[]> {
  const measured: Measured[] = []
  const clients: EngineClient[] = []
  for (const name of names) {
    const { one, client } = await indexWith(name, { dir: join(dir, name.replace(' ', '-')), records })
    measured.push(one)
    if (client !== null) clients.push(client)
  }
  const rounds = { clients, measured, texts }
  await askInTurn(rounds, 'cold', 1)
  await askInTurn(rounds, 'warm', WARM_PASSES)
  for (const client of clients) {
    const one = of(measured, client)
    one.together = (await client.order({ do: 'ask-together', texts: [...texts], clients: CLIENTS, boundMs: boundMs / 3 }, boundMs))?.waits ?? []
    one.memory = (await client.order({ do: 'memory' }, boundMs))?.bytes ?? null
    client.stop()
  }
  return measured
}

/** The process that will answer: the one that indexed where the index is its memory, else a new one, with the files out of the cache. */
async function indexWith(name: BenchEngineName, { dir, records }: { dir: string; records: string }): Promise<{ one: Measured; client: EngineClient | null }> {
  mkdirSync(dir)
  const writer = engineClient(name, dir)
  const indexed = await writer.order({ do: 'index', records }, 4 * boundMs)
  const peak = indexed === null ? null : ((await writer.order({ do: 'memory' }, boundMs))?.hits ?? null)
  const one: Measured = { name, indexSeconds: indexed === null ? null : indexed.ms / 1000, bytes: indexed?.bytes ?? 0, peak, memory: null, cold: [], warm: [], together: [] }
  if (indexed === null) writer.stop()
  if (indexed === null) return { one, client: null }
  let client = writer
  if (!benchEngines[name].isInMemory) {
    writer.stop()
    dropFromCache(dir)
    client = engineClient(name, dir)
  }
  const opened = await client.order({ do: 'open' }, boundMs)
  return { one, client: opened === null ? null : client }
}

/** Takes files out of the system's cache where `dd` can; elsewhere cold is only a new process. */
function dropFromCache(dir: string): void {
  for (const file of readdirSync(dir)) {
    try {
      execFileSync('dd', [`if=${join(dir, file)}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' })
    } catch {
      return
    }
  }
}

/** Each question to each engine in turn; who dies is asked no more, and the part ends when its time is over. */
async function askInTurn({ clients, measured, texts }: { clients: readonly EngineClient[]; measured: Measured[]; texts: readonly string[] }, part: 'cold' | 'warm', passes: number): Promise<void> {
  const until = performance.now() + boundMs
  for (let pass = 0; pass < passes; pass++) {
    for (const [question, text] of texts.entries()) {
      if (performance.now() > until) return
      for (const client of clients) {
        const done = await client.order({ do: 'ask', text }, boundMs)
        if (done === null) continue
        const timed: Timed = { question, ms: done.ms, cpuMs: done.cpuMs }
        of(measured, client)[part].push(timed)
      }
    }
  }
}

function of(measured: readonly Measured[], { name }: EngineClient): Measured {
  return measured.find((one) => one.name === name)!
}
