import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { EngineName } from '../../ingest/index/port.js'
import { ingestPaths } from '../../ingest/ingest.js'
import { changesOf, type Expected, writeExpected } from './expected.js'
import { enginesOf } from './engines.js'
import { printCheck } from './check/print-check.js'
import { evalGraded, type GradedScores, readGraded } from './graded.js'
import { evalSet, type SetRun } from './eval-set.js'
import { runAsk } from './run-ask.js'
import { scoreHead, scoreLine, scoresOf } from './score-run.js'
import { setsIn } from './sets.js'
import { isVariant, type Variant, VARIANTS } from './variants.js'

const HELP = `npm run eval                                      our own labelled queries on corpus/
npm run eval -- --corpus C.jsonl[.gz] --queries Q.jsonl   any set of { id, title, text } and { id, text, relevant }
npm run eval -- check [--faults]                  drafts held against corpus/ and, where they are, real documents
npm run eval -- --all [FOLDER]                    every set in a folder of sets (default ../shared) and our own
npm run eval -- ask [FOLDER]                      labelled questions, reading sets, questions of another domain

--variant V    plain, no-accents, half-accents, tone-moved, iy-swapped, nfd, typo, or all (repeatable; default plain)
--engine E     sqlite (default), meilisearch or both; the latter two need a Meilisearch at MEILI_URL or on PATH
--run FILE     writes a TREC run, tab-separated: query, Q0, id, rank, score, tradieu
--json         one JSON document on standard output
--accept       commits the scores to test/eval/expected.json`

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
/** Changes listed of each kind; the rest are counted. */
const LISTED = 12

interface Report {
  name: string
  scores: object
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string' }, queries: { type: 'string' }, variant: { type: 'string', multiple: true }, engine: { type: 'string' }, run: { type: 'string' },
    json: { type: 'boolean' }, faults: { type: 'boolean' }, all: { type: 'boolean' }, accept: { type: 'boolean' }, help: { type: 'boolean' },
  },
})
await main()

async function main(): Promise<void> {
  if (values.help === true) return void process.stdout.write(`${HELP}\n`)
  if (positionals[0] === 'ask') return runAsk({ root: ROOT, folder: positionals[1] ?? join(ROOT, '..', 'shared'), accept: values.accept === true, tell })
  if (positionals[0] === 'check') return printCheck({ faults: values.faults === true, accept: values.accept === true })
  const variants = variantsOf(values.variant ?? ['plain'])
  const engines = enginesOf(values.engine ?? 'sqlite')
  if (variants === null || engines === null || (values.corpus === undefined) !== (values.queries === undefined)) {
    process.stderr.write(`${HELP}\n`)
    process.exitCode = 2
    return
  }
  const expected: Expected = {}
  const reports: Report[] = []
  if (values.corpus !== undefined) await runSet({ name: basename(values.corpus).replace(/\.jsonl(\.gz)?$/, ''), corpus: values.corpus, queries: values.queries! }, { variants, engines, reports, expected })
  else {
    const folder = positionals[0] ?? join(ROOT, '..', 'shared')
    if (values.all === true) {
      for (const set of setsIn(join(folder, 'eval'))) await runSet(set, { variants, engines, reports, expected })
      await runGraded('real documents', { paths: join(folder, 'corpus'), queries: join(folder, 'eval', 'queries.json') }, { engines, reports, expected })
      await runGraded('pages', { paths: join(folder, 'wild', 'pages'), queries: join(folder, 'wild', 'pages', 'gold', 'queries.jsonl') }, { engines, reports, expected })
    }
    await runGraded('own', { paths: join(ROOT, 'corpus'), queries: join(ROOT, 'test', 'eval', 'own-queries.jsonl') }, { engines, reports, expected })
  }
  if (values.accept === true) writeExpected(expected)
  if (values.json === true) process.stdout.write(`${JSON.stringify(reports)}\n`)
}

interface Running {
  variants: readonly Variant[]
  engines: readonly EngineName[]
  reports: Report[]
  expected: Expected
}

async function runSet(set: { name: string; corpus: string; queries: string }, { variants, engines, reports, expected }: Running): Promise<void> {
  for (const run of await evalSet(set, variants, engines)) {
    const name = nameOf(run.engine, run.variant === 'plain' ? set.name : `${set.name} ${run.variant}`)
    const scores = scoresOf(run.queries)
    if (reports.length === 0) tell(scoreHead())
    tell(scoreLine(name, scores))
    reports.push({ name, scores })
    const ranks = Object.fromEntries(run.queries.map(({ id, ranking, relevant }) => [id, ranking.findIndex((found) => relevant.includes(found)) + 1]))
    if (run.engine !== 'sqlite') continue
    tellChanges(name, ranks)
    expected[name] = { mrr10: rounded(scores.mrr10), ndcg10: rounded(scores.ndcg10), ranks }
    if (values.run !== undefined) writeFileSync(run.variant === 'plain' ? values.run : `${values.run}.${run.variant}`, trecRun(run))
  }
}

async function runGraded(name: string, { paths, queries }: { paths: string; queries: string }, { engines, reports, expected }: Omit<Running, 'variants'>): Promise<void> {
  const graded = readGraded(queries)
  if (graded.length === 0) return
  const libraryDir = mkdtempSync(join(tmpdir(), 'tradieu-eval-'))
  try {
    await ingestPaths({ paths: [paths], libraryDir })
    const firsts: (string | null)[][] = []
    for (const engine of engines) {
      const scores = await evalGraded(libraryDir, graded, engine)
      tell(gradedLine(nameOf(engine, name), scores))
      reports.push({ name: nameOf(engine, name), scores: { ...scores, byQuery: undefined } })
      firsts.push(scores.byQuery.map(({ firstId }) => firstId))
      if (engine !== 'sqlite') continue
      const ranks = Object.fromEntries(scores.byQuery.map(({ id, rank }) => [id, rank]))
      tellChanges(name, ranks)
      expected[name] = { ndcg10: rounded(scores.ndcg10), ranks }
    }
    if (firsts.length === 2) tell(`  the same first passage on both engines for ${firsts[0]!.filter((first, i) => first === firsts[1]![i]).length} of ${graded.length}`)
  } finally {
    rmSync(libraryDir, { recursive: true, force: true })
  }
}

/** The embedded engine's runs bear the set's name alone. */
function nameOf(engine: EngineName, set: string): string {
  return engine === 'sqlite' ? set : `${set}, ${engine}`
}

function gradedLine(name: string, { queries, ndcg10, first, firstThree }: GradedScores): string {
  return `${name.padEnd(30)} ${String(queries).padStart(7)} nDCG@10 ${ndcg10.toFixed(4)}, first ${first}, in the first three ${firstThree}`
}

function tellChanges(run: string, ranks: Record<string, number>): void {
  const { gains, losses } = changesOf(run, ranks)
  for (const [title, list] of [['gains', gains], ['losses', losses]] as const) {
    if (list.length > 0) tell(`  ${title} (${list.length}): ${list.slice(0, LISTED).join('; ')}${list.length > LISTED ? '; …' : ''}`)
  }
}

/** One line a passage; tabs, since ids may hold spaces. */
function trecRun({ queries }: SetRun): string {
  return queries.flatMap(({ id, ranking, scores }) => ranking.map((found, i) => [id, 'Q0', found, i + 1, scores[i]!.toFixed(5), 'tradieu'].join('\t'))).map((line) => `${line}\n`).join('')
}

function variantsOf(names: readonly string[]): Variant[] | null {
  const wanted = names.flatMap((name) => (name === 'all' ? [...VARIANTS] : [name]))
  return wanted.every(isVariant) ? wanted : null
}

/** Tables go to standard output, beside JSON to standard error. */
function tell(line: string): void {
  ;(values.json === true ? process.stderr : process.stdout).write(`${line}\n`)
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
