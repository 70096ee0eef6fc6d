import type { Section } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { readUnit } from '../../model/unit.js'

/** A cell of a table row, with the head of its column where the heads and cells agree. */
export interface Cell extends Span {
  text: string
  head: string | null
}

const UNIT_HEAD = /^(?:đơn vị(?: tính)?|đvt|đ\.?v\.?t\.?)(?:\s|\(|$)/iu
const NO_FIGURE_HEAD = /^(?:stt|tt|số tt|mã|mã số|ghi chú|căn cứ|thời gian|thời hạn|tiến độ|số hiệu|số quyết định|ngày|văn bản|cơ quan|đơn vị chủ trì|chủ trì|phối hợp)/iu

/** The cells of a row: parted by tabs, or by strokes where the source draws its tables with them. Empty cells at the strokes' ends are none. */
export function cellsOf(text: string, section: Section, subheads: readonly string[]): Cell[] {
  const { columns } = section
  const start = backOverTabs(text, section.start)
  const words = text.slice(start, section.ownEnd)
  const isDrawn = !words.includes('\t') && words.startsWith('|')
  const cells: Cell[] = []
  let at = start
  for (const raw of words.split(isDrawn ? '|' : '\t')) {
    const from = at + raw.length - raw.trimStart().length
    cells.push({ start: Math.min(from, at + raw.length), end: at + raw.trimEnd().length, text: raw.trim(), head: null })
    at += raw.length + 1
  }
  const inner = isDrawn ? cells.slice(1, words.trimEnd().endsWith('|') ? -1 : undefined) : cells
  return withHeads(inner.map((cell) => ({ ...cell, end: Math.max(cell.start, cell.end) })), columns ?? [], subheads)
}

/** A section begins at its first word: the empty cells before it stand outside. */
function backOverTabs(text: string, start: number): number {
  let at = start
  while (at > 0 && (text[at - 1] === '\t' || text[at - 1] === ' ')) at--
  return text.slice(at, start).includes('\t') ? at : start
}

/**
 * Cells with their heads: one to one; or from the right, where the row lacks the cells that one above it spans; or the last head parted
 * by the years of a second head row. Where heads and cells disagree otherwise no cell has a head: a period is never guessed.
 */
function withHeads(cells: Cell[], columns: readonly string[], subheads: readonly string[]): Cell[] {
  const heads = columns.at(-1) === '' ? columns.slice(0, -1) : columns
  if (heads.length === 0) return cells
  if (heads.length === cells.length) return cells.map((cell, i) => ({ ...cell, head: heads[i]! }))
  if (subheads.length > 1 && heads.length - 1 + subheads.length === cells.length && subheads.every((head) => /20\d{2}/.test(head))) {
    const all = [...heads.slice(0, -1).map((head, i) => head.replace(subheads[i] ?? '', '').trim()), ...subheads]
    return cells.map((cell, i) => ({ ...cell, head: all[i]! }))
  }
  const shift = heads.length - cells.length
  const unit = heads.findIndex((head) => UNIT_HEAD.test(head))
  const agrees = shift > 0 && unit - shift >= 0 && !/\d/.test(cells[unit - shift]!.text)
  return agrees ? cells.map((cell, i) => ({ ...cell, head: heads[i + shift]! })) : cells
}

/** The cell of the row's own unit column, or null. */
export function unitCell(cells: readonly Cell[]): Cell | null {
  const headed = cells.find(({ head, text }) => head !== null && UNIT_HEAD.test(head) && text !== '' && !/\d/.test(text))
  return headed ?? cells.find(({ head, text }, i) => head === null && i > 0 && !/\d/.test(text) && readUnit(text) !== null) ?? null
}

const NUMBERED = /^(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,2}){0,3}|[A-Za-zĐđ]|[-–+*•])[.)]?$/u

/** `đạt 7,5%`, `từ 80% trở lên`, `hạng 44`: a figure with a word or two before it names nothing. */
const FIGURE_FIRST = /^(?:\p{L}+\s+){0,2}\d/u

/** The cell that names what the row is about: the last one of words before its first figure, labels left out; null where there is none. */
export function nameCell(cells: readonly Cell[]): Cell | null {
  const unit = unitCell(cells)
  const stop = cells.findIndex((cell, i) => cell === unit || (i > 0 && isFigure(cell)))
  const words = (stop === -1 ? cells.slice(0, 2) : cells.slice(0, stop)).filter((cell) => /\p{L}{2}/u.test(cell.text) && !NUMBERED.test(cell.text) && !FIGURE_FIRST.test(cell.text))
  return words.at(-1) ?? null
}

/** A cell that holds a figure and nothing else: `172.033`, `14%`, `3000 - 3200`, `≥ 95`; four digits that can be a year are none. */
export function isFigure({ text, head }: Cell): boolean {
  if (/^(?:19|20)\d{2}$/.test(text)) return false
  return /^(?:[<>≥≤~=]|trên|dưới|khoảng)?\s*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?$/iu.test(text) && !(head !== null && NO_FIGURE_HEAD.test(head))
}

/** True for cells of words in which figures may be stated; not labels, dates or responsible bodies. */
export function isProse({ text, head }: Cell): boolean {
  return /\d/.test(text) && /\p{L}|%/u.test(text) && !(head !== null && NO_FIGURE_HEAD.test(head))
}

/** Unit printed above a table, of one that we know: `Đơn vị tính: Triệu đồng` → Triệu đồng; null where the words give none. */
export function captionUnit(words: string): string | null {
  const found = words.length > MAX_CAPTION ? undefined : /(?:^|[\n(*]\s{0,3})(?:đơn vị(?: tính)?|đvt)\s*:\s*([^\n()*:]{1,30})/iu.exec(words)?.[1]?.trim()
  return found !== undefined && readUnit(found) !== null ? found : null
}

const MAX_CAPTION = 400

/** Unit in a head's brackets: `Mức thu phí (đồng)` → đồng; null where there is none. */
export function headUnit(head: string | null): string | null {
  return head === null ? null : (/\(([^()]{1,30})\)\s*$/u.exec(head)?.[1] ?? null)
}
