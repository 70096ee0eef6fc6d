import { AppError } from '../../ingest/model/app-error.js'
import type { Filters } from '../../ingest/index/port.js'
import { isDocumentKind, isRole } from '../../ingest/model/terms.js'

export type SearchSort = 'relevance' | 'date' | 'order'

/** A search as every caller asks it, already checked. */
export interface SearchRequest {
  /** As typed; any text is answered. */
  text: string
  filters: Filters
  /** `order` is the order of documents by id and of sections inside them. */
  sort: SearchSort
  /** Hits wanted, 0 to 100. */
  limit: number
  /** Hits left out at the front, 0 to 10,000. */
  offset: number
  /** True: take every word as it is typed; nothing is restored, corrected or expanded. */
  verbatim: boolean
}

export const DEFAULT_LIMIT = 20
export const MAX_LIMIT = 100
export const MAX_OFFSET = 10_000

/** Values of a search as a command line or an address gives them; everything but the text may be missing. */
export interface RawSearch {
  text: string
  kind?: readonly string[]
  year?: string
  publisher?: readonly string[]
  role?: readonly string[]
  document?: string
  sort?: string
  limit?: string | number
  offset?: string | number
  verbatim?: boolean
}

/** A checked request. Throws `AppError('bad-parameter')` with the value that does not fit. */
export function parseSearchRequest(raw: RawSearch): SearchRequest {
  return {
    text: raw.text,
    filters: parseFilters(raw),
    sort: parseSort(raw.sort ?? 'relevance'),
    limit: parseWhole(raw.limit ?? DEFAULT_LIMIT, MAX_LIMIT),
    offset: parseWhole(raw.offset ?? 0, MAX_OFFSET),
    verbatim: raw.verbatim ?? false,
  }
}

function parseFilters({ kind = [], year, publisher = [], role = [], document }: RawSearch): Filters {
  const filters: Filters = {}
  if (kind.length > 0) filters.kinds = kind.map((value) => (isDocumentKind(value) ? value : refuse('Không có loại văn bản', value)))
  if (role.length > 0) filters.roles = role.map((value) => (isRole(value) ? value : refuse('Không có vai trò', value)))
  if (publisher.length > 0) filters.publishers = [...publisher]
  if (year !== undefined && year !== '') filters.years = parseYears(year) ?? refuse('Năm phải như 2020 hoặc 2020..2025, không phải', year)
  if (document !== undefined && document !== '') filters.documentId = document
  return filters
}

/** A year or two years joined by `..` or a dash, in either order; null where it is neither. */
export function parseYears(value: string): { from: number; to: number } | null {
  const years = /^\s*(\d{4})\s*(?:(?:\.\.|[-–])\s*(\d{4})\s*)?$/.exec(value)
  if (years === null) return null
  const [first, second] = [Number(years[1]), Number(years[2] ?? years[1])]
  return { from: Math.min(first, second), to: Math.max(first, second) }
}

function parseSort(value: string): SearchSort {
  return value === 'relevance' || value === 'date' || value === 'order' ? value : refuse('Không có cách sắp xếp', value)
}

function parseWhole(value: string | number, most: number): number {
  const number = typeof value === 'number' ? value : /^\d+$/.test(value) ? Number(value) : NaN
  return Number.isInteger(number) && number >= 0 && number <= most ? number : refuse(`Cần một số nguyên từ 0 đến ${most}, không phải`, String(value))
}

function refuse(what: string, value: string): never {
  throw new AppError('bad-parameter', `${what} “${value.slice(0, 60)}”.`, { value })
}
