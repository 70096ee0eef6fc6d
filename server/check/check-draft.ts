import type { Span } from '../../ingest/model/span.js'
import { isOneOf, phraseKey, tokenize } from '../../ingest/model/tokens.js'
import { type CitationReader, citationReader } from '../citing/read-citation.js'
import type { SearchContext } from '../search/context.js'
import { libraryTargets } from '../targets/library-targets.js'
import type { TargetRow } from '../targets/target-row.js'
import { isSameValue } from '../targets/values.js'
import { attachedPassage } from './attach.js'
import { type CitedAddress, citedAddresses } from './cited-addresses.js'
import { type Draft, readDraft } from './draft.js'
import { type DraftFigure, draftFigures, figureSpans } from './draft-figures.js'
import { CHECK_STATUSES, type CheckResult, type Finding } from './finding.js'
import { addressFinding, figureFinding, passageFinding } from './findings.js'
import { firstBehind } from './first-behind.js'
import { judgeAddress } from './judge-address.js'
import { judgeFigure } from './judge-figure.js'
import { type JudgedPassage, judgePassage } from './judge-passage.js'
import { documentMentions, type Mention } from './mentions.js'
import { nearby, passagesOf } from './passage-list.js'
import { type TaskClock, taskClock } from './task-clock.js'

/** Longest that one draft may be looked into; then what was found so far is given. */
const MAX_MS = 10_000
/** Shares of that time after which passages and addresses have to be done, so that all three kinds get some. */
const PASSAGES_BY = 0.7
const ADDRESSES_BY = 0.85
/** Most findings of each kind: more than anyone reads, and than a page should hold. */
const MOST_OF_A_KIND = 1500

/** A draft under way: what is known of it, and how far it has been read. */
interface Checking {
  context: SearchContext
  reader: CitationReader
  draft: Draft
  mentions: readonly Mention[]
  clock: TaskClock
  /** Offset into `draft.text`; lowered where time or room runs out. */
  checkedTo: number
}

/**
 * Everything of a draft that can be held against the library: quotations, sentences that repeat a clause, figures, documents and
 * addresses, each with what came of it.
 *
 * Offsets are those of `original`. The draft is kept nowhere. Other work gets its turn between passages; after `maxMs` the rest is left
 * out and the result says so.
 */
export async function checkDraft(context: SearchContext, original: string, { maxMs = MAX_MS }: { maxMs?: number } = {}): Promise<CheckResult> {
  const clock = taskClock(maxMs)
  const draft = readDraft(original)
  const reader = citationReader(context.library)
  const mentions = documentMentions(draft.text, context.library.documents(), reader)
  const checking: Checking = { context, reader, draft, mentions, clock, checkedTo: draft.text.length }
  const addresses = citedAddresses(draft.text, mentions)
  const judged = await judgePassages(checking, addresses)
  const addressed = await judgeAddresses(checking, addresses, judged)
  const figures = await judgeFigures(checking, judged)
  const findings = [...judged.map((passage) => passageFinding(draft, addressed.anew.get(passage) ?? passage)), ...addressed.findings, ...figures]
  return resultOf(checking, findings)
}

function resultOf({ draft, checkedTo, clock }: Checking, all: readonly Finding[]): CheckResult {
  const isComplete = checkedTo === draft.text.length
  const end = draft.toOriginal({ start: checkedTo, end: checkedTo }).start
  const findings = all.filter((finding) => isComplete || finding.end <= end).sort((a, b) => a.start - b.start || b.end - a.end)
  const counts = Object.fromEntries(CHECK_STATUSES.map((status) => [status, findings.filter((finding) => finding.status === status).length])) as CheckResult['counts']
  return { text: draft.original, findings, counts, complete: isComplete, checkedTo: isComplete ? draft.original.length : end, tookMs: clock.elapsedMs() }
}

/** True where the next piece of work may not be begun; what lies behind it is then not checked. */
async function isFull(checking: Checking, { at, count, by }: { at: number; count: number; by: number }): Promise<boolean> {
  if (count < MOST_OF_A_KIND && !(await checking.clock.isOver(by))) return false
  checking.checkedTo = Math.min(checking.checkedTo, at)
  return true
}

async function judgePassages(checking: Checking, addresses: readonly CitedAddress[]): Promise<JudgedPassage[]> {
  const { context, draft: { text }, mentions } = checking
  const judged: JudgedPassage[] = []
  for (const passage of passagesOf(text, addresses, mentions)) {
    if (await isFull(checking, { at: passage.start, count: judged.length, by: PASSAGES_BY })) break
    const known = { context, preferred: nearby(passage, mentions) }
    const whole = judgePassage(passage, text, known)
    const isRepeat = whole !== null && (passage.pieces.length === 0 || isSure(whole))
    const found = isRepeat ? [whole] : passage.pieces.map((piece) => judgePassage(piece, text, known))
    judged.push(...found.filter((each) => each !== null))
  }
  return judged
}

/** Likeness from which a sentence with its citations is a clause's own words. */
const SURE = 0.85

function isSure({ decisive: { match } }: JudgedPassage): boolean {
  return match !== null && match.likeness >= SURE
}

interface JudgedAddresses {
  findings: Finding[]
  /** Passages that the draft says stand elsewhere, and do. */
  anew: Map<JudgedPassage, JudgedPassage>
}

async function judgeAddresses(checking: Checking, addresses: readonly CitedAddress[], judged: readonly JudgedPassage[]): Promise<JudgedAddresses> {
  const { context, reader, draft } = checking
  const found: JudgedAddresses = { findings: [], anew: new Map() }
  const repeating = judged.filter(({ status }) => status !== 'not-found')
  let last: readonly string[] = []
  for (const address of addresses) {
    if (address.end > checking.checkedTo || (await isFull(checking, { at: address.start, count: found.findings.length, by: ADDRESSES_BY }))) break
    if (isCovered(address, repeating)) continue
    const attached = attachedPassage(address, judged, draft.text)
    const own = attached?.status === 'not-found' ? undefined : attached?.decisive.match?.source.document.id
    const verdict = judgeAddress(address, attached, { context, reader, text: draft.text, fallback: own === undefined ? last : [own] })
    if (address.mention !== null && address.mention.documentIds.length > 0) last = address.mention.documentIds
    if (verdict === null) continue
    found.findings.push(addressFinding(draft, address, verdict))
    if (attached !== null && verdict.passage !== null) found.anew.set(attached, verdict.passage)
  }
  return found
}

async function judgeFigures(checking: Checking, judged: readonly JudgedPassage[]): Promise<Finding[]> {
  const { draft, context } = checking
  const covering = judged.filter(({ kind, status }) => status !== 'not-found' && (kind === 'quotation' || status !== 'nearly'))
  const findings: Finding[] = []
  let rows: Map<string, TargetRow[]> | null = null
  for (const spans of figureSpans(draft.text.slice(0, checking.checkedTo))) {
    if (await isFull(checking, { at: spans[0]!.start, count: findings.length, by: 1 })) break
    for (const figure of draftFigures(draft.text, spans)) {
      if (isCovered(figure.spans.value, covering)) continue
      rows ??= rowsByIndicator(libraryTargets(context.library))
      findings.push(figureFinding(draft, figure, judgeFigure(figure, rows.get(figure.indicator.id) ?? rows.get(phraseKey(figure.indicator.name)) ?? sameCounts(figure, rows))))
    }
  }
  return findings
}

/** What stands in a quotation or a repeated sentence was compared with it word by word. `covering` is in order and does not overlap. */
function isCovered(value: Span, covering: readonly JudgedPassage[]): boolean {
  const at = firstBehind(covering, 'end', value.start + 1)
  return at < covering.length && covering[at]!.start <= value.start
}

const opensTime = isOneOf('từ', 'kể', 'tính', 'đến', 'tới', 'sau', 'suốt')
const isTime = isOneOf('năm', 'nhiệm', 'giai', 'kỳ', 'tháng', 'quý', 'thời')

/** A count that the draft says the time of (`1.299 kết luận từ đầu nhiệm kỳ`) is borne out by the same count of the thing alone; another count of it is of something else. */
function sameCounts(figure: DraftFigure, rows: ReadonlyMap<string, TargetRow[]>): TargetRow[] {
  if (figure.measure !== 'count' || figure.unit === null) return []
  const words = tokenize(figure.indicator.name)
  const time = words.findIndex((word, i) => i > 0 && (opensTime(word) || (word.key === 'trong' && isTime(words[i + 1]))))
  const thing = words.slice(0, Math.max(0, time)).map(({ key }) => key).join(' ')
  return (rows.get(thing) ?? []).filter((row) => isSameValue(figure, row))
}

/** Rows by the indicator's id, and by its name: a draft may call it what the list calls it. */
function rowsByIndicator(rows: readonly TargetRow[]): Map<string, TargetRow[]> {
  const found = new Map<string, TargetRow[]>()
  for (const row of rows) {
    for (const key of [row.indicator.id, phraseKey(row.indicator.name)]) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [row])
      else known.push(row)
    }
  }
  return found
}
