import type { SectionView } from './views/document.js'

/** A section with those under it, in document order. */
export interface Node {
  section: SectionView
  /** 0 for a section right under the document. */
  depth: number
  children: Node[]
}

/** Sections of a document as a tree. A section whose parent is not among them stands at the top. */
export function treeOf(sections: readonly SectionView[]): Node[] {
  const byId = new Map<string, Node>()
  const top: Node[] = []
  for (const section of sections) {
    const parent = section.parentId === null ? undefined : byId.get(section.parentId)
    const node: Node = { section, depth: parent === undefined ? 0 : parent.depth + 1, children: [] }
    byId.set(section.id, node)
    ;(parent?.children ?? top).push(node)
  }
  return top
}

/** The smallest section that holds the offset; null where it lies in none. */
export function sectionAt(sections: readonly SectionView[], offset: number): SectionView | null {
  let found: SectionView | null = null
  for (const section of sections) if (section.start <= offset && offset < section.end) found = section
  return found
}
