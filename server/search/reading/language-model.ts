import type { IndexReader, IndexSnapshot, KnownSyllable } from '../../../ingest/index/index-reader.js'
import { pairTerm } from '../../../ingest/index/index-tables.js'
import { lexiconOf } from './lexicon.js'

/** How likely syllables follow one another in the library itself. */
export interface LanguageModel {
  /** Natural logarithm of the likelihood of a syllable where nothing is known before it. */
  alone(syllable: KnownSyllable): number
  /** Natural logarithm of the likelihood of `next` right after `before`. */
  after(before: KnownSyllable, next: KnownSyllable): number
  /** Sections in which the two stand next to each other. */
  together(before: KnownSyllable, next: KnownSyllable): number
}

/** Share of the pair against the single syllable in the likelihood, 0 to 1: near 1 trusts every pair seen, even once. */
const PAIR_SHARE = 0.9

/** Likelihood of a pair of everyday speech: one in ten goes on as in its phrase. */
const EVERYDAY_PAIR = 0.1

/** Counts kept between queries; each is two numbers. */
const MAX_KEPT = 500_000

const keptCounts = new WeakMap<IndexSnapshot, Map<number, number>>()

/** The model of a library as last committed; counts are read when they are asked for and kept. */
export function languageModel(index: IndexReader, snapshot: IndexSnapshot): LanguageModel {
  const all = Math.max(1, snapshot.sections * snapshot.meanLength)
  const kept = keptCounts.get(snapshot) ?? new Map<number, number>()
  keptCounts.set(snapshot, kept)
  const count = (term: number): number => {
    let found = kept.get(term)
    if (found === undefined) {
      found = index.sectionCount(term)
      if (kept.size < MAX_KEPT) kept.set(term, found)
    }
    return found
  }
  const lexicon = lexiconOf(snapshot)
  const together = (before: KnownSyllable, next: KnownSyllable): number => {
    const known = before.number < 0 || next.number < 0 ? 0 : count(pairTerm(before.number, next.number))
    return known === 0 && lexicon.isEverydayPair(before.key, next.key) ? 1 : known
  }
  return {
    together,
    alone: (syllable) => Math.log((syllable.uses + 0.1) / all),
    after(before, next) {
      const inLibrary = together(before, next) / Math.max(1, before.number < 0 ? before.uses : count(before.number))
      const followed = Math.max(inLibrary, lexicon.isEverydayPair(before.key, next.key) ? EVERYDAY_PAIR : 0)
      return Math.log(PAIR_SHARE * followed + ((1 - PAIR_SHARE) * (next.uses + 0.1)) / all)
    },
  }
}

/** Log-likelihood of a syllable behind another; of one that nothing is known before, alone; 0 for none. */
export function stepOf(model: LanguageModel, before: KnownSyllable | undefined, next: KnownSyllable | undefined): number {
  if (next === undefined) return 0
  return before === undefined ? model.alone(next) : model.after(before, next)
}
