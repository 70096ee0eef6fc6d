import type { IndexReader, IndexSnapshot } from '../../../ingest/index/index-reader.js'
import type { Syllable } from '../../../ingest/model/syllables.js'
import { FRAME } from './frame-words.js'
import { syllables } from '../../../ingest/model/syllables.js'
import type { ReadingStep } from '../../search/reading/query-word.js'
import type { Term } from '../question.js'

/** Lowest weight: a word in every section still counts a little, being in the question. */
const LEAST_WEIGHT = 0.3

/** How much a syllable tells: the natural logarithm of sections ÷ sections that hold it. */
export function weigher(index: IndexReader, snapshot: IndexSnapshot): (key: string) => number {
  const most = Math.log(1 + snapshot.sections)
  return (key) => {
    const known = snapshot.syllable(key)
    return Math.max(LEAST_WEIGHT, known === undefined ? most : Math.log((1 + snapshot.sections) / (0.5 + index.sectionCount(known.number))))
  }
}

/** What reading terms needs. */
export interface TermReading {
  /** By syllable: 1 where another part of the question took it. */
  taken: Uint8Array
  weightOf: (key: string) => number
  isBare: boolean
  steps: readonly ReadingStep[]
}

/** The syllables that are no frame and not taken by another part, as terms in order. */
export function readTerms(text: string, found: readonly Syllable[], { taken, weightOf, isBare, steps }: TermReading): Term[] {
  const keys = found.map(({ key }) => key)
  const isFrame = new Uint8Array(keys.length)
  for (let i = 0; i < keys.length; i++) {
    const length = taken[i] === 0 ? (FRAME.at(keys, i, isBare)?.length ?? 0) : 0
    // A frame phrase that runs into a part of a name is none: `đạt chuẩn`.
    for (let j = i; j < i + length; j++) if (taken[j] === 0) isFrame[j] = 1
    i += Math.max(0, length - 1)
  }
  const others = otherNames(steps)
  const terms: Term[] = []
  let last = -2
  for (const [i, { key, start, end, opensRun }] of found.entries()) {
    if (taken[i] === 1 || isFrame[i] === 1) continue
    terms.push({ key, shown: text.slice(start, end), weight: weightOf(key), follows: last === i - 1 && !opensRun, others: others.get(key) ?? [] })
    last = i
  }
  return terms
}

/** By key of a word: the keys of what the search lists say it is also called. */
function otherNames(steps: readonly ReadingStep[]): Map<string, string[][]> {
  const others = new Map<string, string[][]>()
  for (const { kind, from, to } of steps) {
    if (kind !== 'abbreviation' && kind !== 'synonym') continue
    const name = syllables(to).map(({ key }) => key)
    for (const { key } of syllables(from)) others.set(key, [...(others.get(key) ?? []), name])
  }
  return others
}
