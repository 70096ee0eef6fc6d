import type { Alignment } from './align.js'
import type { Match } from './match-passage.js'
import { type NumberedText, sliceNumbered } from './numbered-text.js'

/** An equal word further than this from every other is one by chance. */
const NEAR = 3

function isNear(counts: readonly boolean[], at: number): boolean {
  return counts.slice(Math.max(0, at - NEAR), at).includes(true) || counts.slice(at + 1, at + 1 + NEAR).includes(true)
}

/** Fewest words behind a repeated stretch that are the draft's own; fewer are a change of it. */
const FEWEST_BEHIND = 3

/**
 * A sentence of a draft without the words of its own around what it repeats: 'Nghị quyết yêu cầu', ', góp phần giảm nghèo'.
 *
 * Only words that the source has not, but for a single one by chance, are left out, and none behind a figure of the draft's, so that no change goes unseen.
 */
export function sentenceCore(numbered: NumberedText, match: Match): { numbered: NumberedText; match: Match } {
  const { columns } = match.alignment
  const isSame = columns.map(({ draft, source }) => draft !== -1 && source !== -1 && numbered.ids[draft] === match.source.numbered.ids[source])
  const counts = columns.map(({ draft }, i) => isSame[i]! || (draft !== -1 && numbered.figures[draft] === 1))
  const holds = counts.map((counted, i) => counted && (!isSame[i] || isNear(counts, i)))
  const first = Math.max(0, holds.indexOf(true))
  const behind = holds.lastIndexOf(true) + 1
  const last = columns.length - behind < FEWEST_BEHIND ? columns.length : behind
  return first === 0 && last === columns.length ? { numbered, match } : cut(numbered, match, { first, last })
}

function cut(numbered: NumberedText, match: Match, { first, last }: { first: number; last: number }): { numbered: NumberedText; match: Match } {
  const columns = match.alignment.columns.slice(first, last)
  const drafts = columns.map(({ draft }) => draft).filter((at) => at !== -1)
  const sources = columns.map(({ source }) => source).filter((at) => at !== -1)
  if (drafts.length === 0 || sources.length === 0) return { numbered, match }
  const start = drafts[0]!
  const kept = sliceNumbered(numbered, start, drafts.at(-1)! + 1)
  const other = match.source.numbered
  const alignment: Alignment = { columns: columns.map(({ draft, source }) => ({ draft: draft === -1 ? -1 : draft - start, source })), matches: match.alignment.matches, from: sources[0]!, to: sources.at(-1)! + 1 }
  alignment.matches = alignment.columns.filter(({ draft, source }) => draft !== -1 && source !== -1 && kept.ids[draft] === other.ids[source]).length
  const span = { start: other.starts[alignment.from]!, end: other.ends[alignment.to - 1]! }
  const section = match.source.sectionAt(span.start) ?? match.section
  return { numbered: kept, match: { ...match, alignment, span, section, likeness: alignment.matches / Math.max(kept.ids.length, alignment.to - alignment.from) } }
}
