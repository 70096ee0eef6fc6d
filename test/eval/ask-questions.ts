import { existsSync, readFileSync } from 'node:fs'
import { openLibrary } from '../../ingest/library/read-library.js'
import { ask } from '../../server/ask/ask.js'
import type { AskResult } from '../../server/ask/result.js'
import { searchContext } from '../../server/search/context.js'
import { foldSpace } from './corpus-passages.js'
import { readRecords } from './records.js'

/** A question with what is expected of it; one without answers is to be abstained from. */
export interface AskedQuestion {
  id: string
  question: string
  status: AskResult['status']
  answers: string[]
  files: string[]
}

/** `answered-wrong`: other words, another document, or an answer where there is none; `abstained-other`: rightly no answer, of another kind. */
export type Outcome = 'answered-right' | 'answered-wrong' | 'abstained-right' | 'abstained-other' | 'abstained-wrong'

export interface AskScores {
  questions: number
  counts: Record<Outcome, number>
  outcomes: Record<string, Outcome>
}

/** Questions of either form: one a line with a status, or `{ questions }` without. */
export function readQuestions(path: string): AskedQuestion[] {
  if (!existsSync(path)) return []
  const raw = path.endsWith('.json') ? (JSON.parse(readFileSync(path, 'utf8')) as { questions: Partial<AskedQuestion>[] }).questions : readRecords<Partial<AskedQuestion>>(path)
  return raw.map(({ id, question = '', status, answers = [], files = [] }, i) => ({ id: id ?? `q${i + 1}`, question, answers, files, status: status ?? (answers.length > 0 ? 'answered' : 'outside-library') }))
}

/** Asks every question of an ingested library. */
export async function evalQuestions(libraryDir: string, questions: readonly AskedQuestion[]): Promise<AskScores> {
  const library = openLibrary(libraryDir)
  try {
    const context = searchContext(library)
    const counts: AskScores['counts'] = { 'answered-right': 0, 'answered-wrong': 0, 'abstained-right': 0, 'abstained-other': 0, 'abstained-wrong': 0 }
    const outcomes: AskScores['outcomes'] = {}
    for (const question of questions) {
      const outcome = outcomeOf(question, await ask(context, question.question))
      outcomes[question.id] = outcome
      counts[outcome]++
    }
    return { questions: questions.length, counts, outcomes }
  } finally {
    library.close()
  }
}

/** Right where an expected string stands in a quotation of an expected file; a figure, date or year that is asked for must be the very one said. */
export function outcomeOf({ status, answers, files }: Omit<AskedQuestion, 'id' | 'question'>, result: AskResult): Outcome {
  if (status !== 'answered') return result.status === status ? 'abstained-right' : result.status === 'answered' ? 'answered-wrong' : 'abstained-other'
  if (result.status !== 'answered') return 'abstained-wrong'
  const holds = (text: string): boolean => answers.some((answer) => foldSpace(text).toLowerCase().includes(foldSpace(answer).toLowerCase()))
  const isQuoted = result.spans.some(({ exact, file }) => files.includes(file) && holds(exact))
  const isFigure = answers.every((answer) => /^\D{0,12}\d[\d.,/]*\D{0,16}$/u.test(answer) && !/[-/]\p{Lu}/u.test(answer))
  return isQuoted && (!isFigure || holds(result.answer ?? '')) ? 'answered-right' : 'answered-wrong'
}
