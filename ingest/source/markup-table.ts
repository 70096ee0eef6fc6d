import type { Block } from '../model/block.js'
import { parsePage } from './dom.js'
import { htmlBlocks } from './html-blocks.js'

/** Lines that one table may take. */
const MAX_LINES = 20_000

/**
 * A table that stands in Markdown as HTML, from the line that opens it to the one that closes it; null where line `i` opens none that is closed.
 *
 * `table` is the number of its first table.
 */
export function markupTable(lines: readonly string[], i: number, table: number): { blocks: Block[]; next: number } | null {
  if (!/^<table[\s>]/i.test(lines[i]!)) return null
  const last = lines.slice(i, i + MAX_LINES).findIndex((line) => /<\/table\s*>\s*$/i.test(line))
  if (last === -1) return null
  const page = parsePage(lines.slice(i, i + last + 1).join('\n'))
  const blocks = htmlBlocks(page, { of: new Map(), isShown: new Set() })
  return { blocks: blocks.map((block) => (block.table === undefined ? block : { ...block, table: table + block.table })), next: i + last + 1 }
}
