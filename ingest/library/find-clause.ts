import { labelToken } from '../model/ids.js'
import type { Reference } from '../model/document.js'

/** What finding a clause needs of a section. */
export interface OutlineNode {
  id: string
  parentId: string | null
  level: string
  label: string
}

/** Levels that print their own name before the number; all others are known by the number alone. */
const NAMED = /^(dieu|khoan|diem|chuong|tieu-muc|muc|phan|phu-luc)-/

/**
 * Id of the section that a clause address names in an outline; null where there is none or more than one.
 *
 * Each step is looked for below the one before, skipping levels that the address leaves out (a chapter above an article);
 * the nearest level that holds exactly one match decides. A label of the asked level wins over one that only has its number.
 *   [{dieu 5}, {khoan 2}] → 'luat-x_dieu-5_2'
 */
export function findClause(outline: readonly OutlineNode[], clause: Reference['clause']): string | null {
  if (clause.length === 0) return null
  const children = childrenOf(outline)
  let at: string | null = null
  for (const step of clause) {
    at = nearest(children, at, step)
    if (at === null) return null
  }
  return at
}

function childrenOf(outline: readonly OutlineNode[]): Map<string | null, OutlineNode[]> {
  const children = new Map<string | null, OutlineNode[]>()
  for (const node of outline) {
    const siblings = children.get(node.parentId)
    if (siblings === undefined) children.set(node.parentId, [node])
    else siblings.push(node)
  }
  return children
}

function nearest(children: ReadonlyMap<string | null, OutlineNode[]>, below: string | null, step: { level: string; label: string }): string | null {
  const wanted = token(step.label)
  let rank = children.get(below) ?? []
  while (rank.length > 0) {
    const labelled = rank.filter(({ label }) => token(label) === wanted)
    const sameLevel = labelled.filter(({ level }) => level === step.level)
    // An article is an article everywhere; a khoản or điểm may be printed as a plain number or letter.
    const matches = sameLevel.length > 0 ? sameLevel : labelled.filter(({ level }) => isLoose(step.level) && !NAMED.test(`${level}-`))
    if (matches.length > 0) return matches.length === 1 ? matches[0]!.id : null
    rank = rank.flatMap(({ id }) => children.get(id) ?? [])
  }
  return null
}

function isLoose(level: string): boolean {
  return level !== 'dieu' && level !== 'chuong' && level !== 'phan' && level !== 'phu-luc'
}

function token(label: string): string {
  return labelToken(label).replace(NAMED, '')
}
