import type { Document } from '../../model/document.js'

/** Sections at the top among which teasers and captions stand; a bound so that no text is searched from each of its parts. */
const MAX_SECTIONS = 16
const MIN_CHARS = 40
/** How much of a cut teaser must stand in the text: its last words before the dots. */
const TAIL_CHARS = 60

/**
 * True for a part near the top whose words stand again further down: a teaser cut with `…`, a caption lifted from the text. Its figures
 * are those of the text and are read there.
 */
export function isRepeated({ sections, text }: Document, n: number): boolean {
  const section = sections[n]!
  if (n >= MAX_SECTIONS || !['paragraph', 'heading', 'preamble'].includes(section.level)) return false
  const words = text.slice(section.start, section.ownEnd).trimEnd()
  const isCut = /(?:…|\.\.\.)$/.test(words)
  const kept = isCut ? words.replace(/[\s.…]+$/, '').slice(-TAIL_CHARS) : words.replace(/[\s.;:,]+$/, '')
  return kept.length >= MIN_CHARS && text.indexOf(kept, section.ownEnd) !== -1
}
