import { labelToken } from '../model/ids.js'
import type { Reference } from '../model/document.js'

/** What finding a clause needs of a section. */
export interface OutlineNode {
  id: string
  parentId: string | null
  level: string
  label: string
}

interface Place {
  id: string
  level: string
  token: string
  children: Place[]
}

/** Levels that print their own name before the number; all others are known by the number alone. */
const NAMED = /^(dieu|khoan|diem|chuong|tieu-muc|muc|phan|phu-luc)-/

/** Levels that only ever bear their own name: an article is an article everywhere, while a khoản may be printed as a plain number. */
const STRICT: readonly string[] = ['dieu', 'chuong', 'phan', 'phu-luc']

/**
 * A function from a clause address to the id of the section it names; null where there is none or more than one.
 *
 * Each step is looked for below the one before, skipping levels that the address leaves out (a chapter above an article);
 * the nearest level that holds exactly one match decides. A label of the asked level wins over one that only has its number.
 *   [{dieu 5}, {khoan 2}] → 'luat-x_dieu-5_2'
 */
export function clauseFinder(outline: readonly OutlineNode[]): (clause: Reference['clause']) => string | null {
  let top: Place[] | null = null
  const articles = new Map<string, Place[]>()
  return (clause) => {
    if (clause.length === 0) return null
    top ??= placesOf(outline, articles)
    let rank: Place[] = top
    let found: Place | null = null
    for (const step of clause) {
      const token = bareToken(step.label)
      found = found === null && step.level === 'dieu' ? only(articles.get(token) ?? []) : nearest(rank, step.level, token)
      if (found === null) return null
      rank = found.children
    }
    return found?.id ?? null
  }
}

/** The outline as a tree; its articles, which most addresses begin with, also by number. */
function placesOf(outline: readonly OutlineNode[], articles: Map<string, Place[]>): Place[] {
  const top: Place[] = []
  const byId = new Map<string, Place>()
  for (const { id, parentId, level, label } of outline) {
    const place = { id, level, token: label === '' ? '' : bareToken(label), children: [] }
    byId.set(id, place)
    const siblings = (parentId === null ? undefined : byId.get(parentId)?.children) ?? top
    siblings.push(place)
    if (level === 'dieu') articles.set(place.token, [...(articles.get(place.token) ?? []), place])
  }
  return top
}

function nearest(start: readonly Place[], level: string, token: string): Place | null {
  for (let rank = start; rank.length > 0; rank = rank.flatMap(({ children }) => children)) {
    const labelled = rank.filter((place) => place.token === token)
    const sameLevel = labelled.filter((place) => place.level === level)
    const matches = sameLevel.length > 0 ? sameLevel : STRICT.includes(level) ? [] : labelled.filter((place) => !NAMED.test(`${place.level}-`))
    if (matches.length > 0) return only(matches)
  }
  return null
}

/** Two of one address are an ambiguity, and no guess is made. */
function only(matches: readonly Place[]): Place | null {
  return matches.length === 1 ? matches[0]! : null
}

function bareToken(label: string): string {
  return labelToken(label).replace(NAMED, '')
}
