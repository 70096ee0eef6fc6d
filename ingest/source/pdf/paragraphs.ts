import { endsClause, hasWords, isAllCaps, startsWithLabel } from '../printed-label.js'
import { LABEL_WORD } from '../wrapping.js'
import type { Segment } from './page-lines.js'

/** Where the lines of a document's running text begin and end, and how it parts its paragraphs. */
export interface TextShape {
  left: number
  right: number
  /** Distance of baselines within a paragraph, in sizes of the type. */
  pitch: number
  /** Paragraphs begin further right than their other lines. */
  isIndented: boolean
  /** Paragraphs stand further apart than their lines. */
  isSpaced: boolean
  /** A space behind a full line's last word says that the paragraph goes on, none that it ends. */
  tellsBySpace: boolean
}

/** A paragraph: its lines in order. */
export type Paragraph = Segment[]

/** A paragraph begins further right than its other lines by more than this, in sizes of the type. */
const INDENT = 0.8
/** Paragraphs stand apart where baselines are this much further from one another than within them. */
const WIDE_PITCH = 1.18
/** Running text reaches at least this far over the page, so that a few short lines do not pass for full ones. */
const MIN_RIGHT_SHARE = 0.75
/** Share of paragraphs that must begin indented, or apart, for the look of a document. */
const HABIT_SHARE = 0.6

/** Measures the running text of all pages. */
export function measureText(lines: readonly Segment[], pageWidth: number): TextShape {
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b)
  const right = Math.max(ends[Math.max(0, Math.ceil(ends.length * 0.98) - 1)] ?? 0, pageWidth * MIN_RIGHT_SHARE)
  const left = commonest(lines.map(({ x0 }) => Math.round(x0 / 2) * 2)) ?? 0
  const pitches = lines.slice(1).flatMap((line, i) => {
    const above = lines[i]!
    const pitch = (above.y - line.y) / line.size
    return line.page === above.page && pitch > 0.8 && pitch < 3 && Math.abs(line.size - above.size) < 0.5 ? [Math.round(pitch * 50) / 50] : []
  })
  const bare: TextShape = { left, right, pitch: lowerCommon(pitches), isIndented: false, isSpaced: false, tellsBySpace: false }
  const starts = lines.slice(1).flatMap((line, i) => (isFull(lines[i]!, line, bare) || line.page !== lines[i]!.page ? [] : [{ line, above: lines[i]! }]))
  const share = (holds: (pair: { line: Segment; above: Segment }) => boolean): number => starts.filter(holds).length / Math.max(1, starts.length)
  return {
    ...bare,
    isIndented: share(({ line }) => line.x0 - left > INDENT * line.size && line.x0 - left < 8 * line.size) >= HABIT_SHARE,
    tellsBySpace: tellsBySpace(lines, bare),
    isSpaced: share(({ line, above }) => isApart(above, line, bare)) >= HABIT_SHARE,
  }
}

/** Share of lines that must have a space behind them where a sentence surely goes on, and none where a paragraph surely ends. */
const SPACE_SHARE = 0.9

function tellsBySpace(lines: readonly Segment[], shape: TextShape): boolean {
  const pairs = lines.slice(1).map((next, i) => ({ line: lines[i]!, next })).filter(({ line }) => hasRoomForSpace(line, shape))
  const wrapped = pairs.filter(({ line, next }) => isFull(line, next, shape) && startsSmall(next.text) && !endsClause(line.text))
  const ended = pairs.filter(({ line, next }) => !isFull(line, next, shape) && endsClause(line.text))
  const share = (list: typeof pairs): number => list.filter(({ line }) => line.hasSpaceBehind).length / Math.max(1, list.length)
  return wrapped.length >= 3 && ended.length >= 3 && share(wrapped) >= SPACE_SHARE && share(ended) <= 1 - SPACE_SHARE
}

/** Programs leave the space out where it would stand in the margin, and behind a word that they broke. */
function hasRoomForSpace({ text, x1, size }: Segment, { right }: TextShape): boolean {
  return right - x1 > size * 0.8 && !BROKEN_WORD.test(text)
}

function startsSmall(text: string): boolean {
  return /^["“(]?\p{Ll}/u.test(text) && !startsWithLabel(text)
}

function commonest(values: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The smallest distance that many lines have: that of lines within a paragraph, not between them. */
function lowerCommon(pitches: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const pitch of pitches) counts.set(pitch, (counts.get(pitch) ?? 0) + 1)
  const enough = Math.max(1, pitches.length * 0.1)
  return [...counts].filter(([, count]) => count >= enough).map(([pitch]) => pitch).sort((a, b) => a - b)[0] ?? 1.2
}

/** Lines of running text joined to paragraphs: a line goes on from the one before where that one had no room for its first word. */
export function joinParagraphs(lines: readonly Segment[], shape: TextShape): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
    const current = paragraphs.at(-1)
    if (current && goesOn(current, line, shape)) current.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

function goesOn(paragraph: Paragraph, next: Segment, shape: TextShape): boolean {
  const last = paragraph.at(-1)!
  if (!isFull(last, next, shape) || Math.abs(last.size - next.size) > last.size * 0.15) return false
  const isFar = last.page === next.page && (last.y - next.y) / next.size > shape.pitch * 2
  if (isFar) return false
  if (hasWords(last.text) !== hasWords(next.text)) return false
  if (startsSmall(next.text)) return true
  if (shape.tellsBySpace && hasRoomForSpace(last, shape)) return last.hasSpaceBehind
  const isLabel = startsWithLabel(next.text)
  if (last.isBold !== next.isBold && (isLabel || endsClause(last.text) || last.isBold)) return false
  if (isAllCaps(last.text) !== isAllCaps(next.text) && /\p{L}{2}/u.test(next.text)) return false
  if (isApart(last, next, shape)) return false
  if (isNewIndent(paragraph, next, shape)) return false
  return !isLabel || isWithinSentence(last.text, next.text, shape)
}

/** Words that open a paragraph of a head, and sentences elsewhere. */
const OPENING_WORDS = /^(Căn cứ|Xét|Theo đề nghị|Sau khi|Số)\s/u

/** True where what looks like a label goes on a sentence: 'khoản↵2. Nếu', 'kinh tế↵- Xã hội', a sentence that begins 'Căn cứ …'. */
function isWithinSentence(before: string, text: string, { isIndented, isSpaced }: TextShape): boolean {
  if (LABEL_WORD.test(before)) return true
  if (OPENING_WORDS.test(text)) return !endsClause(before) || isIndented || isSpaced
  return /^[-–]\s/.test(text) && !endsClause(before)
}

/** True where the line had no room left for the first word of the next; lines set in the middle have room on both sides. */
function isFull(line: Segment, next: Segment, { left, right }: TextShape): boolean {
  const [word = ''] = next.text.split(/\s/, 1)
  const wordWidth = ((next.x1 - next.x0) / Math.max(1, next.text.length)) * (word.length + 1)
  const isCentred = Math.abs(line.x0 - left - (right - line.x1)) < line.size && line.x0 - left > line.size
  const room = isCentred ? right - left - (line.x1 - line.x0) : right - line.x1
  return room < wordWidth + line.size * 0.3
}

function isApart(above: Segment, line: Segment, { pitch }: TextShape): boolean {
  return above.page === line.page && (above.y - line.y) / line.size > pitch * WIDE_PITCH
}

/** True where the line begins as a paragraph's first line does, and not as the lines that hang under a label. */
function isNewIndent(paragraph: Paragraph, next: Segment, { left, isIndented }: TextShape): boolean {
  const indent = (line: Segment): number => (line.x0 - left) / line.size
  if (!isIndented || indent(next) <= INDENT) return false
  const second = paragraph[1]
  return second ? indent(next) > indent(second) + INDENT : indent(next) >= indent(paragraph[0]!) - INDENT / 2
}

/** A line that ends inside a word or a number. */
const BROKEN_WORD = /[^\s\-–/][-/\u00AD]$/u

/**
 * Words of lines as one text: a word or number broken behind a hyphen or a stroke is whole again.
 *   ['Nghị quyết 41/NQ-', 'HĐND'] → 'Nghị quyết 41/NQ-HĐND'    ['kinh tế -', 'xã hội'] → 'kinh tế - xã hội'
 */
export function joinText(lines: readonly string[]): string {
  return lines.reduce((text, line) => (text === '' || BROKEN_WORD.test(text) ? text + line : `${text} ${line}`), '')
}
