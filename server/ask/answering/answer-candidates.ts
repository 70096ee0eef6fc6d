import bodies from '../../../ingest/parse/issuing-bodies.json' with { type: 'json' }
import surnames from '../../../ingest/parse/surnames.json' with { type: 'json' }
import { syllables } from '../../../ingest/model/syllables.js'
import type { Span } from '../../../ingest/model/span.js'
import { tokenize } from '../../../ingest/model/tokens.js'
import { findUnit, inBase } from '../../../ingest/model/unit.js'
import { placesIn } from '../reading/read-places.js'
import { NUMBER_SOURCE } from '../../../ingest/parse/document-number.js'
import type { ReadQuestion } from '../reading/read-question.js'
import { askedDates, datesIn } from './date-candidates.js'
import { definitionIn } from './definitions.js'
import { placesOfSentence, properNames } from './place-candidates.js'

/** Stretches of a sentence that could be what is asked for, in order; null where the sort of question has no form of its own. */
export function answerCandidates(sentence: string, question: ReadQuestion): Span[] | null {
  switch (question.wanted) {
    case 'value': return figures(sentence, question)
    case 'rank': return matches(sentence, RANK)
    case 'date': return askedDates(sentence, question)
    case 'which': return whichOnes(sentence, question)
    case 'year': return matches(sentence.replace(/(?<!\d)(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}(?!\d)/g, (range) => ' '.repeat(range.length)), /(?:năm\s+)?(?<![\d/.,-])(?:1[0-9]|20)\d{2}(?![\d/]|[.,]\d)/giu)
    case 'number': return matches(sentence, NUMBER)
    case 'ordinal': return matches(sentence, /(?<!\p{L})(?:thứ|lần thứ|khóa|khoá|kỳ|Điều|khoản)\s+(?:[IVXLC]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\d])/giu)
    case 'person': return people(sentence)
    case 'agent': return asksBody(question) ? bodiesIn(sentence) : orNull(agents(sentence))
    case 'place': return orNull(placesOfSentence(sentence))
    case 'content': case 'definition': return definitionIn(sentence, question)
    default: return null
  }
}

const NUMBER = new RegExp(`(?<![\\p{L}\\d])${NUMBER_SOURCE}`, 'gu')
const RANK = /(?<!\p{L})(?:(?:xếp |đứng )?(?:thứ|hạng|vị trí|thứ hạng|vị trí thứ|hạng thứ)\s+)\d+(?:\/\d+)?/giu
const BODIES = [...bodies.bodies, ...bodies.openers].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
const OF_UNIT = '(?:\\s+(?:tỉnh|thành phố|huyện|thị xã|xã|các cấp|cấp (?:tỉnh|huyện|xã|bộ))(?:\\s+\\p{Lu}\\p{L}*)*)?'
const BODY = new RegExp(`(?:Thường trực |Văn phòng |Đoàn đại biểu )?(?:${BODIES})${OF_UNIT}(?!\\p{L})`, 'gu')
const WORD = '\\p{Lu}\\p{Ll}*'
const PERSON = new RegExp(`(?<![\\p{L}\\d])(?:${surnames.surnames.join('|')})(?:\\s+${WORD}){1,4}(?!\\p{L})`, 'gu')

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

/** `cơ quan nào`, `sở nào`: a body of the list answers, and no other words. */
export function asksBody({ wanted, read, asking }: Pick<ReadQuestion, 'wanted' | 'read' | 'asking'>): boolean {
  return wanted === 'agent' && asking !== null && /^(?:cơ quan|đơn vị|sở|bộ|ban) nào$/iu.test(read.slice(asking.start, asking.end))
}

/** Names are one form of a body or a place; words that describe it are another. */
function orNull(spans: Span[]): Span[] | null {
  return spans.length === 0 ? null : spans
}

/** People, bodies, and other names of two words or more. */
function agents(sentence: string): Span[] {
  const offices = matches(sentence, TITLE)
  const known = [...people(sentence), ...offices, ...bodiesIn(sentence).filter((body) => !offices.some(({ start, end }) => body.start < end && body.end > start))]
  const names = properNames(sentence).filter((name) => sentence.slice(name.start, name.end).includes(' ') && !known.some(({ start, end }) => name.start < end && name.end > start))
  return [...known, ...names]
}

const OFFICES = 'Chủ tịch|Bí thư|Hiệu trưởng|Hiệu phó|Tổng Giám đốc|Giám đốc|Bộ trưởng|Thứ trưởng|Thủ tướng|Thủ trưởng|Chánh án|Viện trưởng|Cục trưởng|Vụ trưởng|Tổng cục trưởng|Chi cục trưởng|Thống đốc|Tổng Kiểm toán|Chánh Thanh tra|Chánh Văn phòng|Trưởng (?:ban|phòng|khoa|đoàn|bộ môn|Công an)'
/** An office, with the body it is of where that is printed behind it. */
const TITLE = new RegExp(`(?<!\\p{L})(?:Phó |Quyền )?(?:${OFFICES})(?!\\p{L})(?:\\s+(?:${BODIES}|UBND|HĐND)${OF_UNIT}|(?:\\s+\\p{Lu}\\p{L}*)+${OF_UNIT})?(?!\\p{L})`, 'gu')
const SHORT_BODY = /(?:Thường trực |Chủ tịch )?(?:UBND|HĐND|UBMTTQ|MTTQ)(?:\s+(?:tỉnh|thành phố|huyện|thị xã|xã|các cấp)(?:\s+\p{Lu}\p{L}*)*)?/gu

/** Bodies that a task is only shared with: `chủ trì, phối hợp với các sở, ngành, UBND các xã`. */
const SHARED_WITH = /phối hợp (?:chặt chẽ )?(?:với|cùng)[^;.]*$/iu

/** Bodies in a text: a known name that begins with a capital, with the unit it is of; not those that a task is shared with. */
function bodiesIn(sentence: string): Span[] {
  return bodiesNamed(sentence).filter(({ start }) => !SHARED_WITH.test(sentence.slice(0, start)))
}

function bodiesNamed(sentence: string): Span[] {
  return [...matches(sentence, BODY).filter(({ start, end }) => /^\p{Lu}/u.test(sentence.slice(start)) && sentence.slice(start, end).includes(' ')), ...matches(sentence, SHORT_BODY)]
}

function people(sentence: string): Span[] {
  const names = matches(sentence, PERSON).filter(({ start, end }) => placesIn(syllables(sentence.slice(start, end)).map(({ key }) => key)).length === 0)
  // `Ông` is a surname too, but before another one it is how a man is called.
  return names.map(({ start, end }) => ({ start: start + (/^Ông\s+(?=\p{Lu}\p{L}*\s)/u.exec(sentence.slice(start, end))?.[0].length ?? 0), end }))
}

const SPELLED = /(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s+(?:mươi|trăm|nghìn|triệu|tỷ))*(?=\s+\p{Ll})/giu

/** Numbers with their units that are no part of a date, a year, a document's number, a label or a clause's address. */
function figures(sentence: string, { unit, noun, dimension }: ReadQuestion): Span[] {
  const taken = [...datesIn(sentence), ...matches(sentence, NUMBER), ...matches(sentence, /(?<!\p{L})(?:Điều|khoản|điểm|mục|chương|số|phần|phụ lục|giai đoạn|nhiệm kỳ|thời kỳ|năm)\s+\(?\d+(?:\s*-\s*\d+)?\)?/giu), ...matches(sentence, /^\s*(?:\(\d+\)|\d{1,2}[.)])/gu)]
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
  const spelled = noun === '' ? [] : matches(sentence, SPELLED).filter(({ end }) => opensWith(sentence.slice(end), noun)).map(({ start, end }) => ({ start, end: end + nounLength(sentence.slice(end), noun) }))
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

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
