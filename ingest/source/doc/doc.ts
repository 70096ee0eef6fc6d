import WordExtractor from 'word-extractor'
import { AppError } from '../../model/app-error.js'
import type { Block } from '../../model/block.js'
import { cleanText } from '../../model/text.js'
import { decodeLegacy, detectLegacy, legacyWarning } from '../legacy/legacy-encoding.js'
import type { ReadContent } from '../read-content.js'
import type { ReadTable } from '../read-table.js'
import { damagedFile, encryptedFile } from '../refused-file.js'
import { tableBlocks } from '../table-blocks.js'
import { type DocPart, docParts } from './doc-rows.js'
import { addAll } from '../../model/large-lists.js'

/** First bytes of a Word stream, its place a multiple of a sector, and the bit of its flags that says it is encrypted. */
const WORD_STREAM = Buffer.from([0xec, 0xa5])
const SECTOR_BYTES = 512
const FLAGS_AT = 11
const ENCRYPTED_BIT = 1
const WORD_NAME = Buffer.from('WordDocument', 'utf16le')
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Blocks of a Word 97-2003 document in reading order: paragraphs, table rows, then text boxes; notes, headers and footers with `exclude`.
 *
 * Automatic numbers are not in what its reader gives. Throws `AppError`: `encrypted-file`, `damaged-file`,
 * `unsupported-format` (another program's file of that time).
 */
export async function readDoc(bytes: Uint8Array, fileName: string): Promise<ReadContent> {
  const buffer = Buffer.from(bytes)
  if (isEncrypted(buffer)) throw encryptedFile(fileName)
  if (!buffer.includes(WORD_NAME)) throw new AppError('unsupported-format', 'Chưa đọc được định dạng XLS hoặc PPT (Office 97-2003).', { value: { fileName } })
  const text = await new WordExtractor().extract(buffer).catch((error: unknown) => {
    throw damagedFile('DOC', fileName, error)
  })
  const options = { filterUnicode: false }
  const body = text.getBody(options)
  const encoding = detectLegacy(body)
  const read = (words: string, exclude?: string): Block[] => blocksOf(encoding ? decodeLegacy(words, encoding) : words, exclude)
  const headers = read(text.getHeaders({ ...options, includeFooters: true }), 'running-head').filter(({ text: words }, i, all) => /\p{L}/u.test(words) && all.findIndex((other) => other.text === words) === i)
  const notes = read(`${text.getFootnotes(options)}\n${text.getEndnotes(options)}`, 'footnote')
  const boxes = read(text.getTextboxes({ ...options, includeHeadersAndFooters: false }))
  return { blocks: [...read(body), ...boxes, ...notes, ...headers], markup: {}, warnings: encoding ? [legacyWarning(encoding)] : [] }
}

function isEncrypted(buffer: Buffer): boolean {
  if (buffer.includes(ENCRYPTED_PACKAGE)) return true
  for (let at = SECTOR_BYTES; at + FLAGS_AT < buffer.length; at += SECTOR_BYTES) {
    if (buffer[at] === WORD_STREAM[0] && buffer[at + 1] === WORD_STREAM[1]) return (buffer[at + FLAGS_AT]! & ENCRYPTED_BIT) !== 0
  }
  return false
}

function blocksOf(text: string, exclude?: string): Block[] {
  const blocks: Block[] = []
  let rows: ReadTable['rows'] = []
  let tables = 0
  const closeTable = (): void => {
    // Word 97 tables tell nothing of their borders: one with set words of a head lays out a page, any other holds data.
    const table = tableBlocks({ rows, isData: true }, tables)
    if (table.some(({ kind }) => kind === 'row')) tables++
    addAll(blocks, table.filter(({ text: words }) => words.trim() !== ''))
    rows = []
  }
  for (const part of docParts(text)) {
    if (part.cells) rows.push({ cells: cleanCells(part), isHead: false })
    else {
      closeTable()
      const line = cleanLine(part.line)
      if (line !== '') blocks.push({ kind: 'paragraph', text: line })
    }
  }
  closeTable()
  return exclude === undefined ? blocks : blocks.map((block) => ({ ...block, exclude }))
}

function cleanCells({ cells }: DocPart & { cells: string[][] }): string[][] {
  return cells.map((lines) => lines.map(cleanLine).filter((line) => line !== ''))
}

function cleanLine(line: string): string {
  return cleanText(line).replace(/\s+/g, ' ').trim()
}
