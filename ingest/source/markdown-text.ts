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
  const mask = boldMask(text.length, bold)
  let start = 0
  let isInner = false
  for (const raw of text.split('\n')) {
    if (raw.trim() !== '') lines.push({ text: raw.trim().replace(/\s+/g, ' '), isBold: isAllBold(text, mask, { start, end: start + raw.length }), isInner })
    start += raw.length + 1
    isInner = innerBreaks.has(start - 1) || (raw.trim() === '' && isInner)
  }
  return lines
}

/** One entry a character: 1 where it stands in bold. */
function boldMask(length: number, ranges: readonly [number, number][]): Uint8Array {
  const mask = new Uint8Array(length)
  for (const [start, end] of ranges) mask.fill(1, start, end)
  return mask
}

function isAllBold(text: string, mask: Uint8Array, { start, end }: { start: number; end: number }): boolean {
  for (let i = start; i < end; i++) if (mask[i] === 0 && text[i]!.trim() !== '') return false
  return true
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
