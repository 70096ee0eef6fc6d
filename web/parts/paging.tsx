import { writtenCount } from './date.js'

/** Links to the pages round this one; nothing where there is one page. */
export function Paging({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  if (pages <= 1) return null
  return (
    <nav class="paging" aria-label="Các trang kết quả">
      {page > 1 ? <a rel="prev" href={href(page - 1)}>Trang trước</a> : null}
      <ol>
        {nearby(page, pages).map((number) => (
          <li key={number}>
            <a href={href(number)} aria-current={number === page ? 'page' : undefined} aria-label={`Trang ${number}`}>{writtenCount(number)}</a>
          </li>
        ))}
      </ol>
      {page < pages ? <a rel="next" href={href(page + 1)}>Trang sau</a> : null}
    </nav>
  )
}

/** First and last page and those within one of this one, in order: (7, 20) → 1 6 7 8 20 */
export function nearby(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  return [...new Set(wanted)].sort((a, b) => a - b)
}
