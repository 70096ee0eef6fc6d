import type { Library } from '../../../ingest/library/library.js'
import { CITATION_FORMS, citer } from '../../../ingest/model/citation-forms.js'
import { syllables } from '../../../ingest/model/syllables.js'
import type { CheckedKind } from '../../../server/check/finding.js'
import { sentencesOf } from '../../../server/search/showing/sentence.js'
import { seededRandom } from '../../seeded-random.js'
import type { CheckCase } from './case.js'
import { figureCases } from './figure-cases.js'
import { accent, digit, type Mutation, omission, order, type Tools, word } from './mutations.js'

/** A sentence of a clause, its label left out, that stands nowhere else in the library. */
interface Clause { words: string[]; documentId: string; sectionId: string }

/** How many of each change. */
const COUNTS: readonly (readonly [string, number])[] = [
  ['same', 60], ['right-address', 60], ['word', 40], ['accent', 40], ['order', 40], ['omission', 40], ['digit', 80], ['address', 110], ['spliced', 70],
]

const MUTATIONS: Readonly<Record<string, Mutation>> = { word, accent, order, omission, digit }
const MARKS: readonly (readonly [string, string])[] = [['“', '”'], ['"', '"'], ['«', '»'], ['„', '”']]
/** Words of drafts before a quotation. */
const LEADS = ['Báo cáo nêu: ', 'Văn bản ghi rõ: ', 'Theo đó, ', 'Như đã dẫn, ', '']

/** The six hundred cases of one library; the same for the same library and seed. */
export function generateCases(library: Library, seed: number): CheckCase[] {
  const random = seededRandom(seed)
  const clauses = uniqueClauses(library)
  const others = clauses.flatMap(({ words }) => words)
  const making: Making = { library, clauses, tools: { random, others }, random }
  const cases = COUNTS.flatMap(([change, count]) => many(count, (n) => made(change, `${change}-${n + 1}`, making)))
  return [...cases, ...figureCases(library, random)]
}

interface Making { library: Library; clauses: readonly Clause[]; tools: Tools; random: () => number }

/** Tries until there are so many; a library too small for that is a fault of the caller. */
function many(count: number, make: (n: number) => CheckCase | null): CheckCase[] {
  const found: CheckCase[] = []
  for (let tries = 0; found.length < count; tries++) {
    if (tries > count * 400) throw new Error('too few clauses to make cases of')
    const one = make(found.length)
    if (one !== null) found.push(one)
  }
  return found
}

function made(change: string, id: string, making: Making): CheckCase | null {
  const { clauses, random, tools } = making
  const clause = one(clauses, random)
  if (change === 'same') return quoted(id, change, part(clause.words, random), random, 'word-for-word')
  if (change === 'right-address' || change === 'address') return addressed(id, change, clause, making)
  if (change === 'spliced') return spliced(id, clause, making)
  const words = MUTATIONS[change]!(clause.words, tools)
  return words === null ? null : quoted(id, change, words, random, change === 'digit' ? 'wrong-number' : 'nearly')
}

function quoted(id: string, change: string, words: readonly string[], random: () => number, expected: CheckCase['expected']): CheckCase {
  const [open, close] = one(MARKS, random)
  const lead = one(LEADS, random)
  const draft = `${lead}${open}${typed(words.join(' '), random)}${close}.`
  return { id, change, draft, start: lead.length, end: draft.length - 1, kinds: ['quotation'], expected }
}

/** The same words as another keyboard may type them. */
function typed(text: string, random: () => number): string {
  const way = Math.floor(random() * 6)
  return way === 0 ? text.normalize('NFD') : way === 1 ? text.replaceAll('%', ' %') : way === 2 ? text.replaceAll(' ', '\u00A0') : text
}

/** A stretch of at least ten words, or all of them; not one that parts a figure from its bound. */
function part(words: readonly string[], random: () => number): string[] {
  if (words.length < 14 || random() < 0.5 || words.some((each) => /\d/.test(each))) return [...words]
  const from = Math.floor(random() * (words.length - 10))
  return words.slice(from, from + 10 + Math.floor(random() * (words.length - from - 10)))
}

function addressed(id: string, change: string, clause: Clause, { library, random }: Making): CheckCase | null {
  const document = library.document(clause.documentId)!
  const own = document.sections.find((section) => section.id === clause.sectionId)!
  const far = document.sections.filter((other) => other.id !== own.id && !own.id.startsWith(`${other.id}_`) && !other.id.startsWith(`${own.id}_`) && other.level !== 'table' && /\d/.test(other.citation))
  const section = change === 'address' ? one(far, random) : own
  if (section === undefined || clause.words.length < 10) return null
  const cited = citer(document).cite(one(CITATION_FORMS, random), section)
  const words = clause.words.join(' ')
  const isBefore = random() < 0.3
  const draft = isBefore ? `Theo ${cited}, “${words}”.` : `“${words}” (${cited}).`
  const start = draft.indexOf(cited)
  return { id, change, draft, start, end: start + cited.length, kinds: ['address', 'document'] satisfies CheckedKind[], expected: change === 'address' ? 'wrong-address' : 'word-for-word' }
}

/** Three pieces of three clauses: no clause holds most of it. */
function spliced(id: string, first: Clause, { clauses, random }: Making): CheckCase | null {
  const pieces = [first, one(clauses, random), one(clauses, random)].map(({ words }) => words.slice(1, 5))
  if (new Set(pieces.map((piece) => piece.join(' '))).size < 3 || pieces.some((piece) => piece.length < 4)) return null
  return quoted(id, 'spliced', pieces.flat(), random, 'not-found')
}

function uniqueClauses(library: Library): Clause[] {
  const found = new Map<string, Clause | null>()
  const titles = new Set(library.documents().map(({ title }) => title))
  for (const { id: documentId } of library.documents()) {
    for (const section of library.document(documentId)!.sections) {
      if (section.level === 'row') continue
      for (const [start, end] of sentencesOf(section.text)) {
        const text = section.text.slice(start, end).replace(/^(\S{1,4}[.)]|Điều \S+|\(\d+\)|[-+•])\s+/u, '').replace(/[.;:,]+$/, '').replace(/\s+/g, ' ').trim()
        if (/[“”"«»…\t]/.test(text) || titles.has(text)) continue
        const { length } = syllables(text)
        const key = syllables(text).map((each) => each.key).join(' ')
        if (length >= 10 && length <= 60) found.set(key, found.has(key) ? null : { words: text.split(' '), documentId, sectionId: section.id })
      }
    }
  }
  return [...found.values()].filter((clause) => clause !== null)
}

function one<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!
}
