import { classifyPage } from './html-content.js'
import { htmlBlocks } from './html-blocks.js'
import { readMarkupFacts } from './html-facts.js'
import { findSite } from './html-sites.js'
import { parsePage } from './dom.js'
import type { ReadContent } from './read-content.js'

/**
 * Blocks of a page in reading order, every visible word kept: what stands outside the document's own text comes with `exclude`.
 *
 * Known sites are read by their shape (html-sites.json), pages that mark their text by `<article>` or `<main>` by that, others by
 * Mozilla's Readability, and pages where it finds nothing whole. Never throws; nesting of any depth is safe.
 */
export function readHtml(html: string): ReadContent {
  const page = parsePage(html)
  const site = findSite(page)
  const reasons = classifyPage(page, site)
  return { blocks: htmlBlocks(page, reasons), markup: readMarkupFacts(page, site), warnings: [] }
}
