import type { IndexSnapshot } from '../../../ingest/index/index-reader.js'
import { sectionUrl } from '../../../ingest/model/ids.js'
import type { Hit } from '../../results.js'
import type { SearchContext } from '../context.js'
import type { Ranked } from '../ranking/rank-candidates.js'
import type { ReadQuery } from '../reading/query.js'
import { marksOf, matchText } from './marks.js'
import { queryMatcher } from './query-matcher.js'
import { bestSentence } from './sentence.js'
import { whyOf } from './why.js'

interface Showing {
  query: ReadQuery
  context: SearchContext
  snapshot: IndexSnapshot
  /** Rank of the first candidate in the whole result, from 1. */
  firstRank: number
}

/** Candidates with their own words from the library; one that has left it meanwhile is left out. */
export function hitsOf(candidates: readonly Ranked[], { query, context, snapshot, firstRank }: Showing): Hit[] {
  const matcher = queryMatcher(query, snapshot)
  const facts = context.facts()
  const byId = new Map(candidates.map((candidate) => [candidate.sectionId, candidate]))
  return context.library.sections(candidates.map(({ sectionId }) => sectionId)).flatMap((section, i) => {
    const document = facts(section.documentId)
    if (document === undefined) return []
    const candidate = byId.get(section.id)!
    const copies = copiesOf(candidate, context)
    const marked = matchText(section.text, matcher)
    return [{
      rank: firstRank + i, match: candidate.match, score: candidate.score, documentId: section.documentId, sectionId: section.id,
      file: document.file, title: document.title, kind: document.kind, date: document.date, label: section.label, path: section.path,
      citation: section.citation, url: sectionUrl(section.id), text: section.text, marks: marksOf(section.text, marked),
      sentence: bestSentence(section.text, marked, matcher), why: whyOf({ section, candidate, marked, query, copies: copies.length }), similar: copies,
    }]
  })
}

/** The passages that say the same, by citation. */
function copiesOf({ copies = [] }: Ranked, { library }: SearchContext): NonNullable<Hit['similar']> {
  return copies.length === 0 ? [] : library.sections(copies).map(({ id, citation }) => ({ sectionId: id, citation, url: sectionUrl(id) }))
}
