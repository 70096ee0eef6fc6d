import type { DocumentKind, Role } from '../../../ingest/model/terms.js'
import type { Features } from './features.js'

/** Weight of each feature in the exponent of the ranking: a section's BM25 score is multiplied by e^(weight × feature). */
export type RankingWeights = Record<keyof Features, number>

/**
 * Learnt by coordinate ascent on every other query of the public sets and of our own, the other half held out, then rounded.
 *
 * - `headingAsked` 1.5: an article whose whole title is asked for is about the question; the strongest single sign in statutes.
 * - `dense` 1.8, `close` 0.3 and `pairsCovered` 0.3: the words stand together, as one statement, not scattered over a long article.
 * - `longest` 0.9: a stretch of the question that stands word for word is worth more than its words apart.
 * - `recent` 0.75: of two articles that say the same, the later one is what people ask for (e^0.75 ≈ 2 between now and 20 years ago).
 * - `numbersHeld` 0.75: a year or a figure is asked for because it matters.
 * - `titleOnly` −0.8: a title alone answers nothing; the clause below it does.
 * - `askedInHeading`, `covered`, `length`: BM25 already counts them; 0 was best.
 *
 * Set by hand, since the public sets have no such cases:
 * - `addressed` 6: the clause that is named by its address stands first whatever else is typed.
 * - `ofNamed` 2: a document named by number before those that cite it.
 * - `role`, `kind` 1: see the tables below.
 */
export const RANKING_WEIGHTS: RankingWeights = {
  headingAsked: 1.5, askedInHeading: 0, covered: 0, pairsCovered: 0.3, dense: 1.8, length: 0, recent: 0.75,
  close: 0.3, longest: 0.9, numbersHeld: 0.75, addressed: 6, ofNamed: 2, titleOnly: -0.8, role: 1, kind: 1,
}

/** Worth of a role, added in the exponent; roles that are not listed are worth 0. */
export const ROLE_WORTH: Partial<Record<Role, number>> = {
  // What a text rests on, who receives it and who signed it hold the same words in every document and answer nothing.
  'can-cu': -0.3, 'noi-nhan': -1.2, 'chu-ky': -1, 'ket-thuc': -0.5, 'nhan-de': -0.1,
  // Targets and results are what a text about policy is searched for.
  'chi-tieu': 0.15, 'ket-qua': 0.05,
}

/** Worth of a kind: where they say the same, the binding text before the news about it. */
export const KIND_WORTH: Partial<Record<DocumentKind, number>> = { 'tin-tuc': -0.25 }
