import type { DocumentSummary } from '../../ingest/library/library.js'
import { CITATION_FORMS, documentName } from '../../ingest/model/citation-forms.js'
import { spellDate } from '../../ingest/model/edtf.js'
import { normalWords } from './normal-words.js'

/** A name that stands at a word: the documents that bear it, and the word behind it. */
export interface FoundName {
  documentIds: readonly string[]
  end: number
  /** False for a name that running text may hold by chance: 'Kế hoạch'. */
  isTelling: boolean
}

/** Names of the library's documents, looked up by words. */
export interface DocumentNames {
  /** The longest name that begins at word `i` of `normalWords`; null where none does. */
  at(words: readonly string[], i: number): FoundName | null
}

interface Node {
  next: Map<string, Node>
  documentIds: string[]
}

/** Fewer words than these tell a document only if one of them is a number. */
const FEWEST_WORDS = 5

/** Every form's name of every document, and its title. A first mention's subject is no part of it. */
export function documentNames(documents: readonly DocumentSummary[]): DocumentNames {
  const root: Node = { next: new Map(), documentIds: [] }
  for (const document of documents) {
    const names = CITATION_FORMS.map((form) => documentName(form, { ...document, subject: null }))
    for (const name of new Set([...names, ...names.map(withSpelledDate), document.title])) add(root, normalWords(name), document.id)
  }
  return { at: (words, i) => longest(root, words, i) }
}

/** 'ngày 11/12/2020' as 'ngày 11 tháng 12 năm 2020', which is read too. */
function withSpelledDate(name: string): string {
  return name.replace(/ngày (\d{2})\/(\d{2})\/(\d{4})/, (_, day: string, month: string, year: string) => spellDate(`${year}-${month}-${day}`))
}

function add(root: Node, words: readonly string[], documentId: string): void {
  let node = root
  for (const word of words.map(bare)) {
    if (word === ',' || word === '') continue
    let next = node.next.get(word)
    if (next === undefined) node.next.set(word, (next = { next: new Map(), documentIds: [] }))
    node = next
  }
  if (!node.documentIds.includes(documentId)) node.documentIds.push(documentId)
}

function longest(root: Node, words: readonly string[], from: number): FoundName | null {
  let found: FoundName | null = null
  let node: Node | undefined = words[from] === ',' ? undefined : root
  for (let i = from; i < words.length && node !== undefined; i++) {
    if (words[i] === ',') continue
    node = node.next.get(bare(words[i]!))
    if (node !== undefined && node.documentIds.length > 0) found = { documentIds: node.documentIds, end: i + 1, isTelling: isTelling(words.slice(from, i + 1)) }
  }
  return found
}

/** Without the brackets and points that a sentence puts round it. */
function bare(word: string): string {
  return word.replace(/^[([]+|[)\].:]+$/g, '')
}

function isTelling(words: readonly string[]): boolean {
  return words.length >= FEWEST_WORDS || words.some((word) => /^\d/.test(word))
}
