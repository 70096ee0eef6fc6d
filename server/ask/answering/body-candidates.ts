import bodies from '../../../ingest/parse/issuing-bodies.json' with { type: 'json' }
import surnames from '../../../ingest/parse/surnames.json' with { type: 'json' }
import { matchSpans, type Span } from '../../../ingest/model/span.js'
import { escaped } from '../../../ingest/model/text.js'
import { syllables } from '../../../ingest/model/syllables.js'
import type { Question, Term } from '../question.js'
import { askLines } from '../reading/frame-words.js'
import { placesIn } from '../reading/read-places.js'
import { properNames } from './place-candidates.js'

/** Source of an expression for any of some names, the longest first. */
function anyOf(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).map(escaped).join('|')
}

const BODIES = anyOf([...bodies.bodies, ...bodies.openers])
/** A body of which only the first word is known stands at the end: `Bộ trưởng Bộ` of `Bộ trưởng Bộ Hải đảo`. */
const IS_OPEN = new RegExp(`(?<!\\p{L})(?:${anyOf(bodies.openers)})$`, 'u')
const OPENS_BODY = new RegExp(`^(?:${anyOf(bodies.openers)}) \\p{Lu}`, 'u')
const OF_UNIT = '(?:\\s+(?:tỉnh|thành phố|huyện|thị xã|xã|các cấp|cấp (?:tỉnh|huyện|xã|bộ))(?:\\s+\\p{Lu}\\p{L}*)*)?'
const BODY = new RegExp(`(?:Thường trực |Văn phòng |Đoàn đại biểu )?(?:${BODIES})${OF_UNIT}(?!\\p{L})`, 'gu')
const SHORT_BODY = /(?:Thường trực |Chủ tịch )?(?:UBND|HĐND|UBMTTQ|MTTQ)(?:\s+(?:tỉnh|thành phố|huyện|thị xã|xã|các cấp)(?:\s+\p{Lu}\p{L}*)*)?/gu
const PERSON = new RegExp(`(?<![\\p{L}\\d])(?:${surnames.surnames.join('|')})(?:\\s+\\p{Lu}\\p{Ll}*){1,4}(?!\\p{L})`, 'gu')
/** An office, with the body it is of where that is printed behind it. */
const TITLE = new RegExp(`(?<!\\p{L})(?:Phó |Quyền )?(?:${anyOf(askLines('offices.txt'))})(?!\\p{L})(?:\\s+(?:${BODIES}|UBND|HĐND)${OF_UNIT}|(?:\\s+\\p{Lu}\\p{L}*)+${OF_UNIT})?(?!\\p{L})`, 'gu')
/** Bodies that a task is only shared with: `chủ trì, phối hợp với các sở, ngành, UBND các xã`. */
const SHARED_WITH = /phối hợp (?:chặt chẽ )?(?:với|cùng)[^;.]*/giu

/** `cơ quan nào`, `sở nào`: a body of the list answers, and no other words. */
export function asksBody({ wanted, read, asking }: Pick<Question, 'wanted' | 'read' | 'asking'>): boolean {
  return wanted === 'agent' && asking !== null && /^(?:cơ quan|đơn vị|sở|bộ|ban) nào$/iu.test(read.slice(asking.start, asking.end))
}

/** People, bodies, and other names of two words or more. */
export function agents(sentence: string, terms: readonly Term[]): Span[] {
  const offices = officesIn(sentence, terms)
  const known = [...people(sentence), ...offices, ...apartFrom(offices, bodiesIn(sentence, terms))]
  const names = properNames(sentence).filter(({ start, end }) => sentence.slice(start, end).includes(' '))
  return [...known, ...apartFrom(known, names)]
}

/** The spans that share nothing with any of some others. */
function apartFrom(others: readonly Span[], spans: readonly Span[]): Span[] {
  return spans.filter((span) => !others.some(({ start, end }) => span.start < end && span.end > start))
}

/** Who may be meant by `cơ quan nào`: bodies, and in the place of a body the office of it that is printed: `Chủ tịch Ủy ban nhân dân cấp tỉnh`. */
export function bodiesOrOffices(sentence: string, terms: readonly Term[]): Span[] {
  const named = bodiesIn(sentence, terms)
  const offices = officesIn(sentence, terms).filter((office) => named.some(({ start, end }) => start >= office.start && end <= office.end))
  return [...offices, ...apartFrom(offices, named)]
}

/** Bodies in a text: a known name that begins with a capital, with the unit it is of; not those that a task is shared with. */
function bodiesIn(sentence: string, terms: readonly Term[]): Span[] {
  const shared = matchSpans(sentence, SHARED_WITH)
  return bodiesNamed(sentence, terms).filter(({ start }) => !shared.some((part) => start > part.start && start <= part.end))
}

function bodiesNamed(sentence: string, terms: readonly Term[]): Span[] {
  const full = matchSpans(sentence, BODY).map((body) => wholeName(sentence, body, terms))
  return [...full.filter(({ start, end }) => /^\p{Lu}/u.test(sentence.slice(start, end)) && sentence.slice(start, end).includes(' ')), ...matchSpans(sentence, SHORT_BODY)]
}

function officesIn(sentence: string, terms: readonly Term[]): Span[] {
  return matchSpans(sentence, TITLE).map((office) => wholeName(sentence, office, terms))
}

/** Most words of a body's name that no list has. */
const MOST_NAME_WORDS = 8
const MAX_NAME_CHARS = 80
const NAME_ENDS: ReadonlySet<string> = new Set(askLines('name-ends.txt').flatMap((word) => syllables(word).map(({ key }) => key)))
const AND = syllables('và')[0]!.key

/** The name of a body that no list has goes on to the next stop or body, or to a word that says what it does: one of the question, or one that no name holds. */
function wholeName(sentence: string, { start, end }: Span, terms: readonly Term[]): Span {
  const isInName = /\p{Lu}\p{L}* $/u.test(sentence.slice(Math.max(0, start - MAX_NAME_CHARS), start))
  if (isInName || !IS_OPEN.test(sentence.slice(start, end)) || !/^ \p{Lu}\p{L}*(?![\p{L}-])/u.test(sentence.slice(end))) return { start, end }
  const words = sentence.slice(end, end + MAX_NAME_CHARS)
  const behind = syllables(words)
  const isEnd = (key: string): boolean => NAME_ENDS.has(key) || terms.some((term) => term.key === key)
  const found = behind.findIndex(({ start: at, key, opensRun }, i) => (i > 0 && (opensRun || OPENS_BODY.test(words.slice(at)))) || isEnd(key))
  const stop = found === -1 ? behind.length : found
  const last = stop > 0 && behind[stop - 1]!.key === AND ? stop - 2 : stop - 1
  return last < 0 || last >= MOST_NAME_WORDS ? { start, end } : { start, end: end + behind[last]!.end }
}

/** People in a text: a surname of the list and one to four names; no places. */
export function people(sentence: string): Span[] {
  const names = matchSpans(sentence, PERSON).filter(({ start, end }) => placesIn(syllables(sentence.slice(start, end)).map(({ key }) => key)).length === 0)
  // `Ông` is a surname too, but before another one it is how a man is called.
  return names.map(({ start, end }) => ({ start: start + (/^Ông\s+(?=\p{Lu}\p{L}*\s)/u.exec(sentence.slice(start, end))?.[0].length ?? 0), end }))
}
