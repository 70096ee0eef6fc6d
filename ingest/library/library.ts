import type { Coverage, Document, Reference, Section, Source } from '../model/document.js'
import type { Target } from '../model/target.js'
import type { DocumentKind, Role } from '../model/terms.js'

/** What lists and facets need of a document, without its text. */
export interface DocumentSummary {
  id: string
  file: string
  url: string | null
  title: string
  kind: DocumentKind
  number: string | null
  numberKey: string | null
  issuer: string | null
  outlet: string | null
  /** EDTF level 0 or null. */
  date: string | null
  sections: number
  warnings: number
}

/** A section as it is stored: the node and its own words. */
export interface StoredSection extends Section {
  documentId: string
  /** Position in its document's order, from 0. */
  order: number
  /** Own words, white space at the ends removed: `Document.text.slice(start, ownEnd)` trimmed. */
  text: string
  /** `citeSection` of it, made when it was ingested. */
  citation: string
}

/** A document as it is stored: its sections know their own words and citation. */
export interface StoredDocument extends Document {
  sections: StoredSection[]
  coverage: Coverage
}

/** A row of the sổ chỉ tiêu as it is stored: it knows its words and its place. */
export interface StoredTarget extends Target {
  /** Label of its section. */
  label: string
  /** `citeSection` of its section. */
  citation: string
  /** The words of `spans.whole`. */
  statement: string
  /** The words of `spans.indicator`, '' where there are none. */
  named: string
}

/** What a section is called and, where it sets a target, how its own words begin; one of both may be ''. */
export interface Headline {
  heading: string
  /** First 200 characters of a target's own words; '' for every other section. */
  target: string
}

/** A library opened for reading. It never changes what it reads and goes on while another process writes. */
export interface Library {
  /** Changes whenever an ingest was committed: key of caches. */
  version(): string
  documents(): DocumentSummary[]
  /** Null where there is no such document. */
  document(id: string): StoredDocument | null
  /** Null where there is no such section. */
  section(id: string): StoredSection | null
  /** In the order asked; unknown ids are left out. */
  sections(ids: readonly string[]): StoredSection[]
  /** Of the sections that have a heading or set a target, in the order they were read; at most `limit`. */
  headlines(limit: number): Headline[]
  /** References whose target is this document or a section of it. */
  referencesTo(documentId: string): (Reference & { documentId: string })[]
  /** The saved original; null where there is no such document. */
  source(documentId: string): Source | null
  /** Rows of the sổ chỉ tiêu that the document states, in the order of the text; [] where there is no such document. */
  targets(documentId: string): StoredTarget[]
  /** Rows that the section's own words state, in the order of the text; [] where there is no such section. */
  targetsOf(sectionId: string): StoredTarget[]
  /** Ids of the indicators that at least so many documents state, the most stated first. */
  statedIndicators(fewestDocuments: number): string[]
  counts(): { documents: number; sections: number; targets: number }
  close(): void
}

export type { Role }
