import type { Span } from '../../../ingest/model/span.js'
import { clausesOf } from './clauses.js'
import type { Quote } from './finding.js'
import type { RankedSentence } from './rank-sentences.js'

/** Longest quotation: about ten lines on a phone. */
const MAX_SHOWN_CHARS = 600

/** The very words that answer, on one line; '' where the sentence has none. */
export function said({ answer, around: { section } }: RankedSentence): string {
  return answer === null ? '' : section.text.slice(answer.start, answer.end).replace(/\s+/g, ' ')
}

/** What is shown of a sentence, with the words that answer. */
export function quoteOf(sentence: RankedSentence): Quote {
  return { sectionId: sentence.around.section.id, ...shownSpan(sentence), answer: sentence.answer }
}

/**
 * What is shown of a sentence: all of it, else its clause, and the sentences next to it while all is no longer than 600 characters.
 *
 * Offsets into the section's own text. A short clause of a law is so shown whole, as it is cited.
 */
export function shownSpan({ start, end, whole, around: { section } }: RankedSentence): Span {
  if (whole.end - whole.start > MAX_SHOWN_CHARS) return { start, end }
  const sentences = clausesOf(section.text).map((clause) => clause.whole)
  let shown: Span = whole
  for (;;) {
    const next = sentences.find((one) => one.start >= shown.end)
    const before = sentences.findLast((one) => one.end <= shown.start)
    const grown = [next, before].filter((one) => one !== undefined).map((one) => ({ start: Math.min(one.start, shown.start), end: Math.max(one.end, shown.end) })).find((one) => one.end - one.start <= MAX_SHOWN_CHARS)
    if (grown === undefined) return shown
    shown = grown
  }
}
