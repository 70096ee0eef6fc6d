import type { DocumentSummary, StoredTarget } from '../../ingest/library/library.js'
import { sectionUrl } from '../../ingest/model/ids.js'
import type { DocumentKind } from '../../ingest/model/terms.js'

/** A row of the sổ chỉ tiêu as pages and programs get it: the statement with its place, its words and its document's date. */
export interface TargetRow extends StoredTarget {
  file: string
  /** Address of the clause's page. */
  url: string
  documentKind: DocumentKind
  documentTitle: string
  /** EDTF date of the document; null where it is not known. */
  date: string | null
}

/** A stored row with the facts of its document. */
export function rowOf(stored: StoredTarget, { file, kind, title, date }: Pick<DocumentSummary, 'file' | 'kind' | 'title' | 'date'>): TargetRow {
  return { file, url: sectionUrl(stored.sectionId), documentKind: kind, documentTitle: title, date, ...stored }
}
