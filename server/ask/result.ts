import type { AnswerSpanView, AnswerView } from '../../web/views/ask.js'
import type { Hit } from '../results.js'

/** `answered`, or one of four kinds of no; see README. */
export type AskStatus = AnswerView['status']

/** Words of a document that answer, exactly as they stand there. */
export interface AnswerSpan extends AnswerSpanView {
  /** Path of the document's file, relative to the folder it was ingested from. */
  file: string
}

/** One of several things that a question may mean, and the question that asks for it alone. */
export type AskReading = AnswerView['readings'][number]

/** What `/api/ask` and `ask --json` return. */
export interface AskResult extends AnswerView {
  spans: AnswerSpan[]
  nearest: Hit[]
}
