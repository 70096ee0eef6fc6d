import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasShared, sharedFolder } from '../../shared.js'
import { askingOf } from './ask-library.js'

interface Labelled { question: string; answers: string[]; files: string[] }

describe.skipIf(!hasShared)('the labelled questions on five real documents', () => {
  const asking = hasShared ? askingOf(join(sharedFolder, 'corpus')) : null
  const { questions } = hasShared ? (JSON.parse(readFileSync(join(sharedFolder, 'eval/questions.json'), 'utf8')) as { questions: Labelled[] }) : { questions: [] }

  it.each(questions.filter(({ answers }) => answers.length > 0))('answers “$question”', async ({ question, answers, files }) => {
    const { status, spans } = await asking!.ask(question)
    expect(status).toBe('answered')
    expect(spans.some(({ exact, file }) => files.includes(file) && answers.some((answer) => exact.toLowerCase().includes(answer.toLowerCase()))), JSON.stringify(spans)).toBe(true)
  })

  it.each(questions.filter(({ answers }) => answers.length === 0))('does not answer “$question”', async ({ question }) => {
    const { status, spans } = await asking!.ask(question)
    expect(status).toBe('outside-library')
    expect(spans).toEqual([])
  })
})
