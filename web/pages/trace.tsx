import { ledgerHref, NO_LEDGER, traceHref } from '../links.js'
import { writtenCount, writtenDate } from '../parts/date.js'
import { KindBadge } from '../parts/kind-badge.js'
import { MarksLegend, ScopeWords } from '../parts/ledger-table.js'
import { Paging } from '../parts/paging.js'
import { Shell } from '../parts/shell.js'
import { Statement } from '../parts/statement.js'
import { TargetPlot } from '../parts/target-plot.js'
import { TraceForm } from '../parts/trace-form.js'
import { WordChanges } from '../parts/word-changes.js'
import type { MentionView, PlotView } from '../views/trace.js'

export interface TraceProps {
  indicator: { id: string; name: string }
  /** What was typed; '' where the page was opened by an indicator's id. */
  asked: string
  total: number
  /** True where the library may hold more mentions than were read, the oldest ones. */
  isCut: boolean
  documents: number
  page: number
  pages: number
  mentions: MentionView[]
  undated: MentionView[]
  plots: PlotView[]
  /** Look-alikes that are something else. */
  notSameAs: { id: string; name: string }[]
}

/** Where an indicator or a phrase first stands in the library and how it changed, in order of the documents' dates. */
export function TracePage(props: TraceProps) {
  const { indicator, asked, isCut, total, documents, mentions, undated, notSameAs } = props
  const isEmpty = total + undated.length === 0
  return (
    <Shell title={`${indicator.name} – Dòng thời gian`} place="ledger" canonical={traceHref(indicator)} isUnlisted={asked !== ''} description={`Các lần nhắc tới “${indicator.name}” theo ngày văn bản.`}>
      <div class="trace">
        <header class="trace-head">
          <p class="title-kind"><a href="/chi-tieu">Dòng thời gian chỉ tiêu</a></p>
          <h1>{indicator.name}</h1>
          {isEmpty ? <p>Thư viện không có số liệu hay đoạn nào cho “{asked || indicator.name}”.</p> : <p class="quiet">{writtenCount(total + undated.length)} lần nhắc{isCut ? ' cũ nhất, còn nữa,' : ''} trong {writtenCount(documents)} văn bản.</p>}
          {notSameAs.length === 0 ? null : <p class="quiet">Khác với: {notSameAs.map((other, i) => <>{i > 0 ? '; ' : null}<a href={traceHref(other)}>{other.name}</a></>)}.</p>}
          {isEmpty ? <TraceForm asked={asked} /> : null}
        </header>
        <Plots {...props} />
        {mentions.length === 0 ? null : (
          <section class="mentions-part" aria-labelledby="cac-lan-nhac">
            <h2 id="cac-lan-nhac">Các lần nhắc, cũ nhất trước</h2>
            {mentions.some(({ row }) => row !== null) ? <MarksLegend /> : null}
            <ol class="mentions">{mentions.map((mention, i) => <Mention key={i} mention={mention} />)}</ol>
            <Paging page={props.page} pages={props.pages} href={(page) => (asked === '' ? traceHref(indicator, page) : traceHref({ id: '', name: asked }, page))} />
          </section>
        )}
        {undated.length === 0 ? null : (
          <section class="mentions-part" aria-labelledby="chua-ro-ngay">
            <h2 id="chua-ro-ngay">Văn bản chưa rõ ngày</h2>
            <p class="quiet">Không xếp vào thứ tự, vì chưa rõ ngày.</p>
            <ul class="mentions is-undated">{undated.map((mention, i) => <Mention key={i} mention={mention} />)}</ul>
          </section>
        )}
        {isEmpty ? null : <TraceForm asked={asked} />}
        {indicator.id === '' ? null : (
          <p class="ledger-files">
            <a href={ledgerHref(NO_LEDGER, { indicators: [indicator.id] })}>Xem trong sổ chỉ tiêu</a>
            <a href={ledgerHref(NO_LEDGER, { indicators: [indicator.id] }, '/so-chi-tieu.csv')} download>Tải CSV (Excel)</a>
            <a href={`/api/trace?q=${encodeURIComponent(indicator.id)}`}>JSON</a>
          </p>
        )}
      </div>
    </Shell>
  )
}

/** The drawing with its figures as a table; what cannot be compared with them stands in drawings of its own, folded away. */
function Plots({ plots, indicator }: TraceProps) {
  const [main, ...others] = plots
  if (main === undefined) return null
  const part = (plot: PlotView, i: number) => (
    <div key={i} class="plot-part">
      {others.length === 0 ? null : <h3>{plot.isMove ? 'Mức thay đổi' : 'Mức'}, đơn vị {plot.unit || 'không ghi'}</h3>}
      {isDrawn(plot) ? <TargetPlot plot={plot} name={indicator.name} id={`hinh-${i + 1}`} /> : null}
      <PlotTable plot={plot} />
    </div>
  )
  return (
    <section class="plots" aria-labelledby="qua-cac-nam">
      <h2 id="qua-cac-nam">Qua các năm</h2>
      {part(main, 0)}
      {others.length === 0 ? null : (
        <details class="other-plots">
          <summary>Đơn vị hoặc cách đo khác ({writtenCount(others.length)})</summary>
          {others.map((plot, i) => part(plot, i + 1))}
        </details>
      )}
    </section>
  )
}

/** One figure alone shows no course. */
function isDrawn({ points }: PlotView): boolean {
  return new Set(points.map(({ from, to, value }) => `${from} ${to} ${value}`)).size > 1
}

const SHORT_TABLE = 8

function PlotTable({ plot }: { plot: PlotView }) {
  return (
    <details class="plot-fold" open={plot.points.length <= SHORT_TABLE || !isDrawn(plot)}>
      <summary>Bảng số liệu ({writtenCount(plot.points.length)} dòng)</summary>
      <table class="plot-table" role="table">
        <caption class="visually-hidden">Số liệu của hình</caption>
        <thead role="rowgroup"><tr role="row">{['Thời kỳ', 'Chỉ tiêu', 'Kết quả', 'Văn bản'].map((head) => <th key={head} role="columnheader" scope="col">{head}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {plot.points.map((point, i) => (
            <tr role="row" key={i}>
              <td role="cell">{point.period}</td>
              <td role="cell" class={point.side === 'target' ? 'is-target' : 'is-blank'}>{point.side === 'target' ? point.figure : ''}</td>
              <td role="cell" class={point.side === 'result' ? 'is-result' : 'is-blank'}>{point.side === 'result' ? point.figure : ''}</td>
              <td role="cell"><a class="source-title" href={point.url}>{point.source}</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Mention({ mention }: { mention: MentionView }) {
  const { row, first, date, changes, difference, words, citation, url, statement, documentTitle, documentId, documentKind } = mention
  return (
    <li class={first ? 'mention is-first' : 'mention'}>
      <p class="mention-when">
        <time>{writtenDate(date)}</time>
        {first ? <strong class="badge-first">Sớm nhất trong tập</strong> : null}
        {changes.map((change) => <span class="badge-change" key={change}>{change}</span>)}
        {difference === '' ? null : <span class="difference">{difference}</span>}
      </p>
      {row === null ? <q class="statement" cite={url}>{statement}</q> : (
        <>
          <p class="mention-figure"><strong>{row.figure}</strong>{row.period === '' ? null : <span>{row.period}</span>}<span class={`nature is-${row.target.nature}`}>{row.nature}</span><ScopeWords scope={row.target.scope} /></p>
          <Statement target={row.target} />
        </>
      )}
      {citation.includes(documentTitle) ? null : <p class="ledger-source"><a class="source-title" href={`/van-ban/${documentId}`}>{documentTitle}</a></p>}
      <p class="ledger-source"><KindBadge kind={documentKind} /> <a href={url}>{citation}</a></p>
      {words.length === 0 ? null : (
        <details class="mention-words">
          <summary>Khác lần trước ở những từ nào</summary>
          <p class="word-changes"><WordChanges words={words} /></p>
        </details>
      )}
    </li>
  )
}
