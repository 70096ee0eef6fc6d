import type { Block } from '../model/block.js'
import { readLabels } from './label.js'

const HEAD = /^(MỤC LỤC|Mục lục)\s*:?$/
const PAGE_TAIL = /[.…\s]{3,}\d{1,4}$|\t\d{1,4}$/

/**
 * Marks the lines of a printed contents list, which repeats the labels of the body before it: 'contents-list' in `reasons`.
 *
 * It begins at "MỤC LỤC" and ends before the label that stands there first comes again, or where no line ends in a page number.
 */
export function excludeContentsList(blocks: readonly Block[], reasons: (string | null)[]): void {
  const head = blocks.findIndex((block) => HEAD.test(block.text.trim()))
  if (head < 0) return
  const first = blocks.slice(head + 1).find((block) => readLabels(block.text).length > 0)
  const key = first && labelKey(first.text)
  let end = head + 1
  while (end < blocks.length && (PAGE_TAIL.test(blocks[end]!.text) || (end < head + 300 && isRepeatedLater(blocks, end, key)))) end++
  if (end > head + 1) for (let i = head; i < end; i++) reasons[i] ??= 'contents-list'
}

function isRepeatedLater(blocks: readonly Block[], i: number, firstKey: string | undefined): boolean {
  const key = labelKey(blocks[i]!.text)
  if (key === '' || firstKey === undefined) return false
  return blocks.slice(i + 1).some((block) => labelKey(block.text) === firstKey)
}

function labelKey(text: string): string {
  const [label] = readLabels(text)
  return label ? `${label.level} ${label.printed.toLowerCase()}` : ''
}
