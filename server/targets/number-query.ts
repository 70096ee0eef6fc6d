import type { Comparator } from '../../ingest/model/target.js'
import { tokenize } from '../../ingest/model/tokens.js'
import { findUnit, inBase, type Unit } from '../../ingest/model/unit.js'
import { parseNumber } from '../../ingest/model/vietnamese-number.js'
import { findComparator } from '../../ingest/parse/targets/comparator.js'
import type { TargetRow } from './target-row.js'

/** Figures asked for by number: `≥ 8 %`, `trên 150 triệu đồng`, `từ 8% trở lên`, `95`. */
export interface NumberQuery {
  comparator: Comparator
  value: number
  /** Null where any unit will do. */
  unit: Unit | null
}

/** A query that is a number with its bound and unit and nothing else; null for any other. */
export function readNumberQuery(query: string): NumberQuery | null {
  const tokens = tokenize(query)
  const number = tokens.findIndex(({ kind }) => kind === 'number')
  const value = number === -1 ? null : parseNumber(tokens[number]!.text)
  if (value === null) return null
  const unit = findUnit(tokens, number + 1)
  const after = number + 1 + (unit?.length ?? 0)
  const { comparator, from, to } = findComparator(tokens, { number, after, stop: tokens.length })
  const isFrom = from === 1 && /^từ$/i.test(tokens[0]!.text)
  return (from === 0 || isFrom) && to === tokens.length ? { comparator, value, unit: unit?.unit ?? null } : null
}

/** True where the row's figure lies where the query asks: `≥ 8 %` finds 8 % and 9 %/năm, `= 8` only 8; a range where either end does. */
export function matchesNumber(row: Pick<TargetRow, 'value' | 'valueMax' | 'unitCanonical'>, { comparator, value, unit }: NumberQuery): boolean {
  const own = inBase(1, row.unitCanonical)
  if (unit !== null && own?.dimension.replace('/năm', '') !== unit.dimension.replace('/năm', '')) return false
  const factor = unit === null ? 1 : (own?.value ?? 1) / unit.factor
  return [row.value, row.valueMax].some((figure) => figure !== null && holds(Number((figure * factor).toPrecision(12)), comparator, value))
}

function holds(figure: number, comparator: Comparator, value: number): boolean {
  switch (comparator) {
    case '>=': return figure >= value
    case '>': return figure > value
    case '<=': return figure <= value
    case '<': return figure < value
    case '~': return Math.abs(figure - value) <= Math.abs(value) * 0.05
    default: return figure === value
  }
}
