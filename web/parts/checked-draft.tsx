import type { CheckView, FindingView } from '../views/check.js'
import { statusWords } from './check-words.js'
import { segments, type Layer } from './segments.js'

type Numbered = Layer<FindingView['status']> & { n: number }

/** The draft, character for character, with every finding marked by a line of its own kind and a numbered sign that leads to what came of it. */
export function CheckedDraft({ check: { text, findings } }: { check: CheckView }) {
  const layers = findings.map(({ start, end, status }, i): Numbered => ({ start, end, kind: status, n: i + 1 }))
  return (
    <div class="checked-draft" role="region" aria-label="Bản thảo có đánh dấu" tabIndex={0}>
      {segments(text, layers).map((piece) => <Piece key={piece.start} piece={piece as typeof piece & { layers: Numbered[] }} />)}
    </div>
  )
}

function Piece({ piece: { start, text, layers } }: { piece: { start: number; text: string; layers: Numbered[] } }) {
  const inner = layers.at(-1)
  if (inner === undefined) return <>{text}</>
  const beginning = layers.filter((layer) => layer.start === start)
  return (
    <>
      {beginning.map(({ n, kind }) => <Sign key={n} n={n} status={kind} />)}
      <mark class={`checked is-${inner.kind}`}>{text}</mark>
    </>
  )
}

function Sign({ n, status }: { n: number; status: FindingView['status'] }) {
  const { word, sign } = statusWords(status)
  return (
    <a class={`check-sign is-${status}`} id={`cho-${n}`} href={`#ket-qua-${n}`}>
      <span aria-hidden="true">{sign}</span>{n}<span class={status === 'word-for-word' ? 'visually-hidden' : 'check-word'}> {word}</span>
    </a>
  )
}
