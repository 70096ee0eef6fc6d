import type { Cheerio, CheerioAPI } from 'cheerio'
import { boundMarkup } from './bound-markup.js'
import { lazyPackage } from './lazy-package.js'
import { slimTree } from './slim-tree.js'

const cheerio = lazyPackage<typeof import('cheerio')>('cheerio')

type Root = ReturnType<CheerioAPI['root']> extends Cheerio<infer Node> ? Node : never
/** Any node of a parsed page. */
export type PageNode = Root['childNodes'][number]
/** An element of a parsed page. */
export type PageElement = Extract<PageNode, { attribs: unknown }>

export type Page = CheerioAPI

/** A page, parsed as browsers do (parse5), its nesting bounded. Never throws, whatever the input. */
export function parsePage(html: string): Page {
  return cheerio().load(boundMarkup(html), { treeAdapter: slimTree() })
}

export function isElement(node: PageNode): node is PageElement {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

/** Elements that a CSS selector finds, in document order, in the page or inside one element; `[]` for an empty selector. */
export function elementsOf(page: Page, selector: string, within?: PageElement): PageElement[] {
  if (selector === '') return []
  // Asked of the whole page: cheerio's own search below an element compares all its children with one another.
  const found = page<PageNode, string>(selector).toArray().filter(isElement)
  return within ? found.filter((element) => isInside(element, within)) : found
}

function isInside(element: PageElement, outer: PageElement): boolean {
  for (let at = parentElement(element); at; at = parentElement(at)) if (at === outer) return true
  return false
}

export interface Visitor {
  /** Called before an element's children; false skips them (and `leave`). */
  enter: (element: PageElement) => boolean
  text: (data: string, parent: PageElement | null) => void
  leave: (element: PageElement) => void
}

/** Visits the nodes under `root` (an element itself included) in document order, without recursion: any depth is safe. */
export function walk(root: PageNode, visitor: Visitor): void {
  let node: PageNode | null = root
  while (node !== null) {
    const child: PageNode | null = visit(node, visitor)
    if (child) {
      node = child
      continue
    }
    while (node !== null && node !== root && node.next === null) node = leaveParent(node, visitor)
    if (node === null || node === root) return
    node = node.next
  }
}

/** The first child to go on with, or null; an element without children to visit is left at once. */
function visit(node: PageNode, visitor: Visitor): PageNode | null {
  if (node.type === 'text') visitor.text(node.data, parentElement(node))
  if (!isElement(node) && node.type !== 'root') return null
  const isOpen = !isElement(node) || visitor.enter(node)
  if (!isOpen) return null
  const first = node.childNodes[0] ?? null
  if (first === null && isElement(node)) visitor.leave(node)
  return first
}

function leaveParent(node: PageNode, visitor: Visitor): PageNode | null {
  const parent = node.parent as PageNode | null
  if (parent && isElement(parent)) visitor.leave(parent)
  return parent
}

/** The element that holds the node, or null at the top. */
export function parentElement(node: PageNode): PageElement | null {
  const parent = node.parent as PageNode | null
  return parent && isElement(parent) ? parent : null
}

/** Visible and invisible text under a node, in order, without recursion; `skip` names elements whose text is left out. */
export function textOf(root: PageNode, skip: (element: PageElement) => boolean = () => false): string {
  const parts: string[] = []
  walk(root, { enter: (element) => !skip(element), text: (data) => parts.push(data), leave: () => undefined })
  return parts.join('')
}
