import type { DocumentSummary, StoredDocument, StoredSection } from '../../../ingest/library/library.js'
import { citeDocument } from '../../../ingest/model/cite-document.js'
import { findDates } from '../../../ingest/model/edtf.js'
import { sectionUrl } from '../../../ingest/model/ids.js'
import type { Span } from '../../../ingest/model/span.js'
import { KINDS } from '../../../ingest/model/terms.js'
import { escaped, fold } from '../../../ingest/model/text.js'
import { sentencesOf } from '../../search/showing/sentence.js'
import { titledDocuments } from '../../search/reading/titles.js'
import type { Asking } from './ask-context.js'
import { askedDocuments } from './asked-documents.js'
import { ambiguous, answered, type Finding, type Quote } from './finding.js'
import { asksFactOf, factAnswer } from './from-facts.js'
import { coverage, profileOf } from './profile.js'

const WHEN = '(?:khi nao|ngay nao|bao gio|luc nao|thoi gian nao|thoi diem nao|thang nao|nam nao)'
/** Asked of what comes into force, not of what ceases to or of whether it still is; on folded words. */
const ASKS_EFFECT = /(?<![a-z])(?<!(?:het|mat|ngung|con|chua) )hieu luc(?![a-z])/
/** Nothing else is asked: `khi nào X có hiệu lực`, `X có hiệu lực từ khi nào`. On folded words. */
const ASKS_ONLY = new RegExp(`^(?:(?:(?:ke )?tu |vao )?${WHEN} (?:thi )?(?!.*(?:truoc|sau|tu) (?:khi|ngay) ).*hieu luc(?: thi hanh| phap luat)?|(?!.*(?:truoc|sau|tu) (?:khi|ngay) (?!nao)).*hieu luc(?: thi hanh| phap luat)?(?: (?:ke )?tu| vao)?(?: luc)? ${WHEN})[ ?.]*$`)
/** Words that such a question is made of, beside the thing that has effect, and beside a document. */
const EFFECT_WORDS = 'có hiệu lực thi hành bắt đầu chính thức kể từ vào ngày thời điểm thì được'
const DOCUMENT_WORDS = `${EFFECT_WORDS} số bộ luật nghị quyết nghị định quyết định thông tư pháp lệnh hiến pháp chỉ thị văn bản`
/** Least share of what is asked about that stands before the effect. */
const LEAST_SUBJECT = 0.95
const LABEL = '(?:(?:Điều\\s+)?\\d+[a-zđ]?[.:)]?\\s+)*'
const EFFECT = 'có hiệu lực(?: thi hành| pháp luật| áp dụng)?(?: chính thức)?,?\\s+(?<since>(?:kể\\s+từ|từ|vào|(?:ngay\\s+)?(?:sau|khi))\\s[^,;:.\\n]*)'
/** What goes on behind the day. */
const BEHIND = /\s+(?:trừ|thay thế|thay cho|và (?:được|có|thay|áp dụng|bãi bỏ|hết|làm))\s.*$/su
/** A day that the document prints elsewhere, as its own. */
const OWN_DAY = /(?<!\p{L})(?:ký|ban hành|thông qua)(?!\p{L})/u
/** Documents of one name or kind that are read for one question. */
const MOST_READ = 20

/** `Luật An ninh mạng có hiệu lực từ khi nào?`: the sentence in which a document says since when it is in force; null for any other question. */
export function fromEffect(asking: Asking): Finding | null {
  const { question, context: { library } } = asking
  const asked = fold(question.read)
  if ((question.wanted !== 'date' && question.wanted !== 'year') || !ASKS_EFFECT.test(asked)) return null
  const { names, documents } = documentsOf(asking)
  // A year behind a title has chosen among the documents already.
  const rest = names.length > 0 ? { ...question, period: null } : question
  const about = documents.filter((document) => asksFactOf(document, rest, [DOCUMENT_WORDS, ...names].join(' ')))
  if (documents.length > about.length && names.length > 0) return null
  const effects = about.slice(0, MOST_READ).flatMap(({ id }) => {
    const document = library.document(id)
    return document === null ? [] : ownEffect(document) ?? []
  })
  if (effects.length > 0) return answerOf(effects)
  if (!ASKS_ONLY.test(asked)) return null
  return (about.length === 0 ? citedEffect(asking, names) : null) ?? NOT_SAID
}

const NOT_SAID: Finding = { status: 'outside-library', answer: null, quotes: [], readings: [], why: ['Không đoạn nào của thư viện ghi điều được hỏi có hiệu lực từ khi nào.'] }

interface NamedInQuestion {
  /** Numbers and titles of documents in the question, numbers first. */
  names: string[]
  /** Documents of the library that bear the number, else the title; without either those of the kind named. */
  documents: readonly DocumentSummary[]
}

function documentsOf(asking: Asking): NamedInQuestion {
  const { question, snapshot, context: { library, index } } = asking
  const all = library.documents()
  const titled = titledDocuments(question.query.words, { index, snapshot, documents: all }, true)
  const names = [...question.documents.map(({ typed }) => typed), ...titled.map(({ start, end }) => question.text.slice(start, end))]
  const ids = new Set((question.documents.length > 0 ? question.documents : titled).flatMap(({ documentIds }) => documentIds))
  return { names, documents: names.length > 0 ? all.filter(({ id }) => ids.has(id)) : askedDocuments(asking) ?? [] }
}

interface Effect {
  document: StoredDocument
  quote: Quote & { answer: Span }
  /** The words for the day: 'kể từ ngày 01 tháng 7 năm 2024'. */
  said: string
}

/** The first sentence of a document that begins with its kind and says since when it is in force; null where none does. */
function ownEffect(document: StoredDocument): Effect | null {
  const kinds = document.kind === 'luat' ? 'Luật|Bộ luật' : document.kind === 'khac' ? 'Văn bản' : KINDS[document.kind].spelling
  const own = new RegExp(`^[\\s*-]*${LABEL}(?:${kinds})(?:\\s+này)?(?:\\s+(?:sẽ|bắt đầu))?\\s+${EFFECT}`, 'iu')
  for (const section of document.sections) {
    const effect = section.text.includes('hiệu lực') ? effectIn(section, own) : null
    if (effect !== null) return { document, ...effect }
  }
  return null
}

/** Where a section's sentence says since when something is in force that `isAsked`. */
function effectIn({ id, text }: Pick<StoredSection, 'id' | 'text'>, pattern: RegExp, isAsked: (subject: string) => boolean = () => true): Pick<Effect, 'quote' | 'said'> | null {
  for (const [start, end] of sentencesOf(text)) {
    const match = pattern.exec(text.slice(start, end))
    const since = match?.groups?.since
    if (match === null || since === undefined || !isAsked(match.groups!.subject ?? '')) continue
    const from = start + match.index + match[0].length - since.length
    const [date] = findDates(since)
    const length = (date === undefined ? since.replace(BEHIND, '') : since.slice(0, date.end)).trimEnd().length
    return { quote: { sectionId: id, start, end, answer: { start: from, end: from + length } }, said: since.slice(0, length).replace(/\s+/g, ' ') }
  }
  return null
}

function answerOf(effects: readonly Effect[]): Finding {
  const why = ['Câu trong đó văn bản ghi hiệu lực của chính nó.']
  const [first] = effects
  if (new Set(effects.map(({ said }) => said)).size > 1) {
    const readings = effects.map(({ document, said, quote }) => ({ label: `${citeDocument(document)}: “${said}”`, question: `${citeDocument(document)} có hiệu lực từ khi nào?`, url: sectionUrl(quote.sectionId) }))
    return ambiguous(readings, { quotes: effects.map(({ quote }) => quote), why: ['Thư viện có nhiều văn bản cùng tên.'], isPart: false })
  }
  const day = OWN_DAY.test(first!.said) ? factAnswer(first!.document, 'date') : null
  return answered(`“${first!.said}”.${day === null ? '' : ` ${day.answer}`}`, [...effects.map(({ quote }) => quote), ...(day?.quotes ?? [])], why)
}

/** What any text says of the thing: its number or title, else its words, then in the same sentence since when it is in force. */
function citedEffect({ question, ranked, around }: Asking, [name]: readonly string[]): Finding | null {
  const printed = name === undefined ? undefined : escaped(name).replace(/\s+/g, '\\s+')
  const pattern = new RegExp(`^(?<subject>[^\\n]{0,400}?${printed === undefined ? '' : `(?<![\\p{L}\\d])${printed}(?![\\p{L}\\d])[^\\n]{0,400}?`})${EFFECT}`, 'iu')
  const isAsked = (subject: string): boolean => printed !== undefined || coverage(question.terms, [{ profile: profileOf(`${EFFECT_WORDS}\n${subject}`, question.isBare), worth: 1 }]) >= LEAST_SUBJECT
  for (const { sectionId } of ranked) {
    const section = around(sectionId)?.section
    const effect = section === undefined ? null : effectIn(section, pattern, isAsked)
    if (effect !== null) return answered(`“${effect.said}”.`, [effect.quote], ['Câu ghi điều được hỏi có hiệu lực từ khi nào.'])
  }
  return null
}
