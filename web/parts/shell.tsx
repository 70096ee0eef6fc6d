import type { ComponentChildren } from 'preact'
import { NO_SEARCH } from '../links.js'
import { useSite } from '../site.js'
import type { SearchState } from '../views/search.js'
import { SearchForm } from './search-form.js'
import { Wordmark } from './wordmark.js'

export type Place = 'home' | 'search' | 'ask' | 'documents' | 'ledger' | 'check' | 'none'

interface ShellProps {
  /** Title of the page, without the site's name. */
  title: string
  description?: string
  place: Place
  /** Search on show, so that the box in the head keeps it. */
  search?: SearchState
  /** Address of the page that this one repeats. */
  canonical?: string
  /** The page is not for search engines: results, errors. */
  isUnlisted?: boolean
  children: ComponentChildren
}

/** Head, masthead and foot round the content of a page. */
export function Shell({ title, description, place, search = NO_SEARCH, canonical, isUnlisted, children }: ShellProps) {
  return (
    <html lang="vi">
      <Head title={title} description={description} canonical={canonical} isUnlisted={isUnlisted} />
      <body>
        <a class="skip" href="#noi-dung">Đến nội dung</a>
        <header class="masthead">
          <div class="masthead-inner">
            <Wordmark />
            <Navigation place={place} />
            {place === 'home' || place === 'ask' ? null : <SearchForm state={search} id="o-tim" />}
          </div>
        </header>
        <main id="noi-dung" class={place === 'home' ? 'is-home' : undefined} tabIndex={-1}>{children}</main>
        <Foot />
      </body>
    </html>
  )
}

function Head({ title, description, canonical, isUnlisted }: Pick<ShellProps, 'title' | 'description' | 'canonical' | 'isUnlisted'>) {
  const { assets } = useSite()
  const font = (subset: string) => `${assets}/fonts/be-vietnam-pro-${subset}-400-normal.woff2`
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · Tra Điều`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description === undefined ? null : <meta name="description" content={description} />}
      {isUnlisted ? <meta name="robots" content="noindex" /> : null}
      {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
      <link rel="preload" href={font('latin')} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="preload" href={font('vietnamese')} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={`${assets}/styles/site.css`} />
      <link rel="icon" href={`${assets}/icons/favicon.svg`} type="image/svg+xml" />
      <script type="module" src={`${assets}/scripts/main.js`} />
    </head>
  )
}

function Navigation({ place }: { place: Place }) {
  const current = (here: Place) => (place === here ? 'page' as const : undefined)
  return (
    <nav class="navigation" aria-label="Trang chính">
      <a class="wide-only" href="/tim-kiem" aria-current={current('search')}>Tìm kiếm</a>
      <a href="/hoi-dap" aria-current={current('ask')}>Hỏi đáp</a>
      <a href="/van-ban" aria-current={current('documents')}>Văn bản</a>
      <a href="/so-chi-tieu" aria-current={current('ledger')}>Sổ chỉ tiêu</a>
      <a href="/kiem-tra" aria-current={current('check')}>Kiểm tra<span class="wide-only"> trích dẫn</span></a>
    </nav>
  )
}

function Foot() {
  return (
    <footer class="foot">
      <div class="foot-inner">
        <p>Tra Điều dẫn nguyên văn các văn bản có trong thư viện. Trang này không tư vấn pháp luật và không thay cho bản chính của cơ quan ban hành.</p>
        <p><a href="/van-ban">Danh mục văn bản</a> <a href="/so-chi-tieu">Sổ chỉ tiêu</a> <a href="/api/documents">Dữ liệu JSON</a></p>
      </div>
    </footer>
  )
}
