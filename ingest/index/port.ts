import type { Document } from '../model/document.js'
import type { DocumentKind, Role } from '../model/terms.js'

/** What every engine can restrict to. A missing field restricts nothing; values of one field are alternatives. */
export interface Filters {
  kinds?: DocumentKind[]
  /** Inclusive years of the document's date. */
  years?: { from: number; to: number }
  /** Issuer or outlet, as stored. */
  publishers?: string[]
  roles?: Role[]
  documentId?: string
}

/** A query as an engine needs it; made once by `server`'s reading of what was typed. */
export interface CandidateQuery {
  /** Syllables in order, as read (accents restored): the whole query, not only the first ten. */
  syllables: string[]
  /** Phrases that must occur, each as its syllables. */
  phrases: string[][]
  /** Syllable sequences that must not occur. */
  excluded: string[][]
  /** True while the last syllable is still being typed. */
  isPrefix: boolean
  filters: Filters
  /** Most candidates wanted, 1 to 1000. */
  limit: number
}

/** An engine's proposal: an id and a score that only orders this list. Text always comes from the library. */
export interface Candidate {
  sectionId: string
  score: number
}

/** One of the two engines, opened for reading. */
export interface SearchEngine {
  readonly name: 'sqlite' | 'meilisearch'
  candidates(query: CandidateQuery): Promise<Candidate[]>
  close(): void
}

/** The writing side: called inside one ingest; nothing is visible before `commit`. */
export interface IndexWriter {
  put(document: Document): void
  remove(documentId: string): void
}
