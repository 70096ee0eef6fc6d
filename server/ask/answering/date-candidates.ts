import { findDates } from '../../../ingest/model/edtf.js'
import { numberKey } from '../../../ingest/model/number-key.js'
import { matchSpans, type Span } from '../../../ingest/model/span.js'
import { foldedKey } from '../../../ingest/model/text.js'
import { NUMBER_SOURCE } from '../../../ingest/parse/document-number.js'
import type { Question } from '../question.js'

const LOOSE = /(?<!\p{L})(?:ngày\s+\d{1,2}[/-]\d{1,2}(?![/\d])|ngày \d{1,2} tháng \d{1,2}|quý\s+(?:I{1,3}|IV|[1-4])(?:(?:\/|\s+năm\s+)\d{4})?|tháng\s+\d{1,2}|năm\s+\d{3,4}|thế kỷ (?:thứ )?[\p{L}\d]+|thập niên (?:năm )?\d+|mùa (?:xuân|hè|hạ|thu|đông)(?: năm \d{4})?|(?<![\d/.,])(?:19|20)\d{2}(?![/.,]\d|\/\p{L}))(?![\p{L}\d])/giu

/** Dates, months, quarters, years and seasons of a text, in order. */
export function datesIn(text: string): Span[] {
  const full = findDates(text).map(({ start, end }) => ({ start, end }))
  const loose = matchSpans(text, LOOSE)
  return [...full, ...loose.filter((span) => !full.some(({ start, end }) => span.start < end && span.end > start))].sort((a, b) => a.start - b.start)
}

const OWNER = new RegExp(`(?:(?<kind>\\p{Lu}\\p{L}*(?: \\p{Ll}+){0,2})\\s+)?(?:số\\s+)?(?<![\\p{L}\\d])(?<number>${NUMBER_SOURCE})[\\s,(]*(?:(?:ban hành|ra|ký)\\s+)?$`, 'u')

/** Longest kind, number and words between it and its date. */
const MAX_OWNER_CHARS = 120

const WHEN = /^(?:từ |vào )?(?:khi|lúc|thời gian|thời điểm|thời hạn|bao giờ)(?: nào)?$|khoảng thời gian nào/iu
const TIME_CLAUSE = /(?<!\p{L})(?:(?:[Tt]rong (?:vòng|thời hạn|thời gian)|[Cc]hậm nhất(?: là)?|[Ss]au(?! khi)|[Tt]rước(?! khi))\s+(?:\d+|mỗi|từng)|(?:[Ss]au|[Tt]rước|[Nn]gay) khi|[Kk]ể từ|[Đđ]ầu (?:mỗi|từng)|[Cc]uối (?:mỗi|từng)|[Hh](?:ằng|àng) (?:năm|tháng|quý|tuần)|[Kk]hi)(?!\p{L})[^,;:.\n]*/gu

/** Words for a time that no date says, for who asks when: `sau khi kết thúc học kỳ thứ 5`, `trong thời hạn 15 ngày`. */
function timeClauses(sentence: string, { read, asking }: Pick<Question, 'read' | 'asking'>): Span[] {
  if (asking === null || !WHEN.test(read.slice(asking.start, asking.end))) return []
  return [...sentence.matchAll(TIME_CLAUSE)].map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length }))
}

/** Dates that may be asked for: one right behind a document's number is that document's, and answers only who names its number or its kind. */
export function askedDates(sentence: string, { documents, read, asking }: Pick<Question, 'documents' | 'read' | 'asking'>): Span[] {
  const asked = foldedKey(read)
  const keys = documents.map(({ typed }) => numberKey(typed))
  const dates = datesIn(sentence).filter(({ start }) => {
    const { kind = '', number } = OWNER.exec(sentence.slice(Math.max(0, start - MAX_OWNER_CHARS), start))?.groups ?? {}
    if (number === undefined) return true
    return keys.length > 0 ? keys.includes(numberKey(number)) : kind !== '' && asked.includes(foldedKey(kind))
  })
  return dates.length > 0 ? dates : timeClauses(sentence, { read, asking })
}
