import type { Document } from '../model/document.js'
import type { DocumentKind, Role } from '../model/terms.js'

/** What every engine can restrict to. A missing field restricts nothing; values of one field are alternatives. */
export interface Filters {
  kinds?: DocumentKind[]
  /** Inclusive years of the document's date; a document without a date is left out. */
  years?: { from: number; to: number }
  /** Issuer or outlet, as stored. */
  publishers?: string[]
  roles?: Role[]
  documentId?: string
}

/** Syllable keys (see `syllables`) that follow one another, and how much they count; 1 is as much as the typed query itself. */
export interface WeightedRun {
  keys: string[]
  weight: number
  /** Keys of the query's own that are as good as held where the whole run is: what an abbreviation or an amount was typed as. */
  standsFor?: string[]
}

/** A query as an engine needs it; made once by `server`'s reading of what was typed. */
export interface CandidateQuery {
  /** What is searched, best words first read: the query's runs as read (accents restored), then what it was expanded with. */
  runs: WeightedRun[]
  /** Runs of keys of which each must occur word for word; alternatives within one entry. */
  required: string[][][]
  /** Runs of keys that must not occur. */
  excluded: string[][]
  /** Clauses to be proposed whatever their words: label tokens from the largest part to the clause itself, alternatives in one part. */
  address: string[][] | null
  /** Documents that the query names; an address is looked for in them alone. Empty where it names none. */
  namedDocuments: ReadonlySet<string>
  filters: Filters
  /** Most candidates wanted, 1 to 10,100. */
  limit: number
}

/** An engine's proposal: an id and a score that only orders this list. Text always comes from the library. */
export interface Candidate {
  sectionId: string
  score: number
  /** `full`: counted in `total` and the facets; `partial`: holds some of the query and stands behind every full match. */
  match: Match
  /** The section's row in the library's own index, where the engine knows it. */
  row?: number
  /** How the section stands to the address asked for; absent where none was asked or it has no part in it. */
  address?: AddressMatch
}

/** `exact`: the very clause; `inside`: a part of it. */
export type AddressMatch = 'exact' | 'inside'

export type Match = 'full' | 'partial'

/** How many matching sections carry each value, most first. `publisher` is the issuer or outlet as stored. */
export type FacetCounts = Record<'kind' | 'year' | 'publisher' | 'role', Map<string, number>>

/** What an engine found. */
export interface Proposal {
  /** Full matches best first, then partial ones best first; at most `limit`. */
  candidates: Candidate[]
  /** Full matches; whether a section is one never depends on the filters. */
  total: number
  /** Sections that pass the filters and match in part. */
  partial: number
  /** Of the full matches; of the partial ones where no section matches in full. */
  facets: FacetCounts
  /** Set where the embedded engine answers in place of the one that is set up: why. */
  insteadOf?: EngineProblem
}

export type EngineName = 'sqlite' | 'meilisearch'

/** Why an engine cannot be used; `message` is a Vietnamese sentence without addresses and keys. */
export interface EngineProblem {
  /** kebab-case and stable; README lists them. */
  state: string
  message: string
}

/** How the engine that is set up stands. */
export interface EngineCondition {
  /** What is set up. */
  name: EngineName
  /** What answers now. */
  answering: EngineName
  /** Null where what is set up answers. */
  problem: EngineProblem | null
}

/** One of the two engines, opened for reading. */
export interface SearchEngine {
  readonly name: EngineName
  candidates(query: CandidateQuery): Promise<Proposal>
  /** How it stands now; asked of the server where there is one. Never throws. */
  condition(): Promise<EngineCondition>
  close(): void
}

/** The writing side: called inside one ingest; nothing is visible before the ingest commits. */
export interface IndexWriter {
  put(document: Document): void
  remove(documentId: string): void
  /** Writes what is still in memory; called once, last, before the commit. */
  finish(): void
}
