import { NO_SEARCH, searchHref } from '../links.js'
import type { SearchState } from '../views/search.js'

/** The search page before anything was asked. */
export function NoQuery({ examples }: { examples: readonly string[] }) {
  return (
    <div class="column">
      <h1>Tìm kiếm</h1>
      <p>
        Gõ vào ô trên một từ khóa, một số hiệu văn bản, hay địa chỉ điều khoản như <i>Điều 2 mục I</i>.
        Gõ không dấu cũng được.
      </p>
      <p>Đặt trong ngoặc kép để tìm đúng cụm từ. Thêm dấu trừ trước từ cần bỏ.</p>
      {examples.length === 0 ? null : (
        <div class="examples">
          <h2>Thử tìm</h2>
          <ul>{examples.map((example) => <li key={example}><a href={searchHref(NO_SEARCH, { q: example })}>{example}</a></li>)}</ul>
        </div>
      )}
    </div>
  )
}

/** A search that found nothing: what can be loosened, in the order in which it is likely to help. */
export function NoHits({ state, clearHref }: { state: SearchState; clearHref: string }) {
  const isFiltered = state.kinds.length + state.publishers.length + state.roles.length > 0 || state.years !== '' || state.documentId !== null
  const bare = withoutAccents(state.q)
  const unquoted = state.q.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim()
  return (
    <div class="column no-hits">
      <p>Thư viện không có đoạn nào khớp. Có thể thử:</p>
      <ul>
        {isFiltered ? <li><a href={clearHref}>Bỏ các bộ lọc</a> và tìm trong cả thư viện</li> : null}
        {state.asTyped ? <li><a href={searchHref(state, { asTyped: false })}>Tìm như thường</a>, không buộc đúng như đã gõ</li> : null}
        {unquoted !== state.q && unquoted !== '' ? <li><a href={searchHref(state, { q: unquoted })}>Bỏ ngoặc kép</a>: <i>{unquoted}</i></li> : null}
        {bare !== state.q ? <li><a href={searchHref(state, { q: bare })}>Tìm không dấu</a>: <i>{bare}</i></li> : null}
        <li>Dùng ít từ hơn, hoặc từ thường gặp trong văn bản</li>
        <li><a href="/van-ban">Xem danh mục văn bản</a></li>
      </ul>
    </div>
  )
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
