import { largest } from '../model/large-lists.js'
import type { Line } from './line.js'
import { addChild, newNode } from './node.js'
import type { OutlineState } from './outline-state.js'

const HEAD_WORDS = /^(stt|tt|số tt|nội dung|chỉ tiêu|tên|đơn vị|đvt|ghi chú|nhiệm vụ|cơ quan|thời gian|năm\b)/i

/** Reads the table whose first row is line `i`: a section for the table and one for each row, which knows its column heads. */
export function readTable(state: OutlineState, i: number): number {
  const number = state.lines[i]!.table
  let end = i
  while (end < state.lines.length && isRowOf(state.lines[end]!, number)) end++
  const rows = state.lines.slice(i, end)
  const headRows = countHeads(rows)
  const heads = mergeHeads(rows.slice(0, headRows))
  const parent = state.open.at(-1)!
  const first = rows[0]!
  const table = addChild(parent, newNode('table', first.start, first.start))
  if (state.zone === 'head') state.zone = 'body'
  rows.forEach((row, n) => {
    const isHead = n < headRows
    const label = isHead ? '' : rowLabel(row)
    addChild(table, newNode('row', row.start, row.start + row.text.length, { label, columns: isHead ? null : heads }))
  })
  return end
}

function isRowOf(line: Line, table: number | undefined): boolean {
  return line.kind === 'row' && line.table === table && !line.excluded
}

/** Rows at the top that the markup, or the words usual there, show to be column heads. At most three, never the whole table. */
function countHeads(rows: readonly Line[]): number {
  let count = 0
  while (count < Math.min(3, rows.length - 1) && isHeadRow(rows[count]!, count)) count++
  return count
}

function isHeadRow(row: Line, n: number): boolean {
  if (row.isHead) return true
  const cells = (row.cells ?? []).filter((cell) => cell.trim() !== '')
  if (n === 0) return cells.some((cell) => HEAD_WORDS.test(cell.trim())) && cells.every((cell) => cell.length < 120)
  return cells.length > 0 && cells.every((cell) => /^(\(?\d{1,2}\)?|[A-Z]|\(?\d\)?=.*|(Năm|KH|TH|Kế hoạch|Thực hiện|Ước)\b.*)$/.test(cell.trim()))
}

function mergeHeads(rows: readonly Line[]): string[] | null {
  if (rows.length === 0) return null
  const width = largest(rows, (row) => row.cells?.length ?? 0)
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => row.cells?.[column]?.trim() ?? '').filter((part) => part !== '' && !/^\(?\d\)?$/.test(part))
    return parts.join(' ').replace(/\s+/g, ' ')
  })
}

/** Number printed in a row's first cell: '12', 'IV', '1.3'; '' where it holds words. */
function rowLabel(row: Line): string {
  const first = row.cells?.[0]?.trim() ?? ''
  return /^([IVXLC]{1,6}|\d{1,3}(\.\d{1,2}){0,3}|[A-Za-z])[.)]?$/.test(first) ? first.replace(/[.)]$/, '') : ''
}
