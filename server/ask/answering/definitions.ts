import type { Span } from '../../../ingest/model/span.js'
import { foldKey, syllables } from '../../../ingest/model/syllables.js'
import type { Question } from '../question.js'

/** Words that ask what a thing is. */
const WHAT_IS = /^(?:là gì|nghĩa là gì|có nghĩa là gì|được hiểu là gì|được hiểu như thế nào|là như thế nào|hiểu thế nào|la gi|nghia la gi)$/iu
const LABEL = /^\s*(?:(?:\d+(?:\.\d+)*|\p{Ll})[.)]|\(\d+\)|[-+*•>])?\s*/u
const SAYS = /^(?:\s*\([^()]{1,60}\))?\s*(?:là|được hiểu là|có nghĩa là|nghĩa là|gồm|bao gồm|:)\s+/iu

/** `X là gì`: what a sentence says behind `X là`, where it begins with X; null for any other question or sentence. */
export function definitionIn(sentence: string, { read, asking, isBare }: Pick<Question, 'read' | 'asking' | 'isBare'>): Span[] | null {
  const subject = subjectOf(read, asking)
  if (subject === null) return null
  const form = (text: string): string[] => syllables(text).map(({ key }) => (isBare ? foldKey(key) : key))
  const wanted = form(subject)
  const opening = LABEL.exec(sentence)?.[0].length ?? 0
  const found = syllables(sentence.slice(opening))
  if (wanted.length === 0 || !wanted.every((key, i) => found[i] !== undefined && (isBare ? foldKey(found[i].key) : found[i].key) === key)) return null
  const end = opening + found[wanted.length - 1]!.end
  const says = SAYS.exec(sentence.slice(end))
  return says === null ? null : [{ start: end + says[0].length, end: sentence.trimEnd().length }]
}

/** The thing that a question asks the meaning of; null where it asks for something else. */
export function subjectOf(read: string, asking: Question['asking']): string | null {
  if (asking === null) return null
  const words = read.slice(asking.start, asking.end)
  if (/^thế nào là$/iu.test(words)) return read.slice(asking.end).replace(/\?/g, '').trim()
  return WHAT_IS.test(words) ? read.slice(0, asking.start).trim() : null
}
