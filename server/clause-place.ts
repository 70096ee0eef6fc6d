import type { SectionView } from './results.js'

/** Where a clause stands among the others of its document. */
export interface ClausePlace {
  section: SectionView
  /** From the outermost to the parent. */
  parents: SectionView[]
  /** Everything under it, in document order. */
  under: SectionView[]
  /** The one before it under the same parent, else the parent. */
  previous: SectionView | null
  /** The first one behind it and all under it. */
  next: SectionView | null
}

/** Place of the section with this id; null where the document has no such section. */
export function placeOf(sections: readonly SectionView[], id: string): ClausePlace | null {
  const at = sections.findIndex((section) => section.id === id)
  const section = sections[at]
  if (section === undefined) return null
  const byId = new Map(sections.map((other) => [other.id, other]))
  const parents: SectionView[] = []
  for (let parent = parentOf(byId, section); parent !== null; parent = parentOf(byId, parent)) parents.unshift(parent)
  let behind = at + 1
  while (behind < sections.length && sections[behind]!.id.startsWith(`${id}_`)) behind++
  const before = sections.slice(0, at).findLast((other) => other.parentId === section.parentId)
  return { section, parents, under: sections.slice(at + 1, behind), previous: before ?? parents.at(-1) ?? null, next: sections[behind] ?? null }
}

function parentOf(byId: ReadonlyMap<string, SectionView>, { parentId }: SectionView): SectionView | null {
  return parentId === null ? null : byId.get(parentId) ?? null
}
