import type { Document, Section } from '../model/document.js'
import { labelToken } from '../model/ids.js'

/** What of a section is searched, apart because a word in each tells something else. */
export interface SectionFields {
  /** Its own title. Stands in `body` as well where the text prints it there. */
  heading: string
  /** Where it stands: the document's title and subject, the titles above it, and the short sentence that leads into it. */
  context: string
  /** Its own words. */
  body: string
  /** Label tokens of its path, the largest part first, its own last; '' for a part without a label. */
  address: string[]
}

/** A parent's own words count as a lead-in ("Phấn đấu đến năm 2025:") up to this length; longer ones are a text of their own. */
const MAX_LEAD_IN_CHARS = 300

/** Longest context, so that a document whose title is a page long does not bury its sections. */
const MAX_CONTEXT_CHARS = 1200

/** The fields of every section of a document, one at a time in order: only those of the parts it stands in are in memory with it. */
export function* sectionFields(document: Document): Generator<SectionFields> {
  const open: { id: string | null; context: string; address: string[] }[] = [{ id: null, context: [document.title, document.subject ?? '', document.number ?? ''].join('\n'), address: [] }]
  for (const section of document.sections) {
    while (open.length > 1 && open.at(-1)!.id !== section.parentId) open.pop()
    const { context, address: above } = open.at(-1)!
    const body = document.text.slice(section.start, section.ownEnd)
    const address = [...above, labelToken(section.label)]
    open.push({ id: section.id, context: `${context}\n${leadIn(section, body)}`.slice(-MAX_CONTEXT_CHARS), address })
    yield { heading: section.heading, context, body, address }
  }
}

function leadIn(section: Section, body: string): string {
  return body.length <= MAX_LEAD_IN_CHARS ? body : section.heading
}
