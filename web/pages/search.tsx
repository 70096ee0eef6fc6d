import { SEARCH_SORTS, searchHref } from '../links.js'
import { useSite } from '../site.js'
import { writtenCount } from '../parts/date.js'
import { AnswerCard } from '../parts/answer-card.js'
import { Chips, type Chip } from '../parts/facets.js'
import { Paging } from '../parts/paging.js'
import { Passage } from '../parts/passage.js'
import { Reading } from '../parts/reading.js'
import { SearchFacets } from '../parts/search-facets.js'
import { NoHits, NoQuery } from '../parts/search-empty.js'
import { Shell } from '../parts/shell.js'
import { Sorting } from '../parts/sorting.js'
import { writtenYears } from '../parts/year-range.js'
import type { AnswerView } from '../views/ask.js'
import type { TargetChip } from '../views/ledger.js'
import type { HitView, SearchResultView, SearchState } from '../views/search.js'

/** Results that can be paged through; more are counted, and narrowing finds them. */
const LAST_HIT = 10_000

export interface SearchProps {
  state: SearchState
  /** Null where nothing was asked. */
  result: SearchResultView | null
  /** Answer to a question; null for a search by words. */
  answer: AnswerView | null
  /** Title of the document that the search is held to. */
  documentTitle: string | null
  examples: string[]
  /** Figures read from the hits, by section. */
  chips: ReadonlyMap<string, readonly TargetChip[]>
}

export function SearchPage(props: SearchProps) {
  const { state, result } = props
  return (
    <Shell title={state.q === '' ? 'Tìm kiếm' : `${state.q} – Tìm kiếm`} place="search" search={state} isUnlisted>
      {result === null ? <NoQuery examples={props.examples} /> : <Results {...props} result={result} />}
    </Shell>
  )
}

function Results({ state, result, answer, documentTitle, chips: figures }: SearchProps & { result: SearchResultView }) {
  const chips = useChips(state, documentTitle)
  const isEmpty = result.total + result.partial === 0
  const [full, partial] = [result.hits.filter(({ match }) => match === 'full'), result.hits.filter(({ match }) => match === 'partial')]
  const pages = Math.ceil(Math.min(result.total + result.partial, LAST_HIT) / result.query.limit)
  const clearHref = searchHref(state, { kinds: [], years: '', publishers: [], roles: [], documentId: null })
  return (
    <div class={isEmpty ? 'search-page is-empty' : 'search-page'}>
      <div class="search-head">
        <h1>{headline(result)} <span class="search-asked">cho “{state.q}”</span></h1>
        <Reading query={result.query} state={state} />
        <Chips chips={chips} clearHref={clearHref} />
        {result.engine.problem === null ? null : <p class="engine-note" role="status">{result.engine.problem.message} Kết quả dưới đây lấy từ chỉ mục có sẵn trong thư viện.</p>}
      </div>
      {answer === null ? null : <div class="search-answer"><AnswerCard result={answer} level={2} /></div>}
      {isEmpty ? <NoHits state={state} clearHref={clearHref} /> : (
        <>
          <SearchFacets state={state} facets={result.facets} />
          <div class="search-hits">
            <Sorting orders={orders(state)} />
            <Passages hits={full} figures={figures} start={result.query.offset + 1} />
            {partial.length === 0 ? null : <p class="partial-line">{partialLine(result)}</p>}
            <Passages hits={partial} figures={figures} start={result.query.offset + full.length + 1} />
            {result.hits.length === 0 ? <p>Trang này ở sau kết quả cuối cùng. <a href={searchHref(state)}>Về trang đầu</a></p> : null}
            <Paging page={state.page} pages={pages} href={(page) => searchHref(state, { page })} />
          </div>
        </>
      )}
    </div>
  )
}

/** How many sections match in full; those that match in part are counted where they begin. */
function headline({ total, partial }: SearchResultView): string {
  if (total > 0) return `${writtenCount(total)} đoạn`
  return partial === 0 ? 'Không tìm thấy' : 'Không có đoạn khớp đủ'
}

function partialLine({ total, partial }: SearchResultView): string {
  return `${writtenCount(partial)} đoạn ${total > 0 ? 'khác ' : ''}chỉ khớp một phần`
}

function Passages({ hits, figures, start }: { hits: readonly HitView[]; figures: SearchProps['chips']; start: number }) {
  if (hits.length === 0) return null
  return <ol class="passages" start={start}>{hits.map((hit) => <Passage key={hit.sectionId} hit={hit} chips={figures.get(hit.sectionId)} />)}</ol>
}

function useChips(state: SearchState, documentTitle: string | null): Chip[] {
  const site = useSite()
  const without = (values: string[], value: string) => values.filter((other) => other !== value)
  const chips: Chip[] = state.kinds.map((kind) => ({ label: site.kinds[kind] ?? kind, href: searchHref(state, { kinds: without(state.kinds, kind) }) }))
  if (state.years !== '') chips.push({ label: writtenYears(state.years), href: searchHref(state, { years: '' }) })
  for (const publisher of state.publishers) chips.push({ label: publisher, href: searchHref(state, { publishers: without(state.publishers, publisher) }) })
  for (const role of state.roles) chips.push({ label: site.roles[role] ?? role, href: searchHref(state, { roles: without(state.roles, role) }) })
  if (state.documentId !== null) chips.push({ label: `Trong: ${documentTitle ?? state.documentId}`, href: searchHref(state, { documentId: null }) })
  return chips
}

function orders(state: SearchState) {
  return (Object.keys(SEARCH_SORTS) as SearchState['sort'][]).map((sort) => ({
    label: SEARCH_SORTS[sort].label, href: searchHref(state, { sort }), isCurrent: state.sort === sort,
  }))
}
