import type { Span } from '../../ingest/model/span.js'

/** Longest quotation, in characters: an article of a law. What is longer was never closed. */
const MAX_CHARS = 20_000
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»', '‹': '›', '‘': '’', '「': '」' }
const MARKS = /[“”„«»‹›‘’「」"]|\n\s*\n/gu

/**
 * What stands between quotation marks, without them, in order and not overlapping; a quotation inside another is part of it.
 *
 * “…” „…” «…» ‹…› ‘…’ and "…". Straight marks and single ones pair within a paragraph; a mark that nothing closes opens none.
 * 'rock ’n’ roll' and inches open none: a straight or single mark opens only before a word and behind a gap.
 */
export function quotations(text: string): Span[] {
  const found: Span[] = []
  let open: { at: number; mark: string; depth: number } | null = null
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (open !== null && (index - open.at > MAX_CHARS || (mark.length > 1 && isTight(open.mark)))) open = null
    if (mark.length > 1) continue
    if (open === null) {
      if (opens(text, index, mark)) open = { at: index + 1, mark, depth: 0 }
    } else if (mark === (CLOSING[open.mark] ?? '"') || (open.mark === '„' && mark === '“')) {
      if (open.depth > 0) open.depth--
      else {
        if (text.slice(open.at, index).trim() !== '') found.push({ start: open.at, end: index })
        open = null
      }
    } else if (mark === open.mark) {
      // A second opening mark is a quotation inside, unless the first was never closed: then a paragraph's end lies between.
      if (text.slice(open.at, index).includes('\n\n')) open = { at: index + 1, mark, depth: 0 }
      else open.depth++
    }
  }
  return found
}

/** Marks that are also typed for other things pair within a paragraph only. */
function isTight(mark: string): boolean {
  return mark === '"' || mark === '‘'
}

function opens(text: string, at: number, mark: string): boolean {
  if (mark !== '"' && mark !== '‘') return CLOSING[mark] !== undefined
  return (at === 0 || /[\s(\[{:,;–—-]/u.test(text[at - 1]!)) && /[^\s.,;:!?)\]]/u.test(text[at + 1] ?? ' ')
}
