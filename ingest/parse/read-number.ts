import { NUMBER_SOURCE } from './document-number.js'
import type { Head } from './head.js'
import type { Page, Printed } from './page.js'
import { printed } from './page.js'

const LABELLED = new RegExp(`(?<!\\p{L})(?:Luật\\s+|Bộ luật\\s+)?S[ốỐ](?:\\s*hiệu)?\\s{0,2}:?\\s{0,2}(?<number>${NUMBER_SOURCE})`, 'u')

/**
 * The document's own number: the one labelled "Số" in the head, above the title's subject. Null where the head prints none.
 *
 *   'Số: 80/2025/NQ-HĐND' → '80/2025/NQ-HĐND'   'Luật số: 24/2018/QH14' → '24/2018/QH14'   'Số:     /KH-UBND' → null
 * Numbers in the subject and in the bases are those of other documents and are not looked at.
 */
export function readNumber(page: Page, head: Head | null): Printed | null {
  if (head === null) return null
  const start = page.rows[head.from]!.start
  const end = head.title >= 0 ? numberLimit(page, head) : (page.rows[head.to]?.start ?? page.flat.length)
  const match = LABELLED.exec(page.flat.slice(start, end))
  if (match === null) return null
  const at = start + match.index + match[0].length - match.groups!.number!.length
  return printed(page, { start: at, end: at + match.groups!.number!.length })
}

/** The number may also stand alone right under the title: "NGHỊ QUYẾT / Số 03/NQ-CP". */
function numberLimit(page: Page, head: Head): number {
  const below = page.rows.slice(head.title + 1, head.title + 3).find((row) => !row.excluded)
  return below !== undefined && /^\(?S[ốỐ]\s*:?\s*\d/u.test(below.text) ? below.end : page.rows[head.title]!.start
}
