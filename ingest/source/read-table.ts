/** A table read from any format: rows of cells; each cell is its visual lines, none of them empty; an empty cell has no line. */
export interface ReadTable {
  rows: { cells: string[][]; isHead: boolean }[]
  /** The markup itself shows a table of data: it has head cells or a drawn border. */
  isData: boolean
}
