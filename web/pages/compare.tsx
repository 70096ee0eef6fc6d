import { compareHref } from '../links.js'
import { ClausePath } from '../parts/clause-path.js'
import { writtenDate } from '../parts/date.js'
import { excerpt } from '../parts/excerpt.js'
import { KindBadge } from '../parts/kind-badge.js'
import { Shell } from '../parts/shell.js'
import { WordChanges } from '../parts/word-changes.js'
import type { ChoiceView, ComparedFigures, ComparedSide, ComparisonView } from '../views/compare.js'

export interface CompareProps {
  a: ComparedSide | null
  b: ComparedSide | null
  comparison: ComparisonView | null
  /** Words by which a section is being looked for; '' where none are. */
  asked: string
  found: ChoiceView[]
  /** Passages of other documents that are like the first. */
  similar: ChoiceView[]
}

/** Two sections side by side with the words that differ; before both are chosen, ways to choose. */
export function ComparePage(props: CompareProps) {
  const { a, b, comparison } = props
  return (
    <Shell title="So sánh hai điều khoản" place="documents" isUnlisted description="Hai điều khoản đặt cạnh nhau, khác nhau từng chữ, con số tách riêng.">
      <div class="compare">
        <h1>So sánh hai điều khoản</h1>
        {comparison === null || a === null || b === null ? <Chosen side={a} /> : (
          <>
            <p class="compare-turn"><a href={compareHref(b.id, a.id)}>Đổi chỗ hai bên</a></p>
            <Figures figures={comparison.figures} />
            <h2>Từng chữ</h2>
            <div class="compare-sides">
              <Side side={a} comparison={comparison} shows="removed" />
              <Side side={b} comparison={comparison} shows="added" />
            </div>
          </>
        )}
        <Choices {...props} />
      </div>
    </Shell>
  )
}

function Chosen({ side }: { side: ComparedSide | null }) {
  if (side === null) return <p class="column">Tìm và chọn phần thứ nhất, hoặc mở trang của một điều khoản rồi bấm “So sánh với …”.</p>
  return (
    <section aria-labelledby="phan-nhat">
      <h2 id="phan-nhat">Phần thứ nhất</h2>
      <div class="compare-sides is-one"><Side side={side} comparison={null} shows="removed" /></div>
    </section>
  )
}

function Side({ side, comparison, shows }: { side: ComparedSide; comparison: ComparisonView | null; shows: 'removed' | 'added' }) {
  return (
    <section class="compare-side" aria-label={side.citation}>
      <p class="title-kind"><KindBadge kind={side.documentKind} /><span>{writtenDate(side.date)}</span></p>
      <h3><a href={side.url}><ClausePath path={side.path.length > 0 ? side.path : ['Nội dung']} /></a></h3>
      <p class="ledger-source">{side.citation}</p>
      <p class="compare-words">{comparison?.isWhole ? <WordChanges words={comparison.words} side={shows} /> : side.text}</p>
      {comparison !== null && !comparison.isWhole ? <p class="quiet">Phần này quá dài nên không so từng chữ; con số vẫn được so ở trên.</p> : null}
    </section>
  )
}

/** Numbers and bounds, paired by what they are about. */
function Figures({ figures }: { figures: readonly ComparedFigures[] }) {
  if (figures.length === 0) return null
  return (
    <section aria-labelledby="con-so">
      <h2 id="con-so">Con số và mức chặn</h2>
      <table class="plot-table compare-figures" role="table">
        <caption class="visually-hidden">Con số của hai phần, theo chỉ tiêu</caption>
        <thead role="rowgroup"><tr role="row">{['Chỉ tiêu', 'Phần thứ nhất', 'Phần thứ hai', 'Khác nhau'].map((head) => <th key={head} role="columnheader" scope="col">{head}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {figures.map(({ a, b, changes }, i) => (
            <tr role="row" key={i}>
              <th role="rowheader" scope="row">{(a ?? b)!.target.indicator.name}</th>
              <FigureCell row={a} />
              <FigureCell row={b} />
              <td role="cell">{a === null ? 'chỉ có ở phần thứ hai' : b === null ? 'chỉ có ở phần thứ nhất' : changes.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FigureCell({ row }: { row: ComparedFigures['a'] }) {
  return <td role="cell">{row === null ? <span class="unknown">không nêu</span> : <><strong>{row.figure}</strong>{row.period === '' ? null : <span class="quiet">, {row.period}</span>}</>}</td>
}

function Choices({ a, b, asked, found, similar }: CompareProps) {
  const href = (id: string) => (a === null ? compareHref(id) : compareHref(a.id, id))
  return (
    <section class="compare-choices" aria-labelledby="chon-phan">
      <h2 id="chon-phan">{a === null ? 'Chọn phần thứ nhất' : b === null ? 'So sánh với' : 'So sánh phần thứ nhất với phần khác'}</h2>
      <form class="small-form" action="/so-sanh" method="get" role="search" aria-label="Tìm phần để so sánh">
        <label for="tim-phan">Tìm phần bằng từ hoặc số hiệu</label>
        {a === null ? null : <input type="hidden" name="a" value={a.id} />}
        <input id="tim-phan" type="search" name="q" value={asked} maxLength={2000} required autocomplete="off" />
        <button type="submit">Tìm</button>
      </form>
      {asked !== '' && found.length === 0 ? <p>Không có phần nào khớp “{asked}”.</p> : null}
      <ChoiceList choices={found} href={href} />
      {similar.length === 0 ? null : <><h3>Đoạn tương tự ở văn bản khác</h3><ChoiceList choices={similar} href={href} /></>}
    </section>
  )
}

function ChoiceList({ choices, href }: { choices: readonly ChoiceView[]; href: (id: string) => string }) {
  if (choices.length === 0) return null
  return (
    <ul class="choices">
      {choices.map(({ id, citation, text, date }) => {
        const { to } = excerpt(text, [0, 0])
        return (
          <li key={id}>
            <a href={href(id)}>{citation}</a> <span class="quiet">{writtenDate(date)}</span>
            <p class="choice-words">{text.slice(0, to)}{to < text.length ? ' …' : ''}</p>
          </li>
        )
      })}
    </ul>
  )
}
