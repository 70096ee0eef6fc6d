import type { Page } from './dom.js'
import sites from './html-sites.json' with { type: 'json' }

/** Where a known site puts the parts of its pages, as CSS selectors; '' where the site has no such part. */
export interface SiteShape {
  name: string
  /** The document's or article's own text. */
  content: string
  /** Parts outside `content` that belong to the text: headline and lead. */
  lead: string
  title: string
  date: string
  author: string
  captions: string
  related: string
  chrome: string
}

/** The first site of html-sites.json whose content element the page has with a text in it; null for a page of no known shape. */
export function findSite(page: Page): SiteShape | null {
  return sites.find(({ content }) => page(content).toArray().some((element) => hasWords(page, element))) ?? null
}

function hasWords(page: Page, element: Parameters<Page>[0]): boolean {
  const found = page(element)
  return found.children().length > 0 || found.contents().length > 0
}
