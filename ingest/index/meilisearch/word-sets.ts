import { FIELD_WEIGHTS } from '../field-weights.js'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import { pairTerm } from '../index-tables.js'
import type { CandidateQuery } from '../port.js'
import { rarityOf } from '../rarity.js'

/** What a section must hold, all of it, to be found by one search. */
export interface WordSet {
  /** Runs of one key, or of two that stand side by side. */
  runs: string[][]
  /** What holding it adds to a section's score, about; above 0. */
  worth: number
  /** Sections that hold it: of one run as counted, of two about. */
  sections: number
  /** True where every section that holds it is to be listed; else the first that Meilisearch has. */
  isWhole: boolean
}

/** A word of the query, or two that stand side by side in it. */
interface Term {
  keys: string[]
  /** Sections that hold it. */
  sections: number
  worth: number
}

/**
 * Sections that lists hold together, about. Up to 3,000 Meilisearch 1.50 reads the places of what it found; for more it goes
 * through the places of all sections.
 */
export const LISTED = 3000
/** Of them, what terms may list that are asked for by themselves. */
const LISTED_ALONE = 2000
/** Sections listed where only common words are asked for, whose best nobody but the library's statistics can tell. */
const LISTED_COMMON = 12_000
/** With fewer sets than this the query is one of common words. */
const FEW_SETS = 3
/**
 * Searches in one request. On every third question of the laws set they list all of the ten sections that score best and 99.5 % of
 * the hundred at 27,057 articles, 98 % at 100,000 sections; 32 searches 99.8 and 99.4 %, for an eighth more time.
 */
const MAX_SETS = 24
/** Terms that are tried two by two. */
const MAX_COMBINED = 30
/** Common terms that are asked for alone too, where a filter leaves few of their sections. */
const MAX_COMMON = 6
/** Longer lists than are had whole where a query is one of common words. */
const MAX_CUT = 2
/** Words of one question stand together more often than by chance, about so many times. */
const TOGETHER = 3

/**
 * Sets of words that between them find the sections that score best.
 *
 * A section scores by the rare words and pairs that it holds. So those worth most are asked for by themselves, which lists all
 * that hold them, as long as `LISTED_ALONE` allows; others two by two, those worth most first. Meilisearch's own order, which
 * knows no rarity, then hardly matters. Where `isNarrow`, common terms are asked for alone too: what holds but one of them is a
 * partial match. Known words only; none where the library holds no word of the query.
 */
export function wordSets(query: Pick<CandidateQuery, 'runs'>, at: { reader: IndexReader; snapshot: IndexSnapshot }, { isNarrow }: { isNarrow: boolean }): WordSet[] {
  const terms = termsOf(query, at).sort((a, b) => b.worth - a.worth)
  const most = isNarrow ? MAX_SETS - MAX_COMMON : MAX_SETS
  const alone = listedAlone(terms, most)
  const common = terms.filter((term) => !alone.includes(term) && !alone.some((listed) => isPart(listed, term)))
  const single = common.map(setOf)
  const double = combined(common.slice(0, MAX_COMBINED), at.snapshot.sections)
  const sets = alone.map(setOf)
  addWithin(sets, double, { listed: LISTED, most })
  const isCommon = sets.length < FEW_SETS
  if (isCommon) addWithin(sets, [...single, ...double], { listed: LISTED_COMMON, most })
  const left = isNarrow ? mostHeld(single).slice(0, MAX_COMMON) : isCommon ? [...double, ...single] : []
  const cut = left.filter((set) => !sets.some((whole) => isCovered(set, whole))).slice(0, isNarrow ? MAX_COMMON : MAX_CUT)
  return [...sets.filter((set) => !sets.some((whole) => whole !== set && isCovered(set, whole))), ...cut.map((set) => ({ ...set, isWhole: false }))]
}

/** True where what holds the set holds the other too, which is listed whole. */
function isCovered(set: WordSet, whole: WordSet): boolean {
  return whole.runs.every(([first, second]) => set.runs.some((run) => (second === undefined ? run.includes(first!) : run[0] === first && run[1] === second)))
}

/** Those first that give most to the sections of the library together: neither the rarest nor those that say nothing. */
function mostHeld(sets: readonly WordSet[]): WordSet[] {
  return [...sets].sort((a, b) => b.worth * b.sections - a.worth * a.sections)
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
    return sections === 0 ? [] : [{ keys, sections, worth: weight * rarityOf(sections, snapshot) ** FIELD_WEIGHTS.rarity }]
  })
}

/** Terms worth most whose lists together are not too long, at most so many; no pair behind a word of it. */
function listedAlone(terms: readonly Term[], most: number): Term[] {
  const listed: Term[] = []
  let sections = 0
  for (const term of terms) {
    if (listed.length === most || sections + term.sections > LISTED_ALONE || listed.some((word) => isPart(word, term))) continue
    listed.push(term)
    sections += term.sections
  }
  return listed
}

function setOf({ keys, worth, sections }: Term): WordSet {
  return { runs: [keys], worth, sections, isWhole: true }
}

/** Adds to `sets` of the others, in their order, those with which they list no more, and no more sets than `most`. */
function addWithin(sets: WordSet[], others: readonly WordSet[], { listed, most }: { listed: number; most: number }): void {
  let sections = sets.reduce((sum, set) => sum + set.sections, 0)
  for (const set of others) {
    if (sets.length === most || sections + set.sections > listed || sets.includes(set)) continue
    sets.push(set)
    sections += set.sections
  }
}

/** Every two terms of which neither is part of the other, worth most first. */
function combined(terms: readonly Term[], sections: number): WordSet[] {
  const held = (a: Term, b: Term): number => Math.min(a.sections, b.sections, (TOGETHER * a.sections * b.sections) / sections)
  const sets = terms.flatMap((a, i) => terms.slice(i + 1).flatMap((b) => (isPart(a, b) || isPart(b, a) ? [] : [{ runs: [a.keys, b.keys], worth: a.worth + b.worth, sections: held(a, b), isWhole: true }])))
  return sets.sort((a, b) => b.worth - a.worth)
}

/** True for a word and a pair that has it. */
function isPart(part: Term, whole: Term): boolean {
  return part.keys.length === 1 && whole.keys.includes(part.keys[0]!)
}
