import { isSamePeriod } from '../../ingest/model/period.js'
import { phraseKey } from '../../ingest/model/tokens.js'
import { inBase } from '../../ingest/model/unit.js'
import type { TargetRow } from './target-row.js'
import { isMove, isRoundedTo, isSameUnit, isSameValue } from './values.js'
import { type DiffPart, wordDiff } from './word-diff.js'

/** What differs between two mentions of one indicator. `rounded` is a value with fewer digits; `wording` differs in words alone; `same` in nothing. */
export type ChangeKind = 'value' | 'rounded' | 'unit' | 'bound' | 'period' | 'scope' | 'measure' | 'nature' | 'wording' | 'same'

export interface Change {
  /** The weightiest of `kinds`. */
  kind: ChangeKind
  /** Everything that differs, weightiest first; `['same']` where nothing does. */
  kinds: ChangeKind[]
  /** Id of the row compared with. */
  fromId: string
  /** Later minus earlier value in the earlier one's unit; null where they cannot be subtracted. */
  difference: number | null
  words: DiffPart[]
}

/** Statements of some 250 words each: a sentence; a trace compares hundreds of them, and the row of a table may be a page. */
const STATEMENT_CELLS = 60_000

type Compared = Pick<TargetRow, 'id' | 'value' | 'printedValue' | 'valueMax' | 'unit' | 'unitCanonical' | 'measure' | 'direction' | 'comparator' | 'period' | 'scope' | 'nature' | 'statement'>

/**
 * What changed from one mention of an indicator to the next.
 *   ≥ 8 %/năm (2021-2025) → = 7,5 % (2024): value, bound, period      98,5 → 98: rounded      the same words: same
 */
export function classifyChange(from: Compared, to: Compared): Change {
  const kinds: ChangeKind[] = []
  if (!isSameUnit(from, to)) kinds.push('unit')
  else if (isRoundedTo(from, to)) kinds.push('rounded')
  else if (!isSameValue(from, to)) kinds.push('value')
  if (from.comparator !== to.comparator) kinds.push('bound')
  if (!isSamePeriod(from.period, to.period) && (from.period.to !== null || to.period.to !== null)) kinds.push('period')
  if (isOtherScope(from, to)) kinds.push('scope')
  if (isMove(from) !== isMove(to)) kinds.push('measure')
  if (isAim(from) !== isAim(to)) kinds.push('nature')
  if (kinds.length === 0 && from.statement !== to.statement && phraseKey(from.statement) !== phraseKey(to.statement)) kinds.push('wording')
  if (kinds.length === 0) kinds.push('same')
  const difference = isSameUnit(from, to) && from.valueMax === null && to.valueMax === null ? rounded(to.value * scaleOf(to) / scaleOf(from) - from.value) : null
  return { kind: kinds[0]!, kinds, fromId: from.id, difference, words: wordDiff(from.statement, to.statement, STATEMENT_CELLS) }
}

/** A scope that only one of them prints is no other scope. */
function isOtherScope(a: Compared, b: Compared): boolean {
  return (['place', 'group', 'standard'] as const).some((part) => {
    const [one, other] = [a.scope[part], b.scope[part]]
    return one !== null && other !== null && one !== other && phraseKey(one) !== phraseKey(other)
  })
}

function isAim({ nature }: Compared): boolean {
  return nature === 'target' || nature === 'forecast' || nature === 'rule'
}

/** How much one of the row's unit is in the base of its dimension. */
function scaleOf({ unitCanonical }: Compared): number {
  return inBase(1, unitCanonical)?.value ?? 1
}

/** Without the dust of binary fractions: 7.5 − 8 and 0.8 − 1. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
