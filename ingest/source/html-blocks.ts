import type { Block } from '../model/block.js'
import { blockWriter, type Setting } from './block-writer.js'
import { type Page, type PageElement, walk } from './dom.js'
import type { PageReasons } from './html-content.js'
import { readHtmlTable } from './html-table.js'
import { listCounter } from './list-label.js'
import { isLayoutTable } from './layout-table.js'
import { tableBlocks } from './table-blocks.js'
import { boldness, centring, isBlockLevel, isHidden } from './visibility.js'

/**
 * Blocks of a parsed page in document order. A block ends where a block-level element begins or ends, at every `<br>` (official pages
 * set each line of heads, recipients and lists so) and where the reason of exclusion changes; in a heading `<br>` is a space.
 *
 * Every character that a browser shows is in exactly one block, white space runs as one space.
 */
export function htmlBlocks(page: Page, reasons: PageReasons): Block[] {
  const writer = blockWriter()
  const settings: Setting[] = [{ reason: null, isBold: false, isCentred: false, headingLevel: 0, isInCell: false, isPre: false }]
  const labels = listCounter()
  let tables = 0
  const isShown = (element: PageElement): boolean => reasons.isShown.has(element) || !isHidden(element)
  const breakLine = ({ headingLevel }: Setting): void => (headingLevel > 0 ? writer.append(' ', settings.at(-1)!) : writer.flush(true))

  walk(page.root()[0]!, {
    enter(element) {
      if (!isShown(element)) return false
      if (element.name === 'br') breakLine(settings.at(-1)!)
      if (isBlockLevel(element)) writer.flush()
      const setting = settingOf(element, settings.at(-1)!, reasons)
      const rows = element.name === 'table' ? dataRows(element, tables) : null
      if (rows) {
        tables++
        for (const row of rows) writer.add(setting.reason === null ? row : { ...row, exclude: setting.reason })
        return false
      }
      if (element.name === 'li') writer.label(labels.next(element))
      if (reasons.of.get(element) === null) writer.anchor(null)
      const anchor = anchorOf(element)
      if (anchor !== null) writer.anchor(anchor)
      settings.push(setting)
      return true
    },
    text(data) {
      const setting = settings.at(-1)!
      const lines = setting.isPre ? data.split('\n') : [data]
      for (const [i, line] of lines.entries()) {
        if (i > 0) writer.flush(true)
        writer.append(line, setting)
      }
    },
    leave(element) {
      if (isBlockLevel(element)) writer.flush()
      settings.pop()
    },
  })
  writer.flush()
  return writer.blocks
}

/** The rows of a table of data; null for one that lays out a page, which is read like any other element. */
function dataRows(element: PageElement, tableNumber: number): Block[] | null {
  const table = readHtmlTable(element)
  return table && !isLayoutTable(table) ? tableBlocks(table, tableNumber) : null
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

/** Longest anchor kept: a name in an address. */
const MAX_ANCHOR_CHARS = 200

function anchorOf({ name, attribs }: PageElement): string | null {
  const anchor = (name === 'a' ? attribs.name || attribs.id : isBlockLevelId(name) ? attribs.id : undefined) ?? ''
  return anchor === '' || anchor.length > MAX_ANCHOR_CHARS ? null : anchor
}

function isBlockLevelId(name: string): boolean {
  return /^(p|li|h[1-6]|div|section|span)$/.test(name)
}
