import type { Span } from '../../ingest/model/span.js'
import type { DiffPart } from '../targets/word-diff.js'

/** What of a draft is checked: words in quotation marks, a sentence that repeats a clause, a figure with what it measures, a document named, the address of a clause. */
export type CheckedKind = 'quotation' | 'sentence' | 'figure' | 'document' | 'address'

/**
 * What came of it. `word-for-word`: the library says the same. `nearly`: the same but for some words. `wrong-number`: a figure differs.
 * `wrong-address`: the words stand elsewhere, or the address names nothing. `not-found`: the library does not hold it, which does not make it wrong.
 */
export type CheckStatus = 'word-for-word' | 'nearly' | 'wrong-number' | 'wrong-address' | 'not-found'

export const CHECK_STATUSES: readonly CheckStatus[] = ['word-for-word', 'nearly', 'wrong-number', 'wrong-address', 'not-found']

/** A place of the library: exact words of a document and how to cite them. */
export interface CheckedSource {
  documentId: string
  sectionId: string
  file: string
  title: string
  citation: string
  url: string
  /** Offsets into the document's text; `exact` is that slice. */
  start: number
  end: number
  exact: string
}

/** A number of the draft against that of the source; either may be missing. */
export interface CheckedNumber {
  draft: string
  source: string
}

export interface Finding extends Span {
  kind: CheckedKind
  status: CheckStatus
  /** The words of the draft, as given. */
  exact: string
  /** What is to be said of it, in Vietnamese. */
  message: string
  /** Where the library says it, or the right place for a wrong address; null where nothing was found. */
  source: CheckedSource | null
  /** From the source's words to the draft's; [] where they do not differ. */
  words: DiffPart[]
  /** Numbers that differ. */
  numbers: CheckedNumber[]
  /** Citation to put into the draft; null where there is none. */
  citation: string | null
}

/** A draft's findings in the order of its text. */
export interface CheckResult {
  /** The text that offsets of findings count in. */
  text: string
  findings: Finding[]
  counts: Record<CheckStatus, number>
  /** False where time or the number of findings ran out; `checkedTo` is how far the draft was read. */
  complete: boolean
  checkedTo: number
  tookMs: number
}

/** True where the draft should not go out as it is. A figure the library does not hold is not wrong. */
export function isFault({ kind, status }: Pick<Finding, 'kind' | 'status'>): boolean {
  return status !== 'word-for-word' && !(kind === 'figure' && status === 'not-found')
}
