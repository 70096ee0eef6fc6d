import type { Library } from '../../ingest/library/library.js'
import type { DocumentKind } from '../../ingest/model/terms.js'
import { inBase } from '../../ingest/model/unit.js'
import { type Agreement, agreementOf } from './agreement.js'
import { ledgerColumns, type LedgerColumns } from './ledger-columns.js'
import { rowsByKey } from './stored-rows.js'
import { rowOf, type TargetRow } from './target-row.js'

/** A figure of a news item and what the official documents of the library say of it. */
export interface HeldFigure extends Agreement { row: TargetRow }

/** Kinds that report what others decided: nothing is held against them. */
const REPORTING: ReadonlySet<DocumentKind> = new Set(['tin-tuc', 'khac'])

/** Rows that one figure is held against: those of its own period first, the nearest values of each. More would change no verdict but by chance. */
const MOST_OF_PERIOD = 40
const MOST_ELSEWHERE = 15

/** Every figure of a document held against the official documents of the library, in the order of its text; [] for a document without figures. */
export function libraryAgreement(library: Library, documentId: string): HeldFigure[] {
  const stored = library.targets(documentId)
  const facts = library.documents().find(({ id }) => id === documentId)
  if (stored.length === 0 || facts === undefined) return []
  const columns = ledgerColumns(library)
  const official = officialRows(columns, new Set(stored.map(({ indicator }) => indicator.id)))
  return stored.map((target) => {
    const row = rowOf(target, facts)
    const keys = nearest(columns, official.get(row.indicator.id) ?? [], row).map((place) => columns.key[place]!)
    return { row, ...agreementOf(row, rowsByKey(library, keys)) }
  })
}

/** Places of the official documents' rows by indicator. */
function officialRows({ length, indicators, indicator, documents, document }: LedgerColumns, wanted: ReadonlySet<string>): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  const lists = indicators.map(({ id }) => (wanted.has(id) ? [] as number[] : null))
  for (let row = 0; row < length; row++) {
    const list = lists[indicator[row]!]
    if (list != null && !REPORTING.has(documents[document[row]!]!.kind)) list.push(row)
  }
  for (const [place, list] of lists.entries()) if (list !== null && list.length > 0) rows.set(indicators[place]!.id, list)
  return rows
}

function nearest(columns: LedgerColumns, rows: readonly number[], { value, unitCanonical, period }: TargetRow): number[] {
  const size = Math.abs(value) * (inBase(1, unitCanonical)?.value ?? 1)
  const distance = (row: number): number => Math.abs(Math.abs(columns.value[row]!) * columns.units[columns.unit[row]!]!.factor - size)
  const [from, to] = [Number((period.from ?? period.to ?? '0').slice(0, 4)), Number((period.to ?? '0').slice(0, 4))]
  const isOfPeriod = (row: number): boolean => to === 0 || columns.toYear[row] === 0 || (columns.fromYear[row]! <= to && columns.toYear[row]! >= from)
  const sorted = [...rows].sort((a, b) => distance(a) - distance(b) || a - b)
  return [...sorted.filter(isOfPeriod).slice(0, MOST_OF_PERIOD), ...sorted.filter((row) => !isOfPeriod(row)).slice(0, MOST_ELSEWHERE)]
}
