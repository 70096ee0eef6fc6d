import type { Block } from '../model/block.js'
import { cleanText } from '../model/text.js'
import { type Page, type PageElement, walk } from './dom.js'
import type { PageReasons } from './html-content.js'
import { readHtmlTable } from './html-table.js'
import { listCounter } from './list-label.js'
import { isLayoutTable } from './layout-table.js'
import { startsWithLabel } from './printed-label.js'
import { tableBlocks } from './table-blocks.js'
import { boldness, centring, isBlockLevel, isHidden } from './visibility.js'

/** What surrounds a text: why it is excluded, how it is set, the heading, cell or `pre` it stands in. */
interface Setting {
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

/**
 * Blocks of a parsed page in document order. A block ends where a block-level element begins or ends, at every `<br>` (official pages
 * set each line of heads, recipients and lists so) and where the reason of exclusion changes; in a heading `<br>` is a space.
 *
 * Every character that a browser shows is in exactly one block, white space runs as one space.
 */
export function htmlBlocks(page: Page, reasons: PageReasons): Block[] {
  const blocks: Block[] = []
  const settings: Setting[] = [{ reason: null, isBold: false, isCentred: false, headingLevel: 0, isInCell: false, isPre: false }]
  const labels = listCounter()
  let draft: Draft | null = null
  let anchor: string | null = null
  let autoLabel: string | null = null
  let tables = 0

  const flush = (isLine = false): void => {
    const block = draft ? toBlock(draft, isLine) : null
    draft = null
    if (!block) return
    if (autoLabel && !startsWithLabel(block.text)) block.autoLabel = autoLabel
    autoLabel = null
    blocks.push(block)
  }
  const append = (data: string): void => {
    const setting = settings.at(-1)!
    const chars = data.replace(/\s+/g, '').length
    if (draft && chars > 0 && draft.setting.reason !== setting.reason) flush()
    if (!draft && chars === 0) return
    draft ??= { text: '', setting, boldChars: 0, chars: 0, anchor }
    anchor = null
    draft.text += data
    draft.chars += chars
    if (setting.isBold) draft.boldChars += chars
  }
  const enterTable = (element: PageElement): boolean => {
    const table = readHtmlTable(element)
    if (!table || isLayoutTable(table)) return true
    flush()
    const rows = tableBlocks(table, tables++)
    const { reason } = settings.at(-1)!
    for (const row of rows) blocks.push(reason === null ? row : { ...row, exclude: reason })
    return false
  }
  for (const root of page.root().toArray()) {
    walk(root as never, {
      enter(element) {
        if (isHidden(element) && !reasons.isShown.has(element)) return false
        if (element.name === 'br') settings.at(-1)!.headingLevel > 0 ? append(' ') : flush(true)
        if (isBlockLevel(element)) flush()
        settings.push(settingOf(element, settings.at(-1)!, reasons))
        if (element.name === 'table' && !enterTable(element)) {
          settings.pop()
          return false
        }
        if (element.name === 'li') autoLabel = labels.next(element)
        anchor = anchorOf(element) ?? (reasons.of.get(element) === null ? null : anchor)
        if (draft && draft.chars === 0) draft.anchor ??= anchor
        return true
      },
      text(data) {
        if (!settings.at(-1)!.isPre) return append(data)
        for (const [i, line] of data.split('\n').entries()) {
          if (i > 0) flush(true)
          append(line)
        }
      },
      leave(element) {
        if (isBlockLevel(element)) flush()
        settings.pop()
      },
    })
  }
  flush()
  return blocks
}

function settingOf(element: PageElement, outer: Setting, reasons: PageReasons): Setting {
  const reason = reasons.of.get(element)
  const heading = /^h([1-6])$/.exec(element.name)
  return {
    reason: reason === undefined ? outer.reason : reason,
    isBold: boldness(element) ?? outer.isBold,
    isCentred: centring(element) ?? outer.isCentred,
    headingLevel: heading ? Number(heading[1]) : outer.headingLevel,
    isInCell: reason !== null && (outer.isInCell || element.name === 'td' || element.name === 'th'),
    isPre: outer.isPre || element.name === 'pre',
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
    ...((isCentred || (chars > 0 && boldChars === chars)) && { isEmphatic: true }),
    ...(anchor !== null && { anchor }),
    ...(reason !== null && { exclude: reason }),
  }
}

/** Longest anchor kept: a name in an address. */
const MAX_ANCHOR_CHARS = 200

function anchorOf({ name, attribs }: PageElement): string | null {
  const anchor = (name === 'a' ? attribs.name || attribs.id : isBlockLevelId(name) ? attribs.id : undefined) ?? ''
  return anchor === '' || anchor.length > MAX_ANCHOR_CHARS ? null : anchor
}

function isBlockLevelId(name: string): boolean {
  return /^(p|li|h[1-6]|div|section|span)$/.test(name)
}
