import type { IndexReader, IndexSnapshot } from '../../../ingest/index/index-reader.js'
import { syllables, type Syllable } from '../../../ingest/model/syllables.js'
import { cleanText, hasAccent } from '../../../ingest/model/text.js'
import { tokenize } from '../../../ingest/model/tokens.js'
import { findUnit } from '../../../ingest/model/unit.js'
import { indicatorAt } from '../../../ingest/parse/targets/indicator-list.js'
import type { DocumentSummary } from '../../../ingest/library/library.js'
import type { ReadQuery } from '../../search/reading/query.js'
import { namedDocuments } from '../../search/reading/document-numbers.js'
import { clauseAddress } from '../../search/reading/address.js'
import type { Question, Term, Wanted } from '../question.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import { allAsking, type Asking, findAsking } from './asking-words.js'
import { measureAsked } from './measure-asked.js'
import { namesIn } from './read-names.js'
import { askedPeriod } from './asked-period.js'
import { localPlaces, placesIn } from './read-places.js'
import { readTerms, weigher } from './read-terms.js'
import { type NamedAt, readIndicator } from './read-indicator.js'

/** What reading a question needs of the library. */
export interface QuestionContext {
  query: ReadQuery
  index: IndexReader
  snapshot: IndexSnapshot
  documents: readonly DocumentSummary[]
}

/** A question and the indicator of the list that it names, if any. */
export interface ReadQuestion extends Question {
  indicator: NamedAt | null
}

/** A question as one line of words: operators of the search box mean nothing in it. */
export function plainQuestion(text: string): string {
  return cleanText(text).replace(/["“”|]|(?<=^|\s)-(?=\S)|:(?=\S)/g, ' ').replace(/\s+/g, ' ').trim()
}

/** Reads a question whose words were read by the search; never fails. */
export function readQuestion(plain: string, { query, index, snapshot, documents }: QuestionContext): ReadQuestion {
  const isBare = !hasAccent(plain)
  const read = readAgain(plain, query)
  const found = syllables(read)
  const keys = found.map(({ key }) => key)
  const asking = asComparison(findAsking(keys, isBare), read)
  const indicator = readIndicator(tokenize(read).filter(({ kind }) => kind !== 'mark'), indicatorAt)
  const named = namedDocuments(read, documents)
  const period = askedPeriod(read, named)
  const address = clauseAddress(read)
  const provinces = placesIn(keys, isBare)
  const taken = new Uint8Array(found.length)
  const takeSpan = (from: number, to: number): void => found.forEach(({ start, end }, i) => { if (start >= from && end <= to) taken[i] = 1 })
  for (const { from, to } of allAsking(keys, isBare)) taken.fill(1, from, to)
  if (period !== null) takeSpan(period.start, period.end)
  for (const { start, end, to } of findPeriods(read)) if (to !== null) takeSpan(start, end)
  for (const { from, to } of provinces) taken.fill(1, from, to)
  for (const { start, end } of named) takeSpan(start, end)
  if (address !== null) takeSpan(address.start, address.end)
  const measure = measureAsked(read, { asking: asking === null ? null : spanOf(found, asking), isBare })
  for (const { start, end } of measure.taken) takeSpan(start, end)
  const kept = new Uint8Array(taken)
  if (indicator !== null) found.forEach(({ start, end }, i) => { if (start >= indicator.start && end <= indicator.end) kept[i] = 0 })
  return {
    text: plain, read, isBare, wanted: asking?.wanted ?? (indicator !== null || measure.dimension !== null ? 'value' : 'topic'), asking: asking === null ? null : spanOf(found, asking), ...measure, period,
    places: [...provinces.map(({ name }) => ({ shown: name, keys: syllables(name).map(({ key }) => key), others: [] })),
      ...localPlaces(read).map((name) => ({ shown: name, keys: syllables(name).map(({ key }) => key), others: [] }))],
    names: [...namesIn(read, [...provinces.map(({ from, to }) => spanOf(found, { from, to })), ...named]), ...named.map(({ typed }) => ({ shown: typed, keys: syllables(typed).map(({ key }) => key), others: [] }))],
    terms: lighterSort(asking, found, readTerms(read, found, { taken: kept, weightOf: weigher(index, snapshot), isBare, steps: query.steps })), address, documents: named, query, indicator,
  }
}

/** Two periods and `so với` or `so sánh` ask for both, whatever words ask besides. */
function asComparison(asking: Asking | null, read: string): Asking | null {
  const isTwo = findPeriods(read).filter(({ to }) => to !== null).length >= 2 && /(?<!\p{L})so (?:với|sánh)(?!\p{L})/iu.test(read)
  return asking !== null && isTwo ? { ...asking, wanted: 'compare' } : asking
}

/** How much the sort of thing counts that is asked for: the answer may name the thing alone. */
const SORT_WEIGHT = 0.4

/** `cây trồng nào`: the words right before `nào` weigh less, since what answers them takes their place. */
function lighterSort(asking: { wanted: Wanted; from: number } | null, found: readonly Syllable[], terms: Term[]): Term[] {
  if (asking?.wanted !== 'which') return terms
  const last = terms.findLastIndex(({ key }) => key === found[asking.from - 1]?.key)
  let first = last
  while (first > 0 && terms[first]!.follows) first--
  return terms.map((term, i) => (i >= first && i <= last ? { ...term, weight: term.weight * SORT_WEIGHT } : term))
}

/** The question with what was restored; a word in capitals that was taken for a slip stays as typed, for it may be a name that the library has not. */
function readAgain(plain: string, { words }: ReadQuery): string {
  let text = ''
  let at = 0
  for (const { typed, at: start, shown, how } of words) {
    if (how === 'typed' || isUnit(typed) || plain.slice(start, start + typed.length) !== typed || (how === 'corrected' && /^\p{Lu}/u.test(typed))) continue
    text += plain.slice(at, start) + shown
    at = start + typed.length
  }
  return text + plain.slice(at)
}

/** `ha`, `km` and `kg` have no accent to be restored. */
function isUnit(typed: string): boolean {
  const unit = findUnit(tokenize(typed), 0)
  return unit !== null && !unit.isNoun && !unit.isBare && typed.length > 1
}

function spanOf(found: readonly Syllable[], { from, to }: { from: number; to: number }): { start: number; end: number } {
  return { start: found[from]!.start, end: found[to - 1]!.end }
}
