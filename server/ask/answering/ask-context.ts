import type { Ranked } from '../../search/ranking/rank-candidates.js'
import type { SearchContext } from '../../search/context.js'
import type { IndexSnapshot } from '../../../ingest/index/index-reader.js'
import type { ReadQuestion } from '../reading/read-question.js'
import type { SurroundingsOf } from './surroundings.js'

/** What every way of answering works with. */
export interface Asking {
  question: ReadQuestion
  context: SearchContext
  snapshot: IndexSnapshot
  /** Sections that the search found for the question, best first. */
  ranked: readonly Ranked[]
  around: SurroundingsOf
  /** How much a syllable tells, by its key. */
  weightOf: (key: string) => number
}
