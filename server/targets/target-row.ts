import { type CitedDocument } from '../../ingest/model/cite-document.js'
import { type CitedSection, sectionCiter } from '../../ingest/model/citation.js'
import type { Document, Section } from '../../ingest/model/document.js'
import { sectionUrl } from '../../ingest/model/ids.js'
import type { Target } from '../../ingest/model/target.js'
import type { DocumentKind } from '../../ingest/model/terms.js'

/** A row of the sổ chỉ tiêu as pages and programs get it: the statement with its place, its words and its document's date. */
export interface TargetRow extends Target {
  file: string
  label: string
  citation: string
  /** Address of the clause's page. */
  url: string
  /** The words of `spans.whole`. */
  statement: string
  /** The words of `spans.indicator`, '' where there are none. */
  named: string
  documentKind: DocumentKind
  documentTitle: string
  /** EDTF date of the document; null where it is not known. */
  date: string | null
}

/** What a row needs of its document. */
export type RowDocument = CitedDocument & Pick<Document, 'id' | 'file' | 'text' | 'kind' | 'title' | 'date'> & { sections: readonly (CitedSection & Pick<Section, 'id' | 'label'>)[] }

/** The rows of a document's targets, in their order; targets of sections that the document does not have are left out. */
export function targetRows(document: RowDocument, targets: readonly Target[]): TargetRow[] {
  const byId = new Map(document.sections.map((section) => [section.id, section]))
  const cite = sectionCiter(document)
  return targets.flatMap((target) => {
    const section = byId.get(target.sectionId)
    if (section === undefined) return []
    const { whole, indicator } = target.spans
    return [{
      ...target, file: document.file, label: section.label, citation: cite(section), url: sectionUrl(section.id),
      statement: document.text.slice(whole.start, whole.end), named: indicator === null ? '' : document.text.slice(indicator.start, indicator.end),
      documentKind: document.kind, documentTitle: document.title, date: document.date,
    }]
  })
}
