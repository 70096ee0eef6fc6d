import { elementsOf, type Page, type PageElement } from './dom.js'
import { findArticle } from './html-article.js'
import type { SiteShape } from './html-sites.js'
import selectors from './html-selectors.json' with { type: 'json' }

/**
 * Why the text of an element is no part of the body, by element; a child without an entry has its parent's reason.
 *
 * `null` says that the text is the body's even where a parent's is not. Elements around the content are `isShown` whatever their style.
 */
export interface PageReasons {
  of: ReadonlyMap<PageElement, string | null>
  isShown: ReadonlySet<PageElement>
}

/** Marks the content of a page, and within it captions, related articles and the site's own parts. */
export function classifyPage(page: Page, site: SiteShape | null): PageReasons {
  const of = new Map<PageElement, string | null>()
  const mark = (selector: string, reason: string | null, within?: PageElement): void => {
    for (const element of elementsOf(page, selector, within)) of.set(element, reason)
  }
  const content = contentOf(page, site)
  if (content.length > 0) for (const root of page.root().children().toArray()) of.set(root, 'site-chrome')
  else mark(selectors.chrome, 'site-chrome')
  for (const element of content) {
    of.set(element, null)
    mark(selectors.inner, 'site-chrome', element)
    mark(selectors.related, 'related', element)
    mark(selectors.captions, 'caption', element)
    if (site) markSite(site, (selector, reason) => mark(selector, reason, element))
  }
  if (site) mark(site.lead, null)
  else if (content.length > 0) markHeadline(page, of)
  return { of, isShown: new Set(content.flatMap(withParents)) }
}

function markSite({ captions, related, chrome }: SiteShape, mark: (selector: string, reason: string) => void): void {
  mark(chrome, 'site-chrome')
  mark(related, 'related')
  mark(captions, 'caption')
}

function contentOf(page: Page, site: SiteShape | null): PageElement[] {
  if (!site) {
    const article = findArticle(page)
    return article ? [article] : []
  }
  const first = site.content.split(',').map((selector) => elementsOf(page, selector.trim())).find((found) => found.length > 0)
  return first ?? []
}

/** A page's only `h1` is its headline, wherever it stands. */
function markHeadline(page: Page, of: Map<PageElement, string | null>): void {
  const headlines = elementsOf(page, 'h1')
  if (headlines.length === 1) of.set(headlines[0]!, null)
}

function withParents(element: PageElement): PageElement[] {
  const chain: PageElement[] = [element]
  for (let at = element.parent; at && 'attribs' in at; at = at.parent) chain.push(at)
  return chain
}
