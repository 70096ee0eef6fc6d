import { checkDraft } from '../../../server/check/check-draft.js'
import { CHECK_STATUSES, type CheckStatus } from '../../../server/check/finding.js'
import type { SearchContext } from '../../../server/search/context.js'
import { type CheckCase, falseAlarms, foundAt } from './case.js'

/** Precision TP / (TP + FP) and recall TP / (TP + FN) of one status. */
export interface ClassScore { cases: number; precision: number; recall: number }

export interface CheckScore {
  cases: number
  right: number
  classes: Record<CheckStatus, ClassScore>
  /** 'id: expected → found' of every case that was not as expected. */
  faults: string[]
}

/** Every case checked and scored. An alarm at a place where nothing was changed counts against the precision of its status. */
export async function scoreCases(context: SearchContext, cases: readonly CheckCase[]): Promise<CheckScore> {
  const pairs: { expected: CheckStatus | 'none'; found: CheckStatus | 'none' }[] = []
  const faults: string[] = []
  for (const each of cases) {
    const { findings } = await checkDraft(context, each.draft)
    const found = foundAt(each, findings)
    pairs.push({ expected: each.expected, found })
    const alarms = falseAlarms(each, findings)
    for (const alarm of alarms) pairs.push({ expected: 'none', found: alarm })
    if (found !== each.expected || alarms.length > 0) faults.push(`${each.id}: ${each.expected} → ${found}${alarms.length > 0 ? ` + ${alarms.join(', ')}` : ''}\t${each.draft}`)
  }
  const classes = Object.fromEntries(CHECK_STATUSES.map((status) => [status, classScore(status, pairs)])) as CheckScore['classes']
  return { cases: cases.length, right: pairs.filter(({ expected, found }) => expected !== 'none' && expected === found).length, classes, faults }
}

function classScore(status: CheckStatus, pairs: readonly { expected: string; found: string }[]): ClassScore {
  const expected = pairs.filter((pair) => pair.expected === status)
  const found = pairs.filter((pair) => pair.found === status)
  const both = expected.filter((pair) => pair.found === status).length
  return { cases: expected.length, precision: found.length === 0 ? 1 : both / found.length, recall: expected.length === 0 ? 1 : both / expected.length }
}
