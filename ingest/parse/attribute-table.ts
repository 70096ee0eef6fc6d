import type { Page, Printed, Row } from './page.js'

/** Facts that a site prints beside the document in a table of labels and values. */
export type AttributeName = 'number' | 'kind' | 'issuer' | 'signer' | 'date'

const LABELS: readonly (readonly [AttributeName, RegExp])[] = [
  ['number', /(?:^|#\s+)Số(?:\s+ký)?\s+hiệu\s*:\s*/u],
  ['kind', /^Loại văn bản\s*:?\s*/u],
  ['issuer', /^(?:Nơi|Cơ quan) ban hành\s*:?\s*/u],
  ['signer', /^Người ký\s*:?\s*/u],
  ['date', /^Ngày ban hành\s*:?\s*/u],
]
const UNKNOWN = /^(đang cập nhật|đã biết|chưa biết|dữ liệu đang cập nhật|không|-)\.*$/i
/** Rows from "Số hiệu" in which the other labels of the same table stand. */
const TABLE_ROWS = 16

/**
 * Facts of a site's attribute table, excluded rows included: "Số hiệu: | 80/2025/NQ-HĐND | Ngày ban hành: | 27/11/2025".
 *
 * Only the first table that begins with the number counts; tables of related documents are not read.
 */
export function readAttributes({ rows }: Page): Partial<Record<AttributeName, Printed>> {
  const first = rows.findIndex(({ text }) => LABELS[0]![1].test(text))
  const facts: Partial<Record<AttributeName, Printed>> = {}
  if (first < 0) return facts
  const table = rows.slice(first, first + TABLE_ROWS)
  for (const [name, label] of LABELS) {
    const at = table.findIndex(({ text }) => label.test(text))
    const value = at < 0 ? null : valueOf(table, at, label)
    if (value !== null) facts[name] = value
  }
  return facts
}

/** What stands behind the label in its row, or the next row, unless that is a label itself. */
function valueOf(table: readonly Row[], at: number, label: RegExp): Printed | null {
  const row = table[at]!
  const match = label.exec(row.text)!
  const lead = match.index + match[0].length
  if (lead < row.text.length) return known({ ...row, text: row.text.slice(lead), start: row.start + lead })
  const next = table[at + 1]
  return next === undefined || next.text.endsWith(':') ? null : known(next)
}

function known({ text, start, end }: Row): Printed | null {
  return UNKNOWN.test(text) ? null : { value: text, span: { start, end } }
}
