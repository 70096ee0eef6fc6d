import type { DocumentItem } from '../views/document.js'
import { writtenCount, writtenDate } from './date.js'
import { KindBadge } from './kind-badge.js'

/** A document in a list: its title, what it is, who published it and when. `above` is the rank of the list's own heading. */
export function DocumentLine({ document, above }: { document: DocumentItem; above: 1 | 2 }) {
  const Tag = above === 1 ? 'h2' : 'h3'
  const publisher = document.issuer ?? document.outlet
  return (
    <li class="document-line">
      <Tag class="document-title"><a href={`/van-ban/${document.id}`}>{document.title}</a></Tag>
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
