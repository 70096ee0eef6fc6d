import type { Span } from '../../ingest/model/span.js'
import type { StoredSection } from '../../ingest/library/library.js'
import type { SearchContext } from '../search/context.js'
import { align, type Alignment } from './align.js'
import { withEdgeWords } from './edge-words.js'
import { findWindow, type Window } from './find-window.js'
import { type NumberedText, syllableAt } from './numbered-text.js'
import { proposeRows } from './propose-rows.js'
import { sourceText, type SourceText } from './source-texts.js'

/** Words of a draft laid beside those of a document. */
export interface Match {
  source: SourceText
  /** Section in which the words begin. */
  section: StoredSection
  /** The covered words in the document's text. */
  span: Span
  alignment: Alignment
  /** Equal words as a share of the longer of both stretches, 0 to 1. */
  likeness: number
}

/** Windows that are aligned; the rest had fewer pairs in common. */
const MOST_ALIGNED = 3

/**
 * The place of the library that is most like the passage; of equal ones, one in a `preferred` document.
 *
 * `passage` has at most `MAX_PASSAGE` syllables. Null where nothing shares a pair of words with it.
 */
export function matchPassage(passage: NumberedText, context: SearchContext, preferred: ReadonlySet<string>): Match | null {
  const windows: { source: SourceText; window: Window }[] = []
  for (const row of proposeRows(passage, context.index, preferred)) {
    const found = windowOfRow(row, passage, context)
    if (found !== null && !windows.some(({ source, window }) => source === found.source && Math.abs(window.from - found.window.from) < 4)) windows.push(found)
  }
  const isPreferred = ({ source }: { source: SourceText }): number => (preferred.has(source.document.id) ? 1 : 0)
  windows.sort((a, b) => b.window.votes - a.window.votes || isPreferred(b) - isPreferred(a))
  const chosen = new Set([...windows.slice(0, MOST_ALIGNED), ...windows.filter(isPreferred).slice(0, 2)])
  let best: Match | null = null
  for (const { source, window } of chosen) {
    const match = matchIn(passage, source, window)
    if (match !== null && isBetter(match, best, isPreferred)) best = match
  }
  return best
}

/** Most syllables of a passage: aligning takes their square. */
export const MAX_PASSAGE = 1000

function isBetter(match: Match, best: Match | null, rank: (match: Match) => number): boolean {
  if (best === null) return true
  const lead = match.likeness - best.likeness
  return Math.abs(lead) > 0.02 ? lead > 0 : rank(match) > rank(best) || (rank(match) === rank(best) && lead > 0)
}

/** The passage laid into a section's extent (children included) of one document; null where it shares nothing. */
export function matchInExtent(passage: NumberedText, source: SourceText, { start, end }: Span): Match | null {
  const [from, to] = [syllableAt(source.numbered, start), syllableAt(source.numbered, end)]
  const window = findWindow(passage.ids, source.numbered, { from, to })
  return window === null ? null : matchIn(passage, source, { from: Math.max(window.from, from), to: Math.min(window.to, to) })
}

function windowOfRow(row: number, passage: NumberedText, context: SearchContext): { source: SourceText; window: Window } | null {
  const sectionId = context.index.sectionId(row)
  const source = sectionId === null ? null : sourceText(context, sectionId.split('_')[0]!)
  const section = source?.document.sections.find(({ id }) => id === sectionId)
  if (source === null || section === undefined) return null
  const [from, to] = [syllableAt(source.numbered, section.start), syllableAt(source.numbered, section.ownEnd)]
  const window = findWindow(passage.ids, source.numbered, { from: Math.max(0, from - passage.ids.length), to: Math.min(source.numbered.ids.length, to + passage.ids.length) })
  return window === null ? null : { source, window }
}

function matchIn(passage: NumberedText, source: SourceText, window: { from: number; to: number }): Match | null {
  const found = align(passage, source.numbered, window)
  if (found === null) return null
  const alignment = withEdgeWords(found, passage, source)
  const span = { start: source.numbered.starts[alignment.from]!, end: source.numbered.ends[alignment.to - 1]! }
  const section = source.sectionAt(span.start)
  if (section === null) return null
  return { source, section, span, alignment, likeness: alignment.matches / Math.max(passage.ids.length, alignment.to - alignment.from) }
}
