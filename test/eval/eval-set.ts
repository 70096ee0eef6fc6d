import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '../../ingest/library/read-library.js'
import type { EngineName } from '../../ingest/index/port.js'
import { openEngine } from './engines.js'
import { indexRecords } from './index-records.js'
import { type EvalQuery, type EvalRecord, readRecords } from './records.js'
import { type QueryRun, runQueries } from './run-queries.js'
import type { ScoredQuery } from './score-run.js'
import type { EvalSet } from './sets.js'
import { inVariant, type Variant } from './variants.js'

/** Rankings of one variant of a set, with the scores that ordered them. */
export interface SetRun {
  engine: EngineName
  variant: Variant
  queries: (ScoredQuery & { scores: number[] })[]
}

/** Indexes a set's passages in a folder of its own, removed at the end, and runs its questions in each variant on each engine. */
export async function evalSet({ corpus, queries: queryFile }: EvalSet, variants: readonly Variant[], engines: readonly EngineName[]): Promise<SetRun[]> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-eval-'))
  try {
    const recordOf = indexRecords(readRecords<EvalRecord>(corpus), dir)
    const queries = readRecords<EvalQuery>(queryFile)
    const library = openLibrary(dir)
    try {
      const runs: SetRun[] = []
      for (const engine of engines) {
        const { context, close } = await openEngine(engine, library)
        try {
          for (const variant of variants) {
            const texts = queries.map(({ text }) => inVariant(text, variant))
            const ran = await runQueries(context, texts)
            runs.push({ engine, variant, queries: queries.map(({ id, relevant }, i) => scored(ran[i]!, { id, relevant, text: texts[i]! }, recordOf)) })
          }
        } finally {
          await close()
        }
      }
      return runs
    } finally {
      library.close()
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function scored(run: QueryRun, query: EvalQuery, recordOf: ReadonlyMap<string, string>): SetRun['queries'][number] {
  return { ...query, ranking: run.sectionIds.map((id) => recordOf.get(id)!), candidates: run.candidateIds.map((id) => recordOf.get(id)!), scores: run.scores, tookMs: run.tookMs }
}
