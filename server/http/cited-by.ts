import type { ClauseProps } from '../../web/pages/clause.js'
import { sectionUrl } from '../../ingest/model/ids.js'
import type { Reading } from './library-reader.js'

/** Most citing clauses that a clause's page lists; an article of definitions may be cited by hundreds. */
const MOST_CITING = 30

/** Clauses of the library that cite this one, each once, in the order of the library. */
export function citedBy({ library }: Reading, documentId: string, sectionId: string): ClauseProps['citedBy'] {
  const citing = library.referencesTo(documentId).filter(({ targetSectionId }) => targetSectionId === sectionId).map((reference) => reference.sectionId)
  const titles = new Map(library.documents().map(({ id, title }) => [id, title]))
  return library.sections([...new Set(citing)].slice(0, MOST_CITING)).map(({ id, path, documentId: from }) => ({
    title: titles.get(from) ?? from, path, href: sectionUrl(id),
  }))
}
