import { FIELDS } from '../../ingest/parse/targets/indicator-list.js'
import type { LedgerColumns } from './ledger-columns.js'

/** `field`: by field, then name; `newest`: by document, the newest first; `indicator`: by name; `value`: largest first, units of one dimension together. */
export type LedgerSort = 'field' | 'newest' | 'indicator' | 'value'

const collator = new Intl.Collator('vi')
const nameRanks = new WeakMap<LedgerColumns, Record<'indicator' | 'field', Uint32Array>>()

/** Rows (ascending places) in the order asked for; rows that are equal in it keep theirs. */
export function ledgerOrder(columns: LedgerColumns, rows: Uint32Array, sort: LedgerSort): Uint32Array {
  if (sort === 'newest') return rows
  if (sort === 'indicator' || sort === 'field') {
    const ranks = indicatorRanks(columns)[sort]
    return rows.slice().sort((a, b) => ranks[columns.indicator[a]!]! - ranks[columns.indicator[b]!]! || a - b)
  }
  const unitOf = (row: number) => columns.units[columns.unit[row]!]!
  const sizes = new Float64Array(columns.length)
  for (const row of rows) sizes[row] = columns.value[row]! * unitOf(row).factor
  return rows.slice().sort((a, b) => unitOf(a).dimension - unitOf(b).dimension || sizes[b]! - sizes[a]! || a - b)
}

function indicatorRanks(columns: LedgerColumns): Record<'indicator' | 'field', Uint32Array> {
  let ranks = nameRanks.get(columns)
  if (ranks === undefined) {
    const places = new Map(FIELDS.map(({ id }, place) => [id, place]))
    const named = columns.indicators.map(({ name, field }, place) => ({ name, field: places.get(field) ?? FIELDS.length, place })).sort((a, b) => collator.compare(a.name, b.name))
    ranks = { indicator: ranksOf(named), field: ranksOf([...named].sort((a, b) => a.field - b.field)) }
    nameRanks.set(columns, ranks)
  }
  return ranks
}

function ranksOf(order: readonly { place: number }[]): Uint32Array {
  const ranks = new Uint32Array(order.length)
  for (const [rank, { place }] of order.entries()) ranks[place] = rank
  return ranks
}
