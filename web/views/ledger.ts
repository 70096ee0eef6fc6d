import type { FacetValueView } from './search.js'

/** What the pages of the sổ chỉ tiêu are given: the objects that `/api/targets` and `/api/trace` return, as far as pages read them. */

export interface SpanView { start: number; end: number }

export interface TargetView {
  id: string
  documentId: string
  sectionId: string
  indicator: { id: string; name: string }
  nature: string
  measure: string
  comparator: string
  value: number
  printedValue: number
  valueMax: number | null
  of: number | null
  unit: string | null
  unitCanonical: string | null
  period: { from: string | null; to: string | null; kind: string; printed: string | null; inheritedFrom: string | null }
  baseline: string | null
  scope: { place: string | null; group: string | null; standard: string | null }
  spans: { whole: SpanView; indicator: SpanView | null; value: SpanView; unit: SpanView | null; period: SpanView | null }
  citation: string
  url: string
  /** Words of `spans.whole`; the other spans are offsets into the same text. */
  statement: string
  documentKind: string
  documentTitle: string
  date: string | null
}

/** A row with its figure and period in words. */
export interface LedgerRow {
  target: TargetView
  figure: string
  period: string
  nature: string
}

/** What the address of the sổ chỉ tiêu says. Empty lists and '' restrict nothing. */
export interface LedgerState {
  q: string
  fields: string[]
  documents: string[]
  indicators: string[]
  natures: string[]
  units: string[]
  kinds: string[]
  /** `2025`, `2021..2025` or `khong-ro`. */
  period: string
  sort: 'field' | 'newest' | 'indicator' | 'value'
  /** From 1. */
  page: number
}

export type LedgerFacetsView = Record<'field' | 'document' | 'kind' | 'nature' | 'unit' | 'period', FacetValueView[]>

/** A figure read from a passage. */
export interface TargetChip { id: string; name: string; figure: string; period: string }

/** A figure of a news item, its verdict in words, and the row it was held against. */
export interface HeldFigureView { row: LedgerRow; verdict: string; label: string; against: LedgerRow | null }

export interface AgreementView {
  /** '3 con số khớp, 1 khác giá trị' */
  summary: string
  figures: HeldFigureView[]
}
