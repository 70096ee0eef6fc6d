import type { Library } from '../../ingest/library/library.js'
import { searchContext } from '../search/context.js'
import { readQuery } from '../search/reading/read-query.js'

/** Words as the search reads them: accents restored, slips mended. 'ty le ho ngheo' → 'tỷ lệ hộ nghèo' */
export function readWords(library: Library, text: string): string {
  const { index, rules } = searchContext(library)
  const request = { text, filters: {}, sort: 'relevance', limit: 0, offset: 0, verbatim: false } as const
  return readQuery(request, { index, snapshot: index.snapshot(), rules, documents: library.documents() }).read
}
