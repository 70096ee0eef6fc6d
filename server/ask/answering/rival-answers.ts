import { addressOf, sectionParts } from '../../../ingest/model/citation.js'
import { sectionUrl } from '../../../ingest/model/ids.js'
import { formatPeriod } from '../../../ingest/model/period.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import type { Wanted } from '../question.js'
import type { Asking } from './ask-context.js'
import { ambiguous, type Finding } from './finding.js'
import { coverage } from './profile.js'
import { type RankedSentence, sentencesOfPassages } from './rank-sentences.js'
import { quoteOf, said } from './sentence-quote.js'

/** What rivals are looked for with: all sentences that were ranked, and which of any answer. */
interface Rivalry {
  asking: Asking
  sentences: readonly RankedSentence[]
  isAnswer: (sentence: RankedSentence) => boolean
}

/** The readings of a question that others than the best sentence answer as well; null where the best stands alone. */
export function rivalAnswer(best: RankedSentence, rivalry: Rivalry): Finding | null {
  return ofOtherTimes(best, rivalry) ?? ofOtherItems(best, rivalry)
}

/** Rivals this near to the best answer, for another time, are as likely meant. */
const RIVAL_SHARE = 0.78

/** Where the question names no period and other sentences give other figures for other years, each is a reading. */
function ofOtherTimes(best: RankedSentence, { asking: { question }, sentences, isAnswer }: Rivalry): Finding | null {
  if (question.period !== null || !['value', 'rank'].includes(question.wanted)) return null
  const byYear = new Map<string, RankedSentence>()
  for (const one of sentences) {
    const year = one.score < best.score * RIVAL_SHARE || one.answer === null || !isAnswer(one) ? '' : yearsOf(one)
    if (year !== '' && !byYear.has(year)) byYear.set(year, one)
  }
  if (new Set([...byYear.values()].map(said)).size < 2) return null
  const readings = [...byYear].map(([year, one]) => ({ label: `${year}: “${said(one)}”`, question: `${asked(question.text)}, ${year}?`, url: sectionUrl(one.around.section.id) }))
  return ambiguous(readings, { quotes: [...byYear.values()].map(quoteOf), isPart: false, why: ['Văn bản ghi nhiều số cho nhiều thời điểm, câu hỏi không nêu thời điểm.'] })
}

/** The one period that a clause names, in words; '' where it names none or several. */
function yearsOf({ words }: RankedSentence): string {
  const found = [...new Set(findPeriods(words).filter(({ to, isBaseline }) => to !== null && !isBaseline).map((period) => formatPeriod({ ...period, printed: null, inheritedFrom: null })))]
  return found.length === 1 ? found[0]! : ''
}

/** Sorts of question whose answer an item of a list may give for its own case only. */
const BY_CASE: readonly Wanted[] = ['agent', 'person']
/** Most items that are shown as readings. */
const MOST_ITEMS = 6

/**
 * Where other items of the same list hold as much of the question and name another, each is a reading:
 * `a) Bộ trưởng công nhận … của cơ quan trung ương; b) Chủ tịch Ủy ban nhân dân cấp tỉnh công nhận … tư`.
 */
function ofOtherItems(best: RankedSentence, { asking, isAnswer }: Rivalry): Finding | null {
  const { question, ranked, around, context: { library } } = asking
  const { parentId, level, documentId } = best.around.section
  if (!BY_CASE.includes(question.wanted) || question.address !== null || parentId === null || !best.isFormed || best.answer === null) return null
  const items = ranked.filter(({ sectionId }) => sectionId.startsWith(`${parentId}_`) && around(sectionId)?.section.parentId === parentId && around(sectionId)?.section.level === level)
  const held = ({ profile }: RankedSentence): number => coverage(question.terms, [{ profile, worth: 1 }])
  const rivals = new Map([[said(best), best]])
  for (const one of sentencesOfPassages(asking, items)) {
    if (one.isFormed && one.answer !== null && !rivals.has(said(one)) && held(one) >= held(best) && isAnswer(one)) rivals.set(said(one), one)
  }
  if (rivals.size < 2) return null
  const partsOf = sectionParts(library.document(documentId)?.sections ?? [])
  const inOrder = [...rivals.values()].sort((a, b) => a.around.section.start - b.around.section.start).slice(0, MOST_ITEMS)
  const readings = inOrder.map((one) => {
    const { section } = one.around
    const address = addressOf(partsOf(section))
    return { label: `“${said(one)}” (${address})`, question: `${asked(question.text)} (${address})?`, url: sectionUrl(section.id) }
  })
  return ambiguous(readings, { quotes: inOrder.map(quoteOf), isPart: rivals.size > inOrder.length, why: ['Nhiều mục của cùng một điều khoản trả lời câu hỏi, mỗi mục cho một trường hợp.'] })
}

/** A question without its mark, to which what it lacks is added. */
function asked(text: string): string {
  return text.replace(/[\s?]+$/, '')
}
