import type { LedgerFilter } from '../../../server/targets/ledger-filter.js'

/** A sổ chỉ tiêu that is not restricted. */
export const NO_FILTER: LedgerFilter = { q: '', fields: [], documents: [], indicators: [], natures: [], units: [], kinds: [], period: '' }
