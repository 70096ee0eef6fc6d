import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomeOf, readQuestions } from '../../eval/ask-questions.js'
import { askingOf } from './ask-library.js'

const root = join(import.meta.dirname, '../../..')
const questions = readQuestions(join(root, 'test/eval/own-questions.jsonl'))

describe('our own questions on corpus/', () => {
  const { ask } = askingOf(join(root, 'corpus'))
  const outcomes: Record<string, string[]> = {}

  it.each(questions)('$id is never answered wrongly: $question', async (question) => {
    const result = await ask(question.question)
    const outcome = outcomeOf(question, result)
    outcomes[outcome] = [...(outcomes[outcome] ?? []), question.id]
    expect(outcome, `${result.status} ${result.answer}`).not.toBe('answered-wrong')
  })

  it('abstains from fewer than a tenth of those that have an answer, and for the right reason from nearly all others', () => {
    const answerable = questions.filter(({ status }) => status === 'answered').length
    expect((outcomes['abstained-wrong'] ?? []).length).toBeLessThan(answerable / 10)
    expect((outcomes['abstained-other'] ?? []).length).toBeLessThanOrEqual(2)
  })
})
