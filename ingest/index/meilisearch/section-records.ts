import type { StoredDocument } from '../../library/library.js'
import { publisherOf, yearOf } from '../row-filter.js'
import { sectionFields } from '../section-fields.js'
import { encodeText } from './encode.js'
import { sectionPlace } from './section-place.js'

/** A section as Meilisearch holds it: words to search, values to filter by, and what names it in the library. */
export interface SectionRecord {
  /** Edition and order: no two states of a document share one. */
  id: string
  edition: string
  document: string
  /** See `sectionPlace`. */
  place: string
  /** Words and pairs of each field, each once and in the first field that holds it. */
  heading: string
  body: string
  context: string
  kind: string
  year: number | null
  publisher: string | null
  role: string
  /** Label tokens of the section's path. */
  labels: string[]
}

/** The records of a document's sections, in order; the same for the same document on every machine. */
export function sectionRecords(document: StoredDocument, edition: string): SectionRecord[] {
  const facts = { document: document.id, kind: document.kind, year: yearOf(document), publisher: publisherOf(document) }
  return Array.from(sectionFields(document), ({ heading, body, context, address }, order) => {
    const { role } = document.sections[order]!
    const known = new Set<string>()
    return {
      id: `${edition}-${order}`, edition, place: sectionPlace({ document: document.id, order }), ...facts, role, labels: address.filter((token) => token !== '').map(labelValue),
      heading: encodeText(heading, known), body: encodeText(body, known), context: encodeText(context, known),
    }
  })
}

/** A label token as a value to filter by; a letter first, since '2' and '02' would be one number to Meilisearch. */
export function labelValue(token: string): string {
  return `l${token}`
}
