import type { DocumentSummary, Library } from '../../ingest/library/library.js'
import { libraryDatabase } from '../../ingest/library/read-library.js'
import type { IndicatorRef, Nature } from '../../ingest/model/target.js'
import { inBase } from '../../ingest/model/unit.js'
import { compareDates } from '../../ingest/model/edtf.js'
import { NO_FIELD, fieldOf } from '../../ingest/parse/targets/indicator-list.js'

/** Natures by their number in `LedgerColumns.nature`. */
export const NATURES: readonly Nature[] = ['target', 'result', 'estimate', 'forecast', 'rule']

export interface LedgerUnit {
  /** Canonical, or as printed where we know no spelling for it; '' where none is printed. */
  name: string
  /** Size in the base of `dimension`; 1 for a unit that is not known. */
  factor: number
  /** Place among the dimensions of the library: values of one can be compared. */
  dimension: number
}

/**
 * Every row of the sổ chỉ tiêu as columns of numbers: what filters, counts and orders need, some fifty bytes a row.
 *
 * Rows stand by document, the newest first and undated ones last, then in the order of the text.
 */
export interface LedgerColumns {
  length: number
  documents: readonly DocumentSummary[]
  indicators: readonly (IndicatorRef & { field: string })[]
  units: readonly LedgerUnit[]
  /** Key of the stored row. */
  key: Uint32Array
  /** Places in `documents`, `indicators`, `NATURES` and `units`. */
  document: Uint32Array
  indicator: Uint32Array
  nature: Uint8Array
  unit: Uint32Array
  value: Float64Array
  /** NaN where the figure is no range. */
  valueMax: Float64Array
  /** First and last year of the period; 0 where there is none. A period without a beginning begins in its last year. */
  fromYear: Uint16Array
  toYear: Uint16Array
}

const loaded = new WeakMap<Library, { version: string; columns: LedgerColumns }>()

/** The columns of the library as last committed; read once for each of its states. */
export function ledgerColumns(library: Library): LedgerColumns {
  const version = library.version()
  const known = loaded.get(library)
  if (known?.version === version) return known.columns
  const columns = readColumns(library)
  loaded.set(library, { version, columns })
  return columns
}

const COLUMNS = 'SELECT key, documentId, indicatorId, indicatorName, nature, value, valueMax, unit, periodFrom, periodTo FROM targets ORDER BY documentId, ordinal'

function readColumns(library: Library): LedgerColumns {
  const documents = [...library.documents()].sort(newestFirst)
  const places = new Map(documents.map(({ id }, place) => [id, place]))
  const rows = libraryDatabase(library).prepare(COLUMNS).all().filter(({ documentId }) => places.has(String(documentId)))
  const order = inDocumentOrder(rows.map(({ documentId }) => places.get(String(documentId))!), documents.length)
  const indicators = numbered<LedgerColumns['indicators'][number]>()
  const units = numbered<LedgerUnit>()
  const dimensions = numbered<string>()
  const columns = emptyColumns(rows.length)
  for (const [i, from] of order.entries()) {
    const row = rows[from]!
    const [indicatorId, unit, periodTo] = [String(row.indicatorId), String(row.unit), yearOf(row.periodTo)]
    columns.key[i] = Number(row.key)
    columns.document[i] = places.get(String(row.documentId))!
    columns.indicator[i] = indicators.of(indicatorId, () => ({ id: indicatorId, name: String(row.indicatorName), field: fieldOf(indicatorId) ?? NO_FIELD }))
    columns.nature[i] = NATURES.indexOf(row.nature as Nature)
    columns.unit[i] = units.of(unit, () => unitOf(unit, (dimension) => dimensions.of(dimension, () => dimension)))
    columns.value[i] = Number(row.value)
    columns.valueMax[i] = row.valueMax === null ? NaN : Number(row.valueMax)
    columns.toYear[i] = periodTo
    columns.fromYear[i] = yearOf(row.periodFrom) || periodTo
  }
  return { ...columns, length: rows.length, documents, indicators: indicators.all, units: units.all }
}

function emptyColumns(length: number) {
  return {
    key: new Uint32Array(length), document: new Uint32Array(length), indicator: new Uint32Array(length), nature: new Uint8Array(length), unit: new Uint32Array(length),
    value: new Float64Array(length), valueMax: new Float64Array(length), fromYear: new Uint16Array(length), toYear: new Uint16Array(length),
  }
}

function newestFirst(a: DocumentSummary, b: DocumentSummary): number {
  if (a.date !== null && b.date !== null) return compareDates(b.date, a.date)
  return Number(a.date === null) - Number(b.date === null)
}

/** Places of the rows, those of the first document first; rows of one document keep their order. */
function inDocumentOrder(documentOf: readonly number[], documents: number): Uint32Array {
  const starts = new Uint32Array(documents + 1)
  for (const place of documentOf) starts[place + 1]!++
  for (let i = 0; i < documents; i++) starts[i + 1]! += starts[i]!
  const order = new Uint32Array(documentOf.length)
  for (const [row, place] of documentOf.entries()) order[starts[place]!++] = row
  return order
}

function numbered<Value>(): { all: Value[]; of: (key: string, make: () => Value) => number } {
  const all: Value[] = []
  const places = new Map<string, number>()
  const of = (key: string, make: () => Value): number => {
    let place = places.get(key)
    if (place === undefined) {
      places.set(key, (place = all.length))
      all.push(make())
    }
    return place
  }
  return { all, of }
}

function unitOf(name: string, dimension: (name: string) => number): LedgerUnit {
  const base = inBase(1, name)
  return { name, factor: base?.value ?? 1, dimension: dimension(base?.dimension ?? `printed:${name}`) }
}

function yearOf(edtf: unknown): number {
  return typeof edtf === 'string' ? Number(edtf.slice(0, 4)) : 0
}
