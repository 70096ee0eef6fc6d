import { FIELDS } from '../../ingest/parse/targets/indicator-list.js'
import type { LedgerColumns } from './ledger-columns.js'

/** `field`: by field, then name; `newest`: by document, the newest first; `indicator`: by name; `value`: largest first, units of one dimension together. */
export type LedgerSort = 'field' | 'newest' | 'indicator' | 'value'

const collator = new Intl.Collator('vi')
const orders = new WeakMap<LedgerColumns, Map<LedgerSort, Uint32Array>>()

/** Rows (ascending places) in the order asked for; rows that are equal in it keep theirs. All rows are sorted once for each order. */
export function ledgerOrder(columns: LedgerColumns, rows: Uint32Array, sort: LedgerSort): Uint32Array {
  if (sort === 'newest') return rows
  const order = orderOf(columns, sort)
  if (rows.length === columns.length) return order
  const isLeft = new Uint8Array(columns.length)
  for (const row of rows) isLeft[row] = 1
  const sorted = new Uint32Array(rows.length)
  let at = 0
  for (const row of order) if (isLeft[row] === 1) sorted[at++] = row
  return sorted
}

function orderOf(columns: LedgerColumns, sort: Exclude<LedgerSort, 'newest'>): Uint32Array {
  let known = orders.get(columns)
  if (known === undefined) orders.set(columns, (known = new Map()))
  let order = known.get(sort)
  if (order === undefined) known.set(sort, (order = Uint32Array.from({ length: columns.length }, (_, row) => row).sort(comparison(columns, sort))))
  return order
}

function comparison(columns: LedgerColumns, sort: Exclude<LedgerSort, 'newest'>): (a: number, b: number) => number {
  if (sort === 'value') {
    const unitOf = (row: number) => columns.units[columns.unit[row]!]!
    const sizes = columns.value.map((value, row) => value * unitOf(row).factor)
    return (a, b) => unitOf(a).dimension - unitOf(b).dimension || sizes[b]! - sizes[a]! || a - b
  }
  const ranks = indicatorRanks(columns, sort)
  return (a, b) => ranks[columns.indicator[a]!]! - ranks[columns.indicator[b]!]! || a - b
}

/** Rank of each indicator by its name, or by its field first. */
function indicatorRanks({ indicators }: LedgerColumns, sort: 'field' | 'indicator'): Uint32Array {
  const places = new Map(FIELDS.map(({ id }, place) => [id, place]))
  const named = indicators.map(({ name, field }, place) => ({ name, field: sort === 'field' ? (places.get(field) ?? FIELDS.length) : 0, place }))
  named.sort((a, b) => a.field - b.field || collator.compare(a.name, b.name))
  const ranks = new Uint32Array(indicators.length)
  for (const [rank, { place }] of named.entries()) ranks[place] = rank
  return ranks
}
