/**
 * What a printed label at the start of a paragraph looks like: reason enough not to join its line to the one before.
 *
 * Wider than the parser's reading on purpose: a line break kept costs nothing, a label lost in a paragraph costs a section.
 */
const LABEL = new RegExp([
  String.raw`(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+((thứ|THỨ)\s+\p{L}+|[IVXLC]+|\d+)(?![\p{L}\p{N}])`,
  String.raw`(Điều|ĐIỀU)\s+\d+[a-zđ]?\s*[.:]`,
  String.raw`(Phụ lục|PHỤ LỤC|Biểu|BIỂU|Mẫu số|MẪU SỐ)\s+([IVXLC]+|\d+)`,
  String.raw`[IVXLC]{1,6}\s*[.\-–/)]\s*\p{Lu}`,
  String.raw`\d{1,3}[a-zđ]?\s*[.)]\s+\S`,
  String.raw`\d{1,3}(\.\d{1,3}){1,4}\.?\s+\p{Lu}`,
  String.raw`\d{1,3}[a-z]?\s?[-–/]\s?\p{Lu}\p{Ll}`,
  String.raw`[a-zđA-HĐ]\d?\s*[.)]\s+\S`,
  String.raw`\((\d{1,3}|[a-zđ]|[ivx]{1,5})\)\s*\S`,
  String.raw`[-–—+•●▪*]\s+\S`,
  String.raw`(Thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|Một là|Hai là|Ba là|Bốn là|Năm là|Sáu là|Bảy là|Tám là|Chín là|Mười là)\s*[,:]`,
  String.raw`(Căn cứ|Xét|Theo đề nghị|Sau khi|Nơi nhận|Kính gửi|Số)(\s*:|\s)`,
].map((one) => `(?:${one})`).join('|'), 'u')
const START = new RegExp(`^\\s*[“"']?(?:${LABEL.source})`, 'u')

/** True where the line begins as a printed label does: 'Điều 5.', '1. ', 'a) ', '(1)', '- ', 'I. ', 'Chương II', 'Căn cứ ', 'Thứ nhất,'. */
export function startsWithLabel(line: string): boolean {
  return START.test(line)
}

/** True for a line of two or more letters without a small one: a title, a head. */
export function isAllCaps(line: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)
}

/** True where the line's last word is followed by what closes a sentence, a list item or a lead-in. */
export function endsClause(line: string): boolean {
  return /[.;:!?…](["”’)\]]*|\s*\/\.?)\s*$/.test(line)
}

/** True for a line with a letter or a digit; rules, dashes and stars have none. */
export function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line)
}
