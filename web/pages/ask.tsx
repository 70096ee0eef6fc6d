import { askHref } from '../links.js'
import { AnswerCard } from '../parts/answer-card.js'
import { Passage } from '../parts/passage.js'
import { Shell } from '../parts/shell.js'
import type { AnswerView } from '../views/ask.js'

export interface AskPageProps {
  question: string
  /** Null where nothing was asked. */
  result: AnswerView | null
  examples: string[]
}

const ABOUT = 'Hỏi văn bản: câu trả lời là nguyên văn, kèm điều khoản; văn bản không có thì nói là không có.'

/** A question and its answer; passages that are near and no answer stand apart. */
export function AskPage({ question, result, examples }: AskPageProps) {
  return (
    <Shell title={question === '' ? 'Hỏi đáp' : `${question} – Hỏi đáp`} place="ask" description={ABOUT} isUnlisted={question !== ''}>
      <div class="ask-page">
        <AskForm question={question} />
        {result === null ? <NoQuestion examples={examples} /> : (
          <>
            {result.read === result.question ? null : <p class="reading">Đã hiểu là <strong>{result.read}</strong>.</p>}
            <AnswerCard result={result} level={1} />
            <Nearest result={result} />
          </>
        )}
      </div>
    </Shell>
  )
}

function AskForm({ question }: { question: string }) {
  return (
    <form class="search-form is-large ask-form" action="/hoi-dap" method="get" role="search" aria-label="Hỏi thư viện">
      <label class="visually-hidden" for="o-hoi">Câu hỏi</label>
      <input id="o-hoi" class="search-input" type="search" name="q" value={question} maxLength={2000} required placeholder="Hỏi một câu" autocomplete="off" autocapitalize="off" spellcheck={false} enterkeyhint="search" />
      <button class="search-button" type="submit">Hỏi</button>
    </form>
  )
}

function NoQuestion({ examples }: { examples: readonly string[] }) {
  return (
    <div class="column">
      <h1>Hỏi đáp</h1>
      <p>Câu trả lời là nguyên văn của văn bản, kèm điều khoản để dẫn. Thư viện không có thì trang này nói là không có.</p>
      <p>Hỏi được một con số, một ngày, một cơ quan, một danh sách; hỏi điều khoản nói gì, văn bản nào nhắc tới, hay lần đầu xuất hiện ở đâu.</p>
      {examples.length === 0 ? null : (
        <div class="examples">
          <h2>Thử hỏi</h2>
          <ul>{examples.map((example) => <li key={example}><a href={askHref(`${example} là gì?`)}>{example} là gì?</a></li>)}</ul>
        </div>
      )}
    </div>
  )
}

function Nearest({ result }: { result: AnswerView }) {
  if (result.nearest.length === 0) return null
  return (
    <section class="answer-nearest" aria-labelledby="gan-nhat">
      <h2 id="gan-nhat">Các đoạn gần nhất, không phải câu trả lời</h2>
      <ol class="passages">{result.nearest.map((hit) => <Passage key={hit.sectionId} hit={hit} />)}</ol>
    </section>
  )
}
