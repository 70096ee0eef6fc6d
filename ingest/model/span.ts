import { AppError } from './app-error.js'

/** Half-open range of UTF-16 offsets into `Document.text`; 0 ≤ start ≤ end ≤ text.length. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span of a text, checked: throws `AppError('bad-span')` unless 0 ≤ start ≤ end ≤ textLength. */
export function span(start: number, end: number, textLength = Number.MAX_SAFE_INTEGER): Span {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end < start || end > textLength) {
    throw new AppError('bad-span', `Đoạn văn bản không hợp lệ: [${start}, ${end}) trong ${textLength} ký tự.`, { value: { start, end } })
  }
  return { start, end }
}

/** The words of a span, exactly as they stand in `text`. */
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** The same span without white space at either end; empty spans stay where they are. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}

/** Every stretch of a text that a global expression matches, in order. */
export function matchSpans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
