import type { TargetRow } from '../../targets/target-row.js'
import type { Quote } from './finding.js'
import type { Surroundings } from './surroundings.js'

/** Words that bound a figure, before its number and behind its unit. */
const BOUND_BEFORE = /(?:(?:(?:tăng|giảm)(?: thêm| bình quân)?|đạt|còn)\s+)?(?:(?:từ|trên|dưới|hơn|ít nhất|tối thiểu|tối đa|không quá|không dưới|khoảng|gần|xấp xỉ|thứ|hạng|vị trí|thứ hạng)\s+)*$/iu
const BOUND_BEHIND = /^(?:\s+(?:trở lên|trở xuống))/iu
/** Longest statement that is quoted whole; of a longer one the words of this figure are quoted. */
const MAX_QUOTE_CHARS = 420

/** The figure of a row as printed with its bound, by offsets into the document's text. */
export function figureSpan({ statement, spans: { whole, value, unit }, of, unitCanonical }: TargetRow): { start: number; end: number } {
  const [from, to] = [value.start - whole.start, Math.max(value.end, unit?.end ?? 0) - whole.start]
  const before = BOUND_BEFORE.exec(statement.slice(Math.max(0, from - 40), from))?.[0].length ?? 0
  const behind = BOUND_BEHIND.exec(statement.slice(to))?.[0].length ?? 0
  const rank = of !== null && unitCanonical === 'thứ hạng' ? (/^\/\d+/.exec(statement.slice(to))?.[0].length ?? 0) : 0
  return { start: value.start - before, end: Math.max(value.end, unit?.end ?? 0) + (behind || rank) }
}

/** The row's statement as a quotation of its section, the figure inside it marked; a table row is quoted whole. */
export function rowQuote(row: TargetRow, { section }: Surroundings): Quote {
  const figure = figureSpan(row)
  const offset = section.start
  const length = section.text.length
  const clamp = (at: number): number => Math.min(length, Math.max(0, at - offset))
  const answer = { start: clamp(figure.start), end: clamp(figure.end) }
  if (row.rule === 'table-cell' && length <= MAX_QUOTE_CHARS) return { sectionId: section.id, start: 0, end: length, answer }
  const parts = [row.spans.whole, row.spans.indicator, row.spans.period].filter((part) => part !== null).filter(({ start, end }) => start >= offset && end <= offset + length)
  const [start, end] = [Math.min(figure.start, ...parts.map((part) => part.start)), Math.max(figure.end, ...parts.map((part) => part.end))]
  const whole = end - start <= MAX_QUOTE_CHARS ? { start, end } : row.spans.whole
  return { sectionId: section.id, start: clamp(whole.start), end: clamp(whole.end), answer }
}
