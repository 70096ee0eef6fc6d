import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { searchContext } from '../../../server/search/context.js'
import { corpusFolder, libraryOf } from '../../library-of.js'
import { jsonLines } from '../../shared.js'
import { generateCases } from './generate.js'
import { writtenCases, type WrittenCase } from './hand-written.js'
import { type CheckScore, scoreCases } from './score.js'

const written = jsonLines<WrittenCase>(join(import.meta.dirname, 'hand-written.jsonl'))
const library = libraryOf(corpusFolder)

function expectGood({ classes, faults }: CheckScore): void {
  for (const [status, { cases, precision, recall }] of Object.entries(classes)) {
    expect(cases, status).toBeGreaterThan(5)
    expect(Math.min(precision, recall), `${status}\n${faults.join('\n')}`).toBeGreaterThanOrEqual(0.95)
  }
}

describe('drafts on corpus/', () => {
  it('sixty written by hand: precision and recall of every status at least .95', async () => {
    expect(written.length).toBeGreaterThanOrEqual(60)
    expect(written.filter(({ draft, at }) => !draft.includes(at))).toEqual([])
    expectGood(await scoreCases(searchContext(library()), writtenCases(written)))
  })

  it.each([1, 2, 3])('six hundred generated from seed %i: the same', { timeout: 120_000 }, async (seed) => {
    const cases = generateCases(library(), seed)
    expect(cases.length).toBe(600)
    expectGood(await scoreCases(searchContext(library()), cases))
  })
})
