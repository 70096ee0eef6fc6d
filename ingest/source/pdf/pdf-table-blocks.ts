import type { Block } from '../../model/block.js'
import { isLayoutTable } from '../layout-table.js'
import type { ReadTable } from '../read-table.js'
import { tableBlocks } from '../table-blocks.js'
import { pageLines } from './page-lines.js'
import { lineText } from './page-layout.js'
import type { PageTable } from './page-tables.js'
import { joinText } from './paragraphs.js'

/** What the tables of a document have in common: their numbers, and the table that the page before ended with. */
export interface TableCount {
  next: number
  last: { table: PageTable; number: number; head: string } | null
}

/** A line of a cell that begins an item of a list. */
const ITEM = /^([-–+•]|[a-zđ]\)|\d{1,2}[.)])\s/u

/**
 * Blocks of a drawn table, a row each; one that goes on from the page before has its number, its repeated head row left out of the
 * rows and given in `repeated`.
 */
export function pdfTableBlocks(table: PageTable, count: TableCount, goesOn: boolean): { blocks: Block[]; repeated: string[] } {
  const read: ReadTable = { rows: table.rows.flatMap((row) => readRow(row, table.page)), isData: true }
  const last = goesOn && count.last && sameColumns(count.last.table, table) ? count.last : null
  const isLayout = isLayoutTable(read) && last === null
  const blocks = (isLayout ? tableBlocks(read, 0) : dataBlocks(read, last?.number ?? count.next)).map((block): Block => ({ ...block, page: table.page }))
  if (isLayout) return { blocks, repeated: [] }
  const head = last?.head ?? blocks[0]?.text ?? ''
  const repeated = last !== null && blocks[0]?.text === head ? [blocks.shift()!.text] : []
  const number = last?.number ?? count.next++
  count.last = { table, number, head }
  return { blocks, repeated }
}

/** A table that goes on from the page before is one of data though its own rows do not show it. */
function dataBlocks({ rows }: ReadTable, number: number): Block[] {
  return tableBlocks({ rows: rows.map((row) => ({ ...row, isHead: false })), isData: true }, number).map((block) => (block.kind === 'row' ? block : { kind: 'row', text: block.text, cells: [block.text], table: number }))
}

function readRow(cells: PageTable['rows'][number], page: number): ReadTable['rows'] {
  const texts = cells.map((glyphs) => {
    const items: string[][] = []
    for (const line of pageLines(glyphs, page)) {
      const text = lineText(line)
      if (items.length === 0 || ITEM.test(text)) items.push([text])
      else items.at(-1)!.push(text)
    }
    return items.map((lines) => joinText(lines).replaceAll('\t', ' ').trim()).filter((text) => text !== '')
  })
  return texts.every((lines) => lines.length === 0) ? [] : [{ cells: texts, isHead: false }]
}

function sameColumns(a: PageTable, b: PageTable): boolean {
  return a.columns.length === b.columns.length && a.columns.every((x, i) => Math.abs(x - b.columns[i]!) < 4)
}
