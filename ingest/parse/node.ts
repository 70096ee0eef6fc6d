import type { SectionLevel } from '../model/document.js'
import type { Role } from '../model/terms.js'

/** A section while the outline is being built; offsets are those of `Document.text`. */
export interface Node {
  level: SectionLevel
  /** Style of the label (`Label.style`); '' for parts without a label. */
  style: string
  index: number
  suffix: string
  prefix: number[]
  label: string
  heading: string
  start: number
  /** End of the own words so far; children begin at or after it. */
  ownEnd: number
  role: Role | null
  columns: string[] | null
  parent: Node | null
  children: Node[]
  /** True once something else (an exclusion, a child) stands behind the own words, so that nothing can be added to them. */
  isSealed: boolean
}

export function newNode(level: SectionLevel, start: number, ownEnd: number, more: Partial<Node> = {}): Node {
  return {
    level, start, ownEnd,
    style: '', index: 0, suffix: '', prefix: [], label: '', heading: '', role: null, columns: null, parent: null, children: [], isSealed: false,
    ...more,
  }
}

export function addChild(parent: Node, child: Node): Node {
  child.parent = parent
  parent.children.push(child)
  parent.isSealed = true
  return child
}

/** End of the whole section: its own words' or its last child's. */
export function wholeEnd(node: Node): number {
  const last = node.children.at(-1)
  return last ? Math.max(node.ownEnd, wholeEnd(last)) : node.ownEnd
}

/** The nodes below `root` in document order, root left out. */
export function* descendants(root: Node): Generator<Node> {
  for (const child of root.children) {
    yield child
    yield* descendants(child)
  }
}
