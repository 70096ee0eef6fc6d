import type { IngestResult } from '../results.js'
import advice from './left-out-advice.json' with { type: 'json' }

/** File names printed under one reason; `--json` has them all. */
const MAX_NAMES = 20

const ADVICE: Readonly<Record<string, string>> = advice

/**
 * What an ingest did, as lines for the person at the terminal: how many documents were read, had not changed and left; then what was
 * left out, grouped by reason with the files' names and what can be done about it.
 */
export function outcomeLines({ documents, leftOut, changes, tookMs }: IngestResult): string[] {
  const seconds = tookMs / 1000
  const speed = changes.read > 1 && seconds > 0 ? `, ${decimal(changes.read / seconds)} văn bản mỗi giây` : ''
  const gone = changes.removed === 0 ? '' : `; gỡ ${changes.removed} văn bản không còn ở nơi này`
  const total = `${documents.length} văn bản: đọc ${changes.read}, không đổi ${changes.unchanged}${gone}. Hết ${decimal(seconds)} giây${speed}.`
  return leftOut.length === 0 ? [total] : [total, `Bỏ lại ${leftOut.length} tệp:`, ...groups(leftOut).flatMap(groupLines)]
}

interface Group {
  code: string
  reason: string
  files: string[]
}

/** One group a reason, the largest first. */
function groups(leftOut: IngestResult['leftOut']): Group[] {
  const byReason = new Map<string, Group>()
  for (const { file, code, reason } of leftOut) {
    const group = byReason.get(`${code} ${reason}`) ?? { code, reason, files: [] }
    group.files.push(printable(file))
    byReason.set(`${code} ${reason}`, group)
  }
  return [...byReason.values()].sort((a, b) => b.files.length - a.files.length)
}

function groupLines({ code, reason, files }: Group): string[] {
  const more = files.length - MAX_NAMES
  const names = [...files.slice(0, MAX_NAMES), ...(more > 0 ? [`… và ${more} tệp nữa (xem đủ với --json)`] : [])]
  const todo = ADVICE[code]
  return [`  ${reason} [${code}]${files.length > 1 ? ` (${files.length} tệp)` : ''}`, ...names.map((name) => `    ${name}`), ...(todo === undefined ? [] : [`    → ${todo}`])]
}

/** A name that cannot move the cursor, colour the terminal or turn the reading direction round. */
function printable(file: string): string {
  return file.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')
}

function decimal(value: number): string {
  return value.toLocaleString('vi', { maximumFractionDigits: 1 })
}
