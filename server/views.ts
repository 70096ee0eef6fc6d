import type { Library, StoredDocument, StoredSection } from '../ingest/library/library.js'
import { documentUrl, sectionUrl } from '../ingest/model/ids.js'
import { placeOf } from './clause-place.js'
import type { DocumentView, SectionDetail, SectionView } from './results.js'

/** Address of a document's saved original. */
export function originalUrl(documentId: string): string {
  return `${documentUrl(documentId)}/ban-goc`
}

/** A document with everything read from it; null where the library has none of that id. */
export function documentView(library: Library, id: string): DocumentView | null {
  const document = library.document(id)
  const source = library.source(id)
  if (document === null || source === null) return null
  const { file, title, kind, number, issuer, outlet, author, date, subject, signer, term, session, url, readFrom, warnings, references, text } = document
  return {
    id, file, title, kind, number, issuer, outlet, author, date, subject, signer, term, session, url, pageUrl: documentUrl(id), readFrom,
    source: {
      sha256: source.sha256, charset: source.charset, mediaType: source.mediaType, bytes: source.bytes.byteLength,
      fetchedAt: source.fetchedAt, url: originalUrl(id),
    },
    coverage: { ...document.coverage, excluded: excludedWords(document) },
    warnings, references, text, sections: document.sections.map(viewOfSection),
  }
}

/** A section of a document, with the document and what stands round it; null where the document has none of that id. */
export function sectionDetail(document: DocumentView, id: string): SectionDetail | null {
  const place = placeOf(document.sections, id)
  if (place === null) return null
  const { section, parents, under, previous, next } = place
  return {
    ...section,
    documentId: document.id, file: document.file, title: document.title, kind: document.kind, date: document.date,
    parents: parents.map((parent) => parent.id), children: under.filter(({ parentId }) => parentId === id).map((child) => child.id),
    previous: previous?.id ?? null, next: next?.id ?? null,
  }
}

/** The view of a section already at hand. */
export function viewOfSection({ id, parentId, label, level, heading, role, path, start, end, text, columns, citation, page }: StoredSection): SectionView {
  return { id, parentId, label, level, heading, role, path, start, end, text, columns, page: page ?? null, citation, url: sectionUrl(id) }
}

function excludedWords({ excluded, text }: StoredDocument): DocumentView['coverage']['excluded'] {
  return excluded.map((exclusion) => ({ ...exclusion, text: text.slice(exclusion.start, exclusion.end) }))
}
