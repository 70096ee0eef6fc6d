import { isAllCaps } from './line-shape.js'
import type { Line } from './line.js'

/** Set phrases of the parts around a document's body (Nghị định 30/2020/NĐ-CP, annex I). */

const BASIS = /^(Căn cứ|Sau khi (nghe|xem xét|thảo luận)|Xét (Tờ trình|đề nghị|Báo cáo|Công văn|[Tt]ờ)|Theo đề nghị|Trên cơ sở|Thực hiện (Nghị|Quyết|Chỉ|Kế|Kết|Công|Thông|Chương|Luật|ý kiến)|Tiếp theo|Xem xét)/
const OPERATIVE = /^(QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|NGHỊ ĐỊNH|THÔNG TƯ)\s*:\s*$/
const CLOSING = /^(Nghị quyết|Luật|Bộ luật|Pháp lệnh|Hiến pháp)( này)?( đã)? được[^.]{0,160}thông qua[^.]{0,60}ngày/i
const RECIPIENTS = /^[*_]*Nơi nhận[*_]*\s*:?\s*[*_]*(?=$|[-–\s])/
const SIGNATURE_HEAD = /^(TM|KT|TL|TUQ|T\/M|Q|T\. ?M)\s*\.?\s+[\p{Lu}]/u
const OFFICES = /^(PHÓ |QUYỀN |CỤC |TỔNG )?(CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|THỨ TRƯỞNG|GIÁM ĐỐC|CHỦ NHIỆM|BÍ THƯ|TỔNG BÍ THƯ|CHÁNH VĂN PHÒNG|THỐNG ĐỐC|TRƯỞNG BAN|VIỆN TRƯỞNG|CHÁNH ÁN|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TỔNG KIỂM TOÁN)(\s+(QUỐC HỘI|NƯỚC|THƯỜNG TRỰC|CHÍNH PHỦ))?$/
const SIGNED = /^\(?\s*(Đã ký|đã ký|ĐÃ KÝ|Ký tên)\b/

/** A legal basis of the preamble. */
export function isBasis(text: string): boolean {
  return BASIS.test(text)
}

/** The operative word: 'QUYẾT NGHỊ:'. */
export function isOperative(text: string): boolean {
  return OPERATIVE.test(text.trim())
}

/** The sentence that says when and by whom the text was adopted, behind the last article. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text)
}

export function isRecipientsHead(text: string): boolean {
  return RECIPIENTS.test(text)
}

/** First line of a signature block: authority, office in capitals, or "(Đã ký)". */
export function isSignature(line: Line): boolean {
  const text = line.text.trim()
  return (SIGNATURE_HEAD.test(text) && isAllCaps(text)) || OFFICES.test(text) || SIGNED.test(text)
}
