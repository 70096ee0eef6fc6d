import { acceptLabel } from './accept-label.js'
import { isBasis, isClosing, isOperative, isRecipientsHead, isSignature } from './formula.js'
import { headingOf } from './heading.js'
import { NAMED_RANK } from './label.js'
import type { Line } from './line.js'
import { endsSentence, isAllCaps, looksLikeHeading, wordCount } from './line-shape.js'
import { addChild, newNode, type Node } from './node.js'
import { quotedLines } from './quoted-lines.js'
import { closeTo, type OutlineState } from './outline-state.js'
import { labelReading } from './sequence.js'
import { readTable } from './table.js'

/**
 * The tree of a document's lines.
 *
 * Never refuses: a line that is no label belongs to the part it stands in. Every line that is not excluded belongs to exactly one
 * node's own words; own words are contiguous; children stand behind their parent's own words, in order, without overlap.
 */
export function buildOutline(lines: readonly Line[], { isProse }: { isProse: boolean }): OutlineState {
  const quoted = quotedLines(lines)
  const root = newNode('paragraph', 0, 0)
  const state: OutlineState = {
    lines, root, isProse,
    labels: labelReading(lines, quoted.map((isQuoted, i) => isQuoted || lines[i]!.excluded)),
    open: [root], zone: isProse ? 'body' : 'head', scope: root, hasBases: false, warnings: [],
  }
  for (let i = 0; i < lines.length; ) i = lines[i]!.excluded ? skipExcluded(state, i) : placeLine(state, i)
  return state
}

function skipExcluded(state: OutlineState, i: number): number {
  for (const node of state.open) node.isSealed = true
  const last = state.root.children.at(-1)
  if (last) last.isSealed = true
  return i + 1
}

/** Puts line `i` (and the lines that go with it) where it belongs; returns the next line. */
function placeLine(state: OutlineState, i: number): number {
  const line = state.lines[i]!
  if (line.kind === 'row') return readTable(state, i)
  if (isAttachmentHead(state, i)) return openAttachment(state, i)
  if (!startsPartBehindTail(state, i) && placeTail(state, line)) return i + 1
  const accepted = acceptLabel(state, i)
  if (accepted) return openLabelled(state, i, accepted)
  if (state.zone === 'head') placeHead(state, line)
  else if (state.isProse && isHeadline(state, line)) placeHeadline(state, line)
  else if (isSectionHeading(state, i)) openHeading(state, line)
  else placeParagraph(state, line)
  return i + 1
}

/** Opens the part of an accepted label, with the title lines that belong to it. */
function openLabelled(state: OutlineState, i: number, { label, parent }: NonNullable<ReturnType<typeof acceptLabel>>): number {
  state.zone = 'body'
  closeTo(state, parent)
  const line = state.lines[i]!
  const { heading, lines: taken } = headingOf(state, i, label)
  const last = state.lines[i + taken]!
  const { level, style, index, suffix, prefix, printed } = label
  const node = addChild(parent, newNode(level, line.start, last.start + last.text.length, { style, index, suffix, prefix, label: printed, heading }))
  if (level === 'phu-luc') state.scope = node
  state.open.push(node)
  return i + taken + 1
}

/** Words without a label join the part they stand in, or are a part of their own where it can take no more. */
export function placeParagraph(state: OutlineState, line: Line): Node {
  const end = line.start + line.text.length
  if (!state.isProse) {
    const current = state.open.at(-1)!
    if (current !== state.root && !current.isSealed) {
      current.ownEnd = end
      return current
    }
    return addChild(current, newNode('paragraph', line.start, end))
  }
  while (state.open.length > 1 && state.open.at(-1)!.level !== 'heading') state.open.pop()
  const node = addChild(state.open.at(-1)!, newNode('paragraph', line.start, end))
  if (line.text.trimEnd().endsWith(':')) state.open.push(node)
  return node
}

function placeHead(state: OutlineState, line: Line): void {
  const end = line.start + line.text.length
  const last = state.root.children.at(-1)
  if (isBasis(line.text)) {
    state.hasBases = true
    addChild(state.root, newNode('basis', line.start, end, { role: 'can-cu' }))
  } else if (isOperative(line.text)) {
    addChild(state.root, newNode('operative', line.start, end))
    state.zone = 'body'
  } else if (isTitleLine(line) && last?.level === 'preamble' && !last.isSealed) {
    last.ownEnd = end
  } else {
    const isTitle = isTitleLine(line)
    addChild(state.root, newNode(isTitle ? 'preamble' : 'paragraph', line.start, end, { role: isTitle ? 'nhan-de' : null }))
  }
}

function isTitleLine(line: Line): boolean {
  return isAllCaps(line.text) || line.headingLevel !== undefined || (line.text.length <= 300 && !/[.;:]$/.test(line.text.trim()))
}

/** Behind recipients and signature only an annex, an Điều or the first Roman number opens a part again. */
function startsPartBehindTail(state: OutlineState, i: number): boolean {
  if (state.zone !== 'recipients' && state.zone !== 'signature') return false
  return state.labels.at(i).some((label) => NAMED_RANK[label.level] !== undefined || (label.level === 'roman' && label.index === 1))
}

/** The list of recipients ends with its line for the files: "Lưu: VT, TH." */
const RECIPIENTS_END = /^[-–+•*]?\s*Lưu\s*:/i

/** Closing sentence, Nơi nhận and signature, which stand behind the body at the root. */
function placeTail(state: OutlineState, line: Line): boolean {
  const end = line.start + line.text.length
  const last = state.root.children.at(-1)
  if (isRecipientsHead(line.text) && state.zone !== 'recipients') return openTail(state, 'recipients', line)
  if (state.zone === 'recipients' && last?.level === 'recipients' && !isSignature(line) && !last.isSealed) {
    last.ownEnd = end
    last.isSealed = RECIPIENTS_END.test(line.text)
    return true
  }
  if (state.isProse || state.zone === 'head') return false
  if (isSignature(line) || state.zone === 'recipients') {
    if (state.zone !== 'signature' || last?.level !== 'signature') return openTail(state, 'signature', line)
  }
  if (state.zone === 'signature' && last?.level === 'signature' && !last.isSealed && wordCount(line.text) <= 14) {
    last.ownEnd = end
    return true
  }
  if (state.zone === 'body' && isClosing(line.text)) {
    closeTo(state, state.root)
    state.open.push(addChild(state.root, newNode('closing', line.start, end, { role: 'ket-thuc' })))
    return true
  }
  return false
}

function openTail(state: OutlineState, zone: 'recipients' | 'signature', line: Line): true {
  closeTo(state, state.root)
  const role = zone === 'recipients' ? 'noi-nhan' : 'chu-ky'
  addChild(state.root, newNode(zone, line.start, line.start + line.text.length, { role }))
  state.zone = zone
  return true
}

const ATTACHED = /^\(?\s*(?:Ban hành\s+)?[Kk]èm theo\s/i

/** A document attached to the one that issues it: title lines, then "(Kèm theo Quyết định số …)". */
function isAttachmentHead(state: OutlineState, i: number): boolean {
  if (state.isProse || state.zone === 'head') return false
  for (let j = i; j < Math.min(i + 6, state.lines.length); j++) {
    const { text, excluded, kind } = state.lines[j]!
    if (excluded || kind === 'row') return false
    if (ATTACHED.test(text)) return j > i
    const isTitle = j > i ? looksLikeHeading(text) || isAllCaps(text) : isAllCaps(text) || state.labels.at(i).some(({ level }) => level === 'phu-luc')
    if (!isTitle || isSignature(state.lines[j]!)) return false
  }
  return false
}

function openAttachment(state: OutlineState, i: number): number {
  let j = i
  while (!ATTACHED.test(state.lines[j]!.text)) j++
  closeTo(state, state.root)
  const [label] = state.labels.at(i)
  const title = state.lines.slice(i, j).map((line) => line.text).join(' ')
  const heading = (label?.level === 'phu-luc' ? title.slice(label.length) : title).trim()
  const last = state.lines[j]!
  const printed = label?.level === 'phu-luc' ? label.printed : ''
  const more = { heading, label: printed, style: 'phu-luc', index: label?.index ?? 0 }
  const node = addChild(state.root, newNode('phu-luc', state.lines[i]!.start, last.start + last.text.length, more))
  state.scope = node
  state.open.push(node)
  state.zone = 'body'
  return j + 1
}

/** A title without a label: given by markup, or short, followed by words, and in capitals or in a text without labels. */
function isSectionHeading(state: OutlineState, i: number): boolean {
  const line = state.lines[i]!
  const next = state.lines.slice(i + 1, i + 4).find((other) => !other.excluded)
  if (!next || !looksLikeHeading(line.text)) return false
  if (line.headingLevel !== undefined) return true
  if (state.isProse) return wordCount(line.text) <= 25 && (next.kind === 'row' || wordCount(next.text) > wordCount(line.text) || endsSentence(next.text))
  return isAllCaps(line.text) && line.text.length > 5 && state.zone === 'body' && !isInsideArticle(state)
}

/** Titles above the first paragraph of a news item. */
function isHeadline(state: OutlineState, line: Line): boolean {
  return looksLikeHeading(line.text) && state.root.children.every((node) => node.level === 'preamble')
}

function placeHeadline(state: OutlineState, line: Line): void {
  const last = state.root.children.at(-1)
  const end = line.start + line.text.length
  if (last && !last.isSealed) last.ownEnd = end
  else addChild(state.root, newNode('preamble', line.start, end, { role: 'nhan-de' }))
}

/** Inside an Điều, capitals are emphasis; titles without a label stand only in documents without Điều. */
function isInsideArticle(state: OutlineState): boolean {
  return state.open.some((node) => NAMED_RANK[node.level] === 5)
}

function openHeading(state: OutlineState, line: Line): void {
  closeTo(state, state.scope)
  const node = addChild(state.scope, newNode('heading', line.start, line.start + line.text.length, { heading: line.text.trim() }))
  node.isSealed = state.isProse
  state.open.push(node)
  state.zone = 'body'
}
