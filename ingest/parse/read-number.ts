import { NUMBER_SOURCE } from './document-number.js'
import type { DocumentKind } from '../model/terms.js'
import type { Head } from './head.js'
import { KIND_SOURCE, kindOfWord } from './kind-words.js'
import type { Page, Printed } from './page.js'
import { printed } from './page.js'

const LABELLED = new RegExp(`(?<!\\p{L})(?:(?:Luật|Bộ luật|Pháp lệnh)\\s+s[ốỐ]|S[ốỐ])(?:\\s*hiệu)?\\s{0,2}:?\\s{0,2}(?<number>${NUMBER_SOURCE})`, 'u')

const CITED = new RegExp(`(?<!\\p{L})(?<kind>${KIND_SOURCE})\\s+(?:số\\s*:?\\s*)?(?<number>${NUMBER_SOURCE})`, 'iu')

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

/**
 * The number that an editor's opening sentence gives to the document printed below it, which speaks of itself as "Nghị định này".
 *
 *   'Chính phủ ban hành Nghị định số 12/2025/NĐ-CP ngày … quy định …' above 'Điều 1. …' → '12/2025/NĐ-CP'
 * Only a number of that kind counts, and only the sentence's first.
 */
export function readLeadNumber(page: Page, kind: DocumentKind): Printed | null {
  const lead = page.rows.find(({ excluded }) => !excluded)
  if (lead === undefined) return null
  const match = CITED.exec(lead.text)
  if (match === null || kindOfWord(match.groups!.kind!) !== kind) return null
  const start = lead.start + match.index + match[0].length - match.groups!.number!.length
  return printed(page, { start, end: start + match.groups!.number!.length })
}

/** The number may also stand alone right under the title: "NGHỊ QUYẾT / Số 03/NQ-CP". */
function numberLimit(page: Page, head: Head): number {
  const below = page.rows.slice(head.title + 1, head.title + 3).find((row) => !row.excluded)
  return below !== undefined && /^\(?S[ốỐ]\s*:?\s*\d/u.test(below.text) ? below.end : page.rows[head.title]!.start
}
