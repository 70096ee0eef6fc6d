import type { LedgerState } from './views/ledger.js'
import type { ListState, SearchState } from './views/search.js'

/** Addresses of the site, as pages link to them. Parameters that say nothing are left out, so one state has one address. */

export const NO_SEARCH: SearchState = {
  q: '', kinds: [], years: '', publishers: [], roles: [], documentId: null, sort: 'relevance', page: 1, asTyped: false,
}

export const NO_LIST: ListState = { q: '', kinds: [], years: '', publishers: [], sort: 'newest', page: 1 }

export const SEARCH_SORTS: Readonly<Record<SearchState['sort'], { value: string; label: string }>> = {
  relevance: { value: '', label: 'Sát nhất' },
  date: { value: 'ngay', label: 'Mới nhất' },
  order: { value: 'thu-tu', label: 'Thứ tự trong văn bản' },
}

export const LIST_SORTS: Readonly<Record<ListState['sort'], { value: string; label: string }>> = {
  newest: { value: '', label: 'Mới nhất' },
  oldest: { value: 'cu-nhat', label: 'Cũ nhất' },
  title: { value: 'ten', label: 'Theo tên' },
}

export const NO_LEDGER: LedgerState = { q: '', fields: [], documents: [], indicators: [], natures: [], units: [], kinds: [], period: '', sort: 'field', page: 1 }

export const LEDGER_SORTS: Readonly<Record<LedgerState['sort'], { value: string; label: string }>> = {
  field: { value: '', label: 'Lĩnh vực' },
  newest: { value: 'moi-nhat', label: 'Văn bản mới nhất' },
  indicator: { value: 'chi-tieu', label: 'Tên chỉ tiêu' },
  value: { value: 'gia-tri', label: 'Giá trị lớn nhất' },
}

/** A state as the pairs of a query string, in one fixed order. */
export function searchPairs(state: SearchState): [string, string][] {
  return stated([
    ['q', state.q],
    ...state.kinds.map((kind): [string, string] => ['loai', kind]),
    ['nam', state.years],
    ...state.publishers.map((publisher): [string, string] => ['co-quan', publisher]),
    ...state.roles.map((role): [string, string] => ['vai-tro', role]),
    ['van-ban', state.documentId ?? ''],
    ['sap-xep', SEARCH_SORTS[state.sort].value],
    ['trang', state.page > 1 ? String(state.page) : ''],
    ['nguyen-van', state.asTyped ? '1' : ''],
  ])
}

export function listPairs(state: ListState): [string, string][] {
  return stated([
    ['q', state.q],
    ...state.kinds.map((kind): [string, string] => ['loai', kind]),
    ['nam', state.years],
    ...state.publishers.map((publisher): [string, string] => ['co-quan', publisher]),
    ['sap-xep', LIST_SORTS[state.sort].value],
    ['trang', state.page > 1 ? String(state.page) : ''],
  ])
}

export function ledgerPairs(state: LedgerState): [string, string][] {
  const each = (name: string, values: readonly string[]) => values.map((value): [string, string] => [name, value])
  return stated([
    ['q', state.q],
    ...each('linh-vuc', state.fields), ...each('chi-tieu', state.indicators), ...each('van-ban', state.documents), ...each('loai', state.kinds),
    ...each('tinh-chat', state.natures), ...each('don-vi', state.units),
    ['thoi-ky', state.period],
    ['sap-xep', LEDGER_SORTS[state.sort].value],
    ['trang', state.page > 1 ? String(state.page) : ''],
  ])
}

/** Address of a search. Every change but that of the page goes back to the first page. */
export function searchHref(state: SearchState, change: Partial<SearchState> = {}): string {
  return address('/tim-kiem', searchPairs({ ...state, page: 1, ...change }))
}

export function listHref(state: ListState, change: Partial<ListState> = {}): string {
  return address('/van-ban', listPairs({ ...state, page: 1, ...change }))
}

/** Address of a question's answer. */
export function askHref(question: string): string {
  return address('/hoi-dap', stated([['q', question]]))
}

/** Address of the sổ chỉ tiêu as a page, or under the same filters as a file or for programs. */
export function ledgerHref(state: LedgerState, change: Partial<LedgerState> = {}, path = '/so-chi-tieu'): string {
  return address(path, ledgerPairs({ ...state, page: 1, ...change }))
}

/** Address of an indicator's page; of a phrase's where it has no id. */
export function traceHref({ id, name }: { id: string; name: string }, page = 1): string {
  const pairs: [string, string][] = stated([['q', id === '' ? name : ''], ['trang', page > 1 ? String(page) : '']])
  return address(id === '' ? '/chi-tieu' : `/chi-tieu/${encodeURIComponent(id)}`, pairs)
}

/** Address of two sections side by side, or of the choice of the second. */
export function compareHref(a: string, b = ''): string {
  return address('/so-sanh', stated([['a', a], ['b', b]]))
}

/** The list without the value where it was in, with it where it was not. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/** Anchor of a section in the reader: its id without the document's. `nq-41_dieu-2_i` → `dieu-2_i` */
export function anchorOf(sectionId: string): string {
  return sectionId.slice(sectionId.indexOf('_') + 1)
}

/** Address of a section inside its document's reader. */
export function readerHref(sectionId: string): string {
  const parting = sectionId.indexOf('_')
  return parting === -1 ? `/van-ban/${sectionId}` : `/van-ban/${sectionId.slice(0, parting)}#${sectionId.slice(parting + 1)}`
}

/** Address of a section's own page; of the document's where the id is a document's. */
export function clauseHref(sectionId: string): string {
  return `/van-ban/${sectionId.split('_').map(encodeURIComponent).join('/')}`
}

function stated(pairs: [string, string][]): [string, string][] {
  return pairs.filter(([, value]) => value !== '')
}

function address(path: string, pairs: [string, string][]): string {
  const query = new URLSearchParams(pairs).toString()
  return query === '' ? path : `${path}?${query}`
}
