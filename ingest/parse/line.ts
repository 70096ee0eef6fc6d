import type { BlockKind } from '../model/block.js'

/** One block of the document as a line of its text: `Document.text.slice(start, start + text.length) === text`. */
export interface Line {
  text: string
  start: number
  /** True where the line is listed as an exclusion, or is blank. */
  excluded: boolean
  kind: BlockKind
  headingLevel?: number
  isEmphatic?: boolean
  /** Cells of a table row; `text` is `cells.join('\t')`. */
  cells?: string[]
  /** Number of the table in the file, from 0. */
  table?: number
  isHead?: boolean
  /** Page of the original, from 1, where the format has pages. */
  page?: number
}
