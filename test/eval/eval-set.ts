import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '../../ingest/library/read-library.js'
import { searchContext } from '../../server/search/context.js'
import { indexRecords } from './index-records.js'
import { type EvalQuery, type EvalRecord, readRecords } from './records.js'
import { type QueryRun, runQueries } from './run-queries.js'
import type { ScoredQuery } from './score-run.js'
import type { EvalSet } from './sets.js'
import { inVariant, type Variant } from './variants.js'

/** Rankings of one variant of a set, with the scores that ordered them. */
export interface SetRun {
  variant: Variant
  queries: (ScoredQuery & { scores: number[] })[]
}

/** Indexes a set's passages in a folder of its own, removed at the end, and runs its questions in each variant. */
export async function evalSet({ corpus, queries: queryFile }: EvalSet, variants: readonly Variant[]): Promise<SetRun[]> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-eval-'))
  try {
    const recordOf = indexRecords(readRecords<EvalRecord>(corpus), dir)
    const queries = readRecords<EvalQuery>(queryFile)
    const library = openLibrary(dir)
    try {
      const context = searchContext(library)
      const runs: SetRun[] = []
      for (const variant of variants) {
        const texts = queries.map(({ text }) => inVariant(text, variant))
        const ran = await runQueries(context, texts)
        runs.push({ variant, queries: queries.map(({ id, relevant }, i) => scored(ran[i]!, { id, relevant, text: texts[i]! }, recordOf)) })
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
  return { ...query, ranking: run.sectionIds.map((id) => recordOf.get(id)!), scores: run.scores, tookMs: run.tookMs }
}
