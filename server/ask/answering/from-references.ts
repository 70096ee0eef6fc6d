import { syllables } from '../../../ingest/model/syllables.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import { sentencesOf } from '../../search/showing/sentence.js'
import type { Asking } from './ask-context.js'
import { answered, type Finding, type Quote } from './finding.js'
import { coverage, holdsName, profileOf } from './profile.js'
import { lackingNames } from './requirements.js'

/** Least share of what is asked about that a sentence must hold to count as a mention. */
const LEAST_MENTIONED = 0.9
const MOST_SHOWN = 8

/** `Văn bản nào nhắc tới …`: the documents that mention a number or a phrase, each with the sentence that does; null for any other question. */
export function fromReferences(asking: Asking): Finding | null {
  const { question, ranked, around } = asking
  if (question.wanted !== 'documents' || (question.terms.length === 0 && question.documents.length === 0)) return null
  const mentions = new Map<string, { quote: Quote; citation: string; date: string | null; title: string }>()
  for (const { sectionId } of ranked) {
    const place = around(sectionId)
    if (place === null || mentions.has(place.document.id)) continue
    const { section, document } = place
    const sectionProfile = profileOf(section.text, question.isBare)
    if (coverage(question.terms, [{ profile: sectionProfile, worth: 1 }]) < LEAST_MENTIONED) continue
    for (const [start, end] of sentencesOf(section.text)) {
      const words = section.text.slice(start, end)
      const profile = sectionProfile.within(start, end)
      if (coverage(question.terms, [{ profile, worth: 1 }]) < LEAST_MENTIONED || lackingNames(question, { words, profile, sectionProfile, around: place }).length > 0) continue
      if (question.period !== null && !findPeriods(words).some(({ from, to }) => from === question.period!.from && to === question.period!.to)) continue
      const number = question.documents[0]
      if (number !== undefined && !holdsName({ shown: number.typed, keys: syllables(number.typed).map(({ key }) => key), others: [] }, [profile])) continue
      mentions.set(document.id, { quote: { sectionId, start, end, answer: null }, citation: section.citation, date: document.date, title: document.title })
      break
    }
  }
  if (mentions.size === 0) return null
  const found = [...mentions.values()].sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'))
  const shown = found.slice(0, MOST_SHOWN)
  return answered(`${found.length} văn bản: ${shown.map(({ title }) => `“${title}”`).join('; ')}.`, shown.map(({ quote }) => quote), ['Các văn bản có câu nhắc tới điều được hỏi, xếp theo ngày.'])
}
