import { KINDS } from '../../ingest/model/terms.js'
import { FIELDS } from '../../ingest/parse/targets/indicator-list.js'
import type { FacetValue } from '../results.js'
import { type LedgerFilter, NO_PERIOD_KNOWN, NO_UNIT } from './ledger-filter.js'
import { type LedgerColumns, NATURES } from './ledger-columns.js'
import { NATURE_NAMES } from './natures.js'

export type LedgerFacet = 'field' | 'document' | 'kind' | 'nature' | 'unit' | 'period'
export type LedgerFacets = Record<LedgerFacet, FacetValue[]>

/** Marks of what each filter leaves, by the values of its column; `rest` by row. Null where it restricts nothing. */
export interface LedgerTests {
  field: Uint8Array | null
  indicator: Uint8Array | null
  document: Uint8Array | null
  kind: Uint8Array | null
  nature: Uint8Array | null
  unit: Uint8Array | null
  rest: Uint8Array | null
}

/** Values of a facet that are listed: more than anybody reads through; the chosen ones are listed besides. */
const MOST_VALUES = 40

const FACETS: readonly LedgerFacet[] = ['field', 'document', 'kind', 'nature', 'unit', 'period']

/** The rows that pass every test, and for each facet how many rows each of its values has among those that pass all the others. */
export function countFacets(columns: LedgerColumns, tests: LedgerTests, filter: LedgerFilter): { left: Uint32Array; facets: LedgerFacets } {
  const periods = periodPlaces(columns)
  const period = periodMarks(periods.spans, filter.period)
  const fields = fieldPlaces(columns)
  const counts: Record<LedgerFacet, Uint32Array> = {
    field: new Uint32Array(FIELDS.length), document: new Uint32Array(columns.documents.length), kind: new Uint32Array(columns.documents.length),
    nature: new Uint32Array(NATURES.length), unit: new Uint32Array(columns.units.length), period: new Uint32Array(periods.spans.length),
  }
  const left = new Uint32Array(columns.length)
  let leftCount = 0
  for (let row = 0; row < columns.length; row++) {
    const [document, indicator, nature, unit, span] = [columns.document[row]!, columns.indicator[row]!, columns.nature[row]!, columns.unit[row]!, periods.of[row]!]
    if (tests.rest?.[row] === 0 || tests.indicator?.[indicator] === 0) continue
    const failed = Number(tests.field?.[indicator] === 0) + 2 * Number(tests.document?.[document] === 0) + 4 * Number(tests.kind?.[document] === 0)
      + 8 * Number(tests.nature?.[nature] === 0) + 16 * Number(tests.unit?.[unit] === 0) + 32 * Number(period?.[span] === 0)
    if (failed === 0) left[leftCount++] = row
    if (failed === 0 || failed === 1) counts.field[fields[indicator]!]!++
    if (failed === 0 || failed === 2) counts.document[document]!++
    if (failed === 0 || failed === 4) counts.kind[document]!++
    if (failed === 0 || failed === 8) counts.nature[nature]!++
    if (failed === 0 || failed === 16) counts.unit[unit]!++
    if (failed === 0 || failed === 32) counts.period[span]!++
  }
  return { left: left.subarray(0, leftCount), facets: facetsOf(columns, counts, { filter, spans: periods.spans }) }
}

interface Span { from: number; to: number }

const placesOf = new WeakMap<LedgerColumns, { spans: Span[]; of: Uint32Array }>()

/** The periods of the library, each once, and which of them every row has. */
function periodPlaces(columns: LedgerColumns): { spans: Span[]; of: Uint32Array } {
  const known = placesOf.get(columns)
  if (known !== undefined) return known
  const spans: Span[] = []
  const places = new Map<number, number>()
  const of = new Uint32Array(columns.length)
  for (let row = 0; row < columns.length; row++) {
    const [from, to] = [columns.fromYear[row]!, columns.toYear[row]!]
    let place = places.get(from * 10_000 + to)
    if (place === undefined) {
      places.set(from * 10_000 + to, (place = spans.length))
      spans.push({ from, to })
    }
    of[row] = place
  }
  placesOf.set(columns, { spans, of })
  return { spans, of }
}

function periodMarks(spans: readonly Span[], period: string): Uint8Array | null {
  if (period === '') return null
  if (period === NO_PERIOD_KNOWN) return Uint8Array.from(spans, ({ to }) => Number(to === 0))
  const [from = 0, to = from] = period.split('..').map(Number)
  return Uint8Array.from(spans, (span) => Number(isWithin(span, { from, to })))
}

function isWithin(span: Span, around: Span): boolean {
  return span.to !== 0 && span.from >= around.from && span.to <= around.to
}

function fieldPlaces({ indicators }: LedgerColumns): Uint32Array {
  const places = new Map(FIELDS.map(({ id }, place) => [id, place]))
  return Uint32Array.from(indicators, ({ field }) => places.get(field) ?? FIELDS.length - 1)
}

function facetsOf({ documents, units }: LedgerColumns, counts: Record<LedgerFacet, Uint32Array>, { filter, spans }: { filter: LedgerFilter; spans: readonly Span[] }): LedgerFacets {
  const chosen: Record<LedgerFacet, readonly string[]> = {
    field: filter.fields, document: filter.documents, kind: filter.kinds, nature: filter.natures, unit: filter.units, period: filter.period === '' ? [] : [filter.period],
  }
  const values: Record<LedgerFacet, FacetValue[]> = {
    field: FIELDS.map(({ id, name }, i) => ({ value: id, label: name, count: counts.field[i]! })),
    document: mostFirst(documents.map(({ id, title, number }, i) => ({ value: id, label: number === null ? title : `${number} · ${title}`, count: counts.document[i]! }))),
    kind: mostFirst(summed(documents.map(({ kind }, i) => ({ value: kind as string, label: KINDS[kind].spelling, count: counts.kind[i]! })))),
    nature: NATURES.map((nature, i) => ({ value: nature as string, label: NATURE_NAMES[nature], count: counts.nature[i]! })),
    unit: mostFirst(units.map(({ name }, i) => ({ value: name === '' ? NO_UNIT : name, label: name === '' ? 'Không ghi đơn vị' : name, count: counts.unit[i]! }))),
    period: periodValues(spans, counts.period),
  }
  return Object.fromEntries(FACETS.map((facet) => {
    const present = values[facet].filter(({ value, count }) => count > 0 || chosen[facet].includes(value))
    return [facet, present.filter(({ value }, i) => i < MOST_VALUES || chosen[facet].includes(value))]
  })) as LedgerFacets
}

/** Each period with the rows that lie within it, the latest first, those without one last. */
function periodValues(spans: readonly Span[], counts: Uint32Array): FacetValue[] {
  const known = spans.map((span, i) => ({ span, own: counts[i]! })).filter(({ span, own }) => span.to !== 0 && own > 0)
  const values = known.sort((a, b) => b.own - a.own).slice(0, MOST_VALUES).sort((a, b) => b.span.to - a.span.to || b.span.from - a.span.from).map(({ span: around }) => ({
    value: around.from === around.to ? String(around.to) : `${around.from}..${around.to}`,
    label: around.from === around.to ? `Năm ${around.to}` : `${around.from} – ${around.to}`,
    count: known.reduce((sum, { span, own }) => sum + (isWithin(span, around) ? own : 0), 0),
  }))
  const unknown = spans.findIndex(({ to }) => to === 0)
  return unknown === -1 ? values : [...values, { value: NO_PERIOD_KNOWN, label: 'Không rõ thời kỳ', count: counts[unknown]! }]
}

function summed(values: readonly FacetValue[]): FacetValue[] {
  const byValue = new Map<string, FacetValue>()
  for (const one of values) {
    const sum = byValue.get(one.value)
    if (sum === undefined) byValue.set(one.value, { ...one })
    else sum.count += one.count
  }
  return [...byValue.values()]
}

function mostFirst(values: FacetValue[]): FacetValue[] {
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
