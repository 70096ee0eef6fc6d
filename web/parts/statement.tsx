import type { TargetView } from '../views/ledger.js'
import { excerpt } from './excerpt.js'
import { segments, type Layer, type Segment } from './segments.js'

type Kind = 'indicator' | 'figure' | 'period'

/** The exact words of a row with its parts marked: what it is about, the figure with its unit, the period. A long statement is cut round the figure. */
export function Statement({ target }: { target: TargetView }) {
  const { statement, spans, url } = target
  const layers = layersOf(target)
  const figure = layers.find(({ kind }) => kind === 'figure')!
  const { from, to } = excerpt(statement, [figure.start, figure.end])
  const pieces = segments(statement.slice(from, to), layers.map((layer) => ({ ...layer, start: layer.start - from, end: layer.end - from })))
  return (
    <q class="statement" cite={url} data-from={spans.whole.start}>
      {from > 0 ? <span class="ellipsis" aria-label="lược phần đầu">… </span> : null}
      {pieces.map(piece)}
      {to < statement.length ? <span class="ellipsis" aria-label="lược phần cuối"> …</span> : null}
    </q>
  )
}

/** Parts that lie in the statement; a period taken from a heading does not. */
function layersOf({ spans: { whole, indicator, value, unit, period } }: TargetView): Layer<Kind>[] {
  const figureEnd = unit !== null && unit.start >= value.end && unit.start - value.end <= 1 ? unit.end : value.end
  const parts: [Kind, { start: number; end: number } | null][] = [['indicator', indicator], ['figure', { start: value.start, end: figureEnd }], ['period', period]]
  return parts.flatMap(([kind, span]) => (span === null || span.start < whole.start || span.end > whole.end ? [] : [{ kind, start: span.start - whole.start, end: span.end - whole.start }]))
}

function piece({ text, layers }: Segment<Kind>) {
  const has = (kind: Kind) => layers.some((layer) => layer.kind === kind)
  if (has('figure')) return <mark>{text}</mark>
  if (has('period')) return <span class="of-period">{text}</span>
  return has('indicator') ? <b class="of-indicator">{text}</b> : text
}
