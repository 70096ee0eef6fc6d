import type { LedgerRow } from './ledger.js'

export interface DiffPartView { kind: 'same' | 'removed' | 'added'; text: string }

/** A mention of an indicator or phrase in the order of the documents' dates. */
export interface MentionView {
  /** The row; null for a passage without a figure. */
  row: LedgerRow | null
  citation: string
  url: string
  statement: string
  documentId: string
  documentTitle: string
  documentKind: string
  date: string | null
  first: boolean
  /** What changed, each in words: 'đổi giá trị', 'làm tròn'; empty for the first. */
  changes: string[]
  /** By how much the value changed, in words; '' where that cannot be said. */
  difference: string
  /** Words that differ from the mention before; [] where there is none or nothing differs. */
  words: DiffPartView[]
}

export interface PlotPointView {
  from: number
  to: number
  value: number
  valueMax: number | null
  comparator: string
  side: 'target' | 'result'
  isPart: boolean
  /** Figure, period and document in words. */
  label: string
  figure: string
  period: string
  source: string
  url: string
}

export interface PlotView {
  unit: string
  isMove: boolean
  points: PlotPointView[]
  lines: Record<'target' | 'result', PlotPointView[]>
}

/** An entry of the list of indicators. */
export interface IndicatorItem { id: string; name: string; count: number; documents: number }
