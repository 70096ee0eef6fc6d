import type { HitView } from './search.js'

/** What an answer card is given: the same object that `/api/ask` returns, as far as pages read it. */
export interface AnswerView {
  question: string
  read: string
  status: 'answered' | 'outside-library' | 'no-value-for-period' | 'ambiguous' | 'sources-disagree'
  answer: string | null
  spans: AnswerSpanView[]
  readings: { label: string; question: string; url: string }[]
  nearest: HitView[]
  why: string[]
}

export interface AnswerSpanView {
  sectionId: string
  documentId: string
  title: string
  date: string | null
  citation: string
  url: string
  /** Offsets into the document's text. */
  start: number
  end: number
  exact: string
  answer: { start: number; end: number } | null
}
