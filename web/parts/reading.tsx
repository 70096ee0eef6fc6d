import { searchHref } from '../links.js'
import type { SearchResultView, SearchState } from '../views/search.js'

/** How the query was understood, and the link that takes it back; nothing where it was taken as typed. */
export function Reading({ query, state }: { query: SearchResultView['query']; state: SearchState }) {
  if (state.asTyped) {
    return <p class="reading">Đang tìm đúng như đã gõ. <a href={searchHref(state, { asTyped: false })}>Tìm như thường</a></p>
  }
  if (query.steps.length === 0) return null
  const missing = query.steps.filter(({ kind }) => kind.startsWith('unknown-'))
  const understood = query.steps.filter((step) => !missing.includes(step))
  return (
    <div class="reading">
      {missing.map(({ to }) => <p class="reading-missing" role="status"><strong>{to}</strong></p>)}
      <p>Đã hiểu là <strong>{query.read}</strong>. <a href={searchHref(state, { asTyped: true })}>Tìm đúng như đã gõ</a></p>
      {understood.length === 0 ? null : (
        <details>
          <summary>Đã hiểu thế nào</summary>
          <ul>{understood.map((step) => <li><span class="reading-from">{step.from}</span> → <span>{step.to}</span></li>)}</ul>
        </details>
      )}
    </div>
  )
}
