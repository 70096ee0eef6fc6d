import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openLibrary } from '../../ingest/library/read-library.js'
import { ask } from '../../server/ask/ask.js'
import { searchContext } from '../../server/search/context.js'
import { indexRecords } from '../eval/index-records.js'
import { percentile } from '../eval/metrics/percentile.js'
import { type EvalQuery, type EvalRecord, readRecords } from '../eval/records.js'

// Milliseconds from a question to its answer, by the rules alone, on the articles of the laws.
const { values } = parseArgs({ options: { data: { type: 'string' }, queries: { type: 'string', default: '333' } } })
const data = values.data ?? fileURLToPath(new URL('../../../../../shared/eval/laws/', import.meta.url))
const articles = readRecords<EvalRecord>(join(data, 'corpus.jsonl.gz'))
const questions = readRecords<EvalQuery>(join(data, 'queries.jsonl')).slice(0, Number(values.queries)).map(({ text }) => text)
const dir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
try {
  indexRecords(articles, dir)
  const library = openLibrary(dir)
  const context = searchContext(library)
  await ask(context, questions[0]!, null)
  for (const round of ['first time', 'again']) {
    const took: number[] = []
    let answered = 0
    for (const question of questions) {
      const startedAt = performance.now()
      if ((await ask(context, question, null)).status === 'answered') answered++
      took.push(performance.now() - startedAt)
    }
    process.stdout.write(`${articles.length} articles, ${questions.length} questions, ${round}: ${[0.5, 0.95, 0.99].map((share) => `p${share * 100} ${percentile(took, share).toFixed(1)} ms`).join('  ')}, ${answered} answered\n`)
  }
  library.close()
} finally {
  rmSync(dir, { recursive: true, force: true })
}
