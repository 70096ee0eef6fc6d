import { cleanText } from '../../ingest/model/text.js'
import type { Span } from '../../ingest/model/span.js'

/** A draft as it was given, and its canonical text, in which everything is found. */
export interface Draft {
  /** As given: NFD, CRLF, no-break spaces and invisible characters stay. */
  original: string
  /** `cleanText` of it. */
  text: string
  /** The span of the original that a span of the text was made of. */
  toOriginal(span: Span): Span
}

/** A character with what may melt into it: marks, invisible and control characters, the second half of a Hangul syllable, the `\n` of `\r\n`. */
const CLUSTER = /\r\n|[\s\S](?:\p{M}|[\u1160-\u11FF\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F])*/gu

/** The draft with its canonical text; offsets of the one lead to the other. */
export function readDraft(original: string): Draft {
  const text = cleanText(original)
  if (text === original) return { original, text, toOriginal: (span) => span }
  const starts = new Uint32Array(text.length + 1)
  let at = 0
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const { length } = isPlain(cluster) ? cluster : cleanText(cluster)
    for (let i = 0; i < length && at < text.length; i++) starts[at++] = index
  }
  starts.fill(original.length, at)
  return {
    original, text,
    toOriginal: ({ start, end }) => ({ start: starts[start] ?? original.length, end: end === start ? (starts[start] ?? original.length) : endOf(original, starts, end) }),
  }
}

function isPlain(cluster: string): boolean {
  return cluster.length === 1 && cluster >= ' ' && cluster < '\u007F'
}

/** Where the character before `end` ends: the next one's start, without the invisible characters between. */
function endOf(original: string, starts: Uint32Array, end: number): number {
  return starts[end] ?? original.length
}
