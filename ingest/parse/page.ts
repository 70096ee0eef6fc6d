import { addAll } from '../model/large-lists.js'
import type { Span } from '../model/span.js'
import type { Line } from './line.js'

/** A fact read from the text: its value and the words it was read from. */
export interface Printed<T extends string = string> {
  value: T
  span: Span
}

/** A printed row of the document: a line, a part of a broken line, or a cell of a table. Trimmed and never empty. */
export interface Row extends Span {
  text: string
  excluded: boolean
  headingLevel: number | undefined
}

/** The document as its reader of facts sees it. All offsets are those of `Document.text`. */
export interface Page {
  /** Text of the document. */
  text: string
  /** The same length: line breaks and tabs are spaces, and so is everything that is excluded. */
  flat: string
  /** Every row in order, the excluded ones too. */
  rows: Row[]
}

/** The page of a document's lines; lines stand in order and do not overlap. */
export function pageOf(lines: readonly Line[]): Page {
  let text = ''
  let flat = ''
  const rows: Row[] = []
  for (const line of lines) {
    const gap = line.start - text.length
    text += '\n'.repeat(Math.max(0, gap)) + line.text
    flat += ' '.repeat(Math.max(0, gap)) + (line.excluded ? ' '.repeat(line.text.length) : line.text.replace(/[\n\t]/g, ' '))
    addAll(rows, rowsOf(line))
  }
  return { text, flat, rows }
}

/** The words of a span with every run of white space made one space. */
export function words(page: Page, { start, end }: Span): string {
  return page.text.slice(start, end).replace(/\s+/g, ' ').trim()
}

/** A printed fact that is exactly the words of its span. */
export function printed(page: Page, span: Span): Printed {
  return { value: words(page, span), span }
}

/** Cells of a table flattened to text are parted by ` | `. */
const ROW = /[^\n\t]+?(?=\s\|\s|\n|\t|$)/g

function rowsOf(line: Line): Row[] {
  const rows: Row[] = []
  for (const match of line.text.matchAll(ROW)) {
    const text = match[0].trimEnd().replace(/^[\s|]+/, '')
    const start = line.start + match.index + match[0].indexOf(text)
    if (text !== '') rows.push({ text, start, end: start + text.length, excluded: line.excluded, headingLevel: line.headingLevel })
  }
  return rows
}
