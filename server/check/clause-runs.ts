import type { Span } from '../../ingest/model/span.js'

const LABELS = (one: string): string => `${one}(?:\\s{0,2}(?:,|và|hoặc)\\s{1,2}${one}(?![\\p{L}\\d/.]|\\s{0,2}%))*`
const QUOTED = '(?:“[^”\\n]{1,300}”|"[^"\\n]{1,300}")'
const NUMBER = '(?:[IVXLC]{1,7}|\\d{1,3}|[A-Z])'
/** Everything that a citation's address is printed with, a level each; case is as a sentence may have it. */
const PARTS: readonly string[] = [
  `(?:[Đđ]iểm|[Tt]iết)\\s{1,2}${LABELS('(?:[a-zđ]\\d?|\\(?\\d{1,3}(?:\\.\\d{1,3}){0,3}\\)?)')}`,
  `[Kk]hoản\\s{1,2}${LABELS('\\d{1,3}[a-zđ]?')}`,
  `(?:[Đđ]iều|ĐIỀU)\\s{1,2}${LABELS('\\d{1,4}[a-zđ]?')}`,
  `(?:[Tt]iểu\\s{1,2})?[Mm]ục\\s{1,2}(?:${QUOTED}|${NUMBER}(?:\\.(?:[IVXLC]{1,7}|\\d{1,3})){0,4})`,
  `(?:[Cc]hương|CHƯƠNG)\\s{1,2}(?:[IVXLC]{1,7}|\\d{1,3})`,
  `(?:[Pp]hần|PHẦN)\\s{1,2}(?:thứ\\s{1,2}\\p{L}{2,5}|[IVXLC]{1,7}|\\d{1,2}|(?:mở\\s{1,2}đầu|kết\\s{1,2}thúc|chữ\\s{1,2}ký|${QUOTED})(?:\\s{1,2}thứ\\s{1,2}\\d{1,3})?)`,
  `(?:[Pp]hụ\\s{1,2}lục|PHỤ\\s{1,2}LỤC)(?:\\s{1,2}(?:[IVXLC]{1,7}|\\d{1,3}|[A-Z])(?:\\.\\d{1,2})?)?`,
  `[Cc]hỉ\\s{1,2}tiêu\\s{1,2}${LABELS('(?:\\(\\d{1,3}\\)|(?:thứ|số)\\s{1,2}\\d{1,3}|[a-zđ]\\))')}`,
  `(?:[Gg]ạch\\s{1,2}đầu\\s{1,2}dòng|[Dd]ấu\\s{1,2}cộng|[Cc]ăn\\s{1,2}cứ)\\s{1,2}thứ\\s{1,2}\\d{1,3}`,
  `(?:[Đđ]oạn|[Ýý])\\s{1,2}\\d{1,4}`,
  '[Mm]ệnh\\s{1,2}lệnh',
  `[Dd]òng\\s{1,2}\\d{1,4}\\s{1,2}của\\s{1,2}bảng(?:\\s{1,2}\\d{1,3})?`,
]
const PART = `(?:${PARTS.join('|')})(?![\\p{L}\\d]|[./]\\d|\\s{0,2}%)(?:\\s{1,2}\\(lần in thứ \\d{1,3}\\))?`
const JOINT = '(?:\\s{0,2}[,;]\\s{0,2}|\\s{1,2})(?:(?:và|của|thuộc|tại)\\s{1,2})?'
const RUN = new RegExp(`(?<![\\p{L}\\d])${PART}(?:${JOINT}${PART}){0,30}`, 'gu')

/**
 * Runs of words that address a clause, in order: 'điểm a khoản 2 Điều 5', 'chỉ tiêu (13), mục I.2, Điều 2', 'mục “Chuyển đổi số”'.
 *
 * A label at the start of a line ('Điều 5. …') heads a part of the draft itself and is none. Linear: every repetition is bounded.
 */
export function clauseRuns(text: string): Span[] {
  const runs: Span[] = []
  for (const { 0: printed, index } of text.matchAll(RUN)) {
    const end = index + printed.length
    const isOwnLabel = (index === 0 || text[index - 1] === '\n') && /^\s*[.:\n]/.test(text.slice(end, end + 3))
    if (!isOwnLabel) runs.push({ start: index, end })
  }
  return runs
}
