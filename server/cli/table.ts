/** One column of a printed table. */
export interface Column<Row> {
  head: string
  of: (row: Row) => string | number
  align?: 'left' | 'right'
  /** Longest cell printed whole; a longer one ends in `…`. */
  maxWidth?: number
}

/** Rows as aligned lines under their heads, two spaces between columns; an empty table is its heads alone. */
export function tableLines<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ of, maxWidth }) => shortened(String(of(row)), maxWidth)))]
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => displayWidth(line[i]!))))
  return cells.map((line) => line.map((cell, i) => padded(cell, widths[i]!, columns[i]!.align)).join('  ').trimEnd())
}

/** Columns that a text takes on a terminal: combining marks take none. */
function displayWidth(text: string): number {
  return text.normalize('NFC').replace(/\p{M}/gu, '').length
}

function padded(cell: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return align === 'left' ? cell + gap : gap + cell
}

/** A cell on one line, cut at a word where it is longer than the column; the cut shows as `…`. */
export function shortened(text: string, maxWidth = Number.POSITIVE_INFINITY): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= maxWidth) return line
  const cut = line.slice(0, maxWidth - 1)
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(maxWidth / 2)))
  return `${atWord.trimEnd()}…`
}
