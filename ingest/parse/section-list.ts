import type { Section, SectionLevel, Warning } from '../model/document.js'
import { labelToken, sectionId } from '../model/ids.js'
import { trimSpan } from '../model/span.js'
import { descendants, wholeEnd, type Node } from './node.js'

/** Tokens of parts that print no label of their own, or one that all of their list share; numbered within their parent. */
const COUNTED: Partial<Record<SectionLevel, string>> = {
  dash: 'gach', plus: 'cong', bullet: 'cham', heading: 'de-muc', paragraph: 'doan', item: 'y', table: 'bang', row: 'dong',
  basis: 'can-cu', preamble: 'mo-dau', operative: 'menh-lenh', closing: 'ket', recipients: 'noi-nhan', signature: 'ky', 'phu-luc': 'phu-luc',
}

/** What a part without a label is called at the end of a path. */
const NAMES: Partial<Record<SectionLevel, string>> = {
  heading: 'đề mục', paragraph: 'đoạn', item: 'ý', table: 'bảng', row: 'dòng', dash: 'gạch đầu dòng', plus: 'dấu cộng', bullet: 'gạch đầu dòng',
  basis: 'căn cứ', preamble: 'phần mở đầu', operative: 'mệnh lệnh', closing: 'câu kết', recipients: 'nơi nhận', signature: 'chữ ký', 'phu-luc': 'phụ lục',
}

/** The sections of a tree in document order, with ids, paths and spans; repeated ids are numbered and reported. */
export function sectionList(root: Node, documentId: string, text: string): { sections: Section[]; warnings: Warning[] } {
  const sections: Section[] = []
  const warnings: Warning[] = []
  const taken = new Map<string, number>([[documentId, 1]])
  const ids = new Map<Node, string>([[root, documentId]])
  const places = placesAmong(root)
  for (const node of descendants(root)) {
    const wanted = sectionId(ids.get(node.parent!)!, token(node, places))
    const id = free(wanted, taken)
    if (id !== wanted) warnings.push({ code: 'repeated-id', message: `Nhãn “${node.label || NAMES[node.level]}” lặp lại trong cùng một phần.`, span: { start: node.start, end: node.ownEnd } })
    ids.set(node, id)
    sections.push(toSection(node, { id, parentId: node.parent === root ? null : ids.get(node.parent!)!, path: pathOf(node, places) }, text))
  }
  return { sections, warnings }
}

function toSection(node: Node, { id, parentId, path }: Pick<Section, 'id' | 'parentId' | 'path'>, text: string): Section {
  const own = trimSpan(text, { start: node.start, end: node.ownEnd })
  const { level, label, heading, columns } = node
  return {
    id, parentId, path, label, level, heading, columns,
    start: own.start, ownEnd: own.end, end: Math.max(own.end, wholeEnd(node)),
    role: node.role ?? 'thuong',
  }
}

function pathOf(node: Node, places: Places): string[] {
  const path = node.label && !isShared(node) ? [node.label] : [nameOf(node, places)]
  for (let above = node.parent; above?.parent; above = above.parent) {
    if (above.label && !isShared(above)) path.unshift(above.label)
    else if (above.level === 'heading' || above.level === 'phu-luc') path.unshift(above.heading || nameOf(above, places))
  }
  return path
}

/** True for the marks that every part of a list shares, which name none of them. */
function isShared(node: Node): boolean {
  return node.index === 0 && COUNTED[node.level] !== undefined && node.level !== 'row'
}

function nameOf(node: Node, places: Places): string {
  if (node.level === 'heading' || (node.level === 'phu-luc' && node.heading)) return node.heading
  const name = node.level === 'row' && node.label ? `${NAMES.row} ${node.label}` : NAMES[node.level]!
  const place = places.get(node)!
  return place.isOnly || (node.level === 'row' && node.label) ? name : `${name} ${place.number}`
}

type Places = ReadonlyMap<Node, { number: number; isOnly: boolean }>

/** Number of every node among its parent's children of the same level, from 1, and whether it is the only one. */
function placesAmong(root: Node): Places {
  const places = new Map<Node, { number: number; isOnly: boolean }>()
  for (const parent of [root, ...descendants(root)]) {
    const counts = new Map<SectionLevel, number>()
    for (const { level } of parent.children) counts.set(level, (counts.get(level) ?? 0) + 1)
    const seen = new Map<SectionLevel, number>()
    for (const child of parent.children) {
      const number = (seen.get(child.level) ?? 0) + 1
      seen.set(child.level, number)
      places.set(child, { number, isOnly: counts.get(child.level) === 1 })
    }
  }
  return places
}

function token(node: Node, places: Places): string {
  const counted = COUNTED[node.level]
  const printed = labelToken(node.label)
  if (node.level === 'row' && printed !== '') return `dong-${printed}`
  if (node.level === 'phu-luc' && printed !== '') return printed
  return counted === undefined && printed !== '' ? printed : `${counted ?? node.level}-${places.get(node)!.number}`
}

/** `wanted`, or `wanted-2`, `wanted-3` … where it is taken; `taken` counts the uses of each id. */
function free(wanted: string, taken: Map<string, number>): string {
  let id = wanted
  while (taken.has(id)) {
    const uses = taken.get(wanted)! + 1
    taken.set(wanted, uses)
    id = `${wanted}-${uses}`
  }
  taken.set(id, 1)
  return id
}
