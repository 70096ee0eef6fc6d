import type { ReadSource } from '../model/block.js'
import { cleanFacts } from './clean-facts.js'
import { type Page, textOf } from './dom.js'
import type { SiteShape } from './html-sites.js'
import { articleData } from './json-ld.js'

/**
 * What a page's markup says of its document: title, date, outlet, author, address.
 *
 * The date comes from the page's own meta tags, its main article's JSON-LD or the known site's element, never from other times on the
 * page: sidebars print those of other articles. A law database's date of upload is no date of the document, so its pages have none.
 */
export function readMarkupFacts(page: Page, site: SiteShape | null): ReadSource['markup'] {
  const data = articleData(page)
  const meta = (...names: string[]): string | undefined => names.map((name) => metaContent(page, name)).find((value) => value)
  const isDatabase = site !== null && site.lead === ''
  return cleanFacts({
    title: firstText(page, site?.title ?? '') || meta('og:title') || data.headline || onlyHeadline(page) || textAt(page, 'head > title'),
    date: isDatabase ? undefined : meta('article:published_time', 'pubdate', 'datePublished') || data.datePublished || siteDate(page, site),
    outlet: meta('og:site_name') || data.publisher,
    author: isDatabase ? undefined : firstText(page, site?.author ?? '') || data.author || meta('article:author', 'author', 'dc.creator'),
    url: page('link[rel=canonical]').attr('href') || meta('og:url') || data.url,
  })
}

function metaContent(page: Page, name: string): string | undefined {
  const wanted = name.toLowerCase()
  const found = page('meta').toArray().find(({ attribs }) => [attribs.property, attribs.name, attribs.itemprop].some((key) => key?.toLowerCase() === wanted))
  return found?.attribs.content
}

function siteDate(page: Page, site: SiteShape | null): string | undefined {
  const printed = firstText(page, site?.date ?? '')
  const match = printed ? /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(printed) : null
  return match ? `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : undefined
}

function onlyHeadline(page: Page): string | undefined {
  const headlines = page('h1').toArray()
  return headlines.length === 1 ? textOf(headlines[0]!) : undefined
}

function firstText(page: Page, selector: string): string | undefined {
  return selector === '' ? undefined : textAt(page, selector)
}

function textAt(page: Page, selector: string): string | undefined {
  const element = page(selector)[0]
  return element ? textOf(element).trim() : undefined
}
