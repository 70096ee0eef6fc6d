import { syllables } from '../../../ingest/model/syllables.js'
import { matchSpans, type Span } from '../../../ingest/model/span.js'
import { tokenize } from '../../../ingest/model/tokens.js'
import { findUnit, inBase } from '../../../ingest/model/unit.js'
import { NUMBER_SOURCE } from '../../../ingest/parse/document-number.js'
import type { ReadQuestion } from '../reading/read-question.js'
import { agents, asksBody, bodiesOrOffices, people } from './body-candidates.js'
import { askedDates, datesIn } from './date-candidates.js'
import { definitionIn } from './definitions.js'
import { placesOfSentence } from './place-candidates.js'

/** Stretches of a sentence that could be what is asked for, in order; null where the sort of question has no form of its own. */
export function answerCandidates(sentence: string, question: ReadQuestion): Span[] | null {
  switch (question.wanted) {
    case 'value': return figures(sentence, question)
    case 'rank': return matchSpans(sentence, RANK)
    case 'date': return askedDates(sentence, question)
    case 'which': return whichOnes(sentence, question)
    case 'year': return matchSpans(sentence.replace(/(?<!\d)(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}(?!\d)/g, (range) => ' '.repeat(range.length)), /(?:năm\s+)?(?<![\d/.,-])(?:1[0-9]|20)\d{2}(?![\d/]|[.,]\d)/giu)
    case 'number': return matchSpans(sentence, NUMBER)
    case 'ordinal': return matchSpans(sentence, /(?<!\p{L})(?:thứ|lần thứ|khóa|khoá|kỳ|Điều|khoản)\s+(?:[IVXLC]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\d])/giu)
    case 'person': return people(sentence)
    case 'agent': return asksBody(question) ? bodiesOrOffices(sentence, question.terms) : orNull(agents(sentence, question.terms))
    case 'place': return orNull(placesOfSentence(sentence))
    case 'content': case 'definition': return definitionIn(sentence, question)
    default: return null
  }
}

const NUMBER = new RegExp(`(?<![\\p{L}\\d])${NUMBER_SOURCE}`, 'gu')
const RANK = /(?<!\p{L})(?:(?:xếp |đứng )?(?:thứ|hạng|vị trí|thứ hạng|vị trí thứ|hạng thứ)\s+)\d+(?:\/\d+)?/giu

/** Most words of a thing that is asked for by its sort. */
const MOST_WHICH_WORDS = 9

/** `đường vành đai nào`: stretches that begin with the sort, or its last words, and go on to the next stop; null where the sentence has none. */
function whichOnes(sentence: string, { read, asking, terms }: ReadQuestion): Span[] | null {
  const sort = syllables(read.slice(0, asking?.start ?? 0)).slice(-3)
  const isTwo = terms.find(({ key }) => key === sort.at(-1)?.key)?.follows === true
  const found = syllables(sentence)
  for (let from = 0; from < sort.length - (isTwo ? 1 : 0); from++) {
    const keys = sort.slice(from).map(({ key }) => key)
    const spans = found.flatMap((_, i) => {
      if (!keys.every((key, j) => found[i + j]?.key === key)) return []
      let end = i + keys.length
      while (end < found.length && end - i < MOST_WHICH_WORDS && !found[end]!.opensRun) end++
      return end === i + keys.length ? [] : [{ start: found[i]!.start, end: found[end - 1]!.end }]
    })
    if (spans.length > 0) return spans
  }
  return null
}

/** Names are one form of a body or a place; words that describe it are another. */
function orNull(spans: Span[]): Span[] | null {
  return spans.length === 0 ? null : spans
}

const SCALE = 'mươi|trăm|nghìn|ngàn|triệu|tỷ'
/** A digit behind tens or hundreds; `năm` there is a year, unless it goes on as a number. */
const DIGIT_BEHIND = `một|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|bẩy|tám|chín|năm(?=\\s+(?:${SCALE})(?!\\p{L}))|(?:linh|lẻ)\\s+(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín)`
const TEN = `mười(?:\\s+(?:${DIGIT_BEHIND})(?!\\p{L}))?`
/** A whole number in words before what it counts: `mười hai cán bộ`, `một trăm linh năm hộ`. */
const SPELLED = new RegExp(`(?<!\\p{L})(?:${TEN}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?:\\s+(?:${SCALE})(?:\\s+(?:${TEN}|${DIGIT_BEHIND})(?!\\p{L}))?)*(?=\\s+\\p{Ll})`, 'giu')

/** Numbers with their units that are no part of a date, a year, a document's number, a label or a clause's address. */
function figures(sentence: string, { unit, noun, dimension }: ReadQuestion): Span[] {
  const taken = [...datesIn(sentence), ...matchSpans(sentence, NUMBER), ...matchSpans(sentence, /(?<!\p{L})(?:Điều|khoản|điểm|mục|chương|số|phần|phụ lục|giai đoạn|nhiệm kỳ|thời kỳ|năm)\s+\(?\d+(?:\s*-\s*\d+)?\)?/giu), ...matchSpans(sentence, /^\s*(?:\(\d+\)|\d{1,2}[.)])/gu)]
  const tokens = tokenize(sentence)
  const found: Span[] = []
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'number' || taken.some(({ start, end }) => token.start >= start && token.end <= end)) continue
    const own = findUnit(tokens, i + 1)
    const end = own === null ? token.end : tokens[i + own.length]!.end
    const own2 = own === null ? null : inBase(1, own.unit.canonical)
    if (unit !== null && own2?.dimension.replace('/năm', '') !== unit.dimension.replace('/năm', '')) continue
    if (dimension === 'money' && own2?.dimension.startsWith('money') !== true) continue
    if ((dimension === 'area' || dimension === 'ratio') && own2?.dimension !== dimension) continue
    if (dimension === 'count' && (own2?.dimension === 'ratio' || own2?.dimension.startsWith('money') === true)) continue
    if (noun !== '' && !opensWith(sentence.slice(token.end), noun) && !(own === null && isCountedBefore(sentence, token, noun))) continue
    found.push({ start: token.start, end: noun === '' || own !== null ? end : Math.max(end, token.end + nounLength(sentence.slice(token.end), noun)) })
  }
  const spelled = noun === '' ? [] : matchSpans(sentence, SPELLED).filter(({ end }) => opensWith(sentence.slice(end), noun)).map(({ start, end }) => ({ start, end: end + nounLength(sentence.slice(end), noun) }))
  return [...found, ...spelled].sort((a, b) => a.start - b.start)
}

/** `số đơn vị cấp huyện … ít nhất là 06`: nothing is counted behind the number, and the noun stands before it. */
function isCountedBefore(sentence: string, { start, end }: Span, noun: string): boolean {
  return /^\s*(?:[.;,]|$)/u.test(sentence.slice(end)) && sentence.slice(0, start).toLowerCase().includes(noun)
}

/** True where the noun's words, or its first, come next: `số` and `%` may stand before them. */
function opensWith(behind: string, noun: string): boolean {
  const keys = syllables(behind.slice(0, 60)).map(({ key }) => key).filter((key) => !/^(phân2|trăm|sô5)$/.test(key))
  const wanted = syllables(noun).map(({ key }) => key)
  return wanted.every((key, i) => keys[i] === key) || (wanted.length > 1 && keys[0] === wanted[0])
}

function nounLength(behind: string, noun: string): number {
  const wanted = syllables(noun).length
  const found = syllables(behind.slice(0, 60))
  const whole = found.slice(0, wanted).map(({ key }) => key).join(' ') === syllables(noun).map(({ key }) => key).join(' ')
  return found[whole ? wanted - 1 : 0]?.end ?? 0
}
