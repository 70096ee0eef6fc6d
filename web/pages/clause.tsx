import { compareHref, readerHref } from '../links.js'
import { Breadcrumb } from '../parts/breadcrumb.js'
import { CitationBox } from '../parts/citation-box.js'
import { ClausePath } from '../parts/clause-path.js'
import { entryTitle } from '../parts/contents.js'
import { writtenCount, writtenDate } from '../parts/date.js'
import { KindBadge } from '../parts/kind-badge.js'
import { bySection, type Overlay } from '../parts/section-text.js'
import { RowFacts } from '../parts/section-table.js'
import { SectionTree } from '../parts/section-tree.js'
import { Shell } from '../parts/shell.js'
import { TargetChips } from '../parts/target-chips.js'
import { treeOf } from '../tree.js'
import type { CitationView } from '../views/citation.js'
import type { DocumentView, SectionView } from '../views/document.js'
import type { TargetChip } from '../views/ledger.js'

export interface ClauseProps {
  document: DocumentView
  section: SectionView
  /** From the outermost to the parent. */
  parents: SectionView[]
  /** Everything under the section, in document order, as many as the page shows. */
  under: SectionView[]
  /** How many more stand under it than the page shows. */
  more: number
  previous: SectionView | null
  next: SectionView | null
  citation: CitationView
  /** Clauses of the library that cite this one. */
  citedBy: { title: string; path: string[]; href: string }[]
  /** Figures read from each section. */
  chips: ReadonlyMap<string, readonly TargetChip[]>
}

/** The page of one clause: where it stands, its words and those under it, and how to cite it. */
export function ClausePage(props: ClauseProps) {
  const { document, section, parents } = props
  const name = section.path.join(' › ') || entryTitle(section)
  const steps = [
    { label: 'Văn bản', href: '/van-ban' },
    { label: document.number ?? document.title, href: document.pageUrl },
    ...[...parents, section].map((step) => ({ label: step.label || entryTitle(step), href: step.url })),
  ]
  return (
    <Shell title={`${name} – ${document.title}`} place="documents" canonical={section.url} description={section.citation}>
      <article class="clause">
        <div class="clause-main">
          <Breadcrumb steps={steps} />
          <p class="title-kind"><KindBadge kind={document.kind} /><a href={document.pageUrl}>{document.title}</a><span>{writtenDate(document.date)}</span></p>
          <h1><ClausePath path={section.path.length > 0 ? section.path : [entryTitle(section)]} /></h1>
          <LeadIn parents={parents} />
          <ClauseText {...props} />
          <p class="clause-ways"><a href={readerHref(section.id)}>Xem trong toàn văn</a> <a href={compareHref(section.id)}>So sánh với …</a></p>
        </div>
        <div class="clause-side">
          <CitationBox section={section} citation={props.citation} words={props.more === 0 ? [section, ...props.under].map(({ text }) => text).join('\n') : null} />
          <CitedBy citedBy={props.citedBy} />
        </div>
        <Neighbours previous={props.previous} next={props.next} />
      </article>
    </Shell>
  )
}

/** The words above a clause that it cannot be understood without: a period or a body may stand only there. */
function LeadIn({ parents }: { parents: readonly SectionView[] }) {
  const speaking = parents.filter(({ text }) => text !== '')
  if (speaking.length === 0) return null
  return (
    <div class="lead-in">
      <h2>Nằm trong</h2>
      <ul>{speaking.map((parent) => <li key={parent.id}><a href={parent.url}>{parent.text}</a></li>)}</ul>
    </div>
  )
}

function ClauseText({ document, section, under, more, chips }: ClauseProps) {
  const overlay: Overlay = { text: document.text, documentId: document.id, references: bySection(document.references), matches: new Map(), ownPage: section.id, chips }
  const nodes = treeOf([section, ...under])
  if (section.level === 'row') return <div class="clause-text document-text"><RowFacts node={nodes[0]!} /><TargetChips chips={chips.get(section.id)} /></div>
  return (
    <div class="clause-text document-text">
      <SectionTree nodes={nodes} overlay={overlay} above={1} />
      {more === 0 ? null : <p class="clause-more">Còn {writtenCount(more)} mục nữa. <a href={readerHref(section.id)}>Đọc tiếp trong toàn văn</a></p>}
    </div>
  )
}

function CitedBy({ citedBy }: Pick<ClauseProps, 'citedBy'>) {
  if (citedBy.length === 0) return null
  return (
    <section class="cited-by" aria-labelledby="duoc-dan">
      <h2 id="duoc-dan">Được dẫn tại</h2>
      <ul>{citedBy.map(({ title, path, href }) => <li key={href}><a href={href}>{path.length > 0 ? `${path.join(' › ')}, ` : ''}{title}</a></li>)}</ul>
    </section>
  )
}

function Neighbours({ previous, next }: Pick<ClauseProps, 'previous' | 'next'>) {
  return (
    <nav class="neighbours" aria-label="Điều khoản liền kề">
      {previous === null ? null : <a class="neighbour" rel="prev" href={previous.url}><span class="quiet">Trước</span> <span>{entryTitle(previous)}</span></a>}
      {next === null ? null : <a class="neighbour is-next" rel="next" href={next.url}><span class="quiet">Sau</span> <span>{entryTitle(next)}</span></a>}
    </nav>
  )
}
