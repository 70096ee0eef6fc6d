/**
 * How much a word counts by where it stands and how often: BM25 over fields (Robertson, Zaragoza, Taylor 2004).
 *
 * Each value has its range, and what either end does.
 */
export interface FieldWeights {
  /** 0 to 3. How fast more of the same word stops counting; 0: once is as good as often. */
  k1: number
  /** 0 to 1. How far a long section must repeat a word to count alike; 0: length does not matter. */
  b: number
  /** A word in the title counts as this many in the body. A title says what the section is about. */
  heading: number
  /** A word in the document's title, the titles above or the lead-in counts as this many: it holds for every section below it. */
  context: number
  /** A pair of neighbouring syllables against single ones: most Vietnamese words have two syllables. */
  pair: number
  /** Power of the inverse document frequency, 1 to 2. Above 1, rare words count for more than in plain BM25. */
  rarity: number
}

/** Chosen on the halves of the public sets that are for learning; `npm run eval -- --all` shows what they give. */
export const FIELD_WEIGHTS: FieldWeights = { k1: 1.6, b: 0.65, heading: 1.5, context: 1, pair: 1.1, rarity: 1.4 }
