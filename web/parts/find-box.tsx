import { anchorOf, NO_SEARCH, searchHref } from '../links.js'
import type { DocumentView } from '../views/document.js'
import { writtenCount } from './date.js'

/** What was looked for inside one document, and where it stands. */
export interface Found {
  query: string
  /** Sections with a match, in document order. */
  sections: { id: string; path: string[]; count: number }[]
  total: number
  /** True where the words were not found side by side and sections with all of them are shown instead. */
  isLoose: boolean
}

/** The box that looks inside a document, and the list of places it found. */
export function FindBox({ document, found }: { document: DocumentView; found: Found | null }) {
  return (
    <section class="find" aria-label="Tìm trong văn bản này">
      <form class="small-form" action={document.pageUrl} method="get" role="search" aria-label="Tìm trong văn bản này">
        <label for="tim-trong">Tìm trong văn bản này</label>
        <input id="tim-trong" type="search" name="q" value={found?.query ?? ''} maxLength={2000} autocomplete="off" />
        <button type="submit">Tìm</button>
      </form>
      {found === null ? null : <Places document={document} found={found} />}
    </section>
  )
}

function Places({ document, found }: { document: DocumentView; found: Found }) {
  const wider = <a href={searchHref(NO_SEARCH, { q: found.query })}>Tìm trong cả thư viện</a>
  if (found.total === 0) return <p class="find-sum" role="status">Văn bản này không có “{found.query}”. {wider}</p>
  return (
    <div class="find-places" data-find-places>
      <p class="find-sum" role="status">
        {found.isLoose ? 'Không có đúng cụm này; các mục sau có đủ các từ. ' : ''}
        <strong>{writtenCount(found.total)}</strong> chỗ trong {writtenCount(found.sections.length)} mục. <a href={document.pageUrl}>Bỏ đánh dấu</a> {wider}
      </p>
      <ol>
        {found.sections.map(({ id, path, count }) => (
          <li key={id}><a href={`#${anchorOf(id)}`}>{path.join(' › ') || 'Nội dung'}</a>{count > 1 ? <span class="quiet"> {writtenCount(count)} chỗ</span> : null}</li>
        ))}
      </ol>
    </div>
  )
}
