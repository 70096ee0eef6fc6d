/** What the reader and clause pages are given: the same objects that `/api/documents/{id}` returns, as far as pages read them. */

export interface Stretch { start: number; end: number }

export type ReadFrom =
  | { from: 'text'; span: Stretch }
  | { from: 'manifest'; field: string; note: string | null }
  | { from: 'markup'; place: string }

export interface SectionView {
  id: string
  parentId: string | null
  label: string
  level: string
  heading: string
  role: string
  path: string[]
  start: number
  end: number
  /** Own words, children left out. */
  text: string
  columns: string[] | null
  /** Page of the original on which it begins; absent where it has none. */
  page?: number | null
  citation: string
  url: string
}

export interface ReferenceView extends Stretch {
  sectionId: string
  number: string | null
  targetDocumentId: string | null
  targetSectionId: string | null
}

export interface ExclusionView extends Stretch { reason: string; text: string }

export interface WarningView { code: string; message: string; span: Stretch | null }

export interface DocumentView {
  id: string
  file: string
  title: string
  kind: string
  number: string | null
  issuer: string | null
  outlet: string | null
  author: string | null
  date: string | null
  subject: string | null
  signer: string | null
  term: string | null
  session: string | null
  url: string | null
  pageUrl: string
  readFrom: Record<string, ReadFrom>
  source: { sha256: string; charset: string; mediaType: string; bytes: number; fetchedAt: string | null; url: string }
  coverage: { bodyChars: number; assignedChars: number; excluded: ExclusionView[] }
  warnings: WarningView[]
  references: ReferenceView[]
  text: string
  sections: SectionView[]
}

/** A document in a list. */
export interface DocumentItem {
  id: string
  title: string
  kind: string
  number: string | null
  issuer: string | null
  outlet: string | null
  date: string | null
  sections: number
}
