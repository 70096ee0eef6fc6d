import type { Library } from '../../../../ingest/library/library.js'
import type { Hit, SearchResult } from '../../../../server/results.js'

/** What every result promises and this one does not hold, as sentences; [] for a sound one. */
export function brokenPromises({ hits, total, partial, query }: SearchResult, library: Library): string[] {
  const broken = hits.flatMap((hit, i) => [
    ...(hit.rank === query.offset + i + 1 ? [] : [`rank ${hit.rank} at place ${i}`]),
    ...(hit.text === library.section(hit.sectionId)?.text ? [] : [`${hit.sectionId} is not the library's text`]),
    ...brokenSpans(hit),
  ])
  if (hits.length > query.limit) broken.push(`${hits.length} hits, ${query.limit} asked`)
  if (new Set(hits.map(({ sectionId }) => sectionId)).size < hits.length) broken.push('a section is found twice')
  if (hits.some(({ score }) => !Number.isFinite(score))) broken.push('a score is no number')
  if (hits.some(({ rank, match }) => (match === 'full') !== (rank <= total))) broken.push('a partial match stands before a full one, or is counted as one')
  const reached = Math.max(0, Math.min(query.limit, total + partial - query.offset))
  if (hits.length !== reached) broken.push(`${hits.length} hits where the totals promise ${reached}`)
  if (query.sort === 'relevance' && hits.some(({ score }, i) => i > 0 && score > hits[i - 1]!.score)) broken.push('a better hit stands behind a worse one')
  return broken
}

function brokenSpans({ sectionId, text, marks, sentence }: Hit): string[] {
  const broken: string[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > text.length) broken.push(`${sectionId} has the mark ${start}–${end} after ${at} in ${text.length}`)
    at = end
  }
  const [start, end] = sentence
  if (start < 0 || end < start || end > text.length || (text !== '' && end === start)) broken.push(`${sectionId} has the sentence ${start}–${end} in ${text.length}`)
  return broken
}
