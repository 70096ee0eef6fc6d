import type { Block } from '../model/block.js'
import { cleanText } from '../model/text.js'
import { flatTable } from './flat-table.js'
import { stripInline } from './markdown-inline.js'
import { textBlocks } from './markdown-text.js'
import { markupTable } from './markup-table.js'
import { pipeTable } from './pipe-table.js'
import type { ReadContent } from './read-content.js'
import { findSiteChrome } from './site-chrome.js'
import { tableBlocks } from './table-blocks.js'
import { measureWrapping, type Wrapping } from './wrapping.js'

/** What a piece of Markdown at some line was read as; `next` is the first line after it. */
interface Piece {
  blocks: Block[]
  next: number
}

interface State {
  lines: readonly string[]
  /** Why each line is no part of the body, or null. */
  reasons: readonly (string | null)[]
  reasonEnds: readonly number[]
  wrapping: Wrapping
  tables: number
}

/**
 * Blocks of a Markdown text, as written by people and as crawlers make it from pages.
 *
 * Read line by line, not by a CommonMark parser: that one numbers lists anew (`12.` after `3.` becomes 4), takes a rule under a
 * line in a document's head for a heading, leaves `**Điều 1. **Ban` as stars and knows no table whose bars stand on lines of their own.
 * Markup is left out, every other character stays, in order; printed labels (`1.`, `- `) stay in the text.
 */
export function readMarkdown(text: string): ReadContent {
  const lines = cleanText(text).split('\n').map((line) => line.trim())
  const chrome = findSiteChrome(lines)
  const state: State = { lines, reasons: chrome.reasons, reasonEnds: reasonEnds(chrome.reasons), wrapping: measureWrapping(lines), tables: 0 }
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const piece = readPiece(state, i)
    for (const block of withReason(piece.blocks, chrome.reasons[i] ?? null)) blocks.push(block)
    i = piece.next
  }
  return { blocks, markup: chrome.facts, warnings: [] }
}

function readPiece(state: State, i: number): Piece {
  const line = state.lines[i]!
  if (line === '') return { blocks: [], next: i + 1 }
  return readHeading(state, i) ?? readTable(state, i) ?? readText(state, i)
}

function readHeading({ lines, reasons }: State, i: number): Piece | null {
  const atx = /^(#{1,6})(?:\s+(.*?))?(?:\s+#+)?$/.exec(lines[i]!)
  if (atx) return { blocks: headingBlocks(atx[2] ?? '', atx[1]!.length), next: i + 1 }
  const level = underlineLevel(lines, i)
  return level && reasons[i] === reasons[i + 1] ? { blocks: headingBlocks(lines[i]!, level), next: i + 2 } : null
}

/** 1 or 2 where the line is underlined as a heading: `=` always, `-` only after a blank line and as long as the line itself. */
function underlineLevel(lines: readonly string[], i: number): 1 | 2 | null {
  const [line, rule] = [lines[i]!, lines[i + 1] ?? '']
  if (line === '|') return null
  if (/^={3,}$/.test(rule)) return 1
  const isOwnLine = i === 0 || lines[i - 1] === ''
  const isRule = /^-{3,}$/.test(rule) && (rule.length >= line.length * 0.8 || rule.length >= LONG_RULE_CHARS)
  return isOwnLine && isRule && !/^[-*|]/.test(line) ? 2 : null
}

/** Rules printed in documents have at most some 20 dashes; converters underline headings at their whole length. */
const LONG_RULE_CHARS = 60
/** A longer underlined line is an article's lead, not a heading. */
const MAX_HEADING_CHARS = 300

function headingBlocks(markdown: string, headingLevel: number): Block[] {
  const { text, pictures } = stripInline(markdown)
  const heading = text.replace(/\s+/g, ' ').trim()
  const isHeading = heading.length <= MAX_HEADING_CHARS
  const block: Block = isHeading ? { kind: 'heading', text: heading, headingLevel } : { kind: 'paragraph', text: heading }
  return [...(heading === '' ? [] : [block]), ...pictures.map(pictureBlock)]
}

function readTable(state: State, i: number): Piece | null {
  const marked = markupTable(state.lines, i, state.tables)
  if (marked) {
    state.tables += new Set(marked.blocks.flatMap(({ table }) => table ?? [])).size
    return marked
  }
  const table = pipeTable(state.lines, i) ?? flatTable(state.lines, { start: i, end: state.reasonEnds[i]! }, state.wrapping)
  if (!table) return null
  const blocks = tableBlocks(table, state.tables)
  if (blocks.some(({ kind }) => kind === 'row')) state.tables++
  return { blocks, next: table.next }
}

/** For each line the first line after it with another reason. */
function reasonEnds(reasons: State['reasons']): number[] {
  const ends: number[] = []
  for (let i = reasons.length - 1; i >= 0; i--) ends[i] = i + 1 < reasons.length && reasons[i + 1] === reasons[i] ? ends[i + 1]! : i + 1
  return ends
}

function readText(state: State, i: number): Piece {
  const { lines, reasons } = state
  let next = i + 1
  while (next < lines.length && !endsText(lines, next) && reasons[next] === reasons[i]) next++
  const { blocks, pictures } = textBlocks(lines.slice(i, next), state.wrapping)
  return { blocks: [...blocks, ...pictures.map(pictureBlock)], next }
}

function endsText(lines: readonly string[], i: number): boolean {
  const line = lines[i]!
  return line === '' || line === '|' || /^<table[\s>]/i.test(line) || /^#{1,6}(\s|$)/.test(line) || /^={3,}$/.test(lines[i + 1] ?? '') || pipeTable(lines, i) !== null
}

/** The words that stand for a picture: not the body's, but not lost. */
function pictureBlock(text: string): Block {
  return { kind: 'paragraph', text, exclude: 'caption' }
}

function withReason(blocks: readonly Block[], reason: string | null): readonly Block[] {
  return reason === null ? blocks : blocks.map((block) => ({ ...block, exclude: block.exclude ?? reason }))
}
