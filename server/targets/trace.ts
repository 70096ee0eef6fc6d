import { compareDates } from '../../ingest/model/edtf.js'
import type { IndicatorRef } from '../../ingest/model/target.js'
import { inBase } from '../../ingest/model/unit.js'
import { type Change, classifyChange } from './classify-change.js'
import type { TargetRow } from './target-row.js'
import { isMove } from './values.js'

/** A mention with its place in the series. */
export interface Mention extends TargetRow {
  /** True for the mentions of the earliest document: the first in the library, not in the world. */
  first: boolean
  /** What changed from the mention before it that can be compared; null for the first. */
  change: Change | null
}

export interface Trace {
  indicator: IndicatorRef
  /** Dated mentions in all; `mentions` is a page of them. */
  total: number
  /** Dated mentions, oldest document first, in the order of the text within one. */
  mentions: Mention[]
  /** Mentions of documents whose date is not known; never sorted by a guess. */
  undated: TargetRow[]
}

/** Which mentions are given with their changes; without it all. */
export interface TracePage { limit?: number; offset?: number }

/**
 * The mentions of one indicator in order of their documents' dates.
 *
 * Dates are EDTF: by their first day; of two that begin together the less precise stands first. Each mention is compared with the nearest
 * before it of the same measure (a level with levels, a change with changes, a share of a plan with such shares; ratios with ratios), in
 * another document where there is one.
 */
export function traceIndicator(indicator: IndicatorRef, rows: readonly TargetRow[], { limit = Infinity, offset = 0 }: TracePage = {}): Trace {
  const dated = rows.filter(({ date }) => date !== null).map((row, order) => ({ row, order }))
  dated.sort((a, b) => compareDates(a.row.date!, b.row.date!) || compareIds(a.row.documentId, b.row.documentId) || a.order - b.order)
  const ordered = dated.map(({ row }) => row)
  const firstDocument = ordered[0]?.documentId
  const mentions = ordered.slice(offset, offset + limit).map((row, i) => {
    const before = comparedWith(ordered, offset + i)
    return { first: row.documentId === firstDocument, change: before === null ? null : classifyChange(before, row), ...row }
  })
  return { indicator, total: ordered.length, mentions, undated: rows.filter(({ date }) => date === null) }
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function comparedWith(rows: readonly TargetRow[], i: number): TargetRow | null {
  const row = rows[i]!
  let inSameDocument: TargetRow | null = null
  for (let k = i - 1; k >= 0; k--) {
    const other = rows[k]!
    if (!isComparable(other, row)) continue
    if (other.documentId !== row.documentId) return other
    inSameDocument ??= other
  }
  return inSameDocument
}

/** `đạt 102 % dự toán` says nothing of the amount before it, nor a rank of a rate. */
function isComparable(a: TargetRow, b: TargetRow): boolean {
  return seriesOf(a) === seriesOf(b) && isRatio(a) === isRatio(b)
}

function seriesOf(row: TargetRow): string {
  if (isMove(row)) return 'move'
  return row.measure === 'of-plan' || row.measure === 'of-previous' || row.measure === 'rank' ? row.measure : 'level'
}

function isRatio({ unitCanonical }: TargetRow): boolean {
  return /^(?:ratio|points)/.test(inBase(1, unitCanonical)?.dimension ?? '')
}
