import type { Hit } from '../results.js'

/** Words of a section that its like are looked for by: the search keeps the rarest of a long query, and these are enough of them. */
const QUERY_WORDS = 48
/** Hits read to find some of other documents. */
const HITS_READ = 30
const MOST_SIMILAR = 6

/** A search as the site asks it, by words alone. */
export type FindByWords = (words: string, limit: number) => Promise<readonly Hit[]>

/** Passages of other documents that share the telling words of a section, best first. */
export async function similarPassages(find: FindByWords, { text, documentId }: { text: string; documentId: string }): Promise<Hit[]> {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, QUERY_WORDS).join(' ') ?? ''
  if (words === '') return []
  const hits = await find(words, HITS_READ)
  return hits.filter((hit) => hit.documentId !== documentId).slice(0, MOST_SIMILAR)
}
