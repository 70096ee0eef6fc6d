import { NAMED_RANK, type Label } from './label.js'
import { isAllCaps, looksLikeHeading, startsLower } from './line-shape.js'
import type { Node } from './node.js'
import type { OutlineState } from './outline-state.js'
import { follows, opensList } from './sequence.js'

/** Largest jump that a list's numbers may make and still be the same list (a lost or misprinted number). */
const MAX_GAP = 3
const MARKS = new Set(['dash', 'plus', 'bullet'])

/** The label by which line `i` opens a part, and that part's parent; null where the line only looks like one. */
export function acceptLabel(state: OutlineState, i: number): { label: Label; parent: Node } | null {
  for (const label of state.labels.at(i)) {
    const parent = NAMED_RANK[label.level] === undefined ? parentOfPlain(state, i, label) : parentOfNamed(state, i, label)
    if (parent) return { label, parent }
  }
  return null
}

function parentOfNamed(state: OutlineState, i: number, label: Label): Node | null {
  const text = state.lines[i]!.text
  const rest = text.slice(label.length)
  if (state.isProse || isCrossReference(text, label, rest)) return null
  const rank = NAMED_RANK[label.level]!
  if (label.level === 'dieu' && !continuesArticles(state, i, label, rest)) return null
  if (rank === 0) return isAnnexMention(text, label, rest) ? null : state.root
  const open = state.open.filter((node) => isAncestorOf(node, rank, state))
  return open.at(-1)!
}

/** "Điều 5 của Luật này", "Mục 2 và Mục 3", "Phần lớn": words of a sentence, not a heading. */
function isCrossReference(text: string, label: Label, rest: string): boolean {
  if (label.level === 'dieu') {
    return /^\s*(Luật|Bộ luật|Nghị|Thông tư|Quyết định|Hiến pháp|Pháp lệnh|Quy |và |của |này|,|;|\))/.test(text.slice(label.printed.length)) || (startsLower(rest) && !/^.{0,12}[.:]/.test(text.slice(label.printed.length - 1)))
  }
  if (rest === '') return false
  const isPunctuated = /[.:–-]\s*$/.test(text.slice(0, label.length))
  if (isAllCaps(text)) return false
  return startsLower(rest) || /^[,;)]/.test(rest) || !looksLikeHeading(rest) || (!isPunctuated && !looksLikeHeading(text))
}

/** "Phụ lục: Danh mục …" without a number and not in capitals names an annex that stands elsewhere. */
function isAnnexMention(text: string, label: Label, rest: string): boolean {
  return rest !== '' && !isAllCaps(text) && !/\d|\s[IVXLC]+$|\s[A-Z]$/.test(label.printed)
}

/** Điều numbers rise over the whole scope, whatever Chương they stand in; the first may be any. */
function continuesArticles(state: OutlineState, i: number, label: Label, rest: string): boolean {
  const last = lastArticle(state.scope)
  if (!last || follows({ ...label, style: last.style }, last)) return true
  if (label.index > last.index + 1) {
    const isGap = label.index <= last.index + MAX_GAP || state.labels.isContinued(i, label)
    if (isGap) warn(state, i, label)
    return isGap
  }
  return label.index === last.index && rest !== '' && state.labels.isContinued(i, label) && warn(state, i, label)
}

function lastArticle(scope: Node): Node | null {
  for (let i = scope.children.length - 1; i >= 0; i--) {
    const child = scope.children[i]!
    if (child.level === 'dieu') return child
    if (child.level === 'phu-luc') continue
    const inside = NAMED_RANK[child.level] !== undefined ? lastArticle(child) : null
    if (inside) return inside
  }
  return null
}

function isAncestorOf(node: Node, rank: number, state: OutlineState): boolean {
  const own = NAMED_RANK[node.level]
  return node === state.root || node === state.scope || (own !== undefined && own < rank)
}

function parentOfPlain(state: OutlineState, i: number, label: Label): Node | null {
  const rest = state.lines[i]!.text.slice(label.length)
  const sibling = openSibling(state, label)
  if (sibling && follows(label, sibling)) return sibling.parent
  if (MARKS.has(label.level)) return sibling ? sibling.parent : markParent(state)
  const hasWords = rest.trim() !== ''
  if (!sibling) return hasWords && startsNewList(state, i, label, rest) ? listParent(state, label) : null
  if (opensList(label)) return state.labels.isNested(i, label, sibling.index) ? state.open.at(-1)! : restarted(state, i, label, sibling)
  const isGap = label.index > sibling.index + 1 && label.index <= sibling.index + MAX_GAP && hasWords
  const isRepeat = label.index === sibling.index && label.suffix === '' && hasWords
  if ((isGap || isRepeat) && !startsLower(rest) && state.labels.isContinued(i, label)) {
    warn(state, i, label)
    return sibling.parent
  }
  return null
}

/** The innermost open part in the same style, up to the Điều, Chương or annex that is open. */
function openSibling(state: OutlineState, label: Label): Node | null {
  for (let depth = state.open.length - 1; depth > 0; depth--) {
    const node = state.open[depth]!
    if (node.style === label.style) return node
    if (NAMED_RANK[node.level] !== undefined) return null
  }
  return null
}

function startsNewList(state: OutlineState, i: number, label: Label, rest: string): boolean {
  if (label.level === 'decimal') return label.index === 1 && label.prefix.length > 0 ? !startsLower(rest) : false
  if (!opensList(label)) return label.level === 'roman' && isAllCaps(rest) && state.labels.isContinued(i, label) && warn(state, i, label)
  return !startsLower(rest) || state.labels.isContinued(i, label)
}

function listParent(state: OutlineState, label: Label): Node {
  if (label.level === 'decimal') {
    const owner = state.open.findLast((node) => node.index === label.prefix.at(-1) && (node.level === 'number' || node.level === 'khoan' || node.level === 'decimal'))
    if (owner) return owner
  }
  if (label.level === 'roman' || label.level === 'upper-letter') return state.open.findLast((node) => NAMED_RANK[node.level] !== undefined || node.level === 'upper-letter' || node === state.root)!
  return innermostLabelled(state)
}

/** A dash list belongs to the part that introduces it, not to the dash or plus of another list. */
function markParent(state: OutlineState): Node {
  return innermostLabelled(state)
}

function innermostLabelled(state: OutlineState): Node {
  return state.open.at(-1)!
}

function restarted(state: OutlineState, i: number, label: Label, sibling: Node): Node | null {
  if (!opensList(label) || startsLower(state.lines[i]!.text.slice(label.length))) return null
  const deepest = state.open.at(-1)!
  return deepest === sibling ? sibling.parent : deepest
}

function warn(state: OutlineState, i: number, label: Label): true {
  state.warnings.push({ code: 'label-out-of-sequence', message: `Nhãn “${label.printed}” không nối tiếp nhãn đứng trước.`, line: i })
  return true
}
