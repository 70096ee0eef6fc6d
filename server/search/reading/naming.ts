import { namedRows } from '../../../ingest/index/full-matches.js'
import { type ClauseAddress, clauseAddress } from './address.js'
import { type NamedDocument, namedDocuments } from './document-numbers.js'
import { isNamedInPlace } from './named-in-place.js'
import type { ReadingContext, ReadQuery } from './query.js'
import type { QueryWord, ReadingStep } from './query-word.js'
import { titledDocuments } from './titles.js'

/** What a query calls by name. */
export interface Naming extends Pick<ReadQuery, 'address' | 'asksForTarget' | 'namedDocuments'> {
  /** Stretches of the query that only name; offsets into its text. */
  spans: { start: number; end: number }[]
  steps: ReadingStep[]
}

export const NOTHING_NAMED: Naming = { address: null, asksForTarget: false, namedDocuments: new Set(), spans: [], steps: [] }

/**
 * The clause and the documents that a query names, each as far as the library holds it.
 *
 * An address leads into the documents that are named. Where the library holds none of them the address is not followed, since
 * the same article of another text is another rule, and a step of kind `unknown-document` says so; `unknown-clause` where the
 * document is there and the clause is not.
 */
export function namingOf(text: string, words: readonly QueryWord[], context: ReadingContext): Naming {
  const address = clauseAddress(text)
  const named: NamedDocument[] = [...namedDocuments(text, context.documents), ...titlesOutside(words, address, context)]
  const known = new Set(named.flatMap(({ documentIds }) => documentIds))
  const steps = named.map((document) => (document.documentIds.length > 0 ? documentStep(text, document, context) : unknownStep(text, document)))
  if (address === null) return { ...NOTHING_NAMED, namedDocuments: known, spans: spansOf(named), steps }
  const isLost = known.size === 0 && named.length > 0
  if (isLost) return { ...NOTHING_NAMED, steps }
  const isThere = namedRows({ address: address.parts, namedDocuments: known }, context).addressed !== null
  return {
    address: isThere ? address.parts : null, asksForTarget: address.isTarget, namedDocuments: known, spans: [...(isThere ? [address] : []), ...spansOf(named)],
    steps: [...steps, isThere ? addressStep(address) : unknownClause(address, known.size > 0)],
  }
}

function spansOf(named: readonly NamedDocument[]): NamedDocument[] {
  return named.filter(({ documentIds }) => documentIds.length > 0)
}

/**
 * Laws named by title. One that no document bears is told of only where it stands right beside the address of a clause, and no
 * clause of that address stands under its name.
 */
function titlesOutside(words: readonly QueryWord[], address: ClauseAddress | null, context: ReadingContext): NamedDocument[] {
  return titledDocuments(words, context, address !== null).filter(({ start, end, documentIds }) => {
    if (documentIds.length > 0) return true
    if (address === null || !isBeside({ start, end }, address)) return false
    return !isNamedInPlace(address.parts, words.filter(({ at }) => at >= start && at < end).map(({ key }) => key), context)
  })
}

/** Between an address and the name of its law: 'Điều 5, của Luật …', 'Luật …, tại Điều 5'. */
const MOST_BETWEEN = ', của '.length

function isBeside(name: { start: number; end: number }, address: { start: number; end: number }): boolean {
  const between = name.start >= address.end ? name.start - address.end : address.start - name.end
  return between >= 0 && between <= MOST_BETWEEN
}

/** Which documents a name was taken for. */
function documentStep(text: string, { start, end, documentIds }: NamedDocument, { documents }: ReadingContext): ReadingStep {
  const meant = documents.filter(({ id }) => documentIds.includes(id))
  return { kind: 'document', from: text.slice(start, end).trim(), to: meant.map(({ title, date }) => `${shortTitle(title)}${date === null ? '' : ` (${date.slice(0, 4)})`}`).join('; ') }
}

/** Longest title in a line that says what was understood. */
const TITLE_CHARS = 90

function shortTitle(title: string): string {
  return title.length <= TITLE_CHARS ? title : `${title.slice(0, title.lastIndexOf(' ', TITLE_CHARS))} …`
}

function unknownStep(text: string, { typed, start, end }: NamedDocument): ReadingStep {
  const name = text.slice(start, end).trim()
  return { kind: 'unknown-document', from: name, to: typed === '' ? `Thư viện không có văn bản mang tên “${name}”.` : `Thư viện không có văn bản số ${typed}.` }
}

function unknownClause({ typed }: ClauseAddress, isNamed: boolean): ReadingStep {
  return { kind: 'unknown-clause', from: typed, to: isNamed ? `Văn bản được gọi tên không có ${typed}.` : `Thư viện không có văn bản nào có ${typed}.` }
}

function addressStep({ typed, parts }: ClauseAddress): ReadingStep {
  return { kind: 'address', from: typed, to: parts.map(([token]) => printedLabel(token!)).join(' › ') }
}

const LEVEL_NAMES: readonly (readonly [string, string])[] = [['dieu-', 'Điều '], ['chuong-', 'Chương '], ['phan-', 'Phần '], ['phu-luc-', 'Phụ lục '], ['muc-', 'Mục ']]

/** A label's token as it is printed: 'dieu-2' → 'Điều 2', 'chuong-ii' → 'Chương II', 'i' → 'I', 'dd' → 'đ'. */
function printedLabel(token: string): string {
  const level = LEVEL_NAMES.find(([begin]) => token.startsWith(begin))
  const label = level === undefined ? token : token.slice(level[0].length)
  return (level?.[1] ?? '') + (label === 'dd' ? 'đ' : /^[ivxlc]+$/.test(label) ? label.toUpperCase() : label)
}
