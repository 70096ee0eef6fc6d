import type { Glyph, PageContent } from './glyph.js'
import { type PageLine, pageLines, type Segment } from './page-lines.js'
import { isInTable, type PageTable, pageTables } from './page-tables.js'
import { splitStamps } from './stamps.js'

/** A part of a page: a line of text or a table. */
export type PageItem = { line: PageLine; table?: undefined } | { table: PageTable; line?: undefined }

/** A page in order from top to bottom. */
export interface PageLayout {
  number: number
  width: number
  height: number
  items: PageItem[]
  /** Texts of stamps, digital signatures and turned letters. */
  stamps: string[]
}

/** Lines and tables of a page from top to bottom, stamps apart. */
export function layoutPage(content: PageContent): PageLayout {
  const { number, width, height } = content
  const printed = content.glyphs.filter(({ isStamp }) => !isStamp)
  const tables = pageTables({ ...content, glyphs: printed })
  const outside = printed.filter((glyph) => !tables.some((table) => isInTable(table, glyph)))
  const { lines, stamps } = splitStamps(pageLines(outside, number))
  const turned = runs(content.glyphs.filter(({ isStamp }) => isStamp))
  const items: PageItem[] = [...lines.map((line): PageItem => ({ line })), ...tables.map((table): PageItem => ({ table }))]
  return { number, width, height, items: items.sort((a, b) => topOf(b) - topOf(a)), stamps: [...stamps, ...turned] }
}

/** Letters in the order in which they were drawn, a jump beginning a new text. */
function runs(glyphs: readonly Glyph[]): string[] {
  const texts: string[] = []
  glyphs.forEach((glyph, i) => {
    const last = glyphs[i - 1]
    if (last && Math.hypot(glyph.x0 - last.x0, glyph.y - last.y) < last.size * 2.5) texts[texts.length - 1] += glyph.text
    else texts.push(glyph.text)
  })
  return texts.filter((text) => text.trim() !== '')
}

/** Words of a line from left to right. */
export function lineText({ segments }: PageLine): string {
  return segments.map(({ text }) => text).join(' ')
}

/** A line's pieces as one. */
export function wholeLine({ segments }: PageLine): Segment {
  const first = segments[0]!
  if (segments.length === 1) return first
  return { ...first, text: segments.map(({ text }) => text).join(' '), x1: segments.at(-1)!.x1, hasSpaceBehind: segments.at(-1)!.hasSpaceBehind, isBold: segments.every(({ isBold }) => isBold) }
}

function topOf({ line, table }: PageItem): number {
  return line ? line.y : table.top
}
