import type { StoredSection } from '../../ingest/library/library.js'
import { citer } from '../../ingest/model/citation-forms.js'
import { sectionUrl } from '../../ingest/model/ids.js'
import type { Span } from '../../ingest/model/span.js'
import type { CheckedSource } from './finding.js'
import type { SourceText } from './source-texts.js'

/** Sections that one citation lists; longer stretches are cited by what they begin with. */
const MOST_CITED = 8

/** A stretch of a document as a place to be shown and cited; the citation covers every section that it touches. */
export function checkedSource({ document }: SourceText, span: Span, section: StoredSection): CheckedSource {
  return {
    documentId: document.id, sectionId: section.id, file: document.file, title: document.title, citation: citationOf(document, span, section), url: sectionUrl(section.id),
    ...span, exact: document.text.slice(span.start, span.end),
  }
}

function citationOf(document: SourceText['document'], span: Span, section: StoredSection): string {
  if (span.end <= section.ownEnd) return section.citation
  const touched = document.sections.filter(({ start, ownEnd }) => start < span.end && ownEnd > span.start)
  const isWhole = touched.every(({ id }) => id === section.id || id.startsWith(`${section.id}_`))
  return isWhole || touched.length > MOST_CITED ? section.citation : citer(document).several(touched)
}

/** A whole section as a place. */
export function sectionSource({ document }: SourceText, section: StoredSection): CheckedSource {
  const { id, citation, start, ownEnd } = section
  return { documentId: document.id, sectionId: id, file: document.file, title: document.title, citation, url: sectionUrl(id), start, end: ownEnd, exact: document.text.slice(start, ownEnd) }
}
