import type { ComponentChildren } from 'preact'
import { anchorOf } from '../links.js'
import { sectionAt } from '../tree.js'
import type { DocumentView, ReadFrom } from '../views/document.js'
import { writtenDate } from './date.js'
import { KindBadge } from './kind-badge.js'

interface Fact { name: string; field: string; value: ComponentChildren | null }

/** What is known of a document, each fact with the place it was read from. Unknown facts that readers look for are said to be unknown. */
export function FactsTable({ document }: { document: DocumentView }) {
  return (
    <table class="facts">
      <caption class="visually-hidden">Thông tin văn bản và nơi đọc được từng thông tin</caption>
      <tbody>
        {factsOf(document).map(({ name, field, value }) => (
          <tr key={field}>
            <th scope="row">{name}</th>
            <td>{value ?? <span class="unknown">không rõ</span>} <Provenance document={document} from={document.readFrom[field]} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function factsOf(document: DocumentView): Fact[] {
  const isNews = document.kind === 'tin-tuc'
  const known = (fact: Fact) => (fact.value === null ? [] : [fact])
  return [
    { name: 'Loại', field: 'kind', value: <KindBadge kind={document.kind} /> },
    ...(isNews ? known({ name: 'Số hiệu', field: 'number', value: document.number }) : [{ name: 'Số hiệu', field: 'number', value: document.number }]),
    ...(isNews || document.outlet !== null ? [] : [{ name: 'Cơ quan ban hành', field: 'issuer', value: document.issuer }]),
    ...known({ name: 'Tòa soạn', field: 'outlet', value: document.outlet }),
    ...known({ name: 'Tác giả', field: 'author', value: document.author }),
    { name: 'Ngày', field: 'date', value: document.date === null ? null : writtenDate(document.date) },
    ...known({ name: 'Trích yếu', field: 'subject', value: document.subject }),
    ...known({ name: 'Khóa', field: 'term', value: document.term }),
    ...known({ name: 'Kỳ họp', field: 'session', value: document.session }),
    ...known({ name: 'Người ký', field: 'signer', value: document.signer }),
    ...known({ name: 'Nơi đăng', field: 'url', value: webAddress(document.url) }),
  ]
}

/** A web address as a link; anything else as plain words, so that no other scheme is ever followed. */
function webAddress(url: string | null): ComponentChildren | null {
  if (url === null) return null
  return /^https?:\/\//i.test(url) ? <a href={url} rel="noreferrer">{url}</a> : url
}

function Provenance({ document, from }: { document: DocumentView; from: ReadFrom | undefined }) {
  if (from === undefined) return null
  if (from.from === 'manifest') return <span class="read-from">theo danh mục kèm theo{from.note === null ? '' : `: ${from.note}`}</span>
  if (from.from === 'markup') return <span class="read-from">theo mã của trang gốc</span>
  const section = sectionAt(document.sections, from.span.start)
  return section === null ? <span class="read-from">đọc trong văn bản</span> : <a class="read-from" href={`#${anchorOf(section.id)}`}>đọc trong văn bản</a>
}
