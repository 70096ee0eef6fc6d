import type { Span } from '../../ingest/model/span.js'
import type { Target } from '../../ingest/model/target.js'
import type { TargetRow } from '../targets/target-row.js'
import { type DiffPart, wordDiff } from '../targets/word-diff.js'
import { checkedSource } from './checked-source.js'
import type { CitedAddress } from './cited-addresses.js'
import type { Draft } from './draft.js'
import type { CheckedSource, Finding } from './finding.js'
import type { AddressVerdict } from './judge-address.js'
import type { FigureVerdict } from './judge-figure.js'
import type { JudgedPassage } from './judge-passage.js'

const MESSAGES: Readonly<Record<JudgedPassage['status'], string>> = {
  'word-for-word': 'Đúng nguyên văn.',
  nearly: 'Gần đúng: có chữ khác với nguyên văn.',
  'wrong-number': 'Sai số: con số khác với nguyên văn.',
  'not-found': 'Không tìm thấy lời này trong thư viện.',
}

/** What came of a quotation or a sentence. */
export function passageFinding(draft: Draft, passage: JudgedPassage): Finding {
  const { kind, status, decisive: { match, differences, start, end, isBare } } = passage
  const found = status === 'not-found' || match === null || differences === null ? null : { match, differences }
  const source = found === null ? null : checkedSource(found.match.source, found.match.span, found.match.section)
  const isDifferent = source !== null && status !== 'word-for-word'
  const cut = found?.differences.cutBound ?? null
  return {
    kind, status, ...located(draft, passage),
    message: isBare && differences?.isExact === true ? 'Gần đúng: đúng chữ nhưng gõ không dấu.' : cut === null ? MESSAGES[status] : `Gần đúng: nguyên văn còn có “${cut}” ở chỗ bị cắt.`,
    source, words: isDifferent ? withoutCase(wordDiff(source.exact, draft.text.slice(start, end))) : [], numbers: isDifferent ? found!.differences.numbers : [], citation: source?.citation ?? null,
  }
}

/** A word removed and added again that differs in its capital alone is the same word; the source's spelling stands. */
function withoutCase(parts: readonly DiffPart[]): DiffPart[] {
  const found: DiffPart[] = []
  for (let i = 0; i < parts.length; i++) {
    const [one, two] = [parts[i]!, parts[i + 1]]
    const isCase = one.kind === 'removed' && two?.kind === 'added' && one.text.toLowerCase() === two.text.toLowerCase()
    if (isCase) i++
    const part = isCase ? { kind: 'same' as const, text: one.text } : one
    const last = found.at(-1)
    if (last?.kind === part.kind) found[found.length - 1] = { kind: part.kind, text: last.text + part.text }
    else found.push(part)
  }
  return found
}

/** What came of an address or of a document named. */
export function addressFinding(draft: Draft, address: CitedAddress, { status, message, source }: AddressVerdict): Finding {
  const kind = address.clause === null ? 'document' : 'address'
  return { kind, status, ...located(draft, address), message, source, words: [], numbers: [], citation: source?.citation ?? null }
}

/** What came of a figure; its place is the statement from its name to its value. */
export function figureFinding(draft: Draft, figure: Target, { status, message, against }: FigureVerdict): Finding {
  const { value, unit } = figure.spans
  const end = unit !== null && unit.start >= value.end && unit.start - value.end < 3 ? unit.end : value.end
  const isWrong = status === 'wrong-number' && against !== null
  return {
    kind: 'figure', status, ...located(draft, { start: value.start, end }), message,
    source: against === null ? null : rowSource(against), words: [], citation: against?.citation ?? null,
    numbers: isWrong ? [{ draft: draft.text.slice(value.start, end), source: figureOf(against) }] : [],
  }
}

function rowSource({ documentId, sectionId, file, documentTitle, citation, url, spans, statement }: TargetRow): CheckedSource {
  return { documentId, sectionId, file, title: documentTitle, citation, url, start: spans.whole.start, end: spans.whole.end, exact: statement }
}

/** Value and unit as the source prints them. */
function figureOf({ statement, spans: { whole, value, unit } }: TargetRow): string {
  const end = unit !== null && unit.start >= value.end && unit.start - value.end < 3 ? unit.end : value.end
  return statement.slice(value.start - whole.start, end - whole.start)
}

function located(draft: Draft, span: Span): Pick<Finding, 'start' | 'end' | 'exact'> {
  const { start, end } = draft.toOriginal(span)
  return { start, end, exact: draft.original.slice(start, end) }
}
