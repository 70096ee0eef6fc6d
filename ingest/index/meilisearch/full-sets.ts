import { leastHeld } from '../full-matches.js'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery } from '../port.js'
import { ownWorth } from '../sqlite-engine.js'

/** Words beyond which their sets are too many to ask for each, and the sections that hold enough of them too few to need counting. */
const MAX_WORDS = 6

/**
 * The smallest sets of the query's own words of which a section must hold one whole to match in full by what it holds.
 *
 * Null where they cannot be told by words alone (long queries, places, phrases, words that only name something), and where
 * there is none, as beside a number that the library lacks.
 */
export function fullSets(query: CandidateQuery, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): string[][] | null {
  if (query.address !== null || query.namedDocuments.size > 0 || query.required.length + query.excluded.length > 0) return null
  const worth = ownWorth(query, { reader, snapshot })
  const words = [...worth.keys()].filter((key) => snapshot.syllable(key) !== undefined)
  if (words.length === 0 || worth.size > MAX_WORDS) return null
  const least = leastHeld([...worth.values()].reduce((sum, rarity) => sum + rarity, 0), worth.size)
  const sets: string[][] = []
  const bySize = subsets(words).sort((a, b) => a.length - b.length)
  for (const set of bySize) {
    const isEnough = set.reduce((sum, key) => sum + worth.get(key)!, 0) >= least
    if (isEnough && !sets.some((smaller) => smaller.every((key) => set.includes(key)))) sets.push(set)
  }
  return sets.length === 0 ? null : sets
}

function subsets(words: readonly string[]): string[][] {
  return Array.from({ length: 2 ** words.length - 1 }, (_, i) => words.filter((_word, at) => ((i + 1) >> at) & 1))
}
