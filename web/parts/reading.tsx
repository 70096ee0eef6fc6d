import { searchHref } from '../links.js'
import type { SearchResultView, SearchState } from '../views/search.js'

/** How the query was understood, and the link that takes it back; nothing where it was taken as typed. */
export function Reading({ query, state }: { query: SearchResultView['query']; state: SearchState }) {
  if (state.asTyped) {
    return <p class="reading">Đang tìm đúng như đã gõ. <a href={searchHref(state, { asTyped: false })}>Tìm như thường</a></p>
  }
  if (query.steps.length === 0) return null
  return (
    <div class="reading">
      <p>Đã hiểu là <strong>{query.read}</strong>. <a href={searchHref(state, { asTyped: true })}>Tìm đúng như đã gõ</a></p>
      <details>
        <summary>Đã hiểu thế nào</summary>
        <ul>{query.steps.map((step) => <li><span class="reading-from">{step.from}</span> → <span>{step.to}</span></li>)}</ul>
      </details>
    </div>
  )
}
