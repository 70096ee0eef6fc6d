import { findDates } from '../../../ingest/model/edtf.js'
import { numberKey } from '../../../ingest/model/number-key.js'
import { isDocumentNumber, NUMBER_SOURCE } from '../../../ingest/parse/document-number.js'
import type { Asking } from './ask-context.js'
import { clausesOf } from './clauses.js'
import { answered, type Finding, type Quote } from './finding.js'
import { coverage, profileOf } from './profile.js'

const NUMBER = new RegExp(`(?<![\\p{L}\\d])${NUMBER_SOURCE}`, 'gu')
/** A date belongs to the number that it stands behind, with at most a bracket and the word between. */
const BETWEEN = /^\s*\(?\s*(?:,?\s*(?:ban hành|ra|ký))?\s*$/iu
/** Words of a question for the date of a document. */
const DATE_WORDS = 'ban hành ký ra đời thông qua công bố ngày nghị quyết quyết định kế hoạch luật nghị định thông tư chỉ thị báo cáo tờ trình văn bản số'
const LEAST_ABOUT_DATE = 0.95
const MOST_SHOWN = 4

/** The date that texts print behind the number of a document which the library has not itself: `Nghị quyết số 88/2019/QH14 ngày 18/11/2019`. */
export function fromCitedNumber({ question, ranked, around }: Asking): Finding | null {
  const [named, second] = question.documents
  if (question.wanted !== 'date' || named === undefined || second !== undefined) return null
  if (coverage(question.terms, [{ profile: profileOf(DATE_WORDS, question.isBare), worth: 1 }]) < LEAST_ABOUT_DATE) return null
  const wanted = numberKey(named.typed)
  const found: { date: string; quote: Quote; words: string }[] = []
  for (const { sectionId } of ranked) {
    const text = around(sectionId)?.section.text ?? ''
    for (const match of text.matchAll(NUMBER)) {
      const end = match.index + match[0].length
      const date = isDocumentNumber(match[0]) && numberKey(match[0]) === wanted ? findDates(text).find(({ start }) => start >= end && BETWEEN.test(text.slice(end, start))) : undefined
      const clause = date === undefined ? undefined : clausesOf(text).find(({ start, end: to }) => date.start >= start && date.end <= to)
      if (date === undefined || clause === undefined) continue
      found.push({ date: date.date, words: text.slice(date.start, date.end), quote: { sectionId, start: clause.start, end: clause.end, answer: { start: date.start, end: date.end } } })
      break
    }
  }
  return found.length === 0 ? null : agreed(found)
}

function agreed(found: readonly { date: string; quote: Quote; words: string }[]): Finding {
  const quotes = found.slice(0, MOST_SHOWN).map(({ quote }) => quote)
  const dates = new Set(found.map(({ date }) => date))
  if (dates.size === 1) return answered(`“${found[0]!.words}”.`, quotes, ['Ngày ghi ngay sau số hiệu được hỏi.'])
  return { status: 'sources-disagree', answer: `Các văn bản ghi khác nhau: ${found.slice(0, MOST_SHOWN).map(({ words }) => `“${words}”`).join('; ')}.`, quotes, readings: [], why: ['Ngày ghi sau số hiệu được hỏi không giống nhau.'] }
}
