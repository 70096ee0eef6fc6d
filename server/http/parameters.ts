import { AppError } from '../../ingest/model/app-error.js'
import type { Nature } from '../../ingest/model/target.js'
import { isDocumentKind, isRole, type DocumentKind, type Role } from '../../ingest/model/terms.js'
import { cleanText } from '../../ingest/model/text.js'
import { FIELDS } from '../../ingest/parse/targets/indicator-list.js'
import type { LedgerState } from '../../web/views/ledger.js'
import type { ListState, SearchState } from '../../web/views/search.js'
import { cleanQuery } from '../search/reading/clean-query.js'
import { DEFAULT_LIMIT, MAX_LIMIT, MAX_OFFSET } from '../search/request.js'
import { DEFAULT_SUGGESTIONS, MAX_SUGGESTIONS } from '../search/suggest.js'
import { NO_PERIOD_KNOWN } from '../targets/ledger-filter.js'
import { NATURES } from '../targets/ledger-columns.js'
import type { Pairs } from './query-string.js'

/** Longest query and longest value of any parameter: a page of text; nobody types more, and reading it must stay cheap. */
export const MAX_QUERY_CHARS = 2000
/** Most values of one repeatable parameter: more than any page offers to tick. */
const MAX_VALUES = 50
/** Deepest page: nobody reads on, and a deep page costs as much as all before it. */
const MAX_PAGE = 1000

/** Rows that a program may ask for or pass over: more than any library holds. */
const MAX_ROWS = 10_000_000
/** Mentions of a trace in one answer, each with its changes: about a megabyte. */
export const MAX_MENTIONS = 500

/** Names of a parameter: as pages write it, and in English for programs. */
const NAMES = {
  q: ['q'], kinds: ['loai', 'kind'], years: ['nam', 'year'], publishers: ['co-quan', 'publisher'], roles: ['vai-tro', 'role'],
  documentId: ['van-ban', 'document'], sort: ['sap-xep', 'sort'], page: ['trang', 'page'], asTyped: ['nguyen-van', 'exact'],
  limit: ['limit'], cited: ['phan', 'section'], offset: ['offset'], indicator: ['chi-tieu', 'indicator'], fromYear: ['tu-nam'], toYear: ['den-nam'], showsExcluded: ['phan-loai-ra'],
  fields: ['linh-vuc', 'field'], natures: ['tinh-chat', 'nature'], units: ['don-vi', 'unit'], period: ['thoi-ky', 'period'], sectionA: ['a'], sectionB: ['b'],
} as const

type Parameter = keyof typeof NAMES

const SEARCH_SORTS: Readonly<Record<string, SearchState['sort']>> = { '': 'relevance', relevance: 'relevance', ngay: 'date', date: 'date', 'thu-tu': 'order', order: 'order' }
const LIST_SORTS: Readonly<Record<string, ListState['sort']>> = { '': 'newest', newest: 'newest', 'cu-nhat': 'oldest', oldest: 'oldest', ten: 'title', title: 'title' }

const LEDGER_SORTS: Readonly<Record<string, LedgerState['sort']>> = { '': 'field', field: 'field', 'moi-nhat': 'newest', newest: 'newest', 'chi-tieu': 'indicator', indicator: 'indicator', 'gia-tri': 'value', value: 'value' }

/** A state whose kinds and roles are known ones. */
export type SearchAsked = SearchState & { kinds: DocumentKind[]; roles: Role[] }
export type ListAsked = ListState & { kinds: DocumentKind[] }
export type LedgerAsked = LedgerState & { kinds: DocumentKind[]; natures: Nature[] }

/** What a search's address asks for. Throws `AppError` (`bad-parameter`, `repeated-parameter`, `query-too-long`) where it makes no sense. */
export function readSearch(pairs: Pairs): SearchAsked {
  return {
    q: readQuery(pairs),
    kinds: several(pairs, 'kinds').map((value) => known(isDocumentKind, value, 'Loại văn bản')),
    years: readYears(pairs),
    publishers: several(pairs, 'publishers'),
    roles: several(pairs, 'roles').map((value) => known(isRole, value, 'Vai trò của đoạn')),
    documentId: single(pairs, 'documentId') || null,
    sort: oneOf(SEARCH_SORTS, pairs),
    page: whole(pairs, 'page', { least: 1, most: MAX_PAGE, otherwise: 1 }),
    asTyped: flag(pairs, 'asTyped'),
  }
}

/** What the address of the document list asks for; throws as `readSearch` does. */
export function readList(pairs: Pairs): ListAsked {
  return {
    q: readQuery(pairs),
    kinds: several(pairs, 'kinds').map((value) => known(isDocumentKind, value, 'Loại văn bản')),
    years: readYears(pairs),
    publishers: several(pairs, 'publishers'),
    sort: oneOf(LIST_SORTS, pairs),
    page: whole(pairs, 'page', { least: 1, most: MAX_PAGE, otherwise: 1 }),
  }
}

/** The stretch of a list that a program asks for. */
export function readStretch(pairs: Pairs): { limit: number; offset: number } {
  return {
    limit: whole(pairs, 'limit', { least: 0, most: MAX_LIMIT, otherwise: DEFAULT_LIMIT }),
    offset: whole(pairs, 'offset', { least: 0, most: MAX_OFFSET, otherwise: 0 }),
  }
}

/** What the address of the sổ chỉ tiêu asks for; throws as `readSearch` does. */
export function readLedger(pairs: Pairs): LedgerAsked {
  return {
    q: readQuery(pairs),
    fields: several(pairs, 'fields').map((value) => known((field): field is string => FIELDS.some(({ id }) => id === field), value, 'Lĩnh vực')),
    documents: several(pairs, 'documentId'),
    indicators: several(pairs, 'indicator'),
    natures: several(pairs, 'natures').map((value) => known((nature): nature is Nature => (NATURES as readonly unknown[]).includes(nature), value, 'Tính chất')),
    units: several(pairs, 'units'),
    kinds: several(pairs, 'kinds').map((value) => known(isDocumentKind, value, 'Loại văn bản')),
    period: readPeriod(pairs),
    sort: oneOf(LEDGER_SORTS, pairs),
    page: whole(pairs, 'page', { least: 1, most: MAX_PAGE, otherwise: 1 }),
  }
}

/** The stretch of the sổ chỉ tiêu that a program asks for; without a limit all of it. */
export function readRows(pairs: Pairs): { limit?: number; offset: number } {
  const limit = single(pairs, 'limit').trim() === '' ? undefined : whole(pairs, 'limit', { least: 0, most: MAX_ROWS, otherwise: 0 })
  return { ...(limit !== undefined && { limit }), offset: whole(pairs, 'offset', { least: 0, most: MAX_ROWS, otherwise: 0 }) }
}

/** What is traced, and which page of its mentions; throws as `readSearch` does. */
export function readTrace(pairs: Pairs): { q: string; page: number; limit: number; offset: number } {
  return {
    q: readQuery(pairs) || single(pairs, 'indicator').trim(), page: whole(pairs, 'page', { least: 1, most: MAX_PAGE, otherwise: 1 }),
    limit: whole(pairs, 'limit', { least: 0, most: MAX_MENTIONS, otherwise: MAX_MENTIONS }), offset: whole(pairs, 'offset', { least: 0, most: MAX_ROWS, otherwise: 0 }),
  }
}

/** The two sections that are to be compared, each '' where it is still to be chosen, and words to find the second by. */
export function readCompared(pairs: Pairs): { a: string; b: string; q: string } {
  return { a: single(pairs, 'sectionA').trim(), b: single(pairs, 'sectionB').trim(), q: readQuery(pairs) }
}

/** Ids of the sections to be cited together, at least one. Throws as `readSearch` does. */
export function readCited(pairs: Pairs): string[] {
  const ids = several(pairs, 'cited')
  if (ids.length === 0) throw bad('Thiếu phần cần trích dẫn: thêm tham số phan vào địa chỉ.', '')
  return ids
}

/** What has been typed so far, and how many suggestions are wanted; throws as `readSearch` does. */
export function readTyped(pairs: Pairs): { typed: string; limit: number } {
  return { typed: readQuery(pairs), limit: whole(pairs, 'limit', { least: 0, most: MAX_SUGGESTIONS, otherwise: DEFAULT_SUGGESTIONS }) }
}

/** What is looked for inside one document, and whether its left-out parts are asked for. */
export function readInside(pairs: Pairs): { q: string; showsExcluded: boolean } {
  return { q: readQuery(pairs), showsExcluded: flag(pairs, 'showsExcluded') }
}

/** The years of a form's two fields as the one parameter `nam`; null where the address has no such field. */
export function readYearFields(pairs: Pairs): string | null {
  if (!pairs.has('tu-nam') && !pairs.has('den-nam')) return null
  const [from, to] = [single(pairs, 'fromYear').trim(), single(pairs, 'toYear').trim()]
  if (from === '' || to === '') return checkedYears(from + to)
  return checkedYears(from === to ? from : `${from}..${to}`)
}

/** First and last year of a checked `2020` or `2020..2025`; undefined for ''. */
export function yearSpan(years: string): { from: number; to: number } | undefined {
  if (years === '') return undefined
  const [from = '', to = from] = years.split('..')
  return { from: Number(from), to: Number(to) }
}

/** The query as `cleanQuery` leaves it; '' where there is none. */
function readQuery(pairs: Pairs): string {
  return cleanQuery(single(pairs, 'q'))
}

function readPeriod(pairs: Pairs): string {
  const period = single(pairs, 'period').trim()
  return period === NO_PERIOD_KNOWN ? period : checkedYears(period.replace(/\s*[-–]\s*/, '..'))
}

function readYears(pairs: Pairs): string {
  return checkedYears(single(pairs, 'years').trim().replace(/\s*[-–]\s*/, '..'))
}

function checkedYears(years: string): string {
  if (years === '') return ''
  const parts = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(years)
  if (parts === null || parts[1] === '0000') throw bad('Năm phải là bốn chữ số, như 2020, hoặc một khoảng, như 2020..2025.', years)
  if (parts[2] !== undefined && Number(parts[2]) < Number(parts[1])) throw bad('Khoảng năm phải đi từ năm trước đến năm sau.', years)
  return parts[1] === parts[2] ? parts[1]! : years
}

function values(pairs: Pairs, parameter: Parameter): string[] {
  const all = NAMES[parameter].flatMap((name) => [...(pairs.get(name) ?? [])])
  const long = all.find((value) => value.length > MAX_QUERY_CHARS)
  if (long === undefined) return all
  throw new AppError('query-too-long', `Câu tìm dài ${long.length} ký tự; nhiều nhất là ${MAX_QUERY_CHARS}. Xin rút ngắn lại.`, { value: long.length })
}

function single(pairs: Pairs, parameter: Parameter): string {
  const all = values(pairs, parameter)
  if (all.length > 1) throw new AppError('repeated-parameter', `Tham số “${NAMES[parameter][0]}” chỉ được có một lần trong địa chỉ.`, { value: all })
  return all[0] ?? ''
}

function several(pairs: Pairs, parameter: Parameter): string[] {
  const all = [...new Set(values(pairs, parameter).map((value) => cleanText(value).trim()).filter((value) => value !== ''))]
  if (all.length > MAX_VALUES) throw bad(`Tham số “${NAMES[parameter][0]}” có quá nhiều giá trị; nhiều nhất là ${MAX_VALUES}.`, all.length)
  return all
}

function whole(pairs: Pairs, parameter: Parameter, { least, most, otherwise }: { least: number; most: number; otherwise: number }): number {
  const raw = single(pairs, parameter).trim()
  if (raw === '') return otherwise
  const number = /^\d{1,9}$/.test(raw) ? Number(raw) : NaN
  if (number >= least && number <= most) return number
  throw bad(`Tham số “${NAMES[parameter][0]}” phải là số nguyên từ ${least} đến ${most}.`, raw)
}

function flag(pairs: Pairs, parameter: Parameter): boolean {
  const raw = single(pairs, parameter)
  if (raw === '' || raw === '0' || raw === 'false') return false
  if (raw === '1' || raw === 'true') return true
  throw bad(`Tham số “${NAMES[parameter][0]}” chỉ nhận 1 hoặc 0.`, raw)
}

function oneOf<Value>(table: Readonly<Record<string, Value>>, pairs: Pairs): Value {
  const raw = single(pairs, 'sort')
  if (Object.hasOwn(table, raw)) return table[raw]!
  throw bad('Không có cách sắp xếp này.', raw)
}

function known<Value extends string>(is: (value: unknown) => value is Value, value: string, what: string): Value {
  if (is(value)) return value
  throw bad(`${what} “${value.slice(0, 60)}” không có trong danh mục.`, value)
}

function bad(message: string, value: unknown): AppError {
  return new AppError('bad-parameter', message, { value })
}
