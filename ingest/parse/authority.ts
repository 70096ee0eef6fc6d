import { isWholeBody, opensBody } from './body-name.js'
import type { Head } from './head.js'
import { isRule } from './head.js'
import { isAllCaps } from './line-shape.js'
import type { Page, Printed, Row } from './page.js'

/** Offices that sign for a body; of "TRƯỞNG BAN CHỈ ĐẠO" and the like the second word begins the body's name. */
export const OFFICE =
  /^(QUYỀN\s+|PHÓ\s+)?(CHỦ\s+TỊCH|BỘ\s+TRƯỞNG|TỔNG\s+CỤC\s+TRƯỞNG|CHI\s+CỤC\s+TRƯỞNG|CỤC\s+TRƯỞNG|THỐNG\s+ĐỐC|TỔNG\s+GIÁM\s+ĐỐC|GIÁM\s+ĐỐC|CHỦ\s+NHIỆM|CHÁNH(?=\s+VĂN\s+PHÒNG)|CHÁNH\s+ÁN|VIỆN\s+TRƯỞNG|TRƯỞNG(?=\s+BAN)|TỔNG(?=\s+(?:THANH\s+TRA|KIỂM\s+TOÁN)))\s+(?=\p{L})/iu

/** Words behind which a body's name belongs to the subject: "… CỦA BỘ NỘI VỤ". */
const LINKS = /(?<!\p{L})(CỦA|DO|VỚI|VÀ|TẠI|GIỮA|THUỘC|CHO|VỀ|CÁC|CẤP|BỞI|TỪ|ĐẾN|TRONG|PHÒNG|TƯỚNG|TRƯỞNG|TỊCH|VIÊN|GIAO|ĐỐC|NHIỆM|,|-|–)$/u
const MAX_ROWS = 4
/** Longest name of an authority. */
const MAX_NAME_CHARS = 160

/**
 * The authority that stands in capitals between the subject and the bases: 'HỘI ĐỒNG NHÂN DÂN TỈNH …', 'BỘ TRƯỞNG BỘ TÀI CHÍNH'.
 *
 * It may be broken over rows, followed by the assembly's term, or stand at the end of the subject's row where a reader joined the two.
 */
export function findAuthority(page: Page, head: Head): Printed | null {
  const from = Math.max(head.title, head.motto) + 1
  const rows = page.rows.slice(from, head.to).filter(({ text, excluded }) => !excluded && !isRule(text) && !/^\(?KH(ÓA|OÁ)\s/u.test(text))
  for (let i = rows.length - 1; i >= Math.max(0, rows.length - MAX_ROWS); i--) {
    const text = joined(rows.slice(i))
    if (isAuthority(text) && !(i > 0 && isOfficeAlone(rows[i - 1]!))) return { value: text, span: { start: rows[i]!.start, end: rows.at(-1)!.end } }
  }
  const last = rows.at(-1)
  return last === undefined || rows.length > MAX_ROWS * 3 ? null : authorityTail(last)
}

function isAuthority(text: string): boolean {
  if (!isAllCaps(text) || /\d/.test(text)) return false
  const office = OFFICE.exec(text)?.[0] ?? ''
  return office === '' ? isWholeBody(text) : opensBody(text.slice(office.length)) || /^NƯỚC$/u.test(text.slice(office.length))
}

/** "CHỦ TỊCH" above "ỦY BAN NHÂN DÂN": the row above belongs to the same name. */
function isOfficeAlone({ text }: Row): boolean {
  return isAllCaps(text) && OFFICE.test(`${text} X`) && !OFFICE.test(text)
}

/** The longest end of the row that is an authority and hangs on no word before it. */
function authorityTail({ text, start, end }: Row): Printed | null {
  if (!isAllCaps(text)) return null
  for (const space of text.matchAll(/\s+/g)) {
    if (text.length - space.index > MAX_NAME_CHARS) continue
    const tail = text.slice(space.index + space[0].length)
    if (tail.includes(' ') && isAuthority(joined([{ text: tail }])) && !LINKS.test(text.slice(0, space.index))) {
      return { value: tail, span: { start: start + space.index + space[0].length, end } }
    }
  }
  return null
}

function joined(rows: readonly { text: string }[]): string {
  return rows.map(({ text }) => text).join(' ').replace(/[:,.;]+$/, '').replace(/\s+điện$/u, '')
}
