import type { Reference, Section } from '../model/document.js'
import { numberKey } from '../model/number-key.js'
import type { Span } from '../model/span.js'
import type { CitationToken } from './citation-grammar.js'
import { citationTokens } from './citation-grammar.js'
import type { Address } from './clause-address.js'
import { readAddresses } from './clause-address.js'
import type { Place } from './section-place.js'
import { sectionPlaces } from './section-place.js'

/**
 * Citations of documents and clauses in a text, in order and not overlapping; none of them resolved.
 *
 *   'điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP' → number '30/2020/NĐ-CP', clause dieu 5 › khoan 2 › diem a
 *   'khoản 2 và khoản 3 Điều 31 của Luật Thủ đô' → two references, both to Luật Thủ đô (number null, its name)
 *   'Điều 5 Luật này', 'khoản 2 Điều này' → number and name null: a clause of the same document
 * A reference belongs to the section whose own words hold its start; those in no section or in an excluded stretch are left out, and so
 * are a section's own label and mentions of the present document as a whole.
 */
export function findReferences(text: string, sections: readonly Section[], excluded: readonly Span[] = []): Reference[] {
  const placeAt = sectionPlaces(sections)
  const isExcluded = exclusionTest(excluded)
  const references: Reference[] = []
  for (const group of citationGroups(text)) {
    const first = group[0]!
    const place = placeAt(first.start)
    if (place === null || isExcluded(first.start) || isOwnLabel(first, place)) continue
    for (const address of readAddresses(group, text, place)) {
      const reference = referenceOf(address, place)
      if (reference !== null) references.push(reference)
    }
  }
  return references
}

/** Words that may stand between two parts of one citation. */
const GAP = /^\)?\s*(?:(?:,|;|và|hoặc|đến)\s*)?(?:các\s+)?(?:(?:của|tại|thuộc|trong|theo|ban hành kèm theo|kèm theo)\s+)?(?:các\s+)?$/u
const MAX_GAP_CHARS = 40

/** Runs of tokens that make up one citation or a list of them. */
function* citationGroups(text: string): Generator<CitationToken[]> {
  let group: CitationToken[] = []
  for (const token of citationTokens(text)) {
    const last = group.at(-1)
    const gap = last === undefined ? '' : text.slice(last.end, Math.min(token.start, last.end + MAX_GAP_CHARS + 1))
    if (last !== undefined && (gap.length > MAX_GAP_CHARS || !GAP.test(gap) || gap.includes('\n\n'))) {
      yield group
      group = []
    }
    group.push(token)
  }
  if (group.length > 0) yield group
}

/** "Điều 5." at the start of article 5 is its label, no citation. */
function isOwnLabel(token: CitationToken, { section }: Place): boolean {
  return token.type === 'clause' && token.start - section.start < 3 && section.label !== ''
}

function referenceOf(address: Address, { section }: Place): Reference | null {
  const { number, name, kind, parts, start, end } = address
  if (number === null && name === null && parts.length === 0) return null
  const printed = number?.replace(/\s+/g, ' ') ?? null
  return {
    start,
    end,
    sectionId: section.id,
    number: printed,
    numberKey: printed === null ? null : numberKey(printed),
    kind,
    name,
    clause: [...parts].reverse(),
    targetDocumentId: null,
    targetSectionId: null,
  }
}

/** Test of offsets that only grow: each exclusion is passed once. */
function exclusionTest(excluded: readonly Span[]): (offset: number) => boolean {
  const sorted = [...excluded].sort((a, b) => a.start - b.start)
  let at = 0
  return (offset) => {
    while (at < sorted.length && sorted[at]!.end <= offset) at++
    return at < sorted.length && sorted[at]!.start <= offset
  }
}
