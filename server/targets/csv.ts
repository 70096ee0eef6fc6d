import { formatPeriod } from '../../ingest/model/period.js'
import type { Comparator } from '../../ingest/model/target.js'
import { NATURE_NAMES } from './natures.js'
import type { TargetRow } from './target-row.js'

/** How a bound is written in a cell: a sign that no spreadsheet takes for a formula. */
const SIGNS: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': 'bằng', '~': '≈', range: 'khoảng từ – đến' }

/** Columns of the sổ chỉ tiêu as a table, with the heads an official reads. */
const COLUMNS: readonly [head: string, value: (row: TargetRow) => string | number | null][] = [
  ['Chỉ tiêu', (row) => row.indicator.name],
  ['So sánh', (row) => (row.comparator === null ? '' : SIGNS[row.comparator])],
  ['Giá trị', (row) => decimal(row.value)],
  ['Giá trị trên', (row) => decimal(row.valueMax)],
  ['Đơn vị', (row) => row.unit],
  ['Thời kỳ', (row) => formatPeriod(row.period)],
  ['Tính chất', (row) => NATURE_NAMES[row.nature]],
  ['Phạm vi', (row) => [row.scope.place, row.scope.group, row.scope.standard].filter((part) => part !== null).join(', ')],
  ['Nguyên văn', (row) => row.statement],
  ['Trích dẫn', (row) => row.citation],
  ['Văn bản', (row) => row.documentTitle],
  ['Ngày văn bản', (row) => row.date],
  ['Tệp', (row) => row.file],
  ['Mã phần', (row) => row.sectionId],
]

/**
 * Rows as CSV that Excel opens right in Vietnamese: a byte-order mark, `;` between cells, a comma in decimals, CRLF line ends.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function targetsCsv(rows: readonly TargetRow[]): string {
  return csvHead() + csvLines(rows)
}

/** The byte-order mark and the line of heads. */
export function csvHead(): string {
  return `\uFEFF${line(COLUMNS.map(([head]) => head))}`
}

/** A line for each row, in order. */
export function csvLines(rows: readonly TargetRow[]): string {
  return rows.map((row) => line(COLUMNS.map(([, value]) => value(row)))).join('')
}

function line(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(';')}\r\n`
}

function decimal(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}

/** What a spreadsheet takes for a formula: a sign first, full-width ones included; a plain negative number is none. */
const FORMULA = /^\s*(?:[=+@＝＋＠－]|-(?!\d+(?:[.,]\d+)*$))/

function cellText(value: string | number | null): string {
  const text = String(value ?? '').replace(/\s+/g, ' ')
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
