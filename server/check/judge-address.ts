import { citeDocument } from '../../ingest/model/cite-document.js'
import { documentUrl } from '../../ingest/model/ids.js'
import type { CitationReader } from '../citing/read-citation.js'
import type { SearchContext } from '../search/context.js'
import type { CitedAddress } from './cited-addresses.js'
import { checkedSource, sectionSource } from './checked-source.js'
import type { CheckedSource, CheckStatus } from './finding.js'
import { isNearNumber } from './near-number.js'
import { judgeInExtent, type JudgedPassage } from './judge-passage.js'
import { numberText } from './numbered-text.js'
import { resolveClause } from './resolve-clause.js'
import { type SourceText, sourceText } from './source-texts.js'

export interface AddressVerdict {
  status: Extract<CheckStatus, 'word-for-word' | 'wrong-address' | 'not-found'>
  message: string
  source: CheckedSource | null
  /** The attached passage judged anew, where the address leads to its own occurrence of it. */
  passage: JudgedPassage | null
}

export interface AddressContext {
  context: SearchContext
  reader: CitationReader
  text: string
  /** Documents that an address without one is of, best first. */
  fallback: readonly string[]
}

/** Words from which a passage is sure to be of the document it was found in. */
const TELLING_WORDS = 6

/** An address of a draft held against the library and against the passage that it says the place of; null where nothing can be said of it. */
export function judgeAddress(address: CitedAddress, attached: JudgedPassage | null, context: AddressContext): AddressVerdict | null {
  const { mention } = address
  const ids = mention === null ? context.fallback : mention.documentIds
  if (mention !== null && ids.length === 0) return unknownDocument(address, attached, context)
  for (const id of ids) {
    const source = sourceText(context.context, id)
    const found = source === null ? null : address.clause === null ? inDocument({ address, source, attached }, context) : inClause({ address, source, attached }, context)
    if (found?.status === 'word-for-word' || (found !== null && id === ids.at(-1))) return found
  }
  return null
}

/** The document is not in the library. With the words found elsewhere a number that was only mistyped is wrong; any other is not to be judged. */
function unknownDocument({ mention }: CitedAddress, attached: JudgedPassage | null, { context }: AddressContext): AddressVerdict {
  const place = placeOf(attached)
  if (place !== null && mention?.number != null && isNearNumber(mention.number, place.document.document.number)) return elsewhere(place.source)
  const printed = mention?.number == null ? null : printedIn(mention.number, context)
  if (printed !== null) return { status: 'word-for-word', message: 'Số hiệu này được nhắc tới trong thư viện; bản thân văn bản thì không có.', source: printed, passage: null }
  return { status: 'not-found', message: 'Thư viện không có văn bản này nên không đối chiếu được.', source: null, passage: null }
}

/** A clause of the library that prints the number. */
function printedIn(number: string, { index, library }: SearchContext): CheckedSource | null {
  const { ids } = numberText(number, { start: 0, end: number.length }, index.snapshot())
  const row = ids.includes(-1) ? undefined : index.phraseRows([[...ids]]).find((each) => index.sectionId(each) !== null)
  const section = row === undefined ? null : library.section(index.sectionId(row)!)
  const document = section === null ? null : library.document(section.documentId)
  if (section === null || document === null) return null
  return sectionSource({ document } as SourceText, section)
}

/** An address, the document it may be of, and the passage that it says the place of. */
interface AddressIn {
  address: CitedAddress
  source: SourceText
  attached: JudgedPassage | null
}

function inDocument({ address: { mention }, source, attached }: AddressIn, context: AddressContext): AddressVerdict {
  const { document } = source
  const top = document.sections[0]
  const whole = top === undefined ? null : { ...sectionSource(source, top), url: documentUrl(document.id), citation: citeDocument(document) }
  if (mention?.date != null && document.date !== null && mention.date.length === document.date.length && mention.date !== document.date) {
    return { status: 'wrong-address', message: 'Ngày của văn bản không khớp với văn bản mang số này trong thư viện.', source: whole, passage: null }
  }
  if (mention?.kind != null && mention.number !== null && mention.kind !== document.kind && document.kind !== 'tin-tuc') {
    return { status: 'wrong-address', message: 'Tên loại không khớp với văn bản mang số này trong thư viện.', source: whole, passage: null }
  }
  const right: AddressVerdict = { status: 'word-for-word', message: 'Văn bản có trong thư viện.', source: whole, passage: null }
  const place = placeOf(attached)
  if (place === null || place.document === source) return right
  const here = judgeInExtent(attached!, { source, extent: { start: 0, end: document.text.length } }, context.text)
  if (here !== null && isAsGood(here, attached!)) return { ...right, passage: here }
  return place.isTelling ? elsewhere(place.source) : right
}

function inClause({ address, source, attached }: AddressIn, { reader, text }: AddressContext): AddressVerdict | null {
  const place = placeOf(attached)
  const printed = text.slice(address.clause!.start, address.clause!.end)
  const { sectionIds, nearestId, isMissing } = resolveClause(printed, source, reader)
  const sections = source.document.sections.filter(({ id }) => sectionIds.includes(id))
  const [section] = sections
  if (section === undefined) {
    if (place !== null && place.isTelling) return elsewhere(place.source)
    if (!isMissing || address.mention === null) return null
    const nearest = source.document.sections.find(({ id }) => id === nearestId)
    return { status: 'wrong-address', message: 'Văn bản này không có điều khoản ấy.', source: nearest === undefined ? null : sectionSource(source, nearest), passage: null }
  }
  const right: AddressVerdict = { status: 'word-for-word', message: 'Địa chỉ đúng.', source: sectionSource(source, section), passage: null }
  if (attached === null) return { ...right, message: 'Điều khoản này có trong thư viện.' }
  const match = attached.decisive.match
  if (match !== null && match.source === source && sections.some(({ start, end }) => overlap(match.span, { start, end }) >= 0.5)) return right
  for (const each of sections) {
    const here = judgeInExtent(attached, { source, extent: each }, text)
    if (here !== null && (place === null || isAsGood(here, attached))) return { ...right, passage: here }
  }
  return place !== null && place.isTelling ? elsewhere(place.source) : place === null ? { ...right, message: 'Điều khoản này có trong thư viện.' } : right
}

/** Share of the first stretch that lies in the second. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(1, a.end - a.start)
}

function isAsGood(here: JudgedPassage, before: JudgedPassage): boolean {
  return (here.decisive.match?.likeness ?? 0) >= (before.decisive.match?.likeness ?? 0) - 0.02
}

function elsewhere(source: CheckedSource): AddressVerdict {
  return { status: 'wrong-address', message: `Sai địa chỉ: lời này ở ${source.citation}.`, source, passage: null }
}

/** Where the attached passage was found. */
function placeOf(attached: JudgedPassage | null): { source: CheckedSource; document: SourceText; isTelling: boolean } | null {
  const match = attached === null || attached.status === 'not-found' ? null : attached.decisive.match
  if (match === null) return null
  return { source: checkedSource(match.source, match.span, match.section), document: match.source, isTelling: match.alignment.matches >= TELLING_WORDS }
}
