import type { Block } from '../../model/block.js'
import { isLayoutTable } from '../layout-table.js'
import { childElement, childElements, childValue, type XmlElement } from '../package/xml-elements.js'
import type { ReadTable } from '../read-table.js'
import { tableBlocks } from '../table-blocks.js'
import type { Reading } from './paragraph.js'

/** Widest span of columns honoured, and columns of a row beyond which cells join the last: Word itself allows 63. */
const MAX_COLUMNS = 100

interface Row {
  cells: Block[][]
  isHead: boolean
}

/**
 * Blocks of a table: rows of cells on its grid, a merged cell's text at its first place and the other places empty; or, where the
 * table only lays out a page or holds another, what its cells hold, row by row.
 */
export function readDocxTable(table: XmlElement, reading: Reading, readCell: (cell: XmlElement) => Block[]): Block[] {
  const rows = rowsOf(table).map((row) => readRow(row, readCell))
  const blocks = rows.flatMap(({ cells }) => cells.flat())
  const read: ReadTable = { rows: rows.flatMap(textRow), isData: reading.styles.hasBorders(table) || hasCellBorders(table) }
  if (blocks.some(({ kind }) => kind === 'row') || isLayoutTable(read)) return blocks
  return tableBlocks(read, reading.tables++)
}

/** Rows of the table itself, also those inside content controls; deleted ones are none. */
function rowsOf(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'tr') return childElement(childElement(child, 'trPr'), 'del') ? [] : [child]
    return /^(sdt|sdtContent|customXml|ins)$/.test(child.name) ? rowsOf(child) : []
  })
}

function cellsOf(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'tc') return [child]
    return /^(sdt|sdtContent|customXml)$/.test(child.name) ? cellsOf(child) : []
  })
}

function readRow(row: XmlElement, readCell: (cell: XmlElement) => Block[]): Row {
  const properties = childElement(row, 'trPr')
  const cells: Block[][] = emptyCells(Number(childValue(properties, 'gridBefore') ?? '0'))
  for (const cell of cellsOf(row)) {
    const own = childElement(cell, 'tcPr')
    const merge = childElement(own, 'vMerge')
    const isCovered = merge !== null && merge.attributes.val !== 'restart'
    const blocks = isCovered ? [] : readCell(cell)
    if (cells.length >= MAX_COLUMNS) cells[MAX_COLUMNS - 1]!.push(...blocks)
    else cells.push(blocks, ...emptyCells(Number(childValue(own, 'gridSpan') ?? '1') - 1))
  }
  const head = childElement(properties, 'tblHeader')
  return { cells, isHead: head !== null && head.attributes.val !== '0' && head.attributes.val !== 'false' }
}

function emptyCells(count: number): Block[][] {
  return Array.from({ length: Math.min(Math.max(count || 0, 0), MAX_COLUMNS) }, () => [])
}

function textRow({ cells, isHead }: Row): ReadTable['rows'] {
  if (cells.every((cell) => cell.length === 0)) return []
  return [{ cells: cells.map((cell) => cell.map(({ text }) => text)), isHead }]
}

function hasCellBorders(table: XmlElement): boolean {
  return rowsOf(table).slice(0, 3).flatMap(cellsOf).some((cell) => {
    const borders = childElement(childElement(cell, 'tcPr'), 'tcBorders')
    return borders !== null && childElements(borders).some(({ attributes: { val } }) => val !== undefined && val !== 'none' && val !== 'nil')
  })
}
