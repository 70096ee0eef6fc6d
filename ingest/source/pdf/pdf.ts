import type { Block } from '../../model/block.js'
import type { ReadContent } from '../read-content.js'
import { damagedFile, scannedFile } from '../refused-file.js'
import { readColumns } from './columns.js'
import type { PageContent } from './glyph.js'
import { openPdf } from './open-pdf.js'
import { layoutPage, type PageLayout } from './page-layout.js'
import { type PageLetters, pageLetters } from './page-letters.js'
import type { PageLine, Segment } from './page-lines.js'
import { joinParagraphs, joinText, measureText, type TextShape } from './paragraphs.js'
import { pdfTableBlocks, type TableCount } from './pdf-table-blocks.js'
import { splitRunningParts } from './running-parts.js'
import { addAll, largest } from '../../model/large-lists.js'

/** Pages read: the longest law has under 500, a yearbook under 1,000. */
const MAX_PAGES = 1500
/** Letters for each page below which a document of pictures counts as scanned: a stamp or a page number has fewer. */
const SCANNED_LETTERS = 20

/**
 * Blocks of a PDF's layer of text in reading order, each with its page: lines joined to paragraphs by where they stand, drawn tables
 * as rows, the two columns of a head and a foot one after the other.
 *
 * Running heads and feet, page numbers, head rows repeated on the next page and stamps come behind the body with `exclude`. Warnings:
 * `pages-without-text` (scanned among others), `legacy-encoding`, `garbled-text`, `damaged-file` (pages that cannot be read), `too-many-pages`. Throws `AppError`:
 * `scanned-file`, `encrypted-file`, `damaged-file`.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<ReadContent> {
  const pdf = await openPdf(bytes, fileName)
  try {
    const contents: PageContent[] = []
    const broken: number[] = []
    for (let number = 1; number <= Math.min(pdf.pages, MAX_PAGES); number++) {
      const content = await pdf.page(number)
      if (content) contents.push(content)
      else broken.push(number)
    }
    if (contents.length === 0) throw damagedFile('PDF', fileName)
    const count = contents.reduce((sum, { glyphs }) => sum + glyphs.filter(({ isStamp }) => !isStamp).length, 0)
    if (count < SCANNED_LETTERS * contents.length && contents.some(({ hasPictures }) => hasPictures)) throw scannedFile(fileName)
    const warnings = [...brokenPages(broken), ...silentPages(contents), ...(pdf.pages > MAX_PAGES ? [TOO_MANY] : [])]
    const layouts = contents.map(layoutPage)
    const letters = pageLetters(layouts)
    return { blocks: pageBlocks(layouts, letters.read), markup: {}, warnings: [...warnings, ...letters.warnings] }
  } finally {
    await pdf.close()
  }
}

const TOO_MANY = { code: 'too-many-pages', message: `Tệp có hơn ${MAX_PAGES} trang; chỉ đọc ${MAX_PAGES} trang đầu.` }

function brokenPages(numbers: readonly number[]): ReadContent['warnings'] {
  return numbers.length === 0 ? [] : [{ code: 'damaged-file', message: `Không đọc được trang ${numbers.join(', ')}.` }]
}

function silentPages(contents: readonly PageContent[]): ReadContent['warnings'] {
  const silent = contents.filter(({ glyphs, hasPictures }) => hasPictures && glyphs.length < SCANNED_LETTERS).map(({ number }) => number)
  return silent.length === 0 ? [] : [{ code: 'pages-without-text', message: `Trang ${silent.join(', ')} chỉ có ảnh, không có lớp chữ nên không đọc được.` }]
}

function pageBlocks(layouts: readonly PageLayout[], read: PageLetters['read']): Block[] {
  const { pages, parts } = splitRunningParts(layouts)
  const flow = withoutPageEnds(pages.flatMap(pageFlow))
  const shape = measureText(flow.flatMap((part) => part.lines ?? []), largest(pages, ({ width }) => width))
  const tables: TableCount = { next: 0, last: null }
  const excluded = [...parts.map(({ reason, text, page }) => excludedBlock(reason, text, page)), ...pages.flatMap(({ stamps, number }) => stamps.map((text) => excludedBlock('stamp', text, number)))]
  const body = flow.flatMap((part, i): Block[] => {
    if (part.lines) return paragraphBlocks(part.lines, shape)
    if (part.columns) return part.columns.flat().map((line) => toBlock([line], 'line', false))
    const before = flow[i - 1]
    const { blocks, repeated } = pdfTableBlocks(part.table, tables, before?.table !== undefined && before.table.page < part.table.page)
    addAll(excluded, repeated.map((text) => excludedBlock('repeated-head', text, part.table.page)))
    return blocks
  })
  return [...body, ...excluded].map((block) => withLetters(block, read)).filter(({ text }) => text.trim() !== '')
}

type FlowPart =
  | { lines: Segment[]; columns?: undefined; table?: undefined }
  | { columns: [Segment[], Segment[]]; lines?: undefined; table?: undefined }
  | { table: PageLayout['items'][number]['table'] & object; lines?: undefined; columns?: undefined }

/** Running text goes on from page to page. */
function withoutPageEnds(flow: readonly FlowPart[]): FlowPart[] {
  const joined: FlowPart[] = []
  for (const part of flow) {
    const last = joined.at(-1)
    if (part.lines && last?.lines) addAll(last.lines, part.lines)
    else joined.push(part)
  }
  return joined
}

/** A page's parts in reading order. */
function pageFlow({ items }: PageLayout): FlowPart[] {
  const flow: FlowPart[] = []
  let run: PageLine[] = []
  const close = (): void => {
    addAll(flow, readColumns(run).map((band): FlowPart => (band.lines ? { lines: band.lines } : { columns: band.columns! })))
    run = []
  }
  for (const item of items) {
    if (item.line) run.push(item.line)
    else {
      close()
      flow.push({ table: item.table })
    }
  }
  close()
  return flow
}

function paragraphBlocks(lines: readonly Segment[], shape: TextShape): Block[] {
  return joinParagraphs(lines, shape).map((paragraph) => toBlock(paragraph, 'paragraph', paragraph.every((line) => isCentred(line, shape))))
}

function isCentred({ x0, x1, size }: Segment, { left, right }: TextShape): boolean {
  return x0 - left > size * 2 && Math.abs(x0 - left - (right - x1)) < size * 2
}

function toBlock(lines: readonly Segment[], kind: 'line' | 'paragraph', isCentredText: boolean): Block {
  const isEmphatic = isCentredText || lines.every(({ isBold }) => isBold)
  return { kind, text: joinText(lines.map(({ text }) => text)), page: lines[0]!.page, ...(isEmphatic && { isEmphatic: true }) }
}

function excludedBlock(exclude: string, text: string, page: number): Block {
  return { kind: 'line', text, page, exclude }
}

/** The same block in clean Unicode; the cells of a row are parted by tabs, the items of a cell by line ends. */
function withLetters(block: Block, read: PageLetters['read']): Block {
  if (!block.cells) return { ...block, text: read(block.text) }
  const cells = block.cells.map((cell) => cell.split('\n').map(read).join('\n'))
  return { ...block, cells, text: cells.join('\t') }
}
