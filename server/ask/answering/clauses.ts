import type { Span } from '../../../ingest/model/span.js'
import { sentencesOf } from '../../search/showing/sentence.js'

/** A clause of a sentence, and the sentence. */
export interface Clause extends Span {
  whole: Span
}

/** The clauses of a text: sentences parted at `;` too, each with the sentence up to its full stop or line end. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let first = 0
  for (const [start, end] of sentencesOf(text)) {
    clauses.push({ start, end, whole: { start, end } })
    const isOpen = text[end - 1] === ';' && !text.slice(end).startsWith('\n')
    if (isOpen) continue
    const whole = { start: clauses[first]!.start, end }
    for (; first < clauses.length; first++) clauses[first]!.whole = whole
  }
  const last = clauses.at(-1)
  if (last !== undefined && first < clauses.length) {
    const whole = { start: clauses[first]!.start, end: last.end }
    for (; first < clauses.length; first++) clauses[first]!.whole = whole
  }
  return clauses
}
