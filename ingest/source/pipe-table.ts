import type { FoundTable } from './flat-table.js'
import { stripInline } from './markdown-inline.js'

const SEPARATOR = /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/
const isRow = (line: string | undefined): line is string => line !== undefined && line !== '|' && line.includes('|') && line.trim() !== ''

/**
 * A table with bars (GitHub's Markdown): a row, a row of dashes, rows. The first row is its head. Null where none starts here.
 *
 * An escaped bar belongs to its cell; cells beyond the head's width are kept, missing ones are empty.
 *   '| Chỉ tiêu | Số |' '|---|---|' '| GRDP | 8% |' → head [Chỉ tiêu, Số], row [GRDP, 8%]
 */
export function pipeTable(lines: readonly string[], start: number): FoundTable | null {
  const rule = lines[start + 1] ?? ''
  if (!isRow(lines[start]) || !SEPARATOR.test(rule) || !rule.includes('|')) return null
  const head = readCells(lines[start])
  const rows = [{ cells: head, isHead: true }]
  let next = start + 2
  for (; isRow(lines[next]); next++) {
    const cells = readCells(lines[next]!)
    while (cells.length < head.length) cells.push([])
    rows.push({ cells, isHead: false })
  }
  return { rows, isData: true, next }
}

function readCells(line: string): string[][] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => {
    return stripInline(cell.trim()).text.split('\n').map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '')
  })
}
