import type { Nature } from '../../ingest/model/target.js'
import type { DocumentKind } from '../../ingest/model/terms.js'

/** Restrictions of the sổ chỉ tiêu; '' and empty lists restrict nothing. Values of one list are alternatives. */
export interface LedgerFilter {
  /** A figure (`≥ 8 %`), words, or both. */
  q: string
  fields: readonly string[]
  documents: readonly string[]
  indicators: readonly string[]
  natures: readonly Nature[]
  /** Canonical units; `khong` for rows without one. */
  units: readonly string[]
  kinds: readonly DocumentKind[]
  /** Rows whose period lies within `2025` or `2021..2025`; `khong-ro` for rows without a period. */
  period: string
}

/** Value of the filters for rows that print no unit, or no period. */
export const NO_UNIT = 'khong'
export const NO_PERIOD_KNOWN = 'khong-ro'
