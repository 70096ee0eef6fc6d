import { descendants, newNode, type Node } from './node.js'

const MIN_ITEMS = 3
/** Share of the items that must hold a quantity for the paragraph to be a list of targets. */
const MIN_SHARE = 0.75
const QUANTITY = /\d[\d.,]*\s*(%|‰|phần trăm|triệu|tỷ|tỉ|nghìn|ngàn|đồng|USD|ha\b|km|m2|m³|tấn|kWh|người|hộ\b|xã\b|đơn vị|giường|bác sĩ|điểm|năm\b|lần\b)/iu

const TARGET_WORDS = /phấn đấu|mục tiêu|chỉ tiêu|trở lên|đến (hết )?năm|đặt ra/iu

/**
 * Splits paragraphs that list targets one behind the other, `A từ 8% trở lên; B 61%; c 31%; D …`, into one part a target.
 *
 * An item ends at `;` or `.` before a capital letter: what goes on in lower case belongs to the item before it.
 */
export function splitTargetLists(root: Node, text: string): void {
  for (const node of [...descendants(root)]) {
    if (node.level !== 'paragraph' || node.children.length > 0) continue
    const starts = itemStarts(text.slice(node.start, node.ownEnd))
    if (starts) replaceByItems(node, starts.map((offset) => node.start + offset), text)
  }
}

/** Offsets of the items in the words of a paragraph, the first being 0; null where it is no list of targets. */
export function itemStarts(words: string): number[] | null {
  const starts = [0]
  for (const match of words.matchAll(/(?:;|(?<!\b[A-Z]|\b(?:TP|Tp|TS|ThS|Mr))\.(?!\.))\s+(?=["“(]?\p{Lu})/gu)) starts.push(match.index + match[0].length)
  if (starts.length < MIN_ITEMS) return null
  const pieces = starts.map((start, i) => words.slice(start, starts[i + 1]))
  const withQuantity = pieces.filter((piece) => QUANTITY.test(piece)).length
  const isShort = pieces.every((piece) => piece.length <= 400)
  return isShort && withQuantity / pieces.length >= MIN_SHARE ? starts : null
}

/** The paragraph gives way to its items, which stand in its place. */
function replaceByItems(node: Node, starts: readonly number[], text: string): void {
  const parent = node.parent!
  const words = text.slice(node.start, node.ownEnd)
  const role = TARGET_WORDS.test(words) ? 'chi-tieu' : null
  const items = starts.map((start, i) => {
    const raw = text.slice(start, starts[i + 1] ?? node.ownEnd)
    return newNode('item', start, start + raw.trimEnd().length, { parent, role })
  })
  parent.children.splice(parent.children.indexOf(node), 1, ...items)
}
