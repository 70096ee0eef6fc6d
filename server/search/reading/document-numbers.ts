import type { DocumentSummary } from '../../../ingest/library/library.js'
import { numberKey } from '../../../ingest/model/number-key.js'
import { fold } from '../../../ingest/model/text.js'
import type { DocumentKind } from '../../../ingest/model/terms.js'

/** A document number in a query, and the documents of the library that bear it. */
export interface NamedDocument {
  typed: string
  /** Offsets of the number in the query, with the name of the kind before it. */
  start: number
  end: number
  documentIds: string[]
}

const KIND_NAMES: Readonly<Record<string, DocumentKind>> = {
  'nghi quyet': 'nghi-quyet', nq: 'nghi-quyet', 'nghi dinh': 'nghi-dinh', nd: 'nghi-dinh', 'quyet dinh': 'quyet-dinh', qd: 'quyet-dinh',
  'thong tu': 'thong-tu', tt: 'thong-tu', 'chi thi': 'chi-thi', ct: 'chi-thi', 'ke hoach': 'ke-hoach', kh: 'ke-hoach', luat: 'luat',
  'ket luan': 'ket-luan', kl: 'ket-luan', 'bao cao': 'bao-cao', bc: 'bao-cao', 'thong bao': 'thong-bao', tb: 'thong-bao', 'to trinh': 'to-trinh', ttr: 'to-trinh',
  'huong dan': 'huong-dan', hd: 'huong-dan', 'quy dinh': 'quy-dinh', 'phap lenh': 'phap-lenh', 'cong van': 'cong-van', 'cong dien': 'cong-dien',
}

const FULL = /(?<![\p{L}\p{N}])\d{1,5}\s*(?:\/\s*(?:19|20)\d\d\s*)?[/-]\s*[\p{L}][\p{L}\d]*(?:\s*[-/]\s*[\p{L}][\p{L}\d]*)*/gu
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}])(${Object.keys(KIND_NAMES).join('|')})\\s*(?:so\\s*:?\\s*)?(\\d{1,5}(?:/(?:19|20)\\d\\d)?)(?![\\p{L}\\p{N}%]|[.,]\\d)`, 'gu')

/**
 * Documents that a query names by number, in whatever spelling.
 *   'số 41/NQ-HĐND', '41/NQ-HDND', 'NQ 41', 'nghi dinh 171/2025'
 * A short form names every document of that kind whose number begins so. Empty `documentIds` where the library has none.
 */
export function namedDocuments(text: string, documents: readonly DocumentSummary[]): NamedDocument[] {
  const folded = fold(text).replace(/[\u2010-\u2015\u2212]/g, '-')
  const named: NamedDocument[] = []
  for (const match of folded.matchAll(FULL)) {
    const key = numberKey(match[0])
    const ids = documents.filter((document) => document.numberKey === key).map(({ id }) => id)
    const place = placeOf(text, match.index, match[0].length)
    if (ids.length > 0 || isNumberLike(place.typed)) named.push({ ...place, documentIds: ids })
  }
  for (const match of folded.matchAll(SHORT)) {
    const [kind, begin] = [KIND_NAMES[match[1]!]!, `${match[2]!.replace(/^0+(?=\d)/, '')}`]
    if (named.some(({ typed }) => fold(typed).includes(match[2]!))) continue
    const ids = documents.filter((document) => document.kind === kind && isBegunBy(document.numberKey, begin)).map(({ id }) => id)
    if (ids.length > 0) named.push({ ...placeOf(text, match.index, match[0].length), documentIds: ids })
  }
  return named
}

/** True for what is meant as a number though the library has no such document: '999/2031/NQ-HĐND', '24/QH'; not '10/tháng', '3-ly'. */
function isNumberLike(typed: string): boolean {
  return /\/\s*(?:\d{4}\s*\/\s*)?\p{L}+\d*\s*-\s*\p{L}/u.test(typed) || /[/-]\s*\p{Lu}{2,}/u.test(typed)
}

const KIND_BEFORE = new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:${Object.keys(KIND_NAMES).join('|')})\\s+)?(?:so\\s*:?\\s*)?$`, 'u')

function placeOf(text: string, at: number, length: number): Pick<NamedDocument, 'typed' | 'start' | 'end'> {
  const before = KIND_BEFORE.exec(fold(text.slice(0, at)))
  return { typed: text.slice(at, at + length), start: at - (before?.[0].length ?? 0), end: at + length }
}

function isBegunBy(key: string | null, begin: string): boolean {
  return key !== null && (key === begin || key.startsWith(`${begin}/`) || key.startsWith(`${begin}-`))
}
