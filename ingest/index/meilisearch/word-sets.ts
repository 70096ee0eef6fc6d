import { FIELD_WEIGHTS } from '../field-weights.js'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import { pairTerm } from '../index-tables.js'
import type { CandidateQuery } from '../port.js'

/** What a section must hold, all of it, to be found by one search. */
export interface WordSet {
  /** Runs of one key, or of two that stand side by side. */
  runs: string[][]
  /** What holding it adds to a section's score, about; above 0. */
  worth: number
  /** Sections that hold it, at most. */
  sections: number
}

/** A word of the query, or two that stand side by side in it. */
interface Term {
  keys: string[]
  /** Sections that hold it. */
  sections: number
  worth: number
}

/**
 * A term in so many sections at most is asked for by itself: as a share of the library, within bounds; a section listed costs the
 * server and the program two microseconds together.
 */
export const RARE_SECTIONS = { share: 1 / 64, atLeast: 600, atMost: 3000 } as const
/**
 * Searches in one request. On every eighth question of the laws set they list all of the ten sections that score best and 98 % of the
 * hundred, at 27,057 articles and at 100,000 sections; with half of `RARE_SECTIONS` 98 and 93 %.
 */
const MAX_SETS = 16
/** Terms in more sections that are tried two by two. */
const MAX_COMBINED = 30
/** Common terms that are asked for alone too, where a filter leaves few of their sections. */
const MAX_COMMON = 6

/**
 * Sets of words that between them find the sections that score best.
 *
 * A section scores by the rare words and pairs that it holds. So each rare one is asked for by itself, which lists all that hold
 * it; common ones two by two, those worth most first. Meilisearch's own order, which knows no rarity, then hardly matters.
 * Where `isNarrow`, or where a short query leaves room, common terms are asked for alone too: what holds but one of them is a
 * partial match. Known words only; none where the library holds no word of the query.
 */
export function wordSets(query: Pick<CandidateQuery, 'runs'>, at: { reader: IndexReader; snapshot: IndexSnapshot }, { isNarrow }: { isNarrow: boolean }): WordSet[] {
  const terms = termsOf(query, at).sort((a, b) => b.worth - a.worth)
  const most = Math.min(RARE_SECTIONS.atMost, Math.max(RARE_SECTIONS.atLeast, at.snapshot.sections * RARE_SECTIONS.share))
  const rare = withoutCovered(terms.filter(({ sections }) => sections <= most))
  const common = terms.filter(({ sections }) => sections > most)
  const alone = (some: readonly Term[]): WordSet[] => some.map(({ keys, worth, sections }) => ({ runs: [keys], worth, sections }))
  const kept = isNarrow ? Math.min(MAX_COMMON, common.length) : 0
  const first = [...alone(rare), ...combined(common.slice(0, MAX_COMBINED))].slice(0, MAX_SETS - kept)
  return [...first, ...alone(common).slice(0, MAX_SETS - first.length)]
}

/** The query's known words and pairs, each once with its largest weight. */
function termsOf({ runs }: Pick<CandidateQuery, 'runs'>, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): Term[] {
  const weights = new Map<number, { keys: string[]; weight: number }>()
  const add = (term: number, keys: string[], weight: number): void => {
    if ((weights.get(term)?.weight ?? 0) < weight) weights.set(term, { keys, weight })
  }
  for (const { keys, weight } of runs) {
    const numbers = keys.map((key) => snapshot.syllable(key)?.number)
    for (const [i, number] of numbers.entries()) {
      const before = numbers[i - 1]
      if (number !== undefined) add(number, [keys[i]!], weight)
      if (number !== undefined && before !== undefined) add(pairTerm(before, number), [keys[i - 1]!, keys[i]!], weight * FIELD_WEIGHTS.pair)
    }
  }
  return [...weights].flatMap(([term, { keys, weight }]) => {
    const sections = reader.sectionCount(term)
    const rarity = Math.log(1 + (snapshot.sections - Math.min(sections, snapshot.sections) + 0.5) / (sections + 0.5))
    return sections === 0 ? [] : [{ keys, sections, worth: weight * rarity ** FIELD_WEIGHTS.rarity }]
  })
}

/** Without the pairs of which a word is listed whole. */
function withoutCovered(terms: readonly Term[]): Term[] {
  const words = new Set(terms.filter(({ keys }) => keys.length === 1).map(({ keys }) => keys[0]))
  return terms.filter(({ keys }) => keys.length === 1 || !keys.some((key) => words.has(key)))
}

/** Every two terms of which neither is part of the other, worth most first. */
function combined(terms: readonly Term[]): WordSet[] {
  const sets = terms.flatMap((a, i) => terms.slice(i + 1).flatMap((b) => (isPart(a, b) || isPart(b, a) ? [] : [{ runs: [a.keys, b.keys], worth: a.worth + b.worth, sections: Math.min(a.sections, b.sections) }])))
  return sets.sort((a, b) => b.worth - a.worth)
}

function isPart(part: Term, whole: Term): boolean {
  return part.keys.length === 1 && whole.keys.includes(part.keys[0]!)
}
