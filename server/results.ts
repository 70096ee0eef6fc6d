import type { Coverage, Exclusion, Provenance, Reference, SectionLevel, Warning } from '../ingest/model/document.js'
import type { DocumentKind, Role } from '../ingest/model/terms.js'

/** The objects that the command line prints with `--json` and HTTP returns; pages are rendered from the same. */

export interface SectionView {
  id: string
  parentId: string | null
  label: string
  level: SectionLevel
  heading: string
  role: Role
  path: string[]
  /** Offsets of the whole section (children included) into the document's `text`. */
  start: number
  end: number
  /** Its own words, children left out. */
  text: string
  columns: string[] | null
  /** Page of the original on which it begins, from 1; null where the format has no pages of its own. */
  page: number | null
  citation: string
  url: string
}

/** A section with its document and what stands round it, by id. */
export interface SectionDetail extends SectionView {
  documentId: string
  file: string
  title: string
  kind: DocumentKind
  date: string | null
  /** From the outermost to the parent. */
  parents: string[]
  children: string[]
  previous: string | null
  next: string | null
}

export interface DocumentView {
  id: string
  file: string
  title: string
  kind: DocumentKind
  number: string | null
  issuer: string | null
  outlet: string | null
  author: string | null
  date: string | null
  subject: string | null
  signer: string | null
  term: string | null
  session: string | null
  /** Where the document was published; `pageUrl` is its page here. */
  url: string | null
  pageUrl: string
  readFrom: Record<string, Provenance>
  source: { sha256: string; charset: string; mediaType: string; bytes: number; fetchedAt: string | null; url: string }
  coverage: Coverage & { excluded: (Exclusion & { text: string })[] }
  warnings: Warning[]
  references: Reference[]
  text: string
  sections: SectionView[]
}

export interface Hit {
  /** From 1 over the whole result, not the page. */
  rank: number
  /** `partial` where only some of the query stands in it; such hits stand behind all `full` ones. */
  match: 'full' | 'partial'
  /** Never higher than that of the hit before, where hits are sorted by relevance. */
  score: number
  documentId: string
  sectionId: string
  file: string
  title: string
  kind: DocumentKind
  date: string | null
  label: string
  path: string[]
  citation: string
  url: string
  /** The section's own words. */
  text: string
  /** Offsets into `text` of what matched, in order, not overlapping. */
  marks: [number, number][]
  /** Offsets into `text` of the sentence that answers best. */
  sentence: [number, number]
  /** Vietnamese sentences. */
  why: string[]
  /** Passages that say the same word for word and are shown under this one. */
  similar?: { sectionId: string; citation: string; url: string }[]
}

export interface FacetValue { value: string; label: string; count: number }

export interface SearchResult {
  query: {
    text: string
    /** The query as it was understood. */
    read: string
    /** What was understood, step by step, in Vietnamese; empty where the query was taken as typed. */
    steps: { kind: string; from: string; to: string }[]
    sort: 'relevance' | 'date' | 'order'
    filters: Record<string, string[]>
    limit: number
    offset: number
  }
  /** Sections that match in full: hits of rank 1 to `total`. */
  total: number
  /** Sections that match in part: the hits behind those. */
  partial: number
  tookMs: number
  /** Which engine answered; `problem` says why it was not the one that is set up. */
  engine: { name: 'sqlite' | 'meilisearch'; problem: { state: string; message: string } | null }
  /** How many hits each value leaves: of the full matches, or of the partial ones where `total` is 0. */
  facets: { kind: FacetValue[]; year: FacetValue[]; publisher: FacetValue[]; role: FacetValue[] }
  hits: Hit[]
}

export interface IngestResult {
  documents: {
    id: string; file: string; url: string | null; title: string; kind: DocumentKind; number: string | null
    issuer: string | null; date: string | null; sections: number; targets: number; warnings: Warning[]
    coverage: Coverage & { excluded: (Exclusion & { text: string })[] }
  }[]
  leftOut: { file: string; code: string; reason: string }[]
  changes: { read: number; unchanged: number; removed: number }
  tookMs: number
  /** What bringing Meilisearch up to the library took, or why it was not done; absent with the embedded engine. */
  index?: { isRebuilt: boolean; sent: number; removed: number; sections: number; tookMs: number } | { problem: { state: string; message: string } }
}
