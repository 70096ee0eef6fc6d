import type { SearchContext } from '../context.js'
import type { SearchSort } from '../request.js'
import type { Ranked } from './rank-candidates.js'

/** Best first, newest document first (undated last), or in the order of documents and of their sections. */
export function sortHits(candidates: readonly Ranked[], sort: SearchSort, { library, facts }: SearchContext): Ranked[] {
  if (sort === 'relevance') return [...candidates]
  const factsNow = facts()
  const sections = new Map(library.sections(candidates.map(({ sectionId }) => sectionId)).map((section) => [section.id, section]))
  const known = candidates.flatMap((candidate) => {
    const section = sections.get(candidate.sectionId)
    return section === undefined ? [] : [{ candidate, section, date: factsNow(section.documentId)?.date ?? '' }]
  })
  known.sort((a, b) => {
    if (sort === 'date') return compare(b.date, a.date) || b.candidate.score - a.candidate.score
    return compare(a.section.documentId, b.section.documentId) || a.section.order - b.section.order
  })
  return known.map(({ candidate }) => candidate)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
