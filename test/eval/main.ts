import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLibrary } from '../../ingest/library/read-library.js'
import { searchContext } from '../../server/search/context.js'
import { indexRecords } from './index-records.js'
import { compareWithExpected } from './expected.js'
import { runOwnQueries } from './own-set.js'
import { readRecords, type EvalQuery, type EvalRecord } from './records.js'
import { DEPTH, runQueries } from './run-queries.js'
import { scoreRuns, type SetScores } from './scores.js'
import { SHARED_SETS } from './shared-sets.js'
import { inVariant, isVariant, VARIANTS, type Variant } from './variants.js'

const USAGE = `npm run eval -- --corpus C.jsonl[.gz] --queries Q.jsonl [--variant ${VARIANTS.join('|')}] [--engine sqlite] [--run FILE] [--json]
npm run eval -- --all [--json]      every set of ../shared that is there
npm run eval                        the project's own queries on corpus/`

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    corpus: { type: 'string' }, queries: { type: 'string' }, variant: { type: 'string', default: 'plain' }, engine: { type: 'string', default: 'sqlite' },
    run: { type: 'string' }, json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
})

/** One row of the printed table. */
type Row = { set: string; variant: Variant } & SetScores

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n${USAGE}\n`)
  process.exit(2)
}

/** Indexes the records into a library of its own, asks every question in one variant and scores the rankings. */
async function evaluate(corpus: string, queriesPath: string, variants: readonly Variant[]): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-eval-'))
  try {
    const recordOf = indexRecords(readRecords<EvalRecord>(corpus), dir)
    const library = openLibrary(dir)
    const queries = readRecords<EvalQuery>(queriesPath)
    const rows: Row[] = []
    for (const variant of variants) {
      const runs = await runQueries(searchContext(library), queries.map(({ text }) => inVariant(text, variant)))
      const rankings = runs.map(({ sectionIds }) => sectionIds.map((id) => recordOf.get(id)!))
      if (values.run) writeFileSync(values.run, trecRun(queries, rankings, runs.map(({ scores }) => scores)))
      rows.push({ set: queriesPath, variant, ...scoreRuns(queries, rankings, runs.map(({ tookMs }) => tookMs)) })
    }
    library.close()
    return rows
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A TREC run, tab-separated because ids may hold spaces: query, Q0, id, rank, score, tag. */
function trecRun(queries: readonly EvalQuery[], rankings: readonly string[][], scores: readonly number[][]): string {
  return queries.flatMap(({ id }, q) => rankings[q]!.map((record, i) => [id, 'Q0', record, i + 1, scores[q]![i], 'tradieu'].join('\t') + '\n')).join('')
}

function print(rows: readonly Row[]): void {
  if (values.json) process.stdout.write(`${JSON.stringify({ depth: DEPTH, sets: rows }, null, 1)}\n`)
  else console.table(rows.map(({ set, variant, byQuery: _, ...scores }) => ({ set: set.split('/').slice(-2).join('/'), variant, ...rounded(scores) })))
}

function rounded(scores: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Number(value.toFixed(name.startsWith('p') ? 1 : 4))]))
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(`${USAGE}\n`)
  if (values.engine !== 'sqlite') fail(`No engine "${values.engine}" here; there is: sqlite.`)
  if (!isVariant(values.variant)) fail(`No variant "${values.variant}".`)
  if (values.all) {
    const rows: Row[] = []
    for (const { corpus, queries, variants } of SHARED_SETS) rows.push(...(await evaluate(corpus, queries, variants)))
    print(rows)
    if (!values.json) compareWithExpected(rows)
  } else if (values.corpus || values.queries) {
    if (!values.corpus || !values.queries) fail('--corpus and --queries go together.')
    readFileSync(values.corpus, { flag: 'r' })
    print(await evaluate(values.corpus, values.queries, [values.variant]))
  } else print([{ set: 'test/eval/own-queries.jsonl', variant: values.variant, ...(await runOwnQueries(values.variant)) }])
}

await main()
