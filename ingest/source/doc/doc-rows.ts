/** A line of a document, or a row of a table with the lines of each cell. */
export type DocPart = { line: string; cells?: undefined } | { cells: string[][]; line?: undefined }

/** Lines between two tabs that a cell may have; a tab beyond is one in a sentence. */
const MAX_CELL_LINES = 60

/**
 * The lines and table rows of a text in which a tab ends each cell and a line that ends in a tab ends a row.
 *
 * A cell of several lines is one where the row shows it; the lines of a first cell above its last cannot be told from those before
 * the table and stay lines.
 */
export function docParts(text: string): DocPart[] {
  const lines = text.split('\n')
  const parts: DocPart[] = []
  for (let i = 0; i < lines.length; i++) {
    const end = lines[i]!.includes('\t') ? rowEnd(lines, i) : -1
    if (end < 0) parts.push({ line: lines[i]!.replaceAll('\t', ' ') })
    else {
      const cells = lines.slice(i, end + 1).join('\n').replace(/\t$/, '').split('\t')
      parts.push({ cells: cells.map((cell) => cell.split('\n')) })
      i = end
    }
  }
  return parts
}

function rowEnd(lines: readonly string[], from: number): number {
  for (let i = from; i < Math.min(lines.length, from + MAX_CELL_LINES); i++) if (lines[i]!.endsWith('\t')) return i
  return -1
}
