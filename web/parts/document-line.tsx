import type { DocumentItem } from '../views/document.js'
import { writtenCount, writtenDate } from './date.js'
import { KindBadge } from './kind-badge.js'

/** A document in a list: its title, what it is, who published it and when. */
export function DocumentLine({ document }: { document: DocumentItem }) {
  const publisher = document.issuer ?? document.outlet
  return (
    <li class="document-line">
      <h3><a href={`/van-ban/${document.id}`}>{document.title}</a></h3>
      <p>
        <KindBadge kind={document.kind} />
        {document.number === null ? null : <span>Số {document.number}</span>}
        {publisher === null ? null : <span>{publisher}</span>}
        <span>{writtenDate(document.date)}</span>
        <span>{writtenCount(document.sections)} mục</span>
      </p>
    </li>
  )
}
