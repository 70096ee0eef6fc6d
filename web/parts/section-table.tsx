import { anchorOf } from '../links.js'
import type { Node } from '../tree.js'
import type { Overlay } from './section-text.js'
import { segments } from './segments.js'

/** A table of the document as a table: its rows are sections, each with its anchor; heads come from the rows that know theirs. */
export function SectionTable({ node, overlay }: { node: Node; overlay: Overlay }) {
  const rows = node.children.filter(({ section }) => section.level === 'row')
  const isHead = ({ section }: Node) => section.columns === null && rows.some((row) => row.section.columns !== null)
  const heads = rows.filter(isHead)
  const body = rows.filter((row) => !isHead(row))
  const width = Math.max(1, ...rows.map(({ section }) => section.text.split('\t').length))
  const name = node.section.path.join(' › ') || 'Bảng'
  return (
    <div class={`section level-table depth-${Math.min(node.depth, 6)}`} id={anchorOf(node.section.id)}>
      {node.section.text === '' ? null : <p class="own">{node.section.text}</p>}
      <div class="table-frame" role="region" aria-label={name} tabIndex={0}>
        <table>
          {heads.length === 0 ? null : <thead>{heads.map((row) => <Row key={row.section.id} node={row} overlay={overlay} width={width} isHead />)}</thead>}
          <tbody>{body.map((row) => <Row key={row.section.id} node={row} overlay={overlay} width={width} />)}</tbody>
        </table>
      </div>
      <p class="table-foot"><a href={node.section.url}>Trang riêng của bảng</a></p>
    </div>
  )
}

function Row({ node, overlay, width, isHead = false }: { node: Node; overlay: Overlay; width: number; isHead?: boolean }) {
  const { section } = node
  const cells = cellsOf(section.text)
  const marks = (overlay.matches.get(section.id) ?? []).map(([start, end]) => ({ start, end, kind: 'match' as const }))
  return (
    <tr id={anchorOf(section.id)}>
      {cells.map(({ text, start }, column) => {
        const words = segments(text, marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })))
          .map((piece) => (piece.layers.length > 0 ? <mark>{piece.text}</mark> : piece.text))
        const span = column === cells.length - 1 && width > cells.length ? width - cells.length + 1 : undefined
        return isHead ? <th scope="col" colSpan={span}>{words}</th> : <td colSpan={span}>{words}{column === cells.length - 1 ? <RowLink node={node} /> : null}</td>
      })}
    </tr>
  )
}

function RowLink({ node: { section } }: { node: Node }) {
  return <>{'\u00A0'}<a class="clause-link" href={section.url} aria-label={`Trang riêng: ${section.path.join(' › ') || 'dòng này'}`}>¶</a></>
}

/** Cells of a row with their place in its text: 'a\tbc' → a at 0, bc at 2. */
function cellsOf(text: string): { text: string; start: number }[] {
  let start = 0
  return text.split('\t').map((cell) => {
    const placed = { text: cell, start }
    start += cell.length + 1
    return placed
  })
}

/** One row by itself: each cell under the head of its column. */
export function RowFacts({ node: { section } }: { node: Node }) {
  const heads = section.columns ?? []
  return (
    <dl class="row-facts">
      {cellsOf(section.text).map(({ text }, column) => (text.trim() === '' ? null : (
        <div><dt>{heads[column] || `Cột ${column + 1}`}</dt><dd>{text}</dd></div>
      )))}
    </dl>
  )
}
