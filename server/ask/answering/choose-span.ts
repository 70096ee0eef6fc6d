import { syllables } from '../../../ingest/model/syllables.js'
import type { Span } from '../../../ingest/model/span.js'
import type { ReadQuestion } from '../reading/read-question.js'
import { askedProfile } from './profile.js'

/**
 * Of several stretches of a sentence the one that stands nearest to what is asked about, the rarest words pulling most; null for none.
 *
 * A stretch that is itself in the question answers nothing.
 */
export function nearestSpan(sentence: string, spans: readonly Span[], question: ReadQuestion): Span | null {
  const asked = askedProfile(question)
  const weights = new Map(question.terms.map(({ key, weight }) => [key, weight]))
  const anchors = syllables(sentence).filter(({ key }) => weights.has(key))
  const breaks = breaksUpTo(sentence)
  let best: Span | null = null
  let most = -1
  for (const span of spans) {
    const own = syllables(sentence.slice(span.start, span.end))
    if (own.length > 0 && own.every(({ key }) => asked.has(key))) continue
    let pull = 0
    for (const { start, end, key } of anchors) {
      if (start >= span.start && end <= span.end) continue
      const distance = start >= span.end ? start - span.end : span.start - end
      const [from, to] = start < span.start ? [end, span.start] : [span.end, start]
      pull += (weights.get(key) ?? 0) / (1 + Math.max(0, breaks[to]! - breaks[from]!) + distance / 25)
    }
    if (pull > most) [most, best] = [pull, span]
  }
  return best
}

/** How many commas and stops stand before each offset of a sentence: the number between two is a difference. */
function breaksUpTo(sentence: string): Int32Array {
  const counts = new Int32Array(sentence.length + 1)
  for (let i = 0; i < sentence.length; i++) counts[i + 1] = counts[i]! + (',;:'.includes(sentence[i]!) ? 1 : 0)
  return counts
}

/** For a question without a form of answer: the longest stretch of the sentence that the question does not hold, between its words and stops. */
export function remainderSpan(sentence: string, question: ReadQuestion): Span | null {
  const asked = askedProfile(question)
  const found = syllables(sentence)
  let best: Span | null = null
  let most = 0
  let from = -1
  let worth = 0
  const close = (to: number): void => {
    if (from >= 0 && worth > most) [most, best] = [worth, { start: found[from]!.start, end: found[to]!.end }]
    from = -1
    worth = 0
  }
  for (const [i, { key, opensRun }] of found.entries()) {
    const isAsked = asked.has(key)
    if (from >= 0 && (opensRun && /[;:]/u.test(sentence.slice(found[i - 1]!.end, found[i]!.start)))) close(i - 1)
    if (isAsked && question.terms.some((term) => term.key === key)) close(i - 1)
    else {
      if (from < 0) from = i
      worth += isAsked ? 0.2 : 1
    }
  }
  close(found.length - 1)
  return best === null ? null : trimmed(sentence, best)
}

function trimmed(sentence: string, { start, end }: Span): Span {
  const words = sentence.slice(start, end)
  const head = /^(?:(?:là|gồm|bao gồm|được|bị|đã|có|và|của|cho|về|với|từ|do|bởi|tại|ở|như|theo|để|thì|mà|sẽ|phải|cần)\s+)+/iu.exec(words)?.[0].length ?? 0
  return head < words.length ? { start: start + head, end } : { start, end }
}
