import { LEDGER_SORTS, ledgerHref, ledgerPairs, NO_LEDGER, toggled } from '../links.js'
import { writtenCount } from '../parts/date.js'
import { Chips, Facet, type Chip } from '../parts/facets.js'
import { LedgerTable, MarksLegend } from '../parts/ledger-table.js'
import { Paging } from '../parts/paging.js'
import { Shell } from '../parts/shell.js'
import { Sorting } from '../parts/sorting.js'
import { YearRange, writtenYears } from '../parts/year-range.js'
import type { LedgerFacetsView, LedgerRow, LedgerState } from '../views/ledger.js'

export interface LedgerProps {
  state: LedgerState
  total: number
  pages: number
  rows: LedgerRow[]
  facets: LedgerFacetsView
  /** How the words of the query were read; '' where there are none. */
  read: string
  /** Figure that the query asks for, in words; null where it asks for none. */
  number: string | null
  /** Names of the indicators that the state is held to. */
  indicatorNames: ReadonlyMap<string, string>
}

const ABOUT = 'Mọi con số trong các văn bản của thư viện, đọc thành dòng: chỉ tiêu, mức, đơn vị, thời kỳ, nguyên văn và chỗ dẫn.'

/** The sổ chỉ tiêu: every number of the library as a row, narrowed by what it is and where it stands. */
export function LedgerPage(props: LedgerProps) {
  const { state, total, pages, rows } = props
  return (
    <Shell title="Sổ chỉ tiêu" place="ledger" canonical="/so-chi-tieu" description={ABOUT} isUnlisted={ledgerPairs(state).length > 0}>
      <div class="search-page ledger-page">
        <div class="search-head">
          <h1>{writtenCount(total)} số liệu</h1>
          <p class="quiet">{ABOUT}</p>
          <LedgerForm state={state} />
          <Understood {...props} />
          <Chips chips={chipsOf(props)} clearHref={ledgerHref(NO_LEDGER, { sort: state.sort })} />
        </div>
        <LedgerFilters {...props} />
        <div class="search-hits">
          <div class="ledger-bar">
            <Sorting orders={orders(state)} />
            <p class="ledger-files">
              <a href={ledgerHref(state, {}, '/so-chi-tieu.csv')} download>Tải CSV (Excel)</a>
              <a href={ledgerHref(state, {}, '/api/targets')}>JSON</a>
            </p>
          </div>
          {rows.length === 0 ? <Nothing state={state} total={total} /> : <><MarksLegend /><LedgerTable rows={rows} caption="Số liệu trong văn bản" /></>}
          <Paging page={state.page} pages={pages} href={(page) => ledgerHref(state, { page })} />
        </div>
      </div>
    </Shell>
  )
}

function LedgerForm({ state }: { state: LedgerState }) {
  const kept = ledgerPairs({ ...state, q: '', page: 1 })
  return (
    <form class="small-form" action="/so-chi-tieu" method="get" role="search" aria-label="Tìm trong sổ chỉ tiêu">
      <label for="tim-so">Số hoặc từ cần tìm</label>
      <input id="tim-so" type="search" name="q" value={state.q} maxLength={2000} autocomplete="off" placeholder="≥ 8 %, từ 3 đến 5 %, tỷ lệ hộ nghèo" />
      {kept.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)}
      <button type="submit">Tìm</button>
    </form>
  )
}

/** How the query was read: a figure and words are two restrictions. */
function Understood({ state, read, number }: LedgerProps) {
  if (number === null && (read === '' || read === state.q)) return null
  return (
    <p class="reading">Đang tìm {number === null ? null : <>số liệu <strong>{number}</strong></>}{number !== null && read !== '' ? ', có các từ ' : null}{read === '' ? null : <strong>{read}</strong>}.</p>
  )
}

function Nothing({ state, total }: Pick<LedgerProps, 'state' | 'total'>) {
  if (total > 0) return <p>Trang này ở sau dòng cuối cùng. <a href={ledgerHref(state)}>Về trang đầu</a></p>
  return (
    <div class="column">
      <p>Không có số liệu nào khớp. Thử bỏ bớt điều kiện lọc, hoặc tìm cụm từ trong toàn văn.</p>
      <p><a href="/so-chi-tieu">Xem cả sổ</a></p>
    </div>
  )
}

function LedgerFilters({ state, facets }: LedgerProps) {
  const facet = (name: string, values: LedgerFacetsView[keyof LedgerFacetsView], key: 'fields' | 'documents' | 'natures' | 'units' | 'kinds') => (
    <Facet name={name} values={values} chosen={state[key]} href={(value) => ledgerHref(state, { [key]: toggled(state[key], value) })} />
  )
  return (
    <aside class="filters" aria-label="Thu hẹp sổ chỉ tiêu">
      <details class="filters-fold" data-open-when-wide>
        <summary>Thu hẹp sổ chỉ tiêu</summary>
        <div class="filters-body">
          {facet('Lĩnh vực', facets.field, 'fields')}
          {facet('Tính chất', facets.nature, 'natures')}
          <Facet name="Thời kỳ của số liệu" values={facets.period} chosen={[state.period]} href={(value) => ledgerHref(state, { period: state.period === value ? '' : value })} />
          <YearRange action="/so-chi-tieu" pairs={ledgerPairs(state)} years={/^\d/.test(state.period) ? state.period : ''} name="thoi-ky" label="Lọc theo thời kỳ của số liệu" />
          {facet('Đơn vị', facets.unit, 'units')}
          {facet('Loại văn bản', facets.kind, 'kinds')}
          {facet('Văn bản', facets.document, 'documents')}
        </div>
      </details>
    </aside>
  )
}

function chipsOf({ state, facets, indicatorNames }: LedgerProps): Chip[] {
  const named = (values: LedgerFacetsView[keyof LedgerFacetsView], value: string) => values.find((one) => one.value === value)?.label ?? value
  const chips: Chip[] = state.q === '' ? [] : [{ label: `“${state.q}”`, href: ledgerHref(state, { q: '' }) }]
  const add = (key: 'fields' | 'documents' | 'natures' | 'units' | 'kinds' | 'indicators', label: (value: string) => string) => {
    for (const value of state[key]) chips.push({ label: label(value), href: ledgerHref(state, { [key]: toggled(state[key], value) }) })
  }
  add('indicators', (value) => indicatorNames.get(value) ?? value)
  add('fields', (value) => named(facets.field, value))
  add('natures', (value) => named(facets.nature, value))
  if (state.period !== '') chips.push({ label: /^\d/.test(state.period) ? writtenYears(state.period) : 'Không rõ thời kỳ', href: ledgerHref(state, { period: '' }) })
  add('units', (value) => `Đơn vị: ${named(facets.unit, value)}`)
  add('kinds', (value) => named(facets.kind, value))
  add('documents', (value) => named(facets.document, value))
  return chips
}

function orders(state: LedgerState) {
  return (Object.keys(LEDGER_SORTS) as LedgerState['sort'][]).map((sort) => ({
    label: LEDGER_SORTS[sort].label, href: ledgerHref(state, { sort }), isCurrent: state.sort === sort,
  }))
}
