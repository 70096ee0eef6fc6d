import type { IngestResult } from '../results.js'
import advice from './left-out-advice.json' with { type: 'json' }
import warningNames from './warning-names.json' with { type: 'json' }

/** File names printed under one reason; `--json` has them all. */
const MAX_NAMES = 20

const ADVICE: Readonly<Record<string, string>> = advice

const NAMES_OF_WARNINGS: Readonly<Record<string, string>> = warningNames

/**
 * What an ingest did, as lines for the person at the terminal: how many documents were read, had not changed and left, and what they
 * hold; which documents to look at again, by what was odd in them; what was left out, by reason, with the files' names and what can be
 * done about it.
 */
export function outcomeLines({ documents, leftOut, changes, tookMs }: IngestResult): string[] {
  const seconds = tookMs / 1000
  const speed = changes.read > 1 && seconds > 0 ? `, ${decimal(changes.read / seconds)} văn bản mỗi giây` : ''
  const gone = changes.removed === 0 ? '' : `; gỡ ${whole(changes.removed)} văn bản không còn ở nơi này`
  const total = `${whole(documents.length)} văn bản: đọc ${whole(changes.read)}, không đổi ${whole(changes.unchanged)}${gone}. Hết ${decimal(seconds)} giây${speed}.`
  return [total, ...contentLines(documents), ...warningLines(documents), ...leftOutLines(leftOut)]
}

function contentLines(documents: IngestResult['documents']): string[] {
  const [sections, targets] = [sum(documents.map((document) => document.sections)), sum(documents.map((document) => document.targets))]
  return sections === 0 ? [] : [`Các văn bản này có ${whole(sections)} phần (điều, khoản, điểm, đoạn, hàng của bảng) và ${whole(targets)} số liệu.`]
}

/** One group a warning, each document once in it. */
function warningLines(documents: IngestResult['documents']): string[] {
  const odd = documents.filter(({ warnings }) => warnings.length > 0)
  if (odd.length === 0) return []
  const groups = grouped(odd.flatMap(({ file, warnings }) => [...new Set(warnings.map(({ code }) => code))].map((code) => ({ file, code, reason: NAMES_OF_WARNINGS[code] ?? code }))))
  return [`Nên xem lại ${whole(odd.length)} văn bản đã đọc:`, ...groups.flatMap((group) => groupLines(group, 'văn bản'))]
}

/** Groups of one code stand together, the advice behind the last of them. */
function leftOutLines(leftOut: IngestResult['leftOut']): string[] {
  if (leftOut.length === 0) return []
  const groups = grouped(leftOut)
  const lines = groups.flatMap((group, i) => {
    const todo = groups[i + 1]?.code === group.code ? undefined : ADVICE[group.code]
    return [...groupLines(group, 'tệp'), ...(todo === undefined ? [] : [`    → ${todo}`])]
  })
  return [`Bỏ lại ${whole(leftOut.length)} tệp:`, ...lines]
}

interface Group {
  code: string
  reason: string
  files: string[]
}

/** One group a reason; codes with most files first, in a code the largest group. */
function grouped(entries: readonly { file: string; code: string; reason: string }[]): Group[] {
  const byReason = new Map<string, Group>()
  const counts = new Map<string, number>()
  for (const { file, code, reason } of entries) {
    const group = byReason.get(`${code} ${reason}`) ?? { code, reason, files: [] }
    group.files.push(printable(file))
    byReason.set(`${code} ${reason}`, group)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...byReason.values()].sort((a, b) => counts.get(b.code)! - counts.get(a.code)! || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || b.files.length - a.files.length)
}

function groupLines({ code, reason, files }: Group, unit: string): string[] {
  const more = files.length - MAX_NAMES
  const names = [...files.slice(0, MAX_NAMES), ...(more > 0 ? [`… và ${whole(more)} ${unit} nữa (xem đủ với --json)`] : [])]
  return [`  ${reason} [${code}]${files.length > 1 ? ` (${whole(files.length)} ${unit})` : ''}`, ...names.map((name) => `    ${name}`)]
}

/** A name that cannot move the cursor, colour the terminal or turn the reading direction round. */
function printable(file: string): string {
  return file.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

function whole(value: number): string {
  return value.toLocaleString('vi')
}

function decimal(value: number): string {
  return value.toLocaleString('vi', { maximumFractionDigits: 1 })
}
