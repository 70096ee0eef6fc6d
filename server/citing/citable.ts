import { addressOf, sectionParts } from '../../ingest/model/citation.js'
import { citer } from '../../ingest/model/citation-forms.js'
import type { DocumentView, SectionView } from '../results.js'

/** What an export of a citation is made of; null is not known and not printed. */
export interface Citable {
  /** Id of the clause, or of the document. */
  id: string
  document: DocumentView
  /** The clause's address inside its document: 'khoản 2 Điều 5'; '' for the whole document. */
  address: string
  /** In the report form. */
  citation: string
  /** The clause's own words; '' for the whole document. */
  words: string
  /** Address here, without a host: the program does not know under which one it is read. */
  url: string
}

/** A document or one of its sections, ready to be exported. */
export function citable(document: DocumentView, section: SectionView | null): Citable {
  const whole = { id: document.id, document, address: '', citation: citer(document).cite('report'), words: '', url: document.pageUrl }
  if (section === null) return whole
  const { id, citation, text, url } = section
  return { ...whole, id, citation, url, words: text, address: addressOf(sectionParts(document.sections)(section)) }
}
