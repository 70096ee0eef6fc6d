import type { Found } from '../../web/parts/find-box.js'
import type { DocumentView } from '../results.js'
import type { FoundPlaces } from './find-in-document.js'

/** Places found inside a document, as the reader lists them. */
export function foundView(document: DocumentView, query: string, { total, isLoose, matches }: FoundPlaces): Found {
  const sections = document.sections
    .filter(({ id }) => matches.has(id))
    .map(({ id, path }) => ({ id, path, count: matches.get(id)!.length }))
  return { query, sections, total, isLoose }
}
