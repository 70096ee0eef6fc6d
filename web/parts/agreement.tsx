import { traceHref } from '../links.js'
import type { AgreementView, HeldFigureView } from '../views/ledger.js'
import { writtenCount, writtenDate } from './date.js'
import { Statement } from './statement.js'

/** Each figure of a news item beside what the official documents of the library say of it. */
export function Agreement({ agreement }: { agreement: AgreementView }) {
  const [known, unknown] = [agreement.figures.filter(({ against }) => against !== null), agreement.figures.filter(({ against }) => against === null)]
  return (
    <section class="agreement" id="doi-chieu" aria-labelledby="doi-chieu-ten">
      <h2 id="doi-chieu-ten">Đối chiếu con số với văn bản</h2>
      <p class="quiet">{agreement.summary}. Đối chiếu theo chỉ tiêu, đơn vị và thời kỳ với các văn bản chính thức có trong thư viện.</p>
      {known.length === 0 ? null : <ul class="held">{known.map((figure) => <Held key={figure.row.target.id} figure={figure} />)}</ul>}
      {unknown.length === 0 ? null : (
        <details>
          <summary>{writtenCount(unknown.length)} con số không có trong văn bản chính thức nào của thư viện</summary>
          <ul class="held">{unknown.map((figure) => <Held key={figure.row.target.id} figure={figure} />)}</ul>
        </details>
      )}
    </section>
  )
}

function Held({ figure: { row, verdict, label, against } }: { figure: HeldFigureView }) {
  return (
    <li class={`held-figure is-${verdict}`}>
      <p class="held-head"><strong class="verdict">{label}</strong> <a href={traceHref(row.target.indicator)}>{row.target.indicator.name}</a></p>
      <div class="held-sides">
        <div>
          <p class="held-side">Bài báo: <strong>{row.figure}</strong>{row.period === '' ? null : `, ${row.period}`}</p>
          <p><Statement target={row.target} /></p>
          <p class="ledger-source"><a href={row.target.url}>{row.target.citation}</a></p>
        </div>
        {against === null ? null : (
          <div>
            <p class="held-side">Văn bản: <strong>{against.figure}</strong>{against.period === '' ? null : `, ${against.period}`}</p>
            <p><Statement target={against.target} /></p>
            <p class="ledger-source"><a href={against.target.url}>{against.target.citation}</a> <span>{writtenDate(against.target.date)}</span></p>
          </div>
        )}
      </div>
    </li>
  )
}
