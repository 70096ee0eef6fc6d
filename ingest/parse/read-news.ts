import { findDates } from '../model/edtf.js'
import { wordCount } from './line-shape.js'
import type { Page, Printed, Row } from './page.js'

const BRACKETED_MARK = /^\(\s?(?<name>[\p{Lu}\d][\p{L}\d.]*(?:\s[\p{Lu}\d][\p{L}\d.]*){0,4})\s?\)\s*[-–—:]/u
const BARE_MARK = /^(?<name>TTXVN|VOV|VTV|VTC|PLVN|NDO|TNO|SGGPO|HNMO|VnExpress|VietnamPlus|HDDTVN)\s*[-–—:](?:\s|$)/u
const MARK_INSIDE = /(?<![\p{L}\d])\(\s?(?<name>PLVN|TTXVN|VOV|HDDTVN|NDO|TNO|SGGPO|HNMO|VTV|VTC)\s?\)\s{0,2}[-–—]/u
/** What a line of publication may hold beside its date: weekday, time, place of the agency, and the labels of a site. */
const DATELINE_WORDS =
  /(thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|ngày đăng|đăng ngày|đăng lúc|cập nhật( lúc)?|xuất bản|ngày|lúc|gmt\s*\+?\s*\d+|\(gmt\s*\+?\d+\)|\d{1,2}\s*[:hg]\s*\d{2}(\s*(am|pm|phút))?|sáng|chiều|tối|[|,;:/()\-–•.])/giu
const DATELINE_ROWS = 12
const HEADLINE_WORDS = { min: 4, max: 40 }
const REPORTING =
  /(Ảnh\s*(minh họa)?\s*:\s*\p{Lu}|Ảnh\s*:|Nguồn ảnh|^Theo đó,|^Cụ thể,|vừa ký|(?:đã|vừa) (?:ký )?ban hành (?:Quy|Nghị|Quyết|Công|Thông|Kế|Chỉ|Văn)|ban hành (?:Quyết|Nghị) (?:định|quyết) (?:số )?\d|cho biết[,:]|phóng viên|PV\b|Xem chi tiết|Tải về|Hình từ Internet|^Vừa qua,|^Nội dung chính$)/mu
const QUESTION_HEADLINE = /\?$/

/** The agency or paper whose mark opens the news: '(PLVN) -' → 'PLVN', 'TTXVN - Ngày 29/12 …' → 'TTXVN'. */
export function readAgencyMark(page: Page): Printed | null {
  for (const row of page.rows) {
    const match = BRACKETED_MARK.exec(row.text) ?? BARE_MARK.exec(row.text) ?? MARK_INSIDE.exec(row.text)
    const name = match?.groups?.name
    if (match === null || name === undefined) continue
    const start = row.start + match.index + match[0].indexOf(name)
    return { value: name, span: { start, end: start + name.length } }
  }
  return null
}

/**
 * Day of publication printed as a line of its own near the top: 'Thứ sáu, 29/12/2023 | 10:15 (GMT+7)' → '2023-12-29'.
 *
 * A date inside a sentence is that of an event, one without a year is not complete, one in an excluded line belongs to other articles:
 * none of them counts.
 */
export function readDateline(page: Page): Printed | null {
  for (const row of page.rows.filter(({ excluded }) => !excluded).slice(0, DATELINE_ROWS)) {
    const [date, second] = findDates(row.text)
    if (date === undefined || second !== undefined) continue
    const rest = (row.text.slice(0, date.start) + row.text.slice(date.end)).replace(DATELINE_WORDS, ' ').trim()
    if (rest === '') return { value: date.date, span: { start: row.start + date.start, end: row.start + date.end } }
  }
  return null
}

/**
 * The headline: the first heading of the page, or the first line of at least four words. Null for a page without text.
 *
 * A first heading that is excluded because the page repeats it is the headline all the same; one of a single word (`Public_587`) is
 * a mark of whoever keeps the file.
 */
export function readHeadline(page: Page): Printed | null {
  const [top] = page.rows
  const rows = page.rows.filter((row) => !row.excluded || (row === top && row.headingLevel === 1))
  const heading = rows.slice(0, DATELINE_ROWS).find((row) => row.headingLevel === 1 && wordCount(row.text) > 1) ?? rows.find((row) => wordCount(row.text) >= HEADLINE_WORDS.min) ?? rows[0]
  return heading === undefined ? null : firstSentence(heading)
}

/** True where the row can be a headline, not the first paragraph of an article printed without one. */
export function looksLikeHeadline({ value }: Printed): boolean {
  return wordCount(value) <= HEADLINE_WORDS.max && !/[.;:]$/.test(value)
}

/** Words that show a text to be news or an editor's answer about documents, not a document: a mark, a caption, a reporter's phrase. */
export function readNewsSign(page: Page): Printed | null {
  const mark = readAgencyMark(page)
  if (mark !== null) return mark
  for (const row of page.rows) {
    const match = REPORTING.exec(row.text)
    if (match !== null) return { value: match[0], span: { start: row.start + match.index, end: row.start + match.index + match[0].length } }
  }
  const headline = readHeadline(page)
  return headline !== null && QUESTION_HEADLINE.test(headline.value) ? headline : null
}

/** A first line that is a whole paragraph gives its first sentence. */
function firstSentence(row: Row): Printed {
  const stop = wordCount(row.text) > HEADLINE_WORDS.max ? /[.!?](?=\s+\p{Lu})/u.exec(row.text) : null
  const length = stop === null ? row.text.length : stop.index + 1
  return { value: row.text.slice(0, length), span: { start: row.start, end: row.start + length } }
}
