/** What came of a draft, as `/api/check` returns it. */

export type CheckStatus = 'word-for-word' | 'nearly' | 'wrong-number' | 'wrong-address' | 'not-found'

export interface FindingView {
  kind: 'quotation' | 'sentence' | 'figure' | 'document' | 'address'
  status: CheckStatus
  start: number
  end: number
  exact: string
  message: string
  source: { title: string; citation: string; url: string; exact: string } | null
  words: { kind: 'same' | 'removed' | 'added'; text: string }[]
  numbers: { draft: string; source: string }[]
  citation: string | null
}

export interface CheckView {
  text: string
  findings: FindingView[]
  counts: Readonly<Record<CheckStatus, number>>
  complete: boolean
  checkedTo: number
}
