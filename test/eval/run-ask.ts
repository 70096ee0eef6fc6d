import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ingestPaths } from '../../ingest/ingest.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { ask } from '../../server/ask/ask.js'
import { searchContext } from '../../server/search/context.js'
import { type AskScores, evalQuestions, type Outcome, readQuestions } from './ask-questions.js'
import { evalReading, type ReadingQuestion } from './reading.js'
import { readRecords } from './records.js'
import { setsIn } from './sets.js'

/** Outcomes of every labelled question and scores of the reading sets, as committed. */
interface ExpectedAsk {
  questions: Record<string, Record<string, Outcome>>
  reading: Record<string, Record<string, number>>
}

const EXPECTED = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', '..', '..', 'test', 'eval', 'expected-ask.json')
/** Sets in which answers are stretches of passages. */
const READING_SETS: readonly string[] = ['uit_reg_qa', 'xquad_vi']

/** Evaluates asking: labelled questions, reading sets, and questions of another domain, all that lie in the folders; prints a line each. */
export async function runAsk({ root, folder, accept, tell }: { root: string; folder: string; accept: boolean; tell: (line: string) => void }): Promise<void> {
  const expected: ExpectedAsk = { questions: {}, reading: {} }
  const own = { name: 'own questions', paths: join(root, 'corpus'), questions: join(root, 'test', 'eval', 'own-questions.jsonl') }
  const real = { name: 'real documents', paths: join(folder, 'corpus'), questions: join(folder, 'eval', 'questions.json') }
  const typed = { name: 'our questions on real documents', paths: join(folder, 'corpus'), questions: join(root, 'test', 'eval', 'real-questions.jsonl') }
  const pages = { name: 'our questions on real pages', paths: join(folder, 'wild', 'pages'), questions: join(root, 'test', 'eval', 'page-questions.jsonl') }
  for (const set of [own, real, typed, pages]) if (existsSync(set.questions) && existsSync(set.paths)) expected.questions[set.name] = tellQuestions(set.name, await inLibrary(set.paths, (dir) => evalQuestions(dir, readQuestions(set.questions))), tell)
  for (const set of setsIn(join(folder, 'eval')).filter(({ name }) => READING_SETS.includes(name))) {
    const { questions, abstained, scores } = await evalReading(set)
    tell(`${set.name}: ${questions} questions, ${percent(abstained)} abstained`)
    for (const { name, exactMatch, f1, goldShown, shownChars } of scores) {
      tell(`  ${name.padEnd(16)} EM ${exactMatch.toFixed(3)}  F1 ${f1.toFixed(3)}  gold inside what is shown ${percent(goldShown)}  ${shownChars.toFixed(0)} characters shown`)
      expected.reading[`${set.name} ${name}`] = { exactMatch: rounded(exactMatch), f1: rounded(f1), goldShown: rounded(goldShown) }
    }
  }
  const foreign = join(folder, 'eval', 'reading', 'xquad_vi.queries.jsonl')
  if (existsSync(foreign) && existsSync(real.paths)) await inLibrary(real.paths, async (dir) => tell(`xquad_vi asked of real documents: ${percent(await abstainedShare(dir, readRecords<ReadingQuestion>(foreign).map(({ text }) => text)))} abstained`))
  if (accept) writeFileSync(EXPECTED, `${JSON.stringify(expected, null, 1)}\n`)
}

function tellQuestions(name: string, { questions, counts, outcomes }: AskScores, tell: (line: string) => void): Record<string, Outcome> {
  tell(`${name}: ${questions} questions, ${Object.entries(counts).map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`)
  const before = existsSync(EXPECTED) ? ((JSON.parse(readFileSync(EXPECTED, 'utf8')) as ExpectedAsk).questions[name] ?? {}) : {}
  for (const [id, outcome] of Object.entries(outcomes)) if (before[id] !== undefined && before[id] !== outcome) tell(`  ${id}: ${before[id]} → ${outcome}`)
  return outcomes
}

async function abstainedShare(dir: string, texts: readonly string[]): Promise<number> {
  const library = openLibrary(dir)
  const context = searchContext(library)
  let abstained = 0
  for (const text of texts) if ((await ask(context, text)).status !== 'answered') abstained++
  library.close()
  return abstained / texts.length
}

async function inLibrary<Result>(paths: string, work: (dir: string) => Promise<Result>): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-eval-'))
  try {
    await ingestPaths({ paths: [paths], libraryDir: dir })
    return await work(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
