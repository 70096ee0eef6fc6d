import type { Features } from './features.js'

/** Weight of each feature in the exponent of the ranking: a section's BM25 score is multiplied by e^(weight × feature). */
export type RankingWeights = Record<keyof Features, number>

/**
 * Learnt on every other query of the public sets by `npm run eval -- --learn`, the other half held out; rounded.
 *
 * - `headingAsked` 1.5: an article whose whole title is asked for is about the question; the strongest single sign in statutes.
 * - `pairsCovered` 0.3 and `dense` 1.2: the words stand together, as one statement, and not scattered over a long article.
 * - `recent` 0.6: of two articles that say the same, the later one is what people ask for (e^0.6 ≈ 1.8 between now and 20 years ago).
 * - `askedInHeading`, `covered`, `length`: BM25 already counts them; 0 was best.
 */
export const RANKING_WEIGHTS: RankingWeights = {
  headingAsked: 1.5, askedInHeading: 0, covered: 0, pairsCovered: 0.3, dense: 1.2, length: 0, recent: 0.6,
}
