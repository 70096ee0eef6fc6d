import { CheckFinding } from '../parts/check-finding.js'
import { STATUSES } from '../parts/check-words.js'
import { CheckedDraft } from '../parts/checked-draft.js'
import { writtenCount } from '../parts/date.js'
import { Shell } from '../parts/shell.js'
import type { CheckView } from '../views/check.js'

export interface CheckProps {
  /** Null before anything was sent. */
  check: CheckView | null
  /** Formats of files that can be sent, for the form: `.txt,.docx`. */
  accept: string
}

/** The checker of quotations: a form, and what came of the draft that was sent with it. */
export function CheckPage({ check, accept }: CheckProps) {
  return (
    <Shell title="Kiểm tra trích dẫn" place="check" isUnlisted={check !== null}>
      <div class="check">
        <h1>Kiểm tra trích dẫn</h1>
        {check === null ? null : <Outcome check={check} />}
        <CheckForm text={check?.text ?? ''} accept={accept} isAgain={check !== null} />
      </div>
    </Shell>
  )
}

function CheckForm({ text, accept, isAgain }: { text: string; accept: string; isAgain: boolean }) {
  return (
    <form class="check-form" action="/kiem-tra" method="post" enctype="multipart/form-data" aria-label="Bản thảo cần kiểm tra">
      {isAgain ? <h2>Kiểm tra lại</h2> : <p>Dán một đoạn hoặc gửi một tệp. Lời trích trong ngoặc kép, số liệu, số hiệu văn bản và địa chỉ điều khoản được đối chiếu với thư viện từng chữ. Bản thảo không được lưu lại.</p>}
      <label for="ban-thao">Bản thảo</label>
      <textarea id="ban-thao" name="ban-thao" rows={10} spellcheck={false}>{text}</textarea>
      <label for="tep">hoặc tệp</label>
      <input id="tep" type="file" name="tep" accept={accept} />
      <button class="search-button" type="submit">Kiểm tra</button>
    </form>
  )
}

function Outcome({ check }: { check: CheckView }) {
  const { findings, complete } = check
  return (
    <section class="check-outcome" aria-labelledby="ket-qua">
      <h2 id="ket-qua">{findings.length === 0 ? 'Không có gì để đối chiếu' : `${writtenCount(findings.length)} chỗ đã đối chiếu`}</h2>
      {findings.length === 0 ? <p>Bản thảo không có lời trích, số liệu hay số hiệu nào, cũng không có câu nào giống một điều khoản trong thư viện.</p> : <Summary check={check} />}
      {complete ? null : <p class="check-partial">Bản thảo quá dài: phần từ ký tự thứ {writtenCount(check.checkedTo + 1)} chưa được kiểm tra. Hãy gửi tiếp phần còn lại.</p>}
      <CheckedDraft check={check} />
      <ol class="check-findings">{findings.map((finding, i) => <CheckFinding key={i} finding={finding} n={i + 1} />)}</ol>
    </section>
  )
}

/** How many of each outcome; each leads to its first. */
function Summary({ check: { counts, findings } }: { check: CheckView }) {
  const shown = STATUSES.filter(([status]) => counts[status] > 0)
  return (
    <ul class="check-summary">
      {shown.map(([status, { word, sign }]) => (
        <li key={status}><a class={`check-count is-${status}`} href={`#ket-qua-${findings.findIndex((finding) => finding.status === status) + 1}`}><span aria-hidden="true">{sign}</span> {word}: {writtenCount(counts[status])}</a></li>
      ))}
    </ul>
  )
}
