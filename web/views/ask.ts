import type { HitView } from './search.js'

/** What an answer card is given: the same object that `/api/ask` returns, as far as pages read it. */
export interface AnswerView {
  question: string
  /** As it was read: with the accents restored that were left out. */
  read: string
  status: 'answered' | 'outside-library' | 'no-value-for-period' | 'ambiguous' | 'sources-disagree'
  /** A Vietnamese sentence round quoted words; null where the documents do not answer. For the kinds of no, what is known instead. */
  answer: string | null
  spans: AnswerSpanView[]
  /** Readings of an ambiguous question, and the clause that answers each. */
  readings: { label: string; question: string; url: string }[]
  /** Passages near to the question: no answer to it. */
  nearest: HitView[]
  /** How it was read and found, in Vietnamese sentences. */
  why: string[]
}

export interface AnswerSpanView {
  sectionId: string
  documentId: string
  title: string
  /** EDTF date of the document; null where it is not known. */
  date: string | null
  citation: string
  url: string
  /** Offsets into the document's text; inside the section. */
  start: number
  end: number
  /** The document's words from `start` to `end`. */
  exact: string
  /** Offsets into the document's text of the very words that were asked for, inside `start` to `end`; null where the whole span answers. */
  answer: { start: number; end: number } | null
}
