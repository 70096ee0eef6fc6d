import { type Page, type PageElement, parentElement, textOf, walk } from './dom.js'
import { lazyPackage } from './lazy-package.js'

const readability = lazyPackage<typeof import('@mozilla/readability')>('@mozilla/readability')
const linkedom = lazyPackage<typeof import('linkedom')>('linkedom')

const MARK = 'data-tradieu-node'
/** Pages of more elements are not given to Readability, which walks them many times over and by recursion. */
const MAX_ELEMENTS = 60_000
const MAX_DEPTH = 400
/** Nor pages of more entities and comments, each of which parts a text into nodes of their own there. */
const MAX_PARTED = 50_000
/** Share of the words Readability keeps that the container must hold. */
const HELD_SHARE = 0.9
/** On less text Readability's guess is no better than chance: a short page is read whole. */
const MIN_KEPT_CHARS = 300
/** Parts of a table, list or paragraph are never a whole document: what holds them is. */
const PART = /^(td|th|tr|tbody|thead|tfoot|table|p|li|ul|ol|dl|dd|dt|span|a|b|i|strong|em|font|h[1-6]|blockquote|center)$/

/**
 * The smallest element of the page that holds nine tenths of what Mozilla's Readability takes for its text; null where it finds none.
 *
 * Readability works on a copy. Only the place it finds is used, not its text: it drops tables, forms and headings that laws need.
 */
export function readableContainer(page: Page): PageElement | null {
  if (textOf(page.root()[0]!).length < MIN_KEPT_CHARS) return null
  const elements = numberElements(page)
  if (!elements) return null
  const html = page.html()
  const kept = countOf('&', html) + countOf('<!--', html) > MAX_PARTED ? new Map<number, number>() : readKept(html, elements)
  for (const element of elements) delete element.attribs[MARK]
  return kept.size === 0 ? null : commonContainer(elements, kept)
}

/** The elements of the page in order, each carrying its number; null where the page is too big or too deep. */
function numberElements(page: Page): PageElement[] | null {
  const elements: PageElement[] = []
  let depth = 0
  let deepest = 0
  walk(page.root()[0]!, {
    enter: (element) => {
      elements.push(element)
      deepest = Math.max(deepest, ++depth)
      return true
    },
    text: () => undefined,
    leave: () => void depth--,
  })
  if (elements.length > MAX_ELEMENTS || deepest > MAX_DEPTH) return null
  for (const [i, element] of elements.entries()) element.attribs[MARK] = String(i)
  return elements
}

function countOf(part: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++
  return count
}

/** Characters of direct text that Readability keeps, by the number of the element that holds it. */
function readKept(html: string, elements: readonly PageElement[]): Map<number, number> {
  const kept = new Map<number, number>()
  try {
    const { document } = linkedom().parseHTML(html)
    const article = new (readability().Readability)(document, { serializer: (node) => (node as Element).outerHTML }).parse()
    const { document: found } = linkedom().parseHTML(`<html><body>${article?.content ?? ''}</body></html>`)
    for (const element of found.querySelectorAll(`[${MARK}]`)) {
      const number = Number(element.getAttribute(MARK))
      if (elements[number]) kept.set(number, ownTextLength(elements[number]))
    }
  } catch {
    return new Map()
  }
  return kept
}

function ownTextLength(element: PageElement): number {
  return element.childNodes.reduce((sum, node) => sum + (node.type === 'text' ? node.data.trim().length : 0), 0)
}

function commonContainer(elements: readonly PageElement[], kept: ReadonlyMap<number, number>): PageElement | null {
  const weights = new Map<PageElement, number>()
  let total = 0
  for (const [number, weight] of kept) {
    total += weight
    for (let at: PageElement | null = elements[number]!; at; at = parentElement(at)) {
      weights.set(at, (weights.get(at) ?? 0) + weight)
    }
  }
  if (total < MIN_KEPT_CHARS) return null
  const holders = [...weights].filter(([, weight]) => weight >= total * HELD_SHARE).map(([element]) => element)
  let smallest: PageElement | null = holders.map((element) => ({ element, length: textOf(element).length })).sort((a, b) => a.length - b.length)[0]?.element ?? null
  while (smallest && PART.test(smallest.name)) smallest = parentElement(smallest)
  return smallest && smallest.name !== 'html' && smallest.name !== 'body' ? smallest : null
}
