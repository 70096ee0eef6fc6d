import { elementsOf, type Page, type PageElement, textOf } from './dom.js'
import { readableContainer } from './html-readability.js'
import { isHidden } from './visibility.js'

/** Words an `<article>` or `<main>` needs to be taken for the text of its page. */
const MIN_ARTICLE_CHARS = 140
/** Share of the page's text that a marked article holds unless the page is a list of teasers. */
const MIN_ARTICLE_SHARE = 0.3

/**
 * The element that holds the text of a page of no known shape: its only `<article>`, its `<main>`, or what Readability finds;
 * null where the whole body is the text.
 */
export function findArticle(page: Page): PageElement | null {
  const whole = visibleLength(elementsOf(page, 'body')[0] ?? page.root().children()[0])
  for (const selector of ['article', '[itemprop=articleBody]', 'main', '[role=main]']) {
    const found = elementsOf(page, selector).filter((element) => page(element).parents('aside, nav, footer').length === 0)
    if (found.length !== 1) continue
    const length = visibleLength(found[0])
    if (length >= MIN_ARTICLE_CHARS && length >= whole * MIN_ARTICLE_SHARE) return found[0]!
  }
  return readableContainer(page)
}

function visibleLength(element: PageElement | undefined): number {
  return element ? textOf(element, isHidden).replace(/\s+/g, ' ').length : 0
}
