import type { LedgerRow } from './ledger.js'
import type { DiffPartView } from './trace.js'

/** A section on one side of a comparison. */
export interface ComparedSide {
  id: string
  documentTitle: string
  documentKind: string
  date: string | null
  path: string[]
  citation: string
  url: string
  /** Words of the section and all under it; null where they are too long to be compared word by word. */
  text: string
}

/** Figures of one indicator on both sides; null where a side has none. */
export interface ComparedFigures { a: LedgerRow | null; b: LedgerRow | null; changes: string[] }

/** A passage that may be chosen. */
export interface ChoiceView { id: string; citation: string; text: string; date: string | null }

export interface ComparisonView { words: DiffPartView[]; isWhole: boolean; figures: ComparedFigures[] }
