import type { Span } from '../../ingest/model/span.js'
import { clauseRuns } from './clause-runs.js'
import type { Mention } from './mentions.js'

/** A clause, a document or a clause of a document, as a draft cites it. */
export interface CitedAddress extends Span {
  /** The clause's address; null where a document is named alone. */
  clause: Span | null
  /** The document named with it; null where the draft leaves it to the context. */
  mention: Mention | null
}

/** Between an address and its document. */
const BETWEEN = /^\s{0,2},?\s{0,2}(?:(?:của|tại|trong|theo|thuộc|ban hành kèm theo|kèm theo)\s{1,2})?$/u
/** Between a document and the address in brackets behind it. */
const BRACKETED = /^\s{0,2}\($/u

/** Longest gap between an address and its document: 'ban hành kèm theo'. */
const MOST_BETWEEN = 24

/** The addresses of a draft in order: each clause with the document that stands right behind it, or right before it in the news form. */
export function citedAddresses(text: string, mentions: readonly Mention[]): CitedAddress[] {
  const taken = new Set<Mention>()
  const addresses: CitedAddress[] = []
  let next = 0
  for (const clause of clauseRuns(text)) {
    while (next < mentions.length && mentions[next]!.end <= clause.start) next++
    const [before, behind] = [mentions[next - 1], mentions[next]]
    if (behind !== undefined && behind.start < clause.end) continue
    const isOf = behind !== undefined && behind.start - clause.end <= MOST_BETWEEN && BETWEEN.test(text.slice(clause.end, behind.start))
    const isIn = before !== undefined && !taken.has(before) && clause.start - before.end <= 4 && BRACKETED.test(text.slice(before.end, clause.start))
    const mention = isOf ? behind : isIn ? before : null
    if (mention !== null) taken.add(mention)
    addresses.push({ clause, mention, start: isIn && !isOf ? before.start : clause.start, end: isOf ? behind.end : clause.end })
  }
  const alone = mentions.filter((mention) => !taken.has(mention)).map((mention): CitedAddress => ({ clause: null, mention, start: mention.start, end: mention.end }))
  return [...addresses, ...alone].sort((a, b) => a.start - b.start)
}
