import type { Block } from '../model/block.js'
import { isLayoutTable } from './layout-table.js'
import type { ReadTable } from './read-table.js'

/**
 * Blocks of a table: a row each, or, where it only lays out a page (a document's head, recipients beside the signature), its lines
 * cell by cell in reading order.
 */
export function tableBlocks(table: ReadTable, tableNumber: number): Block[] {
  if (isLayoutTable(table)) {
    return table.rows.flatMap(({ cells }) => cells.flat()).map((text): Block => ({ kind: 'line', text }))
  }
  return table.rows.flatMap(({ cells, isHead }): Block[] => {
    const texts = cells.map(cellText)
    if (texts.every((text) => text === '')) return []
    return [{ kind: 'row', text: texts.join('\t'), cells: texts, table: tableNumber, ...(isHead && { isHead: true }) }]
  })
}

/** Words of a cell: a line that begins with a list mark stays on its own line, the others are joined by a space. */
function cellText(lines: readonly string[]): string {
  return lines.map((line, i) => (i === 0 ? line : /^([-–+•]|[a-zđ]\)|\d{1,2}[.)])\s/u.test(line) ? `\n${line}` : ` ${line}`)).join('').replaceAll('\t', ' ')
}
