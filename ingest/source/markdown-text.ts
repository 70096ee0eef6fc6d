import type { Block } from '../model/block.js'
import { stripInline } from './markdown-inline.js'
import { hasWords, startsWithLabel } from './printed-label.js'
import { isCut, type Wrapping } from './wrapping.js'

interface Line {
  text: string
  isBold: boolean
  /** The line end before this line stands inside an emphasis. */
  isInner: boolean
}

/** Paragraphs of lines without a blank one between them, inline markup removed; `isEmphatic` where the whole paragraph is bold. */
export function textBlocks(markdown: readonly string[], wrapping: Wrapping): { blocks: Block[]; pictures: string[] } {
  const { text, bold, innerBreaks, pictures } = stripInline(markdown.join('\n'))
  const paragraphs = joinLines(splitLines(text, bold, innerBreaks), wrapping)
  const blocks = paragraphs.map((lines): Block => {
    const joined = lines.map((line) => line.text).join(' ')
    return { kind: 'paragraph', text: joined, ...(lines.every(({ isBold }) => isBold) && { isEmphatic: true }) }
  })
  return { blocks, pictures }
}

function splitLines(text: string, bold: readonly [number, number][], innerBreaks: ReadonlySet<number>): Line[] {
  const lines: Line[] = []
  let start = 0
  let isInner = false
  for (const raw of text.split('\n')) {
    if (raw.trim() !== '') lines.push({ text: raw.trim().replace(/\s+/g, ' '), isBold: isWithin(text, start, start + raw.length, bold), isInner })
    start += raw.length + 1
    isInner = innerBreaks.has(start - 1) || (raw.trim() === '' && isInner)
  }
  return lines
}

/** True where every character but white space of the range stands in one of the sorted or unsorted ranges. */
function isWithin(text: string, start: number, end: number, ranges: readonly [number, number][]): boolean {
  let from = start
  const near = ranges.filter((range) => range[1] > start && range[0] < end).sort((a, b) => a[0] - b[0])
  for (const [open, close] of near) {
    if (text.slice(from, Math.max(open, from)).trim() !== '') return false
    from = Math.max(from, close)
  }
  return text.slice(from, Math.max(from, end)).trim() === ''
}

function joinLines(lines: readonly Line[], wrapping: Wrapping): Line[][] {
  const paragraphs: Line[][] = []
  for (const next of lines) {
    const current = paragraphs.at(-1)
    if (current && continues(current, next, wrapping)) current.push(next)
    else paragraphs.push([next])
  }
  return paragraphs
}

function continues(current: readonly Line[], next: Line, wrapping: Wrapping): boolean {
  const last = current.at(-1)!
  if (next.isInner && !startsWithLabel(next.text) && hasWords(next.text) && hasWords(last.text)) return true
  if (wrapping.mode === 'dense' && isBoldHeading(current) && !next.isBold && /^["“(]?\p{Lu}/u.test(next.text)) return false
  return isCut({ line: last.text, next: next.text, isFirst: current.length === 1 }, wrapping)
}

/** A paragraph all in bold so far that is more than a bare label ('Điều 1.'). */
function isBoldHeading(lines: readonly Line[]): boolean {
  return lines.every(({ isBold }) => isBold) && !/^(Điều\s+)?[\p{L}\d]{1,4}\s*[.):]?$/u.test(lines[0]!.text)
}
