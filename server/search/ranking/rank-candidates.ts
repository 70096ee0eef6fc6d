import type { Candidate } from '../../../ingest/index/port.js'
import type { SearchContext } from '../context.js'
import type { ReadQuery } from '../reading/read-query.js'

/** The candidates in the order in which they answer the whole query. */
export function rankCandidates(candidates: readonly Candidate[], _query: ReadQuery, _context: SearchContext): Candidate[] {
  return [...candidates]
}
