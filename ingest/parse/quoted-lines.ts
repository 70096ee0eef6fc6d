import type { Line } from './line.js'

const MAX_QUOTED_LINES = 400

/**
 * For each line, whether it stands inside a quotation that an earlier line opened, as the articles that an amending law quotes.
 *
 * Labels of such lines are the quoted text's, not the document's. A quotation that nothing closes within 400 lines is none.
 *   ['1. Sửa đổi như sau:', '“Điều 5. Phạm vi', '1. Luật này …”.', '2. Bãi bỏ …'] → [false, true, true, false]
 */
export function quotedLines(lines: readonly Line[]): boolean[] {
  const quoted = new Array<boolean>(lines.length).fill(false)
  for (let i = 0; i < lines.length; i++) {
    const close = closingMark(lines[i]!.text)
    if (!close) continue
    const end = closingLine(lines, i, close)
    if (end < 0) continue
    const from = /^["“]/.test(lines[i]!.text) ? i : i + 1
    quoted.fill(true, from, end + 1)
    i = end
  }
  return quoted
}

/** The mark that would close what this line leaves open, or null where it leaves nothing open. */
function closingMark(text: string): '”' | '"' | null {
  if (count(text, '“') > count(text, '”')) return '”'
  return count(text, '"') % 2 === 1 && /(^|[:\s(])"\S/.test(text) ? '"' : null
}

function closingLine(lines: readonly Line[], from: number, close: string): number {
  const last = Math.min(lines.length, from + MAX_QUOTED_LINES)
  const closes = close === '"' ? /"\s*[.;,]*\s*$/ : /”/
  for (let i = from + 1; i < last; i++) {
    const text = lines[i]!.text
    if (closes.test(text) && !(close === '”' && count(text, '“') >= count(text, '”') && !/”\s*[.;,]*\s*$/.test(text))) return i
  }
  return -1
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
