import type { Library } from '../../ingest/library/library.js'
import { withIndicators } from '../../ingest/parse/targets/indicator-list.js'
import { libraryIndicators } from './library-indicators.js'
import { ledgerColumns, type LedgerColumns, NATURES } from './ledger-columns.js'
import { countFacets, type LedgerFacets } from './ledger-facets.js'
import { type LedgerFilter, NO_UNIT } from './ledger-filter.js'
import { ledgerOrder, type LedgerSort } from './ledger-order.js'
import { type NumberQuery, numberTest, partQuery } from './number-query.js'
import { phraseExpression } from './phrase-expression.js'
import { readWords } from './read-words.js'
import { keysByWords, rowsByKey } from './stored-rows.js'
import type { TargetRow } from './target-row.js'

/** The rows that a filter leaves, counted, and one page of them. */
export interface Ledger {
  total: number
  /** How the words of the query were read; '' where there are none. */
  read: string
  /** Figure that the query asks for; null where it asks for none. */
  number: NumberQuery | null
  rows: TargetRow[]
  facets: LedgerFacets
}

/** Which page of which order; no limit is all rows. */
export interface LedgerPage { sort: LedgerSort; limit?: number; offset?: number }

/**
 * The sổ chỉ tiêu under a filter. A facet counts what all other filters leave, so that its values stay on offer.
 *
 * Filters and counts are made over columns in memory, in one pass; only the rows of the page are read from the library.
 */
export function ledger(library: Library, filter: LedgerFilter, { sort, limit, offset = 0 }: LedgerPage): Ledger {
  const { keys, read, number, facets } = filtered(library, filter, sort)
  return { total: keys.length, read, number, facets, rows: rowsByKey(library, keys.subarray(offset, limit === undefined ? undefined : offset + limit)) }
}

/** Keys of the rows that a filter leaves, in order: what is exported row by row. */
export function ledgerKeys(library: Library, filter: LedgerFilter, sort: LedgerSort): Uint32Array {
  return filtered(library, filter, sort).keys
}

function filtered(library: Library, filter: LedgerFilter, sort: LedgerSort) {
  return withIndicators(libraryIndicators(library), () => {
    const columns = ledgerColumns(library)
    const { number, words } = partQuery(filter.q)
    const read = words === '' ? '' : readWords(library, words)
    const { left, facets } = countFacets(columns, { ...testsOf(columns, filter), rest: restOf(library, columns, { number, read }) }, filter)
    return { keys: ledgerOrder(columns, left, sort).map((row) => columns.key[row]!), read, number, facets }
  })
}

/** Tests of the facets: each a mark for every value of its column, or null where nothing is restricted. */
function testsOf(columns: LedgerColumns, filter: LedgerFilter) {
  const { documents, indicators, units } = columns
  return {
    field: marks(indicators, filter.fields, ({ field }) => field),
    indicator: marks(indicators, filter.indicators, ({ id }) => id),
    document: marks(documents, filter.documents, ({ id }) => id),
    kind: marks(documents, filter.kinds, ({ kind }) => kind),
    nature: marks(NATURES, filter.natures, (nature) => nature),
    unit: marks(units, filter.units, ({ name }) => (name === '' ? NO_UNIT : name)),
  }
}

function marks<Value>(values: readonly Value[], wanted: readonly string[], of: (value: Value) => string): Uint8Array | null {
  if (wanted.length === 0) return null
  const chosen = new Set(wanted)
  return Uint8Array.from(values, (value) => Number(chosen.has(of(value))))
}

/** A mark for every row that the query leaves; null where there is no query. */
function restOf(library: Library, columns: LedgerColumns, { number, read }: { number: NumberQuery | null; read: string }): Uint8Array | null {
  if (number === null && read === '') return null
  const left = read === '' ? new Uint8Array(columns.length).fill(1) : marksByWords(library, columns, read)
  if (number === null) return left
  const test = numberTest(number)
  const factors = columns.units.map(({ name }) => test.factorOf(name === '' ? null : name))
  for (let row = 0; row < columns.length; row++) {
    const factor = factors[columns.unit[row]!]!
    if (left[row] === 1 && (factor === null || !(test.holds(Math.abs(columns.value[row]!) * factor) || test.holds(Math.abs(columns.valueMax[row]!) * factor)))) left[row] = 0
  }
  return left
}

function marksByWords(library: Library, { key, length }: LedgerColumns, words: string): Uint8Array {
  const expression = phraseExpression(words)
  const left = new Uint8Array(length)
  if (expression === null) return left
  const keys = keysByWords(library, expression)
  const isFound = new Uint8Array(1 + key.reduce((most, one) => Math.max(most, one), 0))
  for (const one of keys) if (one < isFound.length) isFound[one] = 1
  for (let row = 0; row < length; row++) left[row] = isFound[key[row]!]!
  return left
}
