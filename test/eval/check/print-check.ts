import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ingestPaths } from '../../../ingest/ingest.js'
import { openLibrary } from '../../../ingest/library/read-library.js'
import { CHECK_STATUSES } from '../../../server/check/finding.js'
import { searchContext } from '../../../server/search/context.js'
import { readRecords } from '../records.js'
import type { CheckCase } from './case.js'
import { generateCases } from './generate.js'
import { writtenCases, type WrittenCase } from './hand-written.js'
import { type CheckScore, scoreCases } from './score.js'

// Prints how well drafts are checked: `npm run eval -- check [--faults] [--accept]`. Generated cases have a fixed seed.

/** The seed of the committed scores; any other gives other cases. */
const SEED = 1
const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url))
const EXPECTED = join(ROOT, 'test', 'eval', 'check', 'expected.json')

/** Scores of the three sets; those that need the folder of real documents are left out where it is missing. */
export async function printCheck({ faults, accept }: { faults: boolean; accept: boolean }): Promise<void> {
  const own = join(ROOT, 'corpus')
  const shared = join(ROOT, '..', 'shared')
  const scores: Record<string, CheckScore> = {
    'generated from corpus/': await scored([own], (library) => generateCases(library, SEED)),
    'written by hand on corpus/': await scored([own], () => writtenCases(readRecords<WrittenCase>(join(ROOT, 'test', 'eval', 'check', 'hand-written.jsonl')))),
  }
  if (existsSync(shared)) scores['generated from real documents and laws'] = await scored([join(shared, 'corpus'), join(shared, 'wild', 'laws')], (library) => generateCases(library, SEED))
  for (const [name, score] of Object.entries(scores)) show(name, score, faults)
  const before = existsSync(EXPECTED) ? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, string[]>) : {}
  const after = Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, score.faults.map((fault) => fault.split('\t')[0]!)]))
  for (const [name, list] of Object.entries(after)) showChanges(name, before[name] ?? [], list)
  if (accept) writeFileSync(EXPECTED, `${JSON.stringify({ ...before, ...after }, null, 1)}\n`)
}

async function scored(paths: string[], cases: (library: ReturnType<typeof openLibrary>) => CheckCase[]): Promise<CheckScore> {
  const libraryDir = mkdtempSync(join(tmpdir(), 'tradieu-eval-check-'))
  try {
    await ingestPaths({ paths, libraryDir })
    const library = openLibrary(libraryDir)
    try {
      return await scoreCases(searchContext(library), cases(library))
    } finally {
      library.close()
    }
  } finally {
    rmSync(libraryDir, { recursive: true, force: true })
  }
}

function show(name: string, { cases, right, classes, faults }: CheckScore, isLong: boolean): void {
  process.stdout.write(`${name}: ${right} of ${cases} right\n`)
  for (const status of CHECK_STATUSES) {
    const { cases: count, precision, recall } = classes[status]
    process.stdout.write(`  ${status.padEnd(14)} ${String(count).padStart(4)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}\n`)
  }
  if (isLong) process.stdout.write(faults.map((fault) => `    ${fault}\n`).join(''))
}

function showChanges(name: string, before: readonly string[], after: readonly string[]): void {
  const gains = before.filter((fault) => !after.includes(fault))
  const losses = after.filter((fault) => !before.includes(fault))
  if (gains.length > 0) process.stdout.write(`  ${name}, mended: ${gains.join('; ')}\n`)
  if (losses.length > 0) process.stdout.write(`  ${name}, lost: ${losses.join('; ')}\n`)
}
