import { askHref, readerHref } from '../links.js'
import type { AnswerSpanView, AnswerView } from '../views/ask.js'
import { writtenDate } from './date.js'

const HEADINGS: Readonly<Record<AnswerView['status'], string>> = {
  answered: 'Trả lời', 'outside-library': 'Thư viện không có câu trả lời', 'no-value-for-period': 'Không có số liệu cho thời kỳ được hỏi',
  ambiguous: 'Câu hỏi có nhiều cách hiểu', 'sources-disagree': 'Các văn bản ghi khác nhau',
}

/** The answer to a question: a sentence round quoted words, each quotation with its place and citation; or which kind of no. */
export function AnswerCard({ result, level }: { result: AnswerView; level: 1 | 2 }) {
  const { status, answer, spans, readings, why } = result
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section class={`answer-card is-${status}`} aria-labelledby="tra-loi">
      <Heading class="answer-status" id="tra-loi">{HEADINGS[status]}</Heading>
      {answer === null ? <Nothing /> : <p class="answer-said">{answer}</p>}
      {readings.length === 0 ? null : <Readings readings={readings} />}
      {spans.length === 0 ? null : <Sources spans={spans} />}
      {why.length === 0 ? null : (
        <details class="why">
          <summary>Vì sao?</summary>
          <ul>{why.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        </details>
      )}
    </section>
  )
}

function Nothing() {
  return <p class="answer-said">Không văn bản nào trong thư viện nói về điều này.</p>
}

function Readings({ readings }: { readings: AnswerView['readings'] }) {
  return (
    <ul class="answer-readings">
      {readings.map(({ label, question, url }) => (
        <li key={question + url}>
          <a href={askHref(question)}>{label}</a> <a class="answer-clause" href={url}>Xem điều khoản<span class="visually-hidden">: {label}</span></a>
        </li>
      ))}
    </ul>
  )
}

function Sources({ spans }: { spans: readonly AnswerSpanView[] }) {
  return (
    <ul class="answer-sources" aria-label="Nguyên văn">
      {spans.map((span) => <li key={span.sectionId + span.start}><Source span={span} /></li>)}
    </ul>
  )
}

function Source({ span }: { span: AnswerSpanView }) {
  return (
    <figure class="answer-source">
      <blockquote class="quotation" cite={span.url}><Quoted span={span} /></blockquote>
      <figcaption>
        <p class="passage-citation"><span data-copy="trích dẫn">{span.citation}</span></p>
        <p class="answer-place">
          <a href={readerHref(span.sectionId)}>Mở tại chỗ<span class="visually-hidden">: {span.citation}</span></a> <span class="passage-date">{writtenDate(span.date)}</span>
        </p>
      </figcaption>
    </figure>
  )
}

/** The quotation, the words asked for marked in it. */
function Quoted({ span: { exact, start, answer } }: { span: AnswerSpanView }) {
  if (answer === null) return <>{exact}</>
  const [from, to] = [answer.start - start, answer.end - start]
  return <>{exact.slice(0, from)}<mark>{exact.slice(from, to)}</mark>{exact.slice(to)}</>
}
