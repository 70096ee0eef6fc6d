import type { Block } from '../model/block.js'
import { cleanText } from '../model/text.js'
import { startsWithLabel } from './printed-label.js'

/** What surrounds a text: why it is excluded, how it is set, the heading, cell or `pre` it stands in. */
export interface Setting {
  reason: string | null
  isBold: boolean
  isCentred: boolean
  headingLevel: number
  isInCell: boolean
  isPre: boolean
}

/** The block being read. */
interface Draft {
  text: string
  setting: Setting
  boldChars: number
  chars: number
  anchor: string | null
}

export interface BlockWriter {
  blocks: Block[]
  /** More text of the current block; text of another reason of exclusion begins a new one. */
  append: (data: string, setting: Setting) => void
  /** Ends the current block; `isLine` where a `<br>` did. */
  flush: (isLine?: boolean) => void
  /** A whole block, after the current one. */
  add: (block: Block) => void
  /** Anchor and printed list number of the block that comes next. */
  anchor: (anchor: string | null) => void
  label: (autoLabel: string | null) => void
}

/** Collects text into blocks, white space runs as one space; blocks without a visible character are none. */
export function blockWriter(): BlockWriter {
  const blocks: Block[] = []
  let draft: Draft | null = null
  let nextAnchor: string | null = null
  let autoLabel: string | null = null
  const flush = (isLine = false): void => {
    const block = draft ? toBlock(draft, isLine) : null
    draft = null
    if (!block) return
    if (autoLabel !== null && !startsWithLabel(block.text)) block.autoLabel = autoLabel
    autoLabel = null
    blocks.push(block)
  }
  return {
    blocks,
    flush,
    append(data, setting) {
      const chars = data.replace(/\s+/g, '').length
      if (draft && chars > 0 && draft.setting.reason !== setting.reason) flush()
      if (!draft && chars === 0) return
      draft ??= { text: '', setting, boldChars: 0, chars: 0, anchor: nextAnchor }
      nextAnchor = null
      draft.text += data
      draft.chars += chars
      if (setting.isBold) draft.boldChars += chars
    },
    add(block) {
      flush()
      blocks.push(block)
    },
    anchor: (anchor) => void (nextAnchor = anchor),
    label: (label) => void (autoLabel = label),
  }
}

function toBlock({ text, setting, boldChars, chars, anchor }: Draft, isLine: boolean): Block | null {
  const cleaned = cleanText(text).replace(/\s+/g, ' ').trim()
  if (cleaned === '') return null
  const { headingLevel, isInCell, isCentred, reason } = setting
  const kind = headingLevel > 0 ? 'heading' : isLine || isInCell ? 'line' : 'paragraph'
  return {
    kind,
    text: cleaned,
    ...(headingLevel > 0 && { headingLevel }),
    ...((isCentred || boldChars === chars) && { isEmphatic: true }),
    ...(anchor !== null && { anchor }),
    ...(reason !== null && { exclude: reason }),
  }
}
