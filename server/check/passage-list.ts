import type { Span } from '../../ingest/model/span.js'
import type { CitedAddress } from './cited-addresses.js'
import type { Passage } from './judge-passage.js'
import type { Mention } from './mentions.js'
import { sentencePieces } from './passages.js'
import { quotations } from './quotations.js'

/** Quotations, then the draft's own sentences without what is quoted or cited in them; in order. A title in quotation marks is no quotation. */
export function passagesOf(text: string, addresses: readonly CitedAddress[], mentions: readonly Mention[]): Passage[] {
  const quoted = withoutTitles(quotations(text), mentions)
  const apart = merged([...quoted.map(({ start, end }) => ({ start: start - 1, end: end + 1 })), ...addresses])
  const own = sentencePieces(text, apart)
  return [...quoted.map((span): Passage => ({ kind: 'quotation', ...span })), ...own.map((span): Passage => ({ kind: 'sentence', ...span }))].sort((a, b) => a.start - b.start)
}

function withoutTitles(quoted: readonly Span[], mentions: readonly Mention[]): Span[] {
  let next = 0
  return quoted.filter(({ start, end }) => {
    while (next < mentions.length && mentions[next]!.end < start) next++
    const mention = mentions[next]
    return mention === undefined || mention.start > start || mention.end < end
  })
}

/** Spans in order, those that touch drawn together. */
function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last !== undefined && span.start <= last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else found.push(span)
  }
  return found
}

/** How far from a passage a document may be named to be preferred as its source. */
const NEARBY_CHARS = 400

/** Documents named near a passage: its likeliest sources. */
export function nearby({ start, end }: Span, mentions: readonly Mention[]): Set<string> {
  const found = new Set<string>()
  for (let i = firstEndingBehind(mentions, start - NEARBY_CHARS); i < mentions.length && mentions[i]!.start <= end + NEARBY_CHARS; i++) {
    for (const id of mentions[i]!.documentIds) found.add(id)
  }
  return found
}

function firstEndingBehind(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.end < offset) low = middle + 1
    else high = middle
  }
  return low
}
