import { ledgerHref, NO_LEDGER } from '../links.js'
import { Agreement } from '../parts/agreement.js'
import { Breadcrumb } from '../parts/breadcrumb.js'
import { CitationForms } from '../parts/citation-forms.js'
import { Contents } from '../parts/contents.js'
import { writtenDate } from '../parts/date.js'
import { DocumentFoot } from '../parts/document-foot.js'
import { FactsTable } from '../parts/facts-table.js'
import { FindBox, type Found } from '../parts/find-box.js'
import { KindBadge } from '../parts/kind-badge.js'
import { bySection, type Overlay } from '../parts/section-text.js'
import { SectionTree } from '../parts/section-tree.js'
import { Shell } from '../parts/shell.js'
import { treeOf } from '../tree.js'
import type { CitationView } from '../views/citation.js'
import type { DocumentView } from '../views/document.js'
import type { AgreementView, TargetChip } from '../views/ledger.js'

export interface DocumentProps {
  document: DocumentView
  citation: CitationView
  found: Found | null
  /** Offsets into each section's own words of what was looked for. */
  matches: ReadonlyMap<string, readonly [number, number][]>
  showsExcluded: boolean
  /** Figures read from each section. */
  chips: ReadonlyMap<string, readonly TargetChip[]>
  /** How the figures of a news item stand to the official documents; null for every other document. */
  agreement: AgreementView | null
}

/** The reader: a document whole, with its contents, its facts and what to check it against. */
export function DocumentPage({ document, citation, found, matches, showsExcluded, chips, agreement }: DocumentProps) {
  const nodes = treeOf(document.sections)
  const overlay: Overlay = { text: document.text, documentId: document.id, references: bySection(document.references), matches, chips }
  return (
    <Shell title={document.title} place="documents" canonical={document.pageUrl} description={document.subject ?? document.title} isUnlisted={found !== null}>
      <article class="reader">
        <TitleBlock document={document} citation={citation} agreement={agreement} figures={chips.size} />
        <Contents nodes={nodes} />
        <div class="reader-text">
          <FindBox document={document} found={found} />
          <div class="document-text" data-document-text><SectionTree nodes={nodes} overlay={overlay} above={1} /></div>
          {agreement === null ? null : <Agreement agreement={agreement} />}
          <DocumentFoot document={document} showsExcluded={showsExcluded} />
        </div>
      </article>
    </Shell>
  )
}

function TitleBlock({ document, citation, agreement, figures }: Pick<DocumentProps, 'document' | 'citation' | 'agreement'> & { figures: number }) {
  const publisher = document.issuer ?? document.outlet
  return (
    <header class="title-block">
      <Breadcrumb steps={[{ label: 'Văn bản', href: '/van-ban' }, { label: document.number ?? document.title, href: document.pageUrl }]} />
      <p class="title-kind">
        <KindBadge kind={document.kind} />
        {document.number === null ? null : <span>Số {document.number}</span>}
        {publisher === null ? null : <span>{publisher}</span>}
        <span>{writtenDate(document.date)}</span>
      </p>
      <h1>{document.title}</h1>
      {figures === 0 && agreement === null ? null : (
        <p class="title-ways">
          <a href={ledgerHref(NO_LEDGER, { documents: [document.id] })}>Số liệu trong văn bản này</a>
          {agreement === null ? null : <a href="#doi-chieu">Đối chiếu với văn bản chính thức</a>}
        </p>
      )}
      <details class="facts-fold">
        <summary>Thông tin văn bản</summary>
        <FactsTable document={document} />
      </details>
      <CitationForms citation={citation} />
    </header>
  )
}
