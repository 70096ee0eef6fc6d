import type { Hit } from '../results.js'

/** `answered`, or one of four kinds of no; see README. */
export type AskStatus = 'answered' | 'outside-library' | 'no-value-for-period' | 'ambiguous' | 'sources-disagree'

/** Words of a document that answer, exactly as they stand there. */
export interface AnswerSpan {
  sectionId: string
  documentId: string
  file: string
  citation: string
  url: string
  /** Offsets into `Document.text`; inside the section. */
  start: number
  end: number
  /** `Document.text.slice(start, end)`. */
  exact: string
  /** Offsets into `Document.text` of the very words that were asked for, inside `start` to `end`; null where the whole span answers. */
  answer: { start: number; end: number } | null
  title: string
  /** EDTF date of the document; null where it is not known. */
  date: string | null
}

/** One of several things that a question may mean, and the question that asks for it alone. */
export interface AskReading {
  label: string
  question: string
  /** Clause that answers it. */
  url: string
}

export interface AskResult {
  question: string
  /** As it was read: with the accents restored that were left out. */
  read: string
  status: AskStatus
  /** A Vietnamese sentence round quoted words; null where the documents do not answer. For the kinds of no, what is known instead. */
  answer: string | null
  spans: AnswerSpan[]
  /** Readings of an ambiguous question. */
  readings: AskReading[]
  /** Passages near to the question: no answer to it. */
  nearest: Hit[]
  /** How it was read and found, in Vietnamese sentences. */
  why: string[]
}
