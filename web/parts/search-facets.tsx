import { searchHref, searchPairs, toggled } from '../links.js'
import type { SearchResultView, SearchState } from '../views/search.js'
import { Facet } from './facets.js'
import { YearRange } from './year-range.js'

/** Ways to narrow a search. Folded on a phone, beside the results on a wide screen. */
export function SearchFacets({ state, facets }: { state: SearchState; facets: SearchResultView['facets'] }) {
  return (
    <aside class="filters" aria-label="Thu hẹp kết quả">
      <details class="filters-fold" data-open-when-wide>
        <summary>Thu hẹp kết quả</summary>
        <div class="filters-body">
          <Facet name="Loại văn bản" values={facets.kind} chosen={state.kinds} href={(value) => searchHref(state, { kinds: toggled(state.kinds, value) })} />
          <Facet name="Vai trò của đoạn" values={facets.role} chosen={state.roles} href={(value) => searchHref(state, { roles: toggled(state.roles, value) })} />
          <Facet name="Cơ quan, tòa soạn" values={facets.publisher} chosen={state.publishers} href={(value) => searchHref(state, { publishers: toggled(state.publishers, value) })} />
          <Facet name="Năm" values={facets.year} chosen={[state.years]} href={(value) => searchHref(state, { years: state.years === value ? '' : value })} />
          <YearRange action="/tim-kiem" pairs={searchPairs(state)} years={state.years} />
        </div>
      </details>
    </aside>
  )
}
