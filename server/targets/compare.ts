import { type Change, classifyChange } from './classify-change.js'
import type { TargetRow } from './target-row.js'
import { isMove } from './values.js'
import { type DiffPart, wordDiff } from './word-diff.js'

/** A section to be compared: its words and its rows. */
export interface ComparedSection {
  text: string
  rows: readonly TargetRow[]
}

/** Two rows of one indicator, or one that only one section has. */
export interface ComparedRow {
  a: TargetRow | null
  b: TargetRow | null
  /** Null where one of them is missing. */
  change: Change | null
}

export interface Comparison {
  words: DiffPart[]
  /** Figures set apart: paired by indicator in the order of `a`, then what only `b` has. */
  rows: ComparedRow[]
}

/** Two sections side by side: words that differ, and figures paired by what they are about. */
export function compareSections(a: ComparedSection, b: ComparedSection): Comparison {
  const left = [...b.rows]
  const rows: ComparedRow[] = a.rows.map((row) => {
    const at = left.findIndex((other) => other.indicator.id === row.indicator.id && isMove(other) === isMove(row))
    const other = at === -1 ? null : left.splice(at, 1)[0]!
    return { a: row, b: other, change: other === null ? null : classifyChange(row, other) }
  })
  return { words: wordDiff(a.text, b.text), rows: [...rows, ...left.map((row) => ({ a: null, b: row, change: null }))] }
}
