import { searchPairs } from '../links.js'
import type { SearchState } from '../views/search.js'

/** The search box of the site. Filters of the search on show travel with it; the page number and the way of reading do not. */
export function SearchForm({ state, isLarge = false, id }: { state: SearchState; isLarge?: boolean; id: string }) {
  const kept = searchPairs({ ...state, q: '', page: 1, asTyped: false })
  return (
    <form class={isLarge ? 'search-form is-large' : 'search-form'} action="/tim-kiem" method="get" role="search" aria-label="Tìm trong thư viện">
      <label class="visually-hidden" for={id}>Từ cần tìm</label>
      <input
        id={id} class="search-input" type="search" name="q" value={state.q} maxLength={2000} required
        placeholder="Từ khóa, số hiệu" autocomplete="off" autocapitalize="off" spellcheck={false} enterkeyhint="search" data-search-input
      />
      {kept.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)}
      <button class="search-button" type="submit">Tìm</button>
    </form>
  )
}
