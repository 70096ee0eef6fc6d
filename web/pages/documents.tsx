import { LIST_SORTS, listHref, listPairs, toggled } from '../links.js'
import { useSite } from '../site.js'
import { writtenCount } from '../parts/date.js'
import { DocumentLine } from '../parts/document-line.js'
import { Chips, Facet, type Chip } from '../parts/facets.js'
import { Paging } from '../parts/paging.js'
import { Shell } from '../parts/shell.js'
import { Sorting } from '../parts/sorting.js'
import { writtenYears, YearRange } from '../parts/year-range.js'
import type { DocumentItem } from '../views/document.js'
import type { FacetValueView, ListState } from '../views/search.js'

export interface DocumentsProps {
  state: ListState
  total: number
  pages: number
  documents: DocumentItem[]
  facets: { kind: FacetValueView[]; year: FacetValueView[]; publisher: FacetValueView[] }
}

export function DocumentsPage(props: DocumentsProps) {
  const { state, total, pages, documents } = props
  return (
    <Shell title="Danh mục văn bản" place="documents" canonical="/van-ban" description="Các văn bản có trong thư viện, lọc theo loại, năm và cơ quan ban hành.">
      <div class="search-page">
        <div class="search-head">
          <h1>{writtenCount(total)} văn bản</h1>
          <TitleFilter state={state} />
          <Chips chips={useChips(state)} clearHref={listHref(state, { q: '', kinds: [], years: '', publishers: [] })} />
        </div>
        <ListFacets {...props} />
        <div class="search-hits">
          <Sorting orders={orders(state)} />
          {documents.length === 0 ? <p>Không có văn bản nào khớp. <a href="/van-ban">Xem tất cả văn bản</a></p> : null}
          <ul class="document-list">{documents.map((document) => <DocumentLine key={document.id} document={document} above={1} />)}</ul>
          <Paging page={state.page} pages={pages} href={(page) => listHref(state, { page })} />
        </div>
      </div>
    </Shell>
  )
}

function TitleFilter({ state }: { state: ListState }) {
  const kept = listPairs({ ...state, q: '', page: 1 })
  return (
    <form class="small-form" action="/van-ban" method="get" role="search" aria-label="Lọc danh mục">
      <label for="loc-ten">Tên hoặc số hiệu</label>
      <input id="loc-ten" type="search" name="q" value={state.q} maxLength={2000} autocomplete="off" />
      {kept.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)}
      <button type="submit">Lọc</button>
    </form>
  )
}

function ListFacets({ state, facets }: DocumentsProps) {
  return (
    <aside class="filters" aria-label="Thu hẹp danh mục">
      <details class="filters-fold" data-open-when-wide>
        <summary>Thu hẹp danh mục</summary>
        <div class="filters-body">
          <Facet name="Loại văn bản" values={facets.kind} chosen={state.kinds} href={(value) => listHref(state, { kinds: toggled(state.kinds, value) })} />
          <Facet name="Cơ quan, tòa soạn" values={facets.publisher} chosen={state.publishers} href={(value) => listHref(state, { publishers: toggled(state.publishers, value) })} />
          <Facet name="Năm" values={facets.year} chosen={[state.years]} href={(value) => listHref(state, { years: state.years === value ? '' : value })} />
          <YearRange action="/van-ban" pairs={listPairs(state)} years={state.years} />
        </div>
      </details>
    </aside>
  )
}

function useChips(state: ListState): Chip[] {
  const site = useSite()
  const chips: Chip[] = state.kinds.map((kind) => ({ label: site.kinds[kind] ?? kind, href: listHref(state, { kinds: toggled(state.kinds, kind) }) }))
  if (state.q !== '') chips.push({ label: `“${state.q}”`, href: listHref(state, { q: '' }) })
  if (state.years !== '') chips.push({ label: writtenYears(state.years), href: listHref(state, { years: '' }) })
  for (const publisher of state.publishers) chips.push({ label: publisher, href: listHref(state, { publishers: toggled(state.publishers, publisher) }) })
  return chips
}

function orders(state: ListState) {
  return (Object.keys(LIST_SORTS) as ListState['sort'][]).map((sort) => ({
    label: LIST_SORTS[sort].label, href: listHref(state, { sort }), isCurrent: state.sort === sort,
  }))
}
