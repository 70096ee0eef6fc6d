import { isAllCaps } from './line-shape.js'
import { isRecipientsHead } from './formula.js'
import list from './surnames.json' with { type: 'json' }
import type { Page, Printed, Row } from './page.js'
import { printed } from './page.js'

const AUTHORITY = /^(TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q|TH)\s*\.?\s+\p{Lu}/u
const OFFICE =
  /^(PHÓ |QUYỀN |Q\. ?)?(CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|THỐNG ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|BÍ THƯ|TỔNG BÍ THƯ|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG KIỂM TOÁN|TỔNG THANH TRA)(\s|$)/u
const NAME_PART = /^(\p{Lu}[\p{Ll}\u0300-\u036f]*|\p{Lu}{2,})$/u
const NOT_A_NAME = /(^|\s)(Nơi|Phụ|Biểu|Mẫu|Điều|Chương|Mục|Tên|Danh|Ban|Bảng|Số|Căn|Ghi)(\s|$)/iu
/** Honours printed before a name. */
const HONOUR = /^(Đồng chí|Ông|Bà|GS|PGS|TS|ThS|Thượng tướng|Đại tướng|Trung tướng|Thiếu tướng|Đại tá)\.?\s+/u
const ROWS_TO_NAME = 9
const SURNAMES = new Set(list.surnames.map((name) => name.toUpperCase()))
/** Office and name that a reader of tables joined in one cell: 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Tống Thị Hà'. */
const JOINED = /^[\p{Lu}\s.,/]+\s(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4})$/u

/**
 * Who signed: the person's name under the first office in capitals ("CHỦ TỊCH", "KT. BỘ TRƯỞNG"), annexes behind it left aside.
 *
 * Without an office, the name that closes the list of recipients. Null where neither prints a name.
 */
export function readSigner(page: Page): Printed | null {
  const rows = page.rows.filter((row) => !row.excluded)
  for (let i = 0; i < rows.length; i++) {
    const office = rows[i]!.text
    const together = joinedName(rows[i]!)
    if (together !== null) return printed(page, together)
    if (!(AUTHORITY.test(office) && isAllCaps(office)) && !(OFFICE.test(office) && isAllCaps(office) && office.length < 60)) continue
    const name = nameBelow(rows, i + 1)
    if (name !== null) return printed(page, name)
  }
  return closingName(page, rows)
}

function nameBelow(rows: readonly Row[], from: number): Row | null {
  for (const row of rows.slice(from, from + ROWS_TO_NAME)) {
    if (isPersonName(row.text)) return withoutHonour(row)
    if (!isAllCaps(row.text) && !/^[([]?\s*(đã ký|Đã ký|ĐÃ KÝ|Ký tên)/u.test(row.text)) return null
  }
  return null
}

function joinedName(row: Row): Row | null {
  const name = JOINED.exec(row.text)?.groups?.name
  if (name === undefined || !(AUTHORITY.test(row.text) || OFFICE.test(row.text)) || !isPersonName(name)) return null
  return { ...row, text: name, start: row.end - name.length }
}

/** The last row behind "Nơi nhận:", where it is a person's name and no item of the list. */
function closingName(page: Page, rows: readonly Row[]): Printed | null {
  const recipients = rows.findIndex(({ text }) => isRecipientsHead(text))
  if (recipients < 0) return null
  const behind = rows.slice(recipients + 1).find(({ text }) => isPersonName(text))
  return behind === undefined ? null : printed(page, withoutHonour(behind))
}

/** Two to five capitalised syllables and nothing else: 'Phạm Văn Đồng'; in capitals only behind a known surname: 'NGUYỄN THỊ BÌNH'. */
function isPersonName(text: string): boolean {
  const parts = text.replace(HONOUR, '').split(/\s+/)
  if (parts.length < 2 || parts.length > 5 || !parts.every((part) => NAME_PART.test(part))) return false
  if (parts.some((part) => part.length > 1 && !/\p{Ll}/u.test(part)) && !(isAllCaps(text) && SURNAMES.has(parts[0]!))) return false
  return !NOT_A_NAME.test(text) && !OFFICE.test(text) && !/(NHÂN DÂN|CHÍNH PHỦ|QUỐC HỘI|TRƯỞNG|TỊCH|ĐỐC|PHÒNG|TƯỚNG|NHIỆM)/u.test(text)
}

function withoutHonour(row: Row): Row {
  const lead = HONOUR.exec(row.text)?.[0].length ?? 0
  return { ...row, text: row.text.slice(lead), start: row.start + lead }
}
