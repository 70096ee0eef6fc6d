import type { DocumentSummary, StoredDocument } from '../../../ingest/library/library.js'
import type { FactName } from '../../../ingest/model/document.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import { sentencesOf } from '../../search/showing/sentence.js'
import type { Asking } from './ask-context.js'
import { askedDocuments } from './asked-documents.js'
import { answered, type Finding } from './finding.js'
import { coverage, missingTerms, profileOf } from './profile.js'

/** Words that a question about a document's own facts is made of, beside its kind and number. */
const FACT_WORDS: Readonly<Partial<Record<string, { fact: FactName; words: string }>>> = {
  person: { fact: 'signer', words: 'ký người ký nghị quyết văn bản quyết định kế hoạch số này ban hành' },
  agent: { fact: 'signer', words: 'ký người ký nghị quyết văn bản quyết định kế hoạch số này' },
  date: { fact: 'date', words: 'ban hành thông qua ký ngày ra đời công bố nghị quyết văn bản quyết định kế hoạch thông tư nghị định chỉ thị số này' },
  number: { fact: 'number', words: 'số hiệu nghị quyết văn bản quyết định kế hoạch này' },
}

/** Least share of the question that only asks for the fact: the rest would be about something inside the document. */
const LEAST_ABOUT_FACT = 0.95

/** A fact of a document, quoted where the text prints it: who signed it, when it was adopted, its number. Null for anything else. */
export function fromFacts(asking: Asking): Finding | null {
  const { question, context } = asking
  const sort = FACT_WORDS[question.wanted]
  if (sort === undefined) return null
  if (sort.fact === 'signer' && !/(?<!\p{L})(?:ký|ky)(?!\p{L})/iu.test(`${question.read} ${question.text}`)) return null
  const documents = (askedDocuments(asking) ?? []).filter((document) => asksFactOf(document, question, sort.words))
  if (documents.length !== 1) return null
  const document = context.library.document(documents[0]!.id)
  return document === null ? null : factAnswer(document, sort.fact)
}

/** True where the question holds nothing but words for the fact and for the document: its kind, title, issuer and the period that its title gives. */
export function asksFactOf({ title, issuer, date }: DocumentSummary, { terms, period, isBare }: Asking['question'], words: string): boolean {
  const isOfPeriod = period === null || (period.to === date?.slice(0, 4) && period.from === period.to)
  if (coverage(terms, [{ profile: profileOf(words, isBare), worth: 1 }]) >= LEAST_ABOUT_FACT && isOfPeriod) return true
  const named = profileOf(`${words}\n${title}\n${issuer ?? ''}`, isBare)
  return missingTerms(terms, [named]).length === 0 && (isOfPeriod || findPeriods(title).some(({ from, to }) => from === period?.from && to === period?.to))
}

/** The fact with the sentence that prints it; null where it was not read from the text. */
export function factAnswer(document: StoredDocument, fact: FactName): Finding | null {
  const read = document.readFrom[fact]
  if (read?.from !== 'text') return null
  const section = document.sections.find(({ start, ownEnd, text }) => read.span.start >= start && read.span.end <= Math.min(ownEnd, start + text.length))
  if (section === undefined) return null
  const answer = { start: read.span.start - section.start, end: read.span.end - section.start }
  const sentence = sentencesOf(section.text).find(([start, end]) => answer.start >= start && answer.end <= end)
  const [start, end] = sentence ?? [answer.start, answer.end]
  return answered(`${FACT_NAMES[fact]}: “${section.text.slice(answer.start, answer.end).replace(/\s+/g, ' ')}”.`, [{ sectionId: section.id, start, end, answer }], ['Đọc từ phần văn bản ghi điều này về chính nó.'])
}

const FACT_NAMES: Readonly<Partial<Record<FactName, string>>> = { signer: 'Người ký', date: 'Ngày của văn bản', number: 'Số hiệu' }
