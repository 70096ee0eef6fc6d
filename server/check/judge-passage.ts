import type { Span } from '../../ingest/model/span.js'
import { hasAccent } from '../../ingest/model/text.js'
import type { SearchContext } from '../search/context.js'
import { asInSource, isBareText, withRestoredAccents } from './bare-text.js'
import { type Differences, differencesOf, isYear } from './differences.js'
import type { CheckStatus } from './finding.js'
import { type Match, matchInExtent, matchPassage, MAX_PASSAGE } from './match-passage.js'
import { type NumberedText, numberText, sliceNumbered } from './numbered-text.js'
import { fragments } from './passages.js'
import { sentenceCore } from './sentence-core.js'
import type { SourceText } from './source-texts.js'

export type PassageKind = 'quotation' | 'sentence'

/** Words of a draft that may repeat the library's. */
export interface Passage extends Span {
  kind: PassageKind
}

/** One stretch of a passage without ellipses, and what it was matched with; null where nothing is like it. */
export interface Stretch extends Span {
  numbered: NumberedText
  match: Match | null
  differences: Differences | null
  /** Typed without the accents that the source has: the words compared are those that were most likely meant. */
  isBare: boolean
}

export interface JudgedPassage extends Passage {
  status: Exclude<CheckStatus, 'wrong-address'>
  /** The stretch that decided: the worst one. */
  decisive: Stretch
  stretches: Stretch[]
}

/** Shorter passages have to be exact: any few words are nearly some others. */
const FEWEST_FOR_NEARLY = 6
/** Likeness from which differing words are a misquotation; short ones need more. */
const LIKE = 0.6
const LIKE_WHEN_SHORT = 0.8
const SHORT = 10
/** A sentence without quotation marks repeats a clause only where it is long and nearly the same. */
const SENTENCE_LIKE = 0.75
const FEWEST_FOR_SENTENCE = 8

/** A passage held against the library; null for a sentence of the draft's own, which claims to repeat nothing. */
export function judgePassage(passage: Passage, text: string, { context, preferred }: { context: SearchContext; preferred: ReadonlySet<string> }): JudgedPassage | null {
  const spans = passage.kind === 'quotation' ? fragments(text, passage) : [passage]
  const stretches = spans.flatMap((span) => inChunks(numberText(text, span, context.index.snapshot())))
    .map((numbered): Stretch => {
      const isBare = isBareText(text, numbered)
      const found = isBare ? matchBare(numbered, text, { context, preferred }) : { numbered, match: matchPassage(numbered, context, preferred) }
      const core = passage.kind === 'sentence' && found.match !== null ? sentenceCore(found.numbered, found.match) : found
      return judged(core.numbered, core.match, { text, isBare })
    })
  return verdict(passage, stretches)
}

/** What words without accents are most like, and the words as that source has them. */
function matchBare(typed: NumberedText, text: string, { context, preferred }: { context: SearchContext; preferred: ReadonlySet<string> }): { numbered: NumberedText; match: Match | null } {
  const read = withRestoredAccents(text, typed, context)
  const match = matchPassage(read, context, preferred)
  if (match === null) return { numbered: read, match }
  const numbered = asInSource(text, read, match)
  return { numbered, match: matchPassage(numbered, context, preferred) }
}

/** The same passage held against one clause only, where the draft says it stands; likeness may be lower there. Null where it is not like it. */
export function judgeInExtent(judgedBefore: JudgedPassage, { source, extent }: { source: SourceText; extent: Span }, text: string): JudgedPassage | null {
  const stretches = judgedBefore.stretches.map(({ numbered, isBare }) => judged(numbered, matchInExtent(numbered, source, extent), { text, isBare }))
  const found = verdict(judgedBefore, stretches)
  return found === null || found.status === 'not-found' ? null : found
}

function judged(numbered: NumberedText, match: Match | null, { text, isBare }: { text: string; isBare: boolean }): Stretch {
  const span = { start: numbered.starts[0] ?? 0, end: numbered.ends.at(-1) ?? 0 }
  const isAccented = match === null || hasAccent(match.source.document.text.slice(match.span.start, match.span.end))
  return { ...span, numbered, match, isBare: isBare && isAccented, differences: match === null ? null : differencesOf({ text, numbered }, match) }
}

const WORST: readonly JudgedPassage['status'][] = ['not-found', 'wrong-number', 'nearly', 'word-for-word']

function verdict(passage: Passage, stretches: readonly Stretch[]): JudgedPassage | null {
  const each = stretches.filter(({ numbered }) => numbered.ids.length > 0).map((stretch) => ({ stretch, status: statusOf(stretch, passage.kind) }))
  if (each.length === 0) return null
  const worst = each.reduce((a, b) => (WORST.indexOf(b.status) < WORST.indexOf(a.status) ? b : a))
  if (passage.kind === 'sentence' && worst.status === 'not-found') return null
  const { start, end } = passage.kind === 'sentence' ? worst.stretch : passage
  return { kind: passage.kind, start, end, status: worst.status, decisive: worst.stretch, stretches: [...stretches] }
}

function statusOf(stretch: Stretch, kind: PassageKind): JudgedPassage['status'] {
  const status = statusOfWords(stretch, kind)
  return stretch.isBare && status === 'word-for-word' ? 'nearly' : status
}

function statusOfWords({ numbered, match, differences }: Stretch, kind: PassageKind): JudgedPassage['status'] {
  const { length } = numbered.ids
  if (match === null || differences === null) return 'not-found'
  if (kind === 'sentence') return length >= FEWEST_FOR_SENTENCE && match.likeness >= SENTENCE_LIKE ? ofSentence(match, differences, numbered) : 'not-found'
  if (differences.isExact) return differences.cutBound === null ? 'word-for-word' : 'nearly'
  const isLike = length >= FEWEST_FOR_NEARLY && match.likeness >= (length < SHORT ? LIKE_WHEN_SHORT : LIKE)
  return !isLike ? 'not-found' : differences.numbers.length > 0 ? 'wrong-number' : 'nearly'
}

/** Equal words beside differing numbers that make a wrong number of a sentence without quotation marks. */
const SAME_BUT_NUMBERS = 0.9

/**
 * A sentence that only sounds like a clause may speak of another year or place. A wrong number needs nearly all else to be the same, and
 * of a year every word; else it is nearly the clause, and with a year more or fewer, or a year and another figure, another statement.
 */
function ofSentence({ alignment }: Match, { isExact, numbers, cutBound, hasStrayYear }: Differences, { ids }: NumberedText): JudgedPassage['status'] {
  if (isExact) return cutBound === null ? 'word-for-word' : 'nearly'
  if (hasStrayYear) return 'not-found'
  if (numbers.length === 0) return 'nearly'
  const others = Math.max(ids.length, alignment.to - alignment.from) - numbers.length
  const otherYears = numbers.filter(({ draft, source }) => isYear(draft) && isYear(source)).length
  if (alignment.matches / Math.max(1, others) < SAME_BUT_NUMBERS) return 'not-found'
  if (otherYears > 0 && otherYears < numbers.length) return 'not-found'
  return otherYears === 0 || alignment.matches === others ? 'wrong-number' : 'nearly'
}

/** Pieces of at most `MAX_PASSAGE` syllables, of about one length. */
function inChunks(numbered: NumberedText): NumberedText[] {
  const { length } = numbered.ids
  if (length <= MAX_PASSAGE) return [numbered]
  const pieces = Math.ceil(length / MAX_PASSAGE)
  const size = Math.ceil(length / pieces)
  return Array.from({ length: pieces }, (_, i) => {
    const [from, to] = [i * size, Math.min(length, (i + 1) * size)]
    return sliceNumbered(numbered, from, to)
  })
}
