import type { Span } from '../../ingest/model/span.js'
import { trimSpan } from '../../ingest/model/span.js'
import { sentencesOf } from '../search/showing/sentence.js'

/** Left-out words as a quotation marks them: `…`, `...`, `[…]`, `(...)`. */
const ELLIPSIS = /\s*[[(]?(?:…|\.{3,})[\])]?\s*/gu

/** The stretches of a quotation between its ellipses; the whole where it has none. */
export function fragments(text: string, quotation: Span): Span[] {
  const words = text.slice(quotation.start, quotation.end)
  const found: Span[] = []
  let from = 0
  const close = (to: number): void => {
    const part = trimSpan(text, { start: quotation.start + from, end: quotation.start + to })
    if (part.end > part.start) found.push(part)
  }
  for (const mark of words.matchAll(ELLIPSIS)) {
    close(mark.index)
    from = mark.index + mark[0].length
  }
  close(words.length)
  return found
}

/** The draft's own sentences: what is left of them when the stretches in `apart` (quotations, citations) are cut out, in order. */
export function sentencePieces(text: string, apart: readonly Span[]): Span[] {
  const pieces: Span[] = []
  let next = 0
  for (const [start, end] of sentencesOf(text)) {
    let from = start
    while (next < apart.length && apart[next]!.end <= start) next++
    for (let i = next; i < apart.length && apart[i]!.start < end; i++) {
      pieces.push(trimmed(text, { start: from, end: Math.max(from, apart[i]!.start) }))
      from = Math.max(from, apart[i]!.end)
    }
    pieces.push(trimmed(text, { start: Math.min(from, end), end }))
  }
  return pieces.filter((piece) => piece.end > piece.start).flatMap((piece) => shortPieces(text, piece))
}

/** Without the marks that stood round what was cut out, and without a list's own label. */
function trimmed(text: string, piece: Span): Span {
  const words = text.slice(piece.start, piece.end)
  const lead = /^(?:[\s,;:.()[\]–—-]|(?:\d{1,3}|[a-zđ]|[IVX]{1,5})[.)]\s|\(\d{1,3}\)\s)*/iu.exec(words)![0].length
  const trail = /[\s,;:(\[–—-]*$/u.exec(words)![0].length
  return { start: Math.min(piece.end, piece.start + lead), end: Math.max(piece.start + lead, piece.end - trail) }
}

/** Longest stretch read as one sentence: no sentence is as long, and work grows faster than length. */
const MAX_SENTENCE_CHARS = 1500

/** The stretch in pieces of at most `MAX_SENTENCE_CHARS`, cut at blanks where there are any. */
export function shortPieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  for (let from = start; from < end; ) {
    const limit = Math.min(end, from + MAX_SENTENCE_CHARS)
    const gap = limit === end ? end : text.lastIndexOf(' ', limit)
    const to = gap > from ? gap : limit
    found.push({ start: from, end: to })
    from = to
  }
  return found
}
