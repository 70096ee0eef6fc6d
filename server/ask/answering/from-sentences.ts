import { escaped, fold } from '../../../ingest/model/text.js'
import { formatPeriod } from '../../../ingest/model/period.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import { syllables } from '../../../ingest/model/syllables.js'
import type { Wanted } from '../question.js'
import type { Asking } from './ask-context.js'
import { asksBody } from './body-candidates.js'
import { subjectOf } from './definitions.js'
import { answered, type Finding } from './finding.js'
import { isOfOtherIndicator } from './match-rows.js'
import { type RankedSentence, rankSentences } from './rank-sentences.js'
import { breaksPhrase, coverage, holdsName, lacksTelling, missingTerms, profileOf } from './profile.js'
import { lackingNames } from './requirements.js'
import { rivalAnswer } from './rival-answers.js'
import { quoteOf, said } from './sentence-quote.js'

/** Least share of a question that a sentence, with what stands round it, must hold. Where a form is asked for (a date, a figure), the form itself is a sign. */
const LEAST_COVERED = 0.72
const LEAST_COVERED_BY_FORM = 0.62
/** Least share that the sentence itself must hold: what stands round it can only say what it is about. */
const LEAST_SAID = 0.55
const LEAST_SAID_BY_FORM = 0.4
/** An item of a list may say no more than what is counted. */
const LEAST_SAID_BY_NOUN = 0.2
/** The same where no accent was typed: words that are told apart by their accents alone then look alike. */
const LEAST_SAID_BARE = 0.85
/** Fewest words of a question that tell what it is about; of fewer every sentence holds enough. */
const FEWEST_TELLING = 2
/** Sentences looked at before giving up: the first may lack a name that the second has. */
const LOOKED_AT = 6

/** Sorts that have a form: without it nothing answers. */
const FORMED: readonly Wanted[] = ['value', 'rank', 'date', 'year', 'number', 'ordinal', 'person']

/** The sentence that answers best, what is asked for marked in it; null where none holds enough of the question. */
export function fromSentences(asking: Asking): Finding | null {
  const { question } = asking
  let isOtherPeriod = false
  const sentences = rankSentences(asking)
  for (const sentence of sentences.slice(0, LOOKED_AT)) {
    if (!isAnswer(sentence, asking)) continue
    if (question.period !== null && !holdsPeriod(sentence, asking)) {
      isOtherPeriod = true
      continue
    }
    return rivalAnswer(sentence, { asking, sentences, isAnswer: (one) => isAnswer(one, asking) }) ?? sentenceAnswer(sentence)
  }
  return isOtherPeriod ? otherPeriod(asking) : null
}

function isAnswer(sentence: RankedSentence, asking: Asking): boolean {
  const { question } = asking
  const isFormed = FORMED.includes(question.wanted) || asksBody(question)
  if ((isFormed || (question.wanted === 'agent' && sentence.isFormed)) && sentence.answer === null) return false
  if (sentence.covered < (isFormed ? LEAST_COVERED_BY_FORM : LEAST_COVERED)) return false
  if (!asksOfSomething(question) || sentence.said < (isFormed ? (question.noun === '' ? LEAST_SAID_BY_FORM : LEAST_SAID_BY_NOUN) : LEAST_SAID)) return false
  if (!isFormed && !sentence.isFormed && subjectOf(question.read, question.asking) !== null && !holdsSubject(sentence, question)) return false
  if (question.isBare && !isFormed && sentence.said < LEAST_SAID_BARE) return false
  if (lacksHead(sentence, question) || (!isFormed && isTitle(sentence))) return false
  if (question.wanted === 'which' && !sentence.isFormed && !mayNameOne(sentence, question)) return false
  if ((isFormed || question.isBare) && breaksPhrase(question.terms, [sentence.profile, sentence.wholeProfile], sentence.sectionProfile)) return false
  if (question.wanted === 'value' && isOfOtherIndicator({ sectionId: sentence.around.section.id, start: sentence.answer!.start + sentence.around.section.start, end: sentence.answer!.end + sentence.around.section.start }, asking)) return false
  if (question.wanted === 'person' && !standsByTitle(sentence, asking)) return false
  if (lacksTelling(question.terms, [sentence.profile, sentence.sectionProfile, sentence.around.aboveProfile], { isOpen: !isFormed })) return false
  if (!holdsIndicator(sentence, question)) return false
  const numbers = question.terms.filter(({ key }) => /^#\d/.test(key))
  if (numbers.some(({ key }) => !sentence.sectionProfile.has(key) && !sentence.around.aboveProfile.has(key))) return false
  return lackingNames(question, { words: sentence.words, profile: sentence.profile, sectionProfile: sentence.sectionProfile, around: sentence.around }).length === 0
}

/** Of more words the subject of `là gì` is a description, which texts put otherwise. */
const MOST_SUBJECT_TERMS = 5

/** `X là gì` is answered by words about X: those that follow one another in it do so in the sentence or above it. */
function holdsSubject({ profile, wholeProfile, around: { aboveProfile } }: RankedSentence, { terms, read }: Asking['question']): boolean {
  return terms.length > MOST_SUBJECT_TERMS || /(?<!\p{L})(?:của|tên|gọi)(?!\p{L})/iu.test(read) || terms.every((term, i) => !term.follows || i === 0 || [profile, wholeProfile, aboveProfile].some((one) => one.hasPair(terms[i - 1]!.key, term.key) || term.others.length > 0))
}

/** Least share that a sentence must say itself where what is asked for by its sort has not the form of one. */
const LEAST_SAID_OF_SORT = 0.8

/** `cây trồng nào`: a clause that says `cây trồng` and nothing behind it names none; one that has no word of it must say nearly all else. */
function mayNameOne({ profile }: RankedSentence, { terms, read, asking }: Asking['question']): boolean {
  const key = syllables(read.slice(0, asking?.start ?? 0)).at(-1)?.key
  const last = terms.findLastIndex((term) => term.key === key)
  if (last < 0) return true
  const sort = terms.slice(last > 0 && terms[last]!.follows ? last - 1 : last, last + 1)
  if (missingTerms(sort, [profile]).length === 0) return false
  return missingTerms(sort, [profile]).length < sort.length || coverage(terms, [{ profile, worth: 1 }]) >= LEAST_SAID_OF_SORT
}

/** `Điều 31. Phạm vi áp dụng …`: a title says what comes, and answers nothing. */
function isTitle({ words, around: { section } }: RankedSentence): boolean {
  return /^(?:Điều|Chương|Mục|Phần)\s/u.test(section.label) && section.heading !== '' && words.trim().endsWith(section.heading.trim()) && words.trim().length <= section.label.length + section.heading.trim().length + 3
}

/** `số điện thoại của Trung tâm …`: what is asked for must itself stand in the passage, not only what it is of. */
function lacksHead({ profile, wholeProfile, sectionProfile }: RankedSentence, { read, terms, asking }: Asking['question']): boolean {
  const of = / của /u.exec(read)
  if (of === null || (asking !== null && asking.start < of.index)) return false
  const head = new Set(syllables(read.slice(0, of.index)).map(({ key }) => key))
  const asked = terms.filter(({ key }) => head.has(key))
  return coverage(asked, [profile, wholeProfile, sectionProfile].map((one) => ({ profile: one, worth: 1 }))) < LEAST_HEAD
}

/** Least share of what stands before `của`. */
const LEAST_HEAD = 0.6

/** A question that names nothing but a number asks of nothing: `Có đạt chỉ tiêu 8% không?` */
function asksOfSomething({ terms, names, address }: Asking['question']): boolean {
  const telling = terms.filter(({ key }) => !/^#\d|^phân2$|^trăm$/.test(key)).length
  return telling >= FEWEST_TELLING || names.length > 0 || address !== null
}

/** Characters on either side of a name in which the office stands that is asked for. */
const TITLE_REACH = 90
const LEAST_TITLE = 0.9

/** A person is named for an office only where the whole office stands by the name. */
function standsByTitle({ answer, around: { section, places } }: RankedSentence, { question: { terms, isBare, read }, ranked, around }: Asking): boolean {
  if (answer === null) return false
  // Who signed is said in the signature or with the word for it.
  if (/(?<!\p{L})k[ýy](?!\p{L})/iu.test(read) && section.role !== 'chu-ky' && !/(?<!\p{L})ký(?!\p{L})/iu.test(section.text)) return false
  const isOfOnePlace = ranked.slice(0, LOOKED_AT).every(({ sectionId }) => around(sectionId)?.places().every((place) => places().includes(place)) !== false)
  const near = section.text.slice(Math.max(0, answer.start - TITLE_REACH), answer.end + TITLE_REACH)
  return coverage(terms, [{ profile: profileOf(near, isBare), worth: 1 }]) >= LEAST_TITLE && isOfAskedUnit(near, { last: terms.at(-1)?.shown ?? '', read, here: isOfOnePlace ? places() : [] })
}

const UNIT = '(tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn)(?:\\s+(\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*))?'

/** `Chủ tịch UBND thị xã Phổ Yên` is not `Chủ tịch UBND tỉnh Thái Nguyên`: an office is that of the unit and place printed right behind it; `here` are the places that `tỉnh` alone may mean. */
function isOfAskedUnit(near: string, { last, read, here }: { last: string; read: string; here: readonly string[] }): boolean {
  const office = escaped(last)
  const offices = [...near.matchAll(new RegExp(`(?<!\\p{L})${office}\\s+${UNIT}`, 'gu'))]
  const asked = fold(read)
  const fits = ([, unit, place]: RegExpMatchArray): boolean => asked.includes(fold(unit!)) && (place === undefined || asked.includes(fold(place)) || here.includes(place.toLowerCase()))
  const isUnitAsked = new RegExp(`(?<!\\p{L})${office}\\s+${UNIT}`, 'iu').test(read)
  return isUnitAsked ? offices.some(fits) || (offices.length === 0 && !/(?<!\p{L})(?:thị xã|huyện|quận|phường|thị trấn)(?!\p{L})/iu.test(near)) : true
}

/** Words before an indicator's name that texts leave out. */
const MEASURE_HEAD = /^(?:tổng|tổng số|số|tỷ lệ|tỉ lệ|mức|giá trị|tốc độ)\s+/iu

/** A question for the figure of a known indicator is answered only where the clause has all words of its name, for the list is full of look-alikes; things that are counted may be named before. */
function holdsIndicator({ profile, sectionProfile }: RankedSentence, { wanted, indicator, read, noun }: Asking['question']): boolean {
  if (indicator === null || (wanted !== 'value' && wanted !== 'rank')) return true
  const keys = syllables(read.slice(indicator.start, indicator.end).replace(MEASURE_HEAD, '')).map(({ key }) => key)
  return keys.every((key) => profile.has(key)) || (noun !== '' && holdsName({ shown: '', keys, others: [] }, [sectionProfile]))
}

/** The years asked for stand in the sentence, or above it where the sentence itself names none. */
function holdsPeriod({ around, whole }: RankedSentence, { question: { period } }: Asking): boolean {
  const words = around.section.text.slice(whole.start, whole.end)
  const own = findPeriods(words).filter(({ to }) => to !== null)
  const isAsked = ({ from, to }: { from: string | null; to: string | null }): boolean => to === period!.to && (from === period!.from || period!.from === null)
  if (own.some(isAsked) || (period!.to !== null && period!.from === period!.to && new RegExp(`(?<!\\d)${period!.to.slice(0, 4)}(?!\\d)`).test(words))) return true
  return own.length === 0 && findPeriods(around.above).some(isAsked)
}

function sentenceAnswer(sentence: RankedSentence): Finding {
  // What has no form of its own is said with its clause: a piece of it would read as something else.
  const words = sentence.answer === null || !sentence.isFormed ? sentence.words.replace(/\s+/g, ' ') : said(sentence)
  return answered(`“${words}”.`, [quoteOf(sentence)], ['Câu có nhiều ý của câu hỏi nhất trong các đoạn tìm được; phần trả lời được tô đậm.'])
}

function otherPeriod({ question: { period } }: Asking): Finding {
  const asked = formatPeriod({ ...period!, printed: null, inheritedFrom: null })
  return { status: 'no-value-for-period', answer: `Văn bản có nhắc tới nội dung này nhưng không ghi cho ${asked === '' ? 'thời kỳ được hỏi' : asked}.`, quotes: [], readings: [], why: ['Đoạn gần nhất nói về thời kỳ khác.'] }
}
