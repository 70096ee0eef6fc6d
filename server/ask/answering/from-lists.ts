import type { StoredSection } from '../../../ingest/library/library.js'
import type { Role } from '../../../ingest/model/terms.js'
import type { Asking } from './ask-context.js'
import { askedDocuments } from './asked-documents.js'
import { clausesOf } from './clauses.js'
import { answered, type Finding, type Quote } from './finding.js'
import { coverage, profileOf } from './profile.js'

/** Parts of a document that a question may ask to have listed, by the words for them. */
const LISTED: readonly (readonly [RegExp, Role])[] = [
  [/(?<!\p{L})định hướng(?: lớn| phát triển)?(?!\p{L})/iu, 'dinh-huong'], [/(?<!\p{L})giải pháp(?!\p{L})/iu, 'giai-phap'], [/(?<!\p{L})nhiệm vụ(?!\p{L})/iu, 'nhiem-vu'],
]
/** Documents looked through, the best passages' first. */
const MOST_DOCUMENTS = 4
const MOST_ITEMS = 12
/** Least share of the question that is about the list and its document: the rest would narrow it to a part. */
const LEAST_ABOUT_LIST = 0.85
/** A number of the question is one that counts the list: `5 định hướng`, `năm định hướng`. */
const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 }

/** `5 định hướng lớn là gì`: the items of the list, each with its first clause; null for any other question. */
export function fromLists(asking: Asking): Finding | null {
  const { question } = asking
  const listed = ['list', 'content', 'definition', 'which'].includes(question.wanted) ? LISTED.find(([words]) => words.test(question.read)) : undefined
  if (listed === undefined || question.address !== null) return null
  const [words, role] = listed
  const about = profileOf(`${words.exec(question.read)![0]} lớn chủ yếu chính phát triển nhiệm kỳ nghị quyết đại hội tỉnh các những ${Object.keys(COUNTS).join(' ')}`, question.isBare)
  if (coverage(question.terms.filter(({ key }) => !/^#\d/.test(key)), [{ profile: about, worth: 1 }]) < LEAST_ABOUT_LIST) return null
  const count = countAsked(question.read, words)
  for (const id of documentsOf(asking)) {
    const items = longestList(asking.context.library.document(id)?.sections ?? [], role, count)
    if (items !== null) return listAnswer(items)
  }
  return null
}

function countAsked(read: string, words: RegExp): number | null {
  const before = new RegExp(`(\\d{1,2}|${Object.keys(COUNTS).join('|')})\\s+(?=${words.source})`, 'iu').exec(read)?.[1]?.toLowerCase()
  return before === undefined ? null : (COUNTS[before] ?? Number(before))
}

function documentsOf(asking: Asking): string[] {
  const named = asking.question.documents.length > 0 ? (askedDocuments(asking) ?? []).map(({ id }) => id) : null
  return named ?? [...new Set(asking.ranked.map(({ sectionId }) => sectionId.slice(0, sectionId.indexOf('_'))))].slice(0, MOST_DOCUMENTS)
}

/** Labelled neighbours of a role, as many as were asked for; null where there are no two. */
function longestList(sections: readonly StoredSection[], role: Role, count: number | null): StoredSection[] | null {
  const lists = new Map<string, StoredSection[]>()
  for (const section of sections) {
    if (section.role !== role || !/[\p{L}\d]/u.test(section.label) || section.text === '') continue
    const key = `${section.parentId ?? ''} ${section.level}`
    lists.set(key, [...(lists.get(key) ?? []), section])
  }
  const fitting = [...lists.values()].filter((list) => list.length >= 2 && list.length <= MOST_ITEMS && (count === null || list.length === count))
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null
}

function listAnswer(items: readonly StoredSection[]): Finding {
  const quotes = items.map((section): Quote => {
    const [first] = clausesOf(section.text)
    return { sectionId: section.id, start: first!.start, end: first!.end, answer: null }
  })
  const said = items.map((section, i) => `“${section.text.slice(quotes[i]!.start, quotes[i]!.end).replace(/\s+/g, ' ')}”`)
  return answered(`${said.join(' ')}`, quotes, ['Các phần cùng một danh sách trong cấu trúc của văn bản, mỗi phần trích ý đầu.'])
}
