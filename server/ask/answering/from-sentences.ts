import { formatPeriod } from '../../../ingest/model/period.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import type { Wanted } from '../question.js'
import type { Asking } from './ask-context.js'
import { answered, type Finding } from './finding.js'
import { type RankedSentence, rankSentences } from './rank-sentences.js'
import { lacksTelling } from './profile.js'
import { lackingNames } from './requirements.js'

/** Least share of a question that a sentence, with what stands round it, must hold. Where a form is asked for (a date, a figure), the form itself is a sign. */
const LEAST_COVERED = 0.66
const LEAST_COVERED_BY_FORM = 0.62
/** Sentences looked at before giving up: the first may lack a name that the second has. */
const LOOKED_AT = 6

/** Sorts that have a form: without it nothing answers. */
const FORMED: readonly Wanted[] = ['value', 'rank', 'date', 'year', 'number', 'ordinal', 'person']

/** The sentence that answers best, what is asked for marked in it; null where none holds enough of the question. */
export function fromSentences(asking: Asking): Finding | null {
  const { question } = asking
  let isOtherPeriod = false
  for (const sentence of rankSentences(asking).slice(0, LOOKED_AT)) {
    if (!isAnswer(sentence, asking)) continue
    if (question.period !== null && !holdsPeriod(sentence, asking)) {
      isOtherPeriod = true
      continue
    }
    return sentenceAnswer(sentence)
  }
  return isOtherPeriod ? otherPeriod(asking) : null
}

function isAnswer(sentence: RankedSentence, { question }: Asking): boolean {
  const isFormed = FORMED.includes(question.wanted)
  if (isFormed && sentence.answer === null) return false
  if (sentence.covered < (isFormed ? LEAST_COVERED_BY_FORM : LEAST_COVERED)) return false
  if (lacksTelling(question.terms, [sentence.profile, sentence.sectionProfile, sentence.around.aboveProfile])) return false
  const numbers = question.terms.filter(({ key }) => /^#\d/.test(key))
  if (numbers.some(({ key }) => !sentence.sectionProfile.has(key) && !sentence.around.aboveProfile.has(key))) return false
  return lackingNames(question, { words: sentence.words, profile: sentence.profile, sectionProfile: sentence.sectionProfile, around: sentence.around }).length === 0
}

/** The years asked for stand in the sentence, or above it where the sentence itself names none. */
function holdsPeriod({ words, around }: RankedSentence, { question: { period } }: Asking): boolean {
  const own = findPeriods(words).filter(({ to }) => to !== null)
  const isAsked = ({ from, to }: { from: string | null; to: string | null }): boolean => to === period!.to && (from === period!.from || period!.from === null)
  if (own.some(isAsked) || (period!.to !== null && period!.from === period!.to && new RegExp(`(?<!\\d)${period!.to.slice(0, 4)}(?!\\d)`).test(words))) return true
  return own.length === 0 && findPeriods(around.above).some(isAsked)
}

function sentenceAnswer({ around: { section }, start, end, answer, words }: RankedSentence): Finding {
  const quote = { sectionId: section.id, start, end, answer }
  const said = answer === null ? words : section.text.slice(answer.start, answer.end)
  return answered(`“${said.replace(/\s+/g, ' ')}”.`, [quote], ['Câu có nhiều ý của câu hỏi nhất trong các đoạn tìm được; phần trả lời được tô đậm.'])
}

function otherPeriod({ question: { period } }: Asking): Finding {
  const asked = formatPeriod({ ...period!, printed: null, inheritedFrom: null })
  return { status: 'no-value-for-period', answer: `Văn bản có nhắc tới nội dung này nhưng không ghi cho ${asked === '' ? 'thời kỳ được hỏi' : asked}.`, quotes: [], readings: [], why: ['Đoạn gần nhất nói về thời kỳ khác.'] }
}
