import type { ReadTable } from './read-table.js'
import words from './layout-words.json' with { type: 'json' }

/** A cell longer than this holds a page, not a datum. */
const PAGE_CHARS = 3000
/** The head and the foot of a document have at most this many rows. */
const MAX_LAYOUT_ROWS = 6

const MARKS: readonly RegExp[] = words.map((word) => new RegExp(`(^|\\n)\\s*${word}`, 'u'))

/**
 * True where a table only lays out a page: one cell or one column, cells as long as pages, or the two-column head (issuer and
 * motto, number and date) and foot (recipients and signature) of a Vietnamese document, known by the words of layout-words.json.
 */
export function isLayoutTable({ rows, isData }: ReadTable): boolean {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const filled = rows.flatMap(({ cells }) => cells.filter((cell) => cell.length > 0))
  if (columns <= 1 || filled.length <= 1) return true
  if (rows.some(({ isHead }) => isHead)) return false
  if (columns <= 3 && rows.length <= MAX_LAYOUT_ROWS && filled.some(hasLayoutMark)) return true
  if (filled.some((cell) => cell.join('').length > PAGE_CHARS)) return true
  return !isData && rows.length === 1
}

/** True where the lines of a cell hold a set phrase of a document's head or foot: the motto, recipients, a signature. */
export function hasLayoutMark(cell: readonly string[]): boolean {
  const text = cell.join('\n').normalize('NFC')
  return MARKS.some((mark) => mark.test(text))
}
