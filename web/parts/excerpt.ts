/** Longest own text of a passage that a result shows whole: about twelve lines on a phone. */
const MAX_WHOLE_CHARS = 700
/** Text shown on either side of the best sentence of a longer passage. */
const AROUND_CHARS = 220

/**
 * The part of a passage that a result shows: all of it, or the best sentence and its surroundings, cut between words.
 *
 * `from` and `to` are offsets into the text; the page writes an ellipsis wherever one of them is not the text's own end.
 */
export function excerpt(text: string, [start, end]: readonly [number, number]): { from: number; to: number } {
  if (text.length <= MAX_WHOLE_CHARS) return { from: 0, to: text.length }
  const from = Math.max(0, start - AROUND_CHARS)
  const to = Math.min(text.length, Math.max(end, start + 1) + AROUND_CHARS)
  return { from: from === 0 ? 0 : wordStart(text, from, start), to: to === text.length ? to : wordEnd(text, to, end) }
}

function wordStart(text: string, at: number, limit: number): number {
  while (at < limit && !/\s/.test(text[at - 1]!)) at++
  return at
}

function wordEnd(text: string, at: number, limit: number): number {
  while (at > limit && !/\s/.test(text[at]!)) at--
  return at
}
