import { listHref, NO_LIST, NO_SEARCH, searchHref } from '../links.js'
import { useSite } from '../site.js'
import { writtenCount } from '../parts/date.js'
import { DocumentLine } from '../parts/document-line.js'
import { SearchForm } from '../parts/search-form.js'
import { Shell } from '../parts/shell.js'
import type { DocumentItem } from '../views/document.js'

export interface HomeProps {
  documents: number
  sections: number
  /** Rows of the sổ chỉ tiêu. */
  targets: number
  /** Kinds in the library with the number of documents of each, most first. */
  kinds: { value: string; count: number }[]
  latest: DocumentItem[]
  /** Headings of the library, fit to be searched for. */
  examples: string[]
}

const ABOUT = 'Tìm toàn văn trong văn bản chính sách: đúng điều khoản, đúng nguyên văn, đúng chỗ để dẫn.'

export function HomePage(props: HomeProps) {
  return (
    <Shell title="Tìm điều khoản trong văn bản chính sách" place="home" canonical="/" description={ABOUT}>
      <div class="home">
        <section class="home-search" aria-labelledby="loi-moi">
          <div class="home-search-inner">
            <div>
              <h1 id="loi-moi">Tìm đúng điều khoản, dẫn đúng <span class="stroke">nguyên văn</span></h1>
              <SearchForm state={NO_SEARCH} isLarge id="o-tim" />
            </div>
            <Examples examples={props.examples} />
          </div>
        </section>
        <div class="home-library">
          <Holdings {...props} />
          <Latest documents={props.latest} />
        </div>
      </div>
    </Shell>
  )
}

function Examples({ examples }: { examples: readonly string[] }) {
  if (examples.length === 0) return null
  return (
    <div class="examples">
      <h2>Thử tìm</h2>
      <ul>{examples.map((example) => <li key={example}><a href={searchHref(NO_SEARCH, { q: example })}>{example}</a></li>)}</ul>
    </div>
  )
}

function Holdings({ documents, sections, targets, kinds }: HomeProps) {
  const site = useSite()
  return (
    <section class="holdings" aria-labelledby="thu-vien">
      <h2 id="thu-vien">Trong thư viện</h2>
      <p class="holdings-sum"><strong>{writtenCount(documents)}</strong> văn bản, chia thành <strong>{writtenCount(sections)}</strong> điều khoản và đoạn</p>
      {targets === 0 ? null : <p class="holdings-ledger"><a href="/so-chi-tieu"><strong>{writtenCount(targets)}</strong> số liệu trong sổ chỉ tiêu</a> <a href="/chi-tieu">Dòng thời gian chỉ tiêu</a> <a href="/so-sanh">So sánh hai điều khoản</a></p>}
      <ul class="holdings-kinds">
        {kinds.map(({ value, count }) => (
          <li key={value}>
            <a href={listHref(NO_LIST, { kinds: [value] })}>
              <span>{site.kinds[value] ?? 'Văn bản khác'}</span> <span class="facet-count">{writtenCount(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Latest({ documents }: { documents: readonly DocumentItem[] }) {
  if (documents.length === 0) return null
  return (
    <section class="latest" aria-labelledby="moi-nhat">
      <h2 id="moi-nhat">Văn bản mới nhất</h2>
      <ul class="document-list">{documents.map((document) => <DocumentLine key={document.id} document={document} above={2} />)}</ul>
      <p><a href="/van-ban">Xem tất cả văn bản</a></p>
    </section>
  )
}
