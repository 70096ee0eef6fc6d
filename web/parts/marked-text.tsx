import { segments, type Layer } from './segments.js'

type Kind = 'sentence' | 'match'

interface MarkedTextProps {
  text: string
  marks: readonly [number, number][]
  sentence: readonly [number, number]
  /** Part of the text that is shown, whole by default. */
  from?: number
  to?: number
}

/** Text in which the best sentence is a `mark` and every matched word is bold; the characters are those of the text, in order. */
export function MarkedText({ text, marks, sentence, from = 0, to = text.length }: MarkedTextProps) {
  const [start, end] = [Math.max(from, sentence[0]), Math.min(to, sentence[1])]
  if (start >= end) return <Matches text={text} marks={marks} from={from} to={to} />
  return (
    <>
      <Matches text={text} marks={marks} from={from} to={start} />
      <mark><Matches text={text} marks={marks} from={start} to={end} /></mark>
      <Matches text={text} marks={marks} from={end} to={to} />
    </>
  )
}

function Matches({ text, marks, from, to }: { text: string; marks: readonly [number, number][]; from: number; to: number }) {
  const layers = marks.map(([start, end]): Layer<Kind> => ({ start: start - from, end: end - from, kind: 'match' }))
  const pieces = segments(text.slice(from, to), layers)
  return <>{pieces.map((piece) => (piece.layers.length === 0 ? piece.text : <b class="match">{piece.text}</b>))}</>
}
