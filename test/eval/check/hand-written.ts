import type { CheckCase } from './case.js'

/** A case as it is written down: `at` are the words of the draft that are judged. */
export type WrittenCase = Pick<CheckCase, 'id' | 'draft' | 'kinds' | 'expected'> & { at: string; why: string }

/** Cases on `corpus/` written by hand, with the place that is judged. */
export function writtenCases(written: readonly WrittenCase[]): CheckCase[] {
  return written.map(({ id, draft, kinds, expected, at, why }) => {
    const start = draft.indexOf(at)
    return { id, change: why, draft, kinds, expected, start, end: start + at.length }
  })
}
