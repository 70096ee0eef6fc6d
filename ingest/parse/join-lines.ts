import type { Block } from '../model/block.js'
import { readLabels } from './label.js'
import { isAllCaps } from './line-shape.js'

/** Shortest line that can be the first half of a sentence broken in two; shorter ones are titles, names and captions. */
const MIN_BROKEN_CHARS = 20

/** A label that stands alone on its line, its words on the next: `1.`, `a)`, `(3)`, `-`. */
const BARE_LABEL = /^(\d{1,3}[a-zđ]?[.)]|\(\d{1,3}\)|[a-zđ]\)|-)$/

/**
 * Blocks in which a sentence broken over two is one again. No character of the words changes: the line break becomes one space.
 *
 *   ['… có hiệu quả Nghị quyết', 'số 88/2019/QH14 ngày …'] → ['… có hiệu quả Nghị quyết số 88/2019/QH14 ngày …']
 */
export function joinBrokenLines(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks.map(withPrintedLabel)) {
    const last = joined.at(-1)
    if (last && isBroken(last, block)) joined[joined.length - 1] = { ...last, text: `${last.text.trimEnd()} ${block.text.trimStart()}` }
    else joined.push(block)
  }
  return joined
}

/** A label that the format numbers by itself stands in the text as a reader of the page sees it. */
function withPrintedLabel(block: Block): Block {
  return block.autoLabel ? { ...block, text: `${block.autoLabel} ${block.text}`, autoLabel: undefined } : block
}

function isBroken(first: Block, second: Block): boolean {
  if (first.kind === 'row' || second.kind === 'row' || first.exclude || second.exclude) return false
  if (first.kind === 'heading' || second.kind === 'heading') return false
  const before = first.text.trimEnd()
  const after = second.text.trimStart()
  if (BARE_LABEL.test(before)) return /^[\p{Lu}\p{Ll}“"]/u.test(after) && readLabels(after).length === 0
  if (before.length < MIN_BROKEN_CHARS || isAllCaps(before)) return false
  if (!/^\p{Ll}/u.test(after) || readLabels(after).length > 0) return false
  return /[\p{L}\p{N},%]$/u.test(before) || /\s[-–]$/.test(before)
}
