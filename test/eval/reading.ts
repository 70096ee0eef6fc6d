import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '../../ingest/library/read-library.js'
import { syllables } from '../../ingest/model/syllables.js'
import { ask, readAsking } from '../../server/ask/ask.js'
import { shownSpan } from '../../server/ask/answering/sentence-quote.js'
import { rankSentences } from '../../server/ask/answering/rank-sentences.js'
import { type SearchContext, searchContext } from '../../server/search/context.js'
import { search } from '../../server/search/search.js'
import { indexRecords } from './index-records.js'
import { exactMatch, tokenF1 } from './metrics/span-match.js'
import { mean } from './metrics/percentile.js'
import { type EvalRecord, readRecords } from './records.js'
import { plainRequest } from './run-queries.js'
import type { EvalSet } from './sets.js'
import { slidingWindow } from './sliding-window.js'

/** A question with the stretches that answer it. */
export interface ReadingQuestion {
  id: string
  text: string
  relevant: string[]
  answers: string[]
}

/** One way of reading: the words taken for the answer, and the words shown. */
interface ReadAnswer {
  answer: string
  shown: string
}

/** Shares of all questions, 0 to 1. */
export interface ReadingScore {
  name: string
  exactMatch: number
  f1: number
  /** A right answer stands inside what is shown. */
  goldShown: number
  /** Characters shown, on the average. */
  shownChars: number
}

/** The ways compared: the whole of `ask`, abstentions counted as nothing shown; the reader alone; the search's best sentence; a sliding window. */
export async function evalReading({ corpus, queries }: EvalSet): Promise<{ scores: ReadingScore[]; abstained: number; questions: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-eval-'))
  try {
    indexRecords(readRecords<EvalRecord>(corpus), dir)
    const library = openLibrary(dir)
    const context = await searchContext(library)
    const questions = readRecords<ReadingQuestion>(queries)
    const ways: Record<string, ReadAnswer[]> = { ask: [], reader: [], 'best sentence': [], 'sliding window': [] }
    for (const { text } of questions) {
      ways.ask!.push(await asked(context, text))
      ways.reader!.push(await readAlone(context, text))
      const { sentence, window } = await plainReadings(context, text)
      ways['best sentence']!.push(sentence)
      ways['sliding window']!.push(window)
    }
    library.close()
    const abstained = ways.ask!.filter(({ shown }) => shown === '').length / questions.length
    return { questions: questions.length, abstained, scores: Object.entries(ways).map(([name, read]) => scored(name, read, questions)) }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function asked(context: SearchContext, text: string): Promise<ReadAnswer> {
  const { status, spans } = await ask(context, text)
  const [first] = spans
  if (status === 'outside-library' || first === undefined) return { answer: '', shown: '' }
  const { exact, start, answer } = first
  return { answer: answer === null ? exact : exact.slice(answer.start - start, answer.end - start), shown: spans.map((span) => span.exact).join('\n') }
}

/** The best sentence of the reader, whether `ask` would give it as an answer or not. */
async function readAlone(context: SearchContext, text: string): Promise<ReadAnswer> {
  const [best] = rankSentences(await readAsking(context, text))
  if (best === undefined) return { answer: '', shown: '' }
  const { section } = best.around
  const { start, end } = shownSpan(best)
  return { answer: best.answer === null ? best.words : section.text.slice(best.answer.start, best.answer.end), shown: section.text.slice(start, end) }
}

async function plainReadings(context: SearchContext, text: string): Promise<{ sentence: ReadAnswer; window: ReadAnswer }> {
  const { hits: [hit] } = await search(context, plainRequest(text, 1))
  if (hit === undefined) return { sentence: { answer: '', shown: '' }, window: { answer: '', shown: '' } }
  const sentence = hit.text.slice(...hit.sentence)
  const window = slidingWindow(hit.text, text)
  return { sentence: { answer: sentence, shown: sentence }, window: { answer: window, shown: window } }
}

function scored(name: string, read: readonly ReadAnswer[], questions: readonly ReadingQuestion[]): ReadingScore {
  const best = (of: (gold: string, i: number) => number): number => mean(questions.map(({ answers }, i) => Math.max(0, ...answers.map((gold) => of(gold, i)))))
  return {
    name, exactMatch: best((gold, i) => exactMatch(gold, read[i]!.answer)), f1: best((gold, i) => tokenF1(gold, read[i]!.answer)),
    goldShown: best((gold, i) => (keysOf(read[i]!.shown).includes(keysOf(gold)) ? 1 : 0)), shownChars: mean(read.map(({ shown }) => shown.length)),
  }
}

/** A text in which spelling variants, case and marks do not count. */
function keysOf(text: string): string {
  return ` ${syllables(text.normalize('NFC')).map(({ key }) => key).join(' ')} `
}
