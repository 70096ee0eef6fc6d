import type { PlotPointView, PlotView } from '../views/trace.js'
import { MARGIN, plotScale, type PlotScale } from './plot-scale.js'

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2, notation: 'compact' })
/** Half the width of the stroke for a figure of a single year, in years. */
const HALF_YEAR = 0.32
/** Length of the arrow that shows which way a bound is open. */
const ARROW = 11

/** Targets and results of an indicator over the years for which they hold. Drawn twice, for a phone and for a wide screen; one is shown. */
export function TargetPlot({ plot, name, id }: { plot: PlotView; name: string; id: string }) {
  const title = `${name}${plot.isMove ? ', mức thay đổi' : ''}, ${plot.unit === '' ? 'không ghi đơn vị' : plot.unit}`
  return (
    <figure class="plot">
      <Drawing plot={plot} title={title} id={`${id}-hep`} scale={plotScale(plot, 340, 250)} size="is-narrow" />
      <Drawing plot={plot} title={title} id={`${id}-rong`} scale={plotScale(plot, 760, 320)} size="is-wide" />
      <figcaption>
        <ul class="plot-legend">
          {plot.points.some(({ side }) => side === 'target') ? <li><span class="nature is-target" />Chỉ tiêu, dự báo (mũi tên: từ mức đó trở lên hoặc trở xuống)</li> : null}
          {plot.points.some(({ side }) => side === 'result') ? <li><span class="nature is-result" />Kết quả, ước thực hiện</li> : null}
          {plot.points.some(({ isPart }) => isPart) ? <li><span class="nature is-part" />Nét rỗng: chỉ một nơi hoặc một nhóm</li> : null}
        </ul>
      </figcaption>
    </figure>
  )
}

interface DrawingProps { plot: PlotView; title: string; id: string; scale: PlotScale; size: string }

function Drawing({ plot, title, id, scale, size }: DrawingProps) {
  const { width, height } = scale
  return (
    <svg class={`plot-drawing ${size}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-ten ${id}-ke`}>
      <title id={`${id}-ten`}>{title}</title>
      <desc id={`${id}-ke`}>{plot.points.slice(0, 12).map(({ label }) => label).join('; ')}{plot.points.length > 12 ? '; các số liệu khác ở bảng bên dưới' : ''}.</desc>
      <Axes scale={scale} unit={plot.unit} />
      <StepLine points={plot.lines.target} scale={scale} side="target" />
      <StepLine points={plot.lines.result} scale={scale} side="result" />
      {plot.points.map((point) => (point.side === 'target' ? <TargetMark point={point} scale={scale} /> : <ResultMark point={point} scale={scale} />))}
    </svg>
  )
}

function Axes({ scale: { x, y, years, values, width, height }, unit }: { scale: PlotScale; unit: string }) {
  return (
    <g class="plot-axes">
      {values.map((value) => (
        <g key={value}>
          <line class="plot-grid" x1={MARGIN.left} x2={width - MARGIN.right} y1={y(value)} y2={y(value)} />
          <text x={MARGIN.left - 6} y={y(value) + 4} text-anchor="end">{number.format(value)}{unit.startsWith('%') ? '%' : ''}</text>
        </g>
      ))}
      {years.map((year) => <text key={year} x={x(year)} y={height - 8} text-anchor="middle">{year}</text>)}
    </g>
  )
}

/** Value after value, each kept until the next one holds. */
function StepLine({ points, scale: { x, y }, side }: { points: readonly PlotPointView[]; scale: PlotScale; side: PlotPointView['side'] }) {
  if (points.length < 2) return null
  const path = points.map(({ from, to, value }, i) => (i === 0 ? `M${x(from)} ${y(value)}H${x(to)}` : `H${x(from)}V${y(value)}H${x(to)}`)).join('')
  return <path class={`plot-line is-${side}`} d={path} />
}

function TargetMark({ point, scale: { x, y } }: { point: PlotPointView; scale: PlotScale }) {
  const { from, to, value, valueMax, comparator, isPart, label } = point
  const [left, right] = [x(from === to ? from - HALF_YEAR : from - 0.1), x(to + (from === to ? HALF_YEAR : 0.1))]
  const middle = (left + right) / 2
  const way = comparator.startsWith('>') ? -1 : comparator.startsWith('<') ? 1 : 0
  return (
    <g class={isPart ? 'plot-target is-part' : 'plot-target'}>
      <title>{label}</title>
      {valueMax === null ? null : <rect class="plot-range" x={left} width={right - left} y={y(valueMax)} height={Math.max(1, y(value) - y(valueMax))} />}
      <line x1={left} x2={right} y1={y(value)} y2={y(value)} />
      {valueMax === null ? null : <line x1={left} x2={right} y1={y(valueMax)} y2={y(valueMax)} />}
      {way === 0 ? null : <path d={`M${middle} ${y(value)}v${way * ARROW}m-4 ${way * -5}l4 ${way * 5}l4 ${way * -5}`} />}
    </g>
  )
}

function ResultMark({ point: { from, to, value, valueMax, isPart, label }, scale: { x, y } }: { point: PlotPointView; scale: PlotScale }) {
  return (
    <g class={isPart ? 'plot-result is-part' : 'plot-result'}>
      <title>{label}</title>
      {from === to ? null : <line x1={x(from)} x2={x(to)} y1={y(value)} y2={y(value)} />}
      {valueMax === null ? null : <line x1={x(to)} x2={x(to)} y1={y(value)} y2={y(valueMax)} />}
      <circle cx={x(to)} cy={y(value)} r="5" />
    </g>
  )
}
