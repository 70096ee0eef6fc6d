import type { StoredDocument, StoredSection } from '../../../ingest/library/library.js'
import { foldedKey } from '../../../ingest/model/text.js'
import { sectionUrl } from '../../../ingest/model/ids.js'
import type { Asking } from './ask-context.js'
import { askedDocuments } from './asked-documents.js'
import { answered, type Finding, type Quote } from './finding.js'
import { coverage, profileOf } from './profile.js'
import { sentencesOf } from '../../search/showing/sentence.js'

/** Parts of a document that are counted, by the word for them. */
const COUNTED: Readonly<Record<string, (section: StoredSection) => boolean>> = {
  dieu: ({ level }) => level === 'dieu', khoan: ({ level }) => level === 'khoan', chuong: ({ level }) => level === 'chuong', phan: ({ level }) => level === 'phan',
  'phu luc': ({ level }) => level === 'phu-luc', 'chi tieu': ({ role, label }) => role === 'chi-tieu' && /^\(?[\p{L}\d]+[).]?$/u.test(label), muc: ({ level }) => ['muc', 'roman'].includes(level),
}
/** Longest clause that is quoted whole. */
const MAX_CLAUSE_CHARS = 700
const MOST_READINGS = 8

/** What the build of a document answers: what a clause says, how many parts there are, which is the last. Null for any other question. */
export function fromStructure(asking: Asking): Finding | null {
  return lastArticle(asking) ?? counted(asking) ?? clauseWords(asking)
}

function onlyDocument(asking: Asking): StoredDocument | null {
  const documents = askedDocuments(asking) ?? []
  return documents.length === 1 ? asking.context.library.document(documents[0]!.id) : null
}

const LAST = /(?<!\p{L})(điều|khoản|mục|chương|chỉ tiêu)\s+(?:cuối cùng|sau cùng|cuối)(?!\p{L})/iu

/** `Điều cuối cùng là điều mấy`. */
function lastArticle(asking: Asking): Finding | null {
  const named = LAST.exec(asking.question.read)
  const document = named === null || !['ordinal', 'value', 'content', 'which'].includes(asking.question.wanted) ? null : onlyDocument(asking)
  if (document === null) return null
  const last = document.sections.filter(COUNTED[plain(named![1]!)]!).at(-1)
  return last === undefined ? null : answered(`“${last.label}”.`, [labelQuote(last)], ['Đọc từ cấu trúc của văn bản.'])
}

/** `Điều 2 có mấy chỉ tiêu`, `nghị quyết có bao nhiêu điều`. */
function counted(asking: Asking): Finding | null {
  const { question } = asking
  const noun = plain(question.noun)
  const name = Object.keys(COUNTED).find((word) => noun === word || noun.startsWith(`${word} `))
  if (question.wanted !== 'value' || name === undefined || !onlyAboutParts(asking, name)) return null
  const found = addressed(asking)
  const root = found.length === 1 ? found[0]! : null
  const document = root === null ? (question.address === null ? onlyDocument(asking) : null) : asking.context.library.document(root.documentId)
  if (document === null) return null
  const parents = new Set(document.sections.map(({ parentId }) => parentId))
  const parts = document.sections.filter((section) => COUNTED[name]!(section) && (root === null || isUnder(section, root)) && (name !== 'chi tieu' || !parents.has(section.id)))
  if (parts.length === 0) return null
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const quotes = parts.length === 1 ? [labelQuote(first)] : [labelQuote(first), labelQuote(last)]
  const range = parts.length === 1 ? `“${first.label}”` : `từ “${first.label}” đến “${last.label}”`
  return answered(`${parts.length} ${question.noun}: ${range}.`, quotes, ['Đếm các phần trong cấu trúc của văn bản; không có câu nào của văn bản ghi số này.'])
}

/** The question says nothing but the part's name, its document's kind and its place. */
function onlyAboutParts({ question }: Asking, name: string): boolean {
  const words = profileOf(`${question.noun} ${name} nghị quyết quyết định kế hoạch văn bản luật nghị định thông tư chỉ thị chủ yếu chính`, true)
  return coverage(question.terms, [{ profile: words, worth: 1 }]) > 0.9
}

const ASKS_WORDS = ['content', 'topic', 'manner', 'list', 'which', 'definition']

/** `Điều 1 nói về việc gì`: the clause that is addressed, word for word. */
function clauseWords(asking: Asking): Finding | null {
  const { question } = asking
  if (question.address === null || !ASKS_WORDS.includes(question.wanted)) return null
  const found = addressed(asking)
  if (found.length === 0) return { status: 'outside-library', answer: `Thư viện không có ${question.address.typed} như câu hỏi gọi tên.`, quotes: [], readings: [], why: ['Tìm theo địa chỉ điều khoản trong câu hỏi.'] }
  if (found.length > 1) return several(found, question.text)
  const section = found[0]!
  const { text } = section
  const end = text.length <= MAX_CLAUSE_CHARS ? text.length : (sentencesOf(text).filter(([, to]) => to <= MAX_CLAUSE_CHARS).at(-1)?.[1] ?? text.length)
  const quotes = [{ sectionId: section.id, start: 0, end, answer: null }, ...partsOf(section, asking, MAX_CLAUSE_CHARS - end)]
  const words = quotes.map((quote) => (asking.around(quote.sectionId)?.section.text ?? '').slice(quote.start, quote.end).replace(/\s+/g, ' '))
  return answered(`${words.map((quoted) => `“${quoted}”`).join(' ')}.`, quotes, ['Đúng điều khoản được gọi tên trong câu hỏi.'])
}

/** The parts right under a clause, whole, as far as the room goes: an article's own words are often its title alone. */
function partsOf(section: StoredSection, { context: { library } }: Asking, room: number): Quote[] {
  const quotes: Quote[] = []
  let left = room
  for (const part of library.document(section.documentId)?.sections ?? []) {
    if (part.parentId !== section.id || part.text.length > left || part.text === '') continue
    quotes.push({ sectionId: part.id, start: 0, end: part.text.length, answer: null })
    left -= part.text.length
  }
  return quotes
}

function several(found: readonly StoredSection[], text: string): Finding {
  const shown = found.slice(0, MOST_READINGS)
  const readings = shown.map(({ citation, path, id }) => ({ label: citation, question: `${text.replace(/\s*\?+$/, '')} (${path.join(' › ')})?`, url: sectionUrl(id) }))
  return { status: 'ambiguous', answer: `Có ${found.length} điều khoản mang địa chỉ này; xin chọn một.`, quotes: [], readings, why: ['Tìm theo địa chỉ điều khoản trong câu hỏi.'] }
}

/** The sections that bear the address asked for, in the documents asked for. */
function addressed(asking: Asking): StoredSection[] {
  if (asking.question.address === null) return []
  const documents = askedDocuments(asking)
  const allowed = documents === null ? null : new Set(documents.map(({ id }) => id))
  return asking.ranked.filter(({ address }) => address === 'exact').flatMap(({ sectionId }) => {
    const section = asking.around(sectionId)?.section
    return section === undefined || allowed?.has(section.documentId) === false ? [] : [section]
  })
}

function isUnder({ id }: StoredSection, root: StoredSection): boolean {
  return id.startsWith(`${root.id}_`)
}

/** The printed label of a section. */
function labelQuote({ id, label, text }: StoredSection): Quote {
  const at = Math.max(0, text.indexOf(label))
  return { sectionId: id, start: at, end: at + label.length, answer: { start: at, end: at + label.length } }
}

function plain(words: string): string {
  return words.split(' ').map(foldedKey).join(' ')
}
