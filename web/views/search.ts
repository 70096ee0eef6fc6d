/** What the search page is given: the same object that `/api/search` returns, as far as the page reads it. */

export interface HitView {
  rank: number
  match: 'full' | 'partial'
  documentId: string
  sectionId: string
  title: string
  kind: string
  date: string | null
  label: string
  path: string[]
  citation: string
  url: string
  text: string
  /** Offsets into `text`, in order, not overlapping. */
  marks: [number, number][]
  sentence: [number, number]
  why: string[]
}

export interface FacetValueView { value: string; label: string; count: number }

export interface SearchResultView {
  query: { text: string; read: string; steps: { kind: string; from: string; to: string }[]; limit: number; offset: number }
  total: number
  partial: number
  tookMs: number
  engine: { problem: { state: string; message: string } | null }
  facets: { kind: FacetValueView[]; year: FacetValueView[]; publisher: FacetValueView[]; role: FacetValueView[] }
  hits: HitView[]
}

/** What the address of a search says. Empty lists, '' and null restrict nothing. */
export interface SearchState {
  q: string
  kinds: string[]
  /** `2020` or `2020..2025`. */
  years: string
  publishers: string[]
  roles: string[]
  documentId: string | null
  sort: 'relevance' | 'date' | 'order'
  /** From 1. */
  page: number
  /** The query is taken as typed: nothing restored, nothing expanded. */
  asTyped: boolean
}

/** What the address of the document list says. */
export interface ListState {
  q: string
  kinds: string[]
  years: string
  publishers: string[]
  sort: 'newest' | 'oldest' | 'title'
  page: number
}
