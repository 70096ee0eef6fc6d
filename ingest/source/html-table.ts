import { cleanText } from '../model/text.js'
import { type PageElement, walk } from './dom.js'
import type { ReadTable } from './read-table.js'
import { isBlockLevel, isHidden } from './visibility.js'

/** Widest span of columns and of rows honoured; HTML itself allows 1,000 columns, real tables have under 60. */
const MAX_COLUMN_SPAN = 100
const MAX_ROW_SPAN = 1000
/** Columns of a row from which on spans count as one. */
const MAX_COLUMNS = 300

/**
 * An HTML table as rows of cells on its grid: a cell that spans columns or rows has its text at its first place, the other places are
 * empty. Null for what is no plain table: another table inside, a caption, or text outside the cells.
 */
export function readHtmlTable(table: PageElement): ReadTable | null {
  const grid = newGrid()
  let isPlain = true
  let isHeadPart = false
  let isData = Number(table.attribs.border ?? 0) > 0
  walk(table, {
    enter(element) {
      if (element === table) return true
      if (isHidden(element)) return false
      if (/^(table|caption)$/.test(element.name)) isPlain = false
      if (element.name === 'thead') isHeadPart = true
      if (element.name === 'tr') grid.openRow()
      if (!/^t[dh]$/.test(element.name)) return isPlain
      if (!isPlain) return false
      const lines = cellLines(element)
      if (lines === null) isPlain = false
      isData ||= element.name === 'th' || hasBorder(element)
      grid.addCell(lines ?? [], element, isHeadPart)
      return false
    },
    text: (data) => void (isPlain &&= cleanText(data).trim() === ''),
    leave: (element) => void (isHeadPart &&= element.name !== 'thead'),
  })
  return isPlain ? { rows: grid.rows(), isData } : null
}

interface Row {
  cells: string[][]
  isHead: boolean
}

function newGrid(): { openRow: () => void; addCell: (lines: string[], cell: PageElement, isHeadPart: boolean) => void; rows: () => Row[] } {
  const rows: Row[] = []
  const covered: number[] = []
  const skipCovered = (row: Row): void => {
    while ((covered[row.cells.length] ?? 0) > 0) covered[row.cells.push([]) - 1]!--
  }
  const close = (): void => {
    const row = rows.at(-1)
    if (row) skipCovered(row)
  }
  return {
    openRow: () => {
      close()
      rows.push({ cells: [], isHead: true })
    },
    addCell(lines, cell, isHeadPart) {
      if (rows.length === 0) rows.push({ cells: [], isHead: true })
      const row = rows.at(-1)!
      skipCovered(row)
      const isWide = row.cells.length >= MAX_COLUMNS
      const [columns, deep] = isWide ? [1, 1] : [spanOf(cell.attribs.colspan, MAX_COLUMN_SPAN), spanOf(cell.attribs.rowspan, MAX_ROW_SPAN)]
      for (let i = 0; i < columns; i++) {
        const column = row.cells.push(i === 0 ? lines : []) - 1
        if (deep > 1) covered[column] = deep - 1
      }
      if (lines.length > 0 && cell.name !== 'th' && !isHeadPart) row.isHead = false
    },
    rows: () => {
      close()
      return rows.filter(({ cells }) => cells.some((lines) => lines.length > 0))
    },
  }
}

function spanOf(printed: string | undefined, most: number): number {
  return Math.min(Math.max(Number.parseInt(printed ?? '1', 10) || 1, 1), most)
}

/** Visual lines of a cell; null where another table stands in it. */
function cellLines(cell: PageElement): string[] | null {
  const lines: string[] = []
  let hasTable = false
  let current = ''
  const flush = (): void => {
    const line = cleanText(current).replace(/\s+/g, ' ').trim()
    if (line !== '') lines.push(line)
    current = ''
  }
  walk(cell, {
    enter(element) {
      if (isHidden(element)) return false
      hasTable ||= element.name === 'table'
      if (hasTable) return false
      if (element.name === 'br' || isBlockLevel(element)) flush()
      return true
    },
    text: (data) => void (current += data),
    leave: (element) => isBlockLevel(element) && flush(),
  })
  flush()
  return hasTable ? null : lines
}

function hasBorder({ attribs }: PageElement): boolean {
  return /border(-\w+)?\s*:[^;]*\b(solid|double|dotted|dashed|groove|ridge)\b/i.test(attribs.style?.slice(0, 2000) ?? '')
}
