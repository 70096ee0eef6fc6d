import { readerHref } from '../links.js'
import type { TargetChip } from '../views/ledger.js'
import type { HitView } from '../views/search.js'
import { ClausePath } from './clause-path.js'
import { writtenDate } from './date.js'
import { excerpt } from './excerpt.js'
import { KindBadge } from './kind-badge.js'
import { MarkedText } from './marked-text.js'
import { TargetChips } from './target-chips.js'

/** One result: where the clause stands, its words with the best sentence marked, how to cite it and why it was found. */
export function Passage({ hit, chips }: { hit: HitView; chips?: readonly TargetChip[] }) {
  const heading = `ket-qua-${hit.rank}`
  return (
    <li class="passage">
      <article aria-labelledby={heading}>
        <h2 class="passage-place" id={heading}>
          <a href={readerHref(hit.sectionId)}><ClausePath path={hit.path.length > 0 ? hit.path : ['Nội dung']} /></a>
        </h2>
        <p class="passage-source">
          <KindBadge kind={hit.kind} /> <a class="passage-title" href={`/van-ban/${hit.documentId}`}>{hit.title}</a>
          <span class="passage-date">{writtenDate(hit.date)}</span>
        </p>
        <Quotation hit={hit} />
        <TargetChips chips={chips} />
        <p class="passage-citation"><span data-copy="trích dẫn">{hit.citation}</span></p>
        <div class="passage-foot">
          <a href={hit.url}>Trang riêng<span class="visually-hidden">: {hit.citation}</span></a>
          {hit.why.length === 0 ? null : <Why reasons={hit.why} />}
        </div>
      </article>
    </li>
  )
}

function Quotation({ hit }: { hit: HitView }) {
  const { from, to } = excerpt(hit.text, hit.sentence)
  return (
    <blockquote class="quotation" cite={hit.url}>
      {from > 0 ? <span class="ellipsis" aria-label="lược phần đầu">… </span> : null}
      <MarkedText text={hit.text} marks={hit.marks} sentence={hit.sentence} from={from} to={to} />
      {to < hit.text.length ? <span class="ellipsis" aria-label="lược phần cuối"> …</span> : null}
    </blockquote>
  )
}

function Why({ reasons }: { reasons: readonly string[] }) {
  return (
    <details class="why">
      <summary>Vì sao có kết quả này?</summary>
      <ul>{reasons.map((reason) => <li>{reason}</li>)}</ul>
    </details>
  )
}
