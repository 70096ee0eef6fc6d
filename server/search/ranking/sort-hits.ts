import type { SearchContext } from '../context.js'
import type { SearchSort } from '../request.js'
import type { Ranked } from './rank-candidates.js'

/**
 * Best first, newest document first (undated last), or in the order of documents and of their sections.
 *
 * Full matches stand before partial ones in every order.
 */
export function sortHits(candidates: readonly Ranked[], sort: SearchSort, context: SearchContext): Ranked[] {
  if (sort === 'relevance') return [...candidates]
  const known = candidates.flatMap((candidate) => placed(candidate, context))
  known.sort((a, b) => a.tier - b.tier || (sort === 'date' ? compare(b.date, a.date) || b.candidate.score - a.candidate.score : 0)
    || compare(a.documentId, b.documentId) || a.order - b.order)
  return known.map(({ candidate }) => candidate)
}

interface Placed {
  candidate: Ranked
  /** 0 for a full match, 1 for a partial one. */
  tier: number
  documentId: string
  order: number
  /** '' where the document has none. */
  date: string
}

/** Where a candidate stands in the library; [] for one that has left it. */
function placed(candidate: Ranked, { index, library, facts }: SearchContext): Placed[] {
  const place = placeInIndex(candidate, index.snapshot()) ?? library.section(candidate.sectionId)
  if (place === null) return []
  const { documentId, order } = place
  return [{ candidate, tier: candidate.match === 'full' ? 0 : 1, documentId, order, date: facts()(documentId)?.date ?? '' }]
}

function placeInIndex({ row }: Ranked, { documents, documentOf }: ReturnType<SearchContext['index']['snapshot']>): { documentId: string; order: number } | null {
  const document = row === undefined ? undefined : documents[documentOf[row]!]
  return document === undefined ? null : { documentId: document.documentId, order: row! - document.firstRow }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
