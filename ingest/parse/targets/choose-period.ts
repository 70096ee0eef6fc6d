import type { Span } from '../../model/span.js'
import { type InheritedFrom, NO_PERIOD, type Period } from '../../model/period.js'
import { phrases } from '../../model/phrases.js'
import { isOneOf } from '../../model/tokens.js'
import { clauseEnd, sentenceEnd, sentenceStart } from './clause.js'
import { type FoundPeriod, monthBounds } from './find-periods.js'
import type { FigureAt, Quantity } from './quantity.js'
import type { TextView } from './text-view.js'

/** A period and where its words stand; `span` null where none was found. */
export interface PlacedPeriod {
  period: Period
  span: Span | null
  /** Year that months printed without one belong to, where the document tells: its own date, or the year before in `so với cùng kỳ 2019`. */
  yearHint?: string | null
}

export const NO_PLACED_PERIOD: PlacedPeriod = { period: NO_PERIOD, span: null }

/**
 * The period a figure holds for.
 *
 * In order: in or before its own bracket; right behind the unit; nearest before in the sentence; behind it in the clause; nearest
 * in the sentences before of the same part; what headings and lead-ins give (`inherited`). One that figures are compared with
 * (`so với năm 2015`) never counts. Where none is found the period is unknown.
 */
export function choosePeriod(figure: FigureAt, { inherited, aim }: { inherited: PlacedPeriod; aim: FoundPeriod['aim'] }): PlacedPeriod {
  const { view } = figure
  const quantity = figure.quantities[figure.k]!
  if (isOfPrevious(view, quantity)) return NO_PLACED_PERIOD
  const own = inBracket(view, quantity) ?? rightBehind(view, quantity) ?? before(view, quantity, aim) ?? before(view, quantity, null) ?? behind(figure)
  if (own !== null) return placed(view, own, null, inherited)
  const above = inSentencesBefore(view, quantity, aim) ?? inSentencesBefore(view, quantity, null)
  return above === null ? inherited : placed(view, above, 'paragraph', inherited)
}

const PREVIOUS = phrases(['cùng kỳ', 'năm trước', 'cùng kỳ năm trước', 'giai đoạn trước', 'nhiệm kỳ trước'].map((word) => [word, true] as const))

/** `tăng 10,48% so cùng kỳ (10.482 tỷ đồng)`: the figure of an earlier period that is not printed. */
function isOfPrevious(view: TextView, { from, numberFrom }: Quantity): boolean {
  const open = view.bracketAt[numberFrom]!
  return open !== -1 && from === open + 1 && PREVIOUS.endingAt(view.tokens, open - 1) !== null
}

/** What was reached `đến hết năm 2020` was reached up to then; what is aimed at `đến hết năm 2025` is the state of that year. */
export function cumulated(period: Period, aim: FoundPeriod['aim']): Period {
  const isOwn = period.inheritedFrom === null || period.inheritedFrom === 'paragraph'
  return period.kind === 'by' && aim === 'behind' && isOwn ? { ...period, from: null, kind: 'until' } : period
}

/** The period compared with, as printed: `so với cùng kỳ năm 2019`; null where there is none. */
export function baselineOf({ view, quantities, k }: FigureAt): string | null {
  const from = quantities[k]!.to
  const to = Math.min(clauseEnd(view, from - 1), quantities[k + 1]?.from ?? view.tokens.length)
  const period = periodsIn(view, from, to).find(({ isBaseline }) => isBaseline)
  return period === undefined ? null : view.text.slice(period.start, period.end)
}

/** A found period as the model has it; months without a year take it from the nearest period before that has one. */
export function placed(view: Pick<TextView, 'text' | 'periods'>, found: FoundPeriod, inheritedFrom: InheritedFrom, inherited: PlacedPeriod): PlacedPeriod {
  const printed = view.text.slice(found.start, found.end)
  const span = { start: found.start, end: found.end }
  if (found.months === null) return { period: { from: found.from, to: found.to, kind: found.kind, printed, inheritedFrom }, span }
  const year = view.periods.findLast(({ start, to, isBaseline }) => start < found.start && to !== null && !isBaseline)?.to ?? inherited.period.to ?? inherited.yearHint ?? null
  const bounds = year === null ? { from: null, to: null } : monthBounds(found.months, year.slice(0, 4))
  return { period: { ...bounds, kind: found.kind, printed, inheritedFrom }, span }
}

function periodsIn(view: TextView, from: number, to: number): FoundPeriod[] {
  const numbers = new Set<number>()
  for (let i = from; i < to; i++) if (view.periodAt[i] !== -1) numbers.add(view.periodAt[i]!)
  return [...numbers].map((number) => view.periods[number]!)
}

function inBracket(view: TextView, { from, to, numberFrom }: Quantity): FoundPeriod | null {
  const open = view.bracketAt[numberFrom]!
  if (open === -1) return null
  let close = to
  while (close < view.tokens.length && view.bracketAt[close] === open) close++
  const inside = periodsIn(view, open, close).filter(({ isBaseline }) => !isBaseline)
  const nearest = inside.findLast(({ end }) => end <= view.tokens[from]!.start) ?? inside[0]
  if (nearest !== undefined) return nearest
  const number = from === open + 1 ? (view.periodAt[open - 1] ?? -1) : -1
  return number === -1 ? null : view.periods[number]!
}

const isLinking = isOneOf('trong', 'vào', 'của', 'cả', 'cho', 'ở', 'từ')

function rightBehind(view: TextView, { to }: Quantity): FoundPeriod | null {
  let i = to
  if (view.tokens[i]?.key === '(') return bracketed(view, i)
  while (i < to + 2 && isLinking(view.tokens[i])) i++
  const number = view.breaks[to] === undefined || view.breaks[to]! > 0 ? -1 : (view.periodAt[i] ?? -1)
  const period = number === -1 ? undefined : view.periods[number]
  return period === undefined || period.isBaseline || view.breaks[i]! > 0 ? null : period
}

/** `vị trí 12 (năm 2021)`: a bracket that holds a period and nothing else. */
function bracketed(view: TextView, open: number): FoundPeriod | null {
  const number = view.periodAt[open + 1] ?? -1
  let close = open + 1
  while (number !== -1 && view.periodAt[close] === number) close++
  return number !== -1 && view.tokens[close]?.key === ')' ? view.periods[number]! : null
}

function before(view: TextView, { from, numberFrom }: Quantity, aim: FoundPeriod['aim']): FoundPeriod | null {
  const bracket = view.bracketAt[numberFrom]!
  for (let i = from - 1, start = Math.max(sentenceStart(view, from), from - MAX_BEFORE); i >= start; i--) {
    const number = view.periodAt[i]!
    if (number === -1 || view.periods[number]!.isBaseline || isAgainst(view.periods[number]!, aim)) continue
    if (view.bracketAt[i] === -1 || view.bracketAt[i] === bracket) return view.periods[number]!
  }
  return null
}

/** Tokens between a period and a figure of its sentence. */
const MAX_BEFORE = 400
/** Tokens of the sentences before it. */
const MAX_PARAGRAPH = 2000
const MAX_BEHIND = 14

function behind({ view, quantities, k }: FigureAt): FoundPeriod | null {
  const { to } = quantities[k]!
  const end = Math.min(clauseEnd(view, to - 1), sentenceEnd(view, to - 1), quantities[k + 1]?.from ?? Infinity, to + MAX_BEHIND)
  for (let i = to; i < end && (view.breaks[i] === 0 || isListed(view, i)); i++) {
    const number = view.periodAt[i]!
    if (number !== -1 && (view.bracketAt[i] === -1 || view.bracketAt[i] === view.bracketAt[to - 1]) && !view.periods[number]!.isBaseline) return view.periods[number]!
  }
  return null
}

const isPlaceNoun = isOneOf('xã', 'phường', 'huyện', 'quận', 'thị')

/** `20% xã, phường … năm 2025`: a comma between kinds of places ends nothing. */
function isListed({ tokens, breaks }: TextView, i: number): boolean {
  return breaks[i] === 1 && isPlaceNoun(tokens[tokens[i]!.key === ',' ? i + 1 : i]) && isPlaceNoun(tokens[tokens[i]!.key === ',' ? i - 1 : i - 2])
}

/** Spoken of as ahead where the figure is behind, or the other way. */
function isAgainst(period: FoundPeriod, aim: FoundPeriod['aim']): boolean {
  return aim !== null && period.aim !== null && period.aim !== aim
}

function inSentencesBefore(view: TextView, { from }: Quantity, aim: FoundPeriod['aim']): FoundPeriod | null {
  const end = sentenceStart(view, from)
  for (let i = end - 1; i >= Math.max(0, end - MAX_PARAGRAPH); i--) {
    const period = view.periodAt[i] === -1 ? undefined : view.periods[view.periodAt[i]!]
    if (period !== undefined && !period.isBaseline && !isAgainst(period, aim) && view.bracketAt[i] === -1) return period
  }
  return null
}
