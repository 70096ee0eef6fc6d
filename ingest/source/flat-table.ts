import { startsWithLabel } from './printed-label.js'
import { textBlocks } from './markdown-text.js'
import type { ReadTable } from './read-table.js'
import type { Wrapping } from './wrapping.js'

/** A table found at some line; `next` is the first line after it. */
export type FoundTable = ReadTable & { next: number }

/** Longest cell looked for after a bar that may as well have closed the table. */
const MAX_LINES = 40

/** What a document's next part begins with: such a line after a bar is text behind the table, not a cell. */
const NEW_PART = /^\**\s*(NGHỊ QUYẾT|NGHỊ ĐỊNH|QUYẾT ĐỊNH|THÔNG TƯ|CHỈ THỊ|KẾ HOẠCH|THÔNG BÁO|BÁO CÁO|TỜ TRÌNH|KẾT LUẬN|CÔNG ĐIỆN|LUẬT|HƯỚNG DẪN|QUY ĐỊNH|QUY CHẾ|PHỤ LỤC|Phụ lục|DANH MỤC|CHƯƠNG TRÌNH|ĐỀ ÁN|VĂN BẢN HỢP NHẤT|Kính gửi|Căn cứ|Điều \d|Chương [IVX])/u

/**
 * A table that a crawler flattened: a line of one bar opens a row, parts its cells and closes it; the next bar opens the next row.
 *
 *   | ↵ a ↵ | ↵ b ↵ | ↵ | ↵ c ↵ | ↵ d ↵ | → [[a, b], [c, d]]
 * Where text follows the last bar, nothing in the file parts it from a cell. It is taken for a cell only while the row has fewer
 * cells than the rows before it, or, in the first row, while it is short and begins no new part of a document.
 * Null where the line is not a bar. No line from `end` on is read.
 */
export function flatTable(lines: readonly string[], { start, end }: { start: number; end: number }, wrapping: Wrapping): FoundTable | null {
  if (lines[start] !== '|') return null
  const rows: { cells: string[][]; isHead: boolean }[] = []
  let at = start
  let width = 0
  while (at < end && lines[at] === '|') {
    const row = readRow(lines, { open: at, end, width }, wrapping)
    width = Math.max(width, row.cells.length)
    if (row.cells.length > 0) rows.push({ cells: row.cells, isHead: false })
    at = row.next
  }
  return { rows, isData: rows.length > 1, next: Math.max(at, start + 1) }
}

interface Row {
  cells: string[][]
  next: number
}

function readRow(lines: readonly string[], { open, end, width }: { open: number; end: number; width: number }, wrapping: Wrapping): Row {
  const cells: string[][] = []
  let at = open + 1
  for (;;) {
    const bar = nextBar(lines, at, end)
    if (bar === null || (cells.length > 0 && !isCell(lines, { from: at, bar, count: cells.length, width, mode: wrapping.mode }))) return { cells, next: at }
    if (bar === at) return { cells, next: at }
    cells.push(textBlocks(lines.slice(at, bar), wrapping).blocks.map(({ text }) => text))
    at = bar + 1
  }
}

/** The next line of one bar; null where there is none near. */
function nextBar(lines: readonly string[], from: number, end: number): number | null {
  for (let i = from; i < end && i < from + MAX_LINES * 10; i++) if (lines[i] === '|') return i
  return null
}

/** Most lines and characters of a cell that would make its row longer than the rows before it. */
const MAX_EXTRA_LINES = 2
const MAX_EXTRA_CHARS = 80

function isCell(lines: readonly string[], { from, bar, count, width, mode }: { from: number; bar: number; count: number; width: number; mode: Wrapping['mode'] }): boolean {
  const candidate = lines.slice(from, bar)
  if (candidate[0] === '' || /^#{1,6}\s/.test(candidate[0]!) || candidate.length > MAX_LINES) return false
  if (mode === 'blank-parted') return !candidate.includes('') || count < width
  if (candidate.includes('') || NEW_PART.test(candidate[0]!)) return false
  if (width > 0 && count < width) return true
  const isShort = candidate.length <= MAX_EXTRA_LINES && candidate.join(' ').length <= MAX_EXTRA_CHARS
  return width > 0 ? isShort && !startsWithLabel(candidate[0]!) : count < 2 || isShort || !startsWithLabel(candidate[0]!)
}
