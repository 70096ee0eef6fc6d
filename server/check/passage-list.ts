import type { Span } from '../../ingest/model/span.js'
import type { CitedAddress } from './cited-addresses.js'
import { firstBehind } from './first-behind.js'
import type { Passage } from './judge-passage.js'
import type { Mention } from './mentions.js'
import { sentencePieces } from './passages.js'
import { quotations } from './quotations.js'

/** A passage to be judged whole and, where that leads nowhere, in pieces. */
export interface ListedPassage extends Passage { pieces: Passage[] }

/** Quotations, then the draft's own sentences without what is quoted or cited in them; in order. */
export function passagesOf(text: string, addresses: readonly CitedAddress[], mentions: readonly Mention[]): ListedPassage[] {
  const quoted = withoutCited(quotations(text), merged([...mentions, ...addresses]))
  const apart = merged([...quoted.map(({ start, end }) => ({ start: start - 1, end: end + 1 })), ...addresses])
  const own = ownSentences(text, apart, quoted)
  return [...quoted.map((span): ListedPassage => ({ kind: 'quotation', ...span, pieces: [] })), ...own].sort((a, b) => a.start - b.start)
}

/** Sentences cut at quotations; one that cites is also cut at its citations, which may be the clause's own words or the draft's. */
function ownSentences(text: string, apart: readonly Span[], quoted: readonly Span[]): ListedPassage[] {
  const whole = sentencePieces(text, quoted.map(({ start, end }) => ({ start: start - 1, end: end + 1 })))
  const cut = sentencePieces(text, apart).map((span): Passage => ({ kind: 'sentence', ...span }))
  let next = 0
  return whole.map((span) => {
    const pieces: Passage[] = []
    while (next < cut.length && cut[next]!.start < span.end) pieces.push(cut[next++]!)
    const isCut = pieces.length !== 1 || pieces[0]!.start !== span.start || pieces[0]!.end !== span.end
    return { kind: 'sentence', ...span, pieces: isCut ? pieces : [] }
  })
}

/** A title or a heading in quotation marks, inside a citation, is no quotation. */
function withoutCited(quoted: readonly Span[], cited: readonly Span[]): Span[] {
  let next = 0
  return quoted.filter(({ start, end }) => {
    while (next < cited.length && cited[next]!.end < start) next++
    const citation = cited[next]
    return citation === undefined || citation.start > start || citation.end < end
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
  for (let i = firstBehind(mentions, 'end', start - NEARBY_CHARS); i < mentions.length && mentions[i]!.start <= end + NEARBY_CHARS; i++) {
    for (const id of mentions[i]!.documentIds) found.add(id)
  }
  return found
}
