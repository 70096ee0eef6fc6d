import type { Block } from '../model/block.js'

const MIN_CELLS = 2

/**
 * Blocks in which lines of a table typed with strokes are rows; their text stays as printed.
 *
 * At least two such lines must follow one another. '| 4 | Diện tích | 197,61ha |' → cells ['4', 'Diện tích', '197,61ha']
 */
export function readPipeRows(blocks: readonly Block[]): Block[] {
  let table = 1 + Math.max(-1, ...blocks.flatMap((block) => (block.table === undefined ? [] : [block.table])))
  const isRow = blocks.map((block) => block.kind !== 'row' && !block.exclude && cellsOf(block.text).length >= MIN_CELLS)
  return blocks.map((block, i) => {
    const inTable = isRow[i] && (isRow[i - 1] || isRow[i + 1])
    if (!inTable) return block
    const row: Block = { ...block, kind: 'row', cells: cellsOf(block.text), table }
    if (!isRow[i + 1]) table++
    return row
  })
}

function cellsOf(text: string): string[] {
  const words = text.trim()
  if (!words.startsWith('|') && !words.endsWith('|')) return []
  return words.replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim())
}
