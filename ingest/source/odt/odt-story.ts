import type { Block } from '../../model/block.js'
import { blockWriter } from '../block-writer.js'
import { hasText, writePieces } from '../docx/paragraph.js'
import type { RunLook } from '../docx/styles.js'
import { isLayoutTable } from '../layout-table.js'
import { childElements, type XmlElement } from '../package/xml-elements.js'
import type { ReadTable } from '../read-table.js'
import { tableBlocks } from '../table-blocks.js'
import type { Counts, OdtLists } from './odt-lists.js'
import type { OdtStyles } from './odt-styles.js'

/** What is gathered while a document is read. */
export interface OdtReading {
  styles: OdtStyles
  lists: OdtLists
  /** Text in a font made for one of the old Vietnamese encodings, in Unicode. */
  decode: (text: string, font: string) => string
  /** Notes and comments, in the order of their marks. */
  notes: { exclude: 'footnote' | 'comment'; body: XmlElement }[]
  tables: number
}

/** Columns of a row beyond which cells join the last, rows and spaces said to be repeated. */
const MAX_COLUMNS = 100
const MAX_SPACES = 100

type Pieces = Parameters<typeof hasText>[0]
interface Setting {
  isInCell?: boolean
  exclude?: string | null
}

/** Blocks of a run of paragraphs, lists and tables: the body, a cell, a text box, a note. */
export function odtBlocks(elements: readonly XmlElement[], reading: OdtReading, { isInCell = false, exclude = null }: Setting = {}): Block[] {
  const writer = blockWriter()
  const addInside = (blocks: readonly Block[]): void => { for (const block of blocks) writer.add(exclude === null ? block : { ...block, exclude }) }

  const addParagraph = (element: XmlElement, label: () => string): void => {
    const look = reading.styles.paragraph(element.attributes['style-name'])
    const boxes: XmlElement[] = []
    const pieces = piecesOf(element, { reading, look: look.run, boxes })
    if (hasText(pieces)) {
      const headingLevel = element.name === 'h' && !isInCell ? Math.min(Math.max(Number(element.attributes['outline-level']) || 1, 1), 6) : 0
      writePieces(pieces, label(), { writer, setting: { reason: exclude ?? (look.isContentsLine ? 'contents-list' : null), isCentred: look.isCentred, headingLevel, isInCell, isPre: false } })
    }
    for (const box of boxes) addInside(odtBlocks(childElements(box), reading, { isInCell: true }))
  }

  const addList = (list: XmlElement, place: { counts: Counts; level: number; style: string | undefined }): void => {
    const style = list.attributes['style-name'] ?? place.style
    for (const item of childElements(list)) {
      let isLabelled = item.name !== 'list-item'
      for (const child of childElements(item)) {
        if (child.name === 'list') addList(child, { ...place, style, level: place.level + 1 })
        else if (child.name !== 'p' && child.name !== 'h') add(child)
        else {
          const isFirst = !isLabelled
          addParagraph(child, () => (isFirst ? reading.lists.next(style, { counts: place.counts, level: place.level, startAt: startOf(item) }) : ''))
          isLabelled = true
        }
      }
    }
  }

  const add = (element: XmlElement): void => {
    const { name, attributes } = element
    if (name === 'p') addParagraph(element, () => '')
    else if (name === 'h') addParagraph(element, () => (attributes['is-list-header'] === 'true' ? '' : reading.lists.heading(Number(attributes['outline-level']) || 1)))
    else if (name === 'list') addList(element, { counts: reading.lists.open(element), level: 1, style: undefined })
    else if (name === 'table') addInside(odtTable(element, reading))
    else if (/^(table-of-content|.*-index|bibliography)$/.test(name)) addInside(odtBlocks(childElements(element), reading, { exclude: exclude ?? 'contents-list' }))
    else if (name !== 'index-title-template' && !/-source$/.test(name)) childElements(element).forEach(add)
  }
  elements.forEach(add)
  writer.flush()
  return writer.blocks
}

function startOf({ attributes }: XmlElement): number | undefined {
  const start = Number(attributes['start-value'])
  return attributes['start-value'] !== undefined && Number.isInteger(start) ? start : undefined
}

interface Gathering {
  reading: OdtReading
  look: RunLook
  boxes: XmlElement[]
}

/** The words of a paragraph; notes and comments go to the reading, text boxes to `boxes`. */
function piecesOf(element: XmlElement, gathering: Gathering): Pieces {
  const { reading, look, boxes } = gathering
  return element.children.flatMap((child): Pieces => {
    if (typeof child === 'string') return look.isHidden ? [] : [{ text: set(child, gathering), look }]
    const { name, attributes } = child
    if (name === 'line-break') return ['line-end']
    if (name === 's') return [{ text: ' '.repeat(Math.min(Number(attributes.c ?? '1') || 1, MAX_SPACES)), look }]
    if (name === 'tab') return [{ text: '\t', look }]
    if (name === 'span') return piecesOf(child, { ...gathering, look: reading.styles.run(attributes['style-name'], look) })
    if (name === 'note' || name === 'annotation') {
      for (const body of name === 'note' ? childElements(child, 'note-body') : [child]) reading.notes.push({ exclude: name === 'note' ? 'footnote' : 'comment', body })
      return []
    }
    if (name === 'text-box') {
      boxes.push(child)
      return []
    }
    return /^(ruby-text|hidden-text|title|desc|creator|date-string)$/.test(name) ? [] : piecesOf(child, gathering)
  })
}

function set(text: string, { reading, look }: Gathering): string {
  const decoded = reading.decode(text, look.font)
  return look.isCapitals ? decoded.toLocaleUpperCase('vi') : decoded
}

/** Rows of cells on the grid; or, where the table only lays out a page or holds another, what its cells hold, row by row. */
function odtTable(table: XmlElement, reading: OdtReading): Block[] {
  const rows = rowsOf(table, false).map(({ row, isHead }) => ({ isHead, cells: cellsOf(row, reading) }))
  const blocks = rows.flatMap(({ cells }) => cells.flat())
  const hasLines = rowsOf(table, false).slice(0, 3).some(({ row }) => childElements(row, 'table-cell').some(({ attributes }) => reading.styles.hasBorder(attributes['style-name'])))
  const read: ReadTable = { isData: hasLines, rows: rows.filter(({ cells }) => cells.some((cell) => cell.length > 0)).map(({ cells, isHead }) => ({ isHead, cells: cells.map((cell) => cell.map(({ text }) => text)) })) }
  if (blocks.some(({ kind }) => kind === 'row') || isLayoutTable(read)) return blocks
  return tableBlocks(read, reading.tables++)
}

function rowsOf(element: XmlElement, isHead: boolean): { row: XmlElement; isHead: boolean }[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'table-row') return [{ row: child, isHead }]
    return /^table-(header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child, isHead || child.name === 'table-header-rows') : []
  })
}

/** A cell that spans others is followed by those it covers, which are empty here. */
function cellsOf(row: XmlElement, reading: OdtReading): Block[][] {
  const cells: Block[][] = []
  for (const cell of childElements(row)) {
    if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue
    const blocks = cell.name === 'table-cell' ? odtBlocks(childElements(cell), reading, { isInCell: true }) : []
    const copies = Math.min(Math.max(Number(cell.attributes['number-columns-repeated'] ?? '1') || 1, 1), MAX_COLUMNS)
    for (let i = 0; i < copies; i++) {
      if (cells.length >= MAX_COLUMNS) cells[MAX_COLUMNS - 1]!.push(...(i === 0 ? blocks : []))
      else cells.push(i === 0 ? blocks : [...blocks])
    }
  }
  return cells
}
