import type { CheckedKind, CheckStatus, Finding } from '../../../server/check/finding.js'

/** A draft and what is to be found at one place of it. */
export interface CheckCase {
  id: string
  /** What was done to the library's words, or why the case was written. */
  change: string
  draft: string
  /** Offsets of the place into `draft`. */
  start: number
  end: number
  /** Kinds of finding that may answer for the place. */
  kinds: readonly CheckedKind[]
  expected: CheckStatus
}

/** What was found at the case's place: the status of the finding that covers most of it; 'none' where nothing does. */
export function foundAt({ start, end, kinds }: CheckCase, findings: readonly Finding[]): CheckStatus | 'none' {
  const here = findings.filter((finding) => kinds.includes(finding.kind) && shared(finding, start, end) > 0)
  here.sort((a, b) => shared(b, start, end) / (b.end - b.start) - shared(a, start, end) / (a.end - a.start) || shared(b, start, end) - shared(a, start, end))
  return here[0]?.status ?? 'none'
}

/** Alarms elsewhere in the draft, where nothing was changed. */
export function falseAlarms({ start, end }: CheckCase, findings: readonly Finding[]): CheckStatus[] {
  return findings.filter((finding) => shared(finding, start, end) === 0 && (finding.status === 'wrong-number' || finding.status === 'wrong-address')).map(({ status }) => status)
}

function shared(finding: Finding, start: number, end: number): number {
  return Math.max(0, Math.min(finding.end, end) - Math.max(finding.start, start))
}
