import { traceHref } from '../links.js'
import type { LedgerRow } from '../views/ledger.js'
import { writtenDate } from './date.js'
import { Statement } from './statement.js'

/** Rows of the sổ chỉ tiêu as a table; on a phone each row is a card. Roles are written out, since the cards take the table's layout away. */
export function LedgerTable({ rows, caption }: { rows: readonly LedgerRow[]; caption: string }) {
  return (
    <table class="ledger" role="table">
      <caption class="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Chỉ tiêu</th>
          <th role="columnheader" scope="col">Giá trị</th>
          <th role="columnheader" scope="col">Thời kỳ</th>
          <th role="columnheader" scope="col">Nguyên văn</th>
        </tr>
      </thead>
      <tbody role="rowgroup">{rows.map((row) => <Row key={row.target.id} row={row} />)}</tbody>
    </table>
  )
}

function Row({ row: { target, figure, period, nature } }: { row: LedgerRow }) {
  return (
    <tr role="row" id={target.id}>
      <th role="rowheader" scope="row" class="ledger-name">
        <a href={traceHref(target.indicator)}>{target.indicator.name}</a>
        <ScopeWords scope={target.scope} />
      </th>
      <td role="cell" class="ledger-figure">
        <strong>{figure}</strong>
        <span class={`nature is-${target.nature}`}>{nature}</span>
      </td>
      <td role="cell" class="ledger-period">
        {period === '' ? <span class="unknown">không ghi</span> : period}
        {INHERITED[target.period.inheritedFrom ?? ''] === undefined ? null : <span class="quiet">{INHERITED[target.period.inheritedFrom!]}</span>}
        {target.baseline === null ? null : <span class="quiet">so với {target.baseline}</span>}
      </td>
      <td role="cell" class="ledger-words">
        <Statement target={target} />
        <p class="ledger-source"><a href={target.url}>{target.citation}</a> <span>{writtenDate(target.date)}</span></p>
      </td>
    </tr>
  )
}

/** Where a period that the sentence itself does not print was read. */
const INHERITED: Readonly<Record<string, string>> = {
  paragraph: 'theo câu trước', preceding: 'theo đoạn trước', 'lead-in': 'theo câu dẫn', heading: 'theo tiêu đề', column: 'theo cột của bảng', title: 'theo tên văn bản',
}

export function ScopeWords({ scope: { place, group, standard } }: { scope: LedgerRow['target']['scope'] }) {
  const words = [place, group, standard].filter((part) => part !== null)
  return words.length === 0 ? null : <span class="quiet ledger-scope">{words.join(' · ')}</span>
}

/** What the marks of a statement mean. */
export function MarksLegend() {
  return <p class="marks-legend">Trong nguyên văn: <b class="of-indicator">chỉ tiêu</b>, <mark>giá trị</mark>, <span class="of-period">thời kỳ</span>.</p>
}
