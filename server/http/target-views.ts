import { formatShort } from '../../ingest/model/format-figure.js'
import type { Library } from '../../ingest/library/library.js'
import { formatPeriod } from '../../ingest/model/period.js'
import { formatNumber } from '../../ingest/model/vietnamese-number.js'
import { indicatorById, withIndicators } from '../../ingest/parse/targets/indicator-list.js'
import type { TraceProps } from '../../web/pages/trace.js'
import type { LedgerRow } from '../../web/views/ledger.js'
import type { MentionView, PlotPointView, PlotView } from '../../web/views/trace.js'
import { MOST_TRACED, tracedRows } from '../targets/library-targets.js'
import { libraryIndicators } from '../targets/library-indicators.js'
import { CHANGE_NAMES, NATURE_NAMES } from '../targets/natures.js'
import { type Plot, type PlotPoint, plotsOf } from '../targets/plot.js'
import type { TargetRow } from '../targets/target-row.js'
import { type Mention, traceIndicator } from '../targets/trace.js'
import { isRow } from '../targets/trace-phrase.js'
import { type PassageMention, tracePassages } from '../targets/trace-passages.js'

/** Mentions on one page of a trace, each with its words and what changed. */
const MENTIONS_A_PAGE = 30
/** Undated mentions that a page lists: they have no order to be turned through. */
const MOST_UNDATED = 30
/** Drawings on one page: an indicator is rarely stated in more ways; the table below holds every row. */
const MOST_PLOTS = 4

/** A row with its figure and period in words. */
export function ledgerRow(target: TargetRow): LedgerRow {
  return { target, figure: formatShort(target), period: formatPeriod(target.period), nature: NATURE_NAMES[target.nature] }
}

/** What the page of an indicator (by `id`) or of a phrase (`asked`) shows. The indicator's id is '' where the library does not know it. */
export async function traceProps(library: Library, { asked, id, page }: { asked: string; id: string | null; page: number }): Promise<TraceProps> {
  const { indicator, rows } = tracedRows(library, id ?? asked)
  const stretch = { limit: MENTIONS_A_PAGE, offset: (page - 1) * MENTIONS_A_PAGE }
  const isPhrase = rows.length === 0 && indicator.id === '' && asked !== ''
  const passages = isPhrase ? await tracePassages(library, indicator.name) : null
  const trace = passages === null ? traceIndicator(indicator, rows, stretch) : {
    total: passages.mentions.length, mentions: passages.mentions.slice(stretch.offset, stretch.offset + stretch.limit), undated: passages.undated,
  }
  return {
    indicator, asked, page, isCut: rows.length >= MOST_TRACED, total: trace.total, pages: Math.ceil(trace.total / MENTIONS_A_PAGE),
    documents: new Set([...rows, ...(passages?.mentions ?? []), ...(passages?.undated ?? [])].map(({ documentId }) => documentId)).size,
    mentions: trace.mentions.map(mentionView), undated: trace.undated.slice(0, MOST_UNDATED).map(mentionView),
    plots: plotsOf(rows).slice(0, MOST_PLOTS).map(plotView), notSameAs: lookAlikes(library, indicator.id),
  }
}

function lookAlikes(library: Library, id: string): { id: string; name: string }[] {
  return withIndicators(libraryIndicators(library), () => (indicatorById(id)?.notSameAs ?? []).flatMap((other) => indicatorById(other) ?? []).map(({ id: own, name }) => ({ id: own, name })))
}

function mentionView(mention: Mention | TargetRow | PassageMention): MentionView {
  const change = 'change' in mention ? mention.change : null
  const { citation, url, statement, documentId, documentTitle, documentKind, date } = mention
  return {
    row: isRow(mention) ? ledgerRow(mention as TargetRow) : null, citation, url, statement, documentId, documentTitle, documentKind, date,
    first: 'first' in mention && mention.first, changes: change === null ? [] : change.kinds.map((kind) => CHANGE_NAMES[kind]),
    difference: change !== null && 'difference' in change ? writtenDifference(change.difference, mention as Mention) : '',
    words: change?.words.some(({ kind }) => kind !== 'same') ? change.words : [],
  }
}

function writtenDifference(difference: number | null, { unitCanonical, unit }: Mention): string {
  if (difference === null || difference === 0) return ''
  const shown = unitCanonical ?? unit ?? ''
  const points = shown.startsWith('%') ? 'điểm %' : shown
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))} ${points}`.trim()
}

function plotView({ unit, isMove, points, lines }: Plot): PlotView {
  return { unit, isMove, points: [...points].sort((a, b) => a.from - b.from || a.to - b.to).map(pointView), lines: { target: lines.target.map(pointView), result: lines.result.map(pointView) } }
}

function pointView({ from, to, value, valueMax, comparator, side, isPart, row }: PlotPoint): PlotPointView {
  const [figure, period] = [formatShort(row), formatPeriod(row.period)]
  return { from, to, value, valueMax, comparator, side, isPart, figure, period, source: row.documentTitle, url: row.url, label: `${figure}, ${period}, ${row.documentTitle}` }
}
