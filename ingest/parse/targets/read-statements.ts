import type { Span } from '../../model/span.js'
import { phrases } from '../../model/phrases.js'
import type { Comparator, IndicatorRef, MissingPart, Nature, Target } from '../../model/target.js'
import { isOneOf, type Token } from '../../model/tokens.js'
import { baselineOf, choosePeriod, cumulated, type PlacedPeriod } from './choose-period.js'
import { clauseEnd, clauseStart, sentenceStart } from './clause.js'
import { findQuantities } from './find-quantities.js'
import { findSubject, otherName } from './find-subject.js'
import { isOfPart } from './group-quantity.js'
import { indicatorAt } from './indicator-list.js'
import { changeIndicator, nameIndicator, type NamedIndicator } from './name-indicator.js'
import type { FigureAt, Quantity } from './quantity.js'
import { type FoundMeasure, readMeasure } from './read-measure.js'
import { type NatureContext, readNature } from './read-nature.js'
import { readScope } from './read-scope.js'
import { type TextView, viewText } from './text-view.js'
import { bare, type Subject } from './trim-name.js'

/** A statement before it has an id: everything of a row but where it belongs. */
export type Statement = Omit<Target, 'id' | 'documentId' | 'sectionId'>

/** What statements take from outside their own text. */
export interface StatementContext extends Omit<NatureContext, 'lastYear'> {
  /** The period taken from outside, for figures aimed at and for those reached. */
  period: (aim: Aim) => PlacedPeriod
  /** The words above that lead in, a stretch of `text`; or null. */
  leadIn: (Span & { text: string }) | null
  /** Offset up to which the text is a printed label. */
  labelEnd: number
}

interface Named { name: NamedIndicator; words: readonly Token[]; measure: FoundMeasure; place: readonly Token[] }

/** The statements of a stretch of text, in order. Nothing is filled in that neither the stretch nor its context gives. */
export function readStatements(view: TextView, context: StatementContext): Statement[] {
  const quantities = findQuantities(view, context.labelEnd).filter((_, k, all) => !isOfPart(view, all, k))
  const named: Named[] = []
  return quantities.map((_, k) => {
    const figure = { view, quantities, k }
    const subject = findSubject(figure, context.labelEnd)
    const own = nameOf(figure, { subject, context, named })
    if (own !== null) named.push(own)
    return statementOf(figure, { named: own, context, subject })
  })
}

function nameOf(figure: FigureAt, { subject, context, named }: { subject: Subject; context: StatementContext; named: readonly Named[] }): Named | null {
  const { view } = figure
  const quantity = figure.quantities[figure.k]!
  const measure = readMeasure(view, quantity, subject, isComposition(view, quantity, context))
  if (subject.words.length > 0) {
    const name = nameIndicator(subject.words, measure.measure === 'share')
    if (name !== null) return { name, words: subject.words, measure, place: subject.place }
  }
  const other = otherName(figure, subject, context.labelEnd)
  const otherRef = other.length === 0 ? null : nameIndicator(other, measure.measure === 'share')
  if (otherRef !== null) return { name: otherRef, words: other, measure, place: subject.place }
  const before = lastOf(figure, named, subject)
  if (before !== null) {
    const isSameMove = /^(và|lần lượt|,)?$/.test(subject.link) && (continues(figure) || view.bracketAt[quantity.numberFrom] !== -1)
    return { ...before, measure: isSameMove ? named.at(-1)!.measure : measure, place: subject.place.length > 0 ? subject.place : before.place }
  }
  const words = openingName(view, quantity) ?? leadInWords(context)
  const name = words.length === 0 ? null : nameIndicator(words, false)
  return name === null ? null : { name, words, measure, place: subject.place }
}

/** The name of the list that opens the sentence: `Thu ngân sách nhà nước trên địa bàn liên tục tăng; lũy kế ước đạt …`; null where none does. */
function openingName(view: TextView, { from }: Quantity): Token[] | null {
  const start = sentenceStart(view, from)
  const words = bare(view.tokens.slice(start, Math.min(from, start + MAX_OPENING_WORDS)))
  const found = indicatorAt(words, 0, false)
  return found === null ? null : words.slice(0, found.length)
}

const MAX_OPENING_WORDS = 14

/** The name that a figure without one takes over: of the figure before it; of the n-th before, where figures are given `lần lượt`. */
function lastOf({ view, quantities, k }: FigureAt, named: readonly Named[], subject: Subject): Named | null {
  const last = named.at(-1) ?? null
  if (subject.words.length > 0) return last
  let first = k
  while (first > 0 && k - first < MAX_DEALT && continues({ view, quantities, k: first })) first--
  if (!isDealt(view, quantities[first]!)) return last
  let end = k + 1
  while (end - first < MAX_DEALT && quantities[end] !== undefined && continues({ view, quantities, k: end })) end++
  const recent = named.slice(-4 * MAX_DEALT)
  const subjects = recent.filter((entry, i) => recent.findIndex(({ words }) => words[0] === entry.words[0]) === i)
  return subjects.at(k - end) ?? last
}

const isJoining = isOneOf('và', ',')

/** Figures given one behind the other for as many names. */
const MAX_DEALT = 8
const DEALING = phrases([['lần lượt', true], ['lần lượt là', true], ['lần lượt đạt', true]])

function isDealt(view: TextView, { from }: Quantity): boolean {
  return DEALING.endingAt(view.tokens, from - 1) !== null
}

/** True where only `và` or a comma stands between the figure and the one before it. */
function continues({ view, quantities, k }: FigureAt): boolean {
  const previous = quantities[k - 1]
  if (previous === undefined) return false
  return view.tokens.slice(previous.to, quantities[k]!.from).every(isJoining)
}

const MAX_COMPOSITION_WORDS = 80

/** True where the words before a colon in the sentence, or those that lead in the section, speak of a composition: `Cơ cấu kinh tế năm 2025:`. */
function isComposition(view: TextView, quantity: Quantity, { leadIn }: StatementContext): boolean {
  const start = Math.max(sentenceStart(view, quantity.from), quantity.from - MAX_COMPOSITION_WORDS)
  let colon = quantity.from
  while (colon > start && view.tokens[colon]!.key !== ':') colon--
  const own = colon > start ? view.text.slice(view.tokens[start]!.start, view.tokens[colon]!.start) : ''
  const above = leadIn === null ? '' : leadIn.text.slice(leadIn.start, leadIn.end)
  const clause = view.text.slice(view.tokens[start]!.start, view.tokens[quantity.to - 1]!.end)
  return /cơ\s+cấu/iu.test(own) || /cơ\s+cấu\s+(kinh\s+tế|GRDP)/iu.test(above) || /trong\s+cơ\s+cấu\s+(kinh\s+tế|GRDP)/iu.test(clause)
}

function leadInWords({ leadIn }: StatementContext): Token[] {
  if (leadIn === null) return []
  const { tokens, periodAt, bracketAt } = viewText(leadIn.text, leadIn.start, leadIn.end)
  const words = tokens.filter((token, i) => token.kind === 'word' && periodAt[i] === -1 && bracketAt[i] === -1)
  return words.length > 12 ? [] : words
}

function statementOf(figure: FigureAt, { named, context, subject }: { named: Named | null; context: StatementContext; subject: Subject }): Statement {
  const { view } = figure
  const quantity = figure.quantities[figure.k]!
  const aim = aimOf(readNature(view, quantity, { ...context, lastYear: null }))
  const { period: chosen, span: periodSpan } = choosePeriod(figure, { inherited: context.period(aim), aim })
  const nature = readNature(view, quantity, { ...context, lastYear: chosen.to?.slice(0, 4) ?? null })
  const period = cumulated(chosen, aimOf(nature))
  const { measure, direction } = named?.measure ?? readMeasure(view, quantity, subject, false)
  const isBareScale = quantity.unit !== null && quantity.unit.dimension === 'unknown'
  const indicator: IndicatorRef = named === null ? { id: 'khong-ro', name: 'Không rõ' } : changeIndicator(named.name, measure, direction)
  const missing: MissingPart[] = []
  if (named === null) missing.push('indicator')
  if (quantity.unit === null || isBareScale) missing.push('unit')
  if (period.to === null) missing.push('period')
  return {
    indicator, nature, measure, direction, comparator: boundOf(figure),
    value: signed(quantity, { measure, direction, isReduction: subject.leadVerb === 'giảm' || subject.isAfter || /^(muc-giam|giam)/.test(indicator.id) }),
    printedValue: quantity.value, valueMax: quantity.valueMax, of: quantity.of, isApproximate: quantity.isApproximate || quantity.comparator === '~',
    unit: quantity.unitTo > quantity.unitFrom ? view.text.slice(view.tokens[quantity.unitFrom]!.start, view.tokens[quantity.unitTo - 1]!.end) : null,
    unitCanonical: canonicalUnit(quantity, measure),
    period, baseline: baselineOf(figure),
    scope: readScope(view, quantity, { place: named?.place ?? [], narrowing: named?.name.narrowing ?? [] }),
    spans: spansOf(view, quantity, { words: named?.words ?? [], period: periodSpan }), rule: quantity.rule, missing,
  }
}

const MAXIMUM = phrases(['tối đa', 'cao nhất', 'nhiều nhất'].map((word) => [word, '<='] as const))
const MINIMUM = phrases(['tối thiểu', 'ít nhất', 'thấp nhất'].map((word) => [word, '>='] as const))

/** The bound of a figure: its own, or that of its name: `mức cho vay tối đa đối với người lao động là 300 triệu đồng` is at most. */
function boundOf({ view, quantities, k }: FigureAt): Comparator {
  const { comparator, from } = quantities[k]!
  if (comparator !== '=') return comparator
  const start = Math.max(clauseStart(view, from), quantities[k - 1]?.to ?? 0, from - MAX_COMPOSITION_WORDS)
  for (let i = start; i < from; i++) {
    const bound = MAXIMUM.at(view.tokens, i) ?? MINIMUM.at(view.tokens, i)
    if (bound !== null && view.breaks.slice(i + 1, from).every((value) => value === 0)) return bound.value
  }
  return comparator
}

/** Whether a figure lies ahead or behind; a rule does neither. */
export type Aim = 'ahead' | 'behind' | null

export function aimOf(nature: Nature): Aim {
  return nature === 'rule' ? null : nature === 'target' || nature === 'forecast' ? 'ahead' : 'behind'
}

/** A measured fall is negative; a reduction aimed at, or bounded, keeps its size (see `Target.value`). */
function signed({ value, comparator }: Quantity, { measure, direction, isReduction }: FoundMeasure & { isReduction: boolean }): number {
  const isFall = direction === 'down' && (measure === 'change' || measure === 'average-annual-change')
  return isFall && !isReduction && (comparator === '=' || comparator === '~') ? -value : value
}

function canonicalUnit({ unit }: Quantity, measure: string): string | null {
  if (unit === null || unit.dimension === 'unknown') return null
  return measure === 'average-annual-change' && unit.canonical === '%' ? '%/năm' : unit.canonical
}

function spansOf(view: TextView, quantity: Quantity, { words, period }: { words: readonly Token[]; period: Span | null }): Statement['spans'] {
  const { tokens } = view
  const at = (from: number, to: number): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end })
  const plain = bare(words)
  const whole = at(clauseStart(view, quantity.from), clauseEnd(view, quantity.to - 1))
  const isMark = /[;.,]/.test(view.text[whole.end - 1] ?? '')
  return {
    whole: { start: whole.start, end: isMark ? whole.end - 1 : whole.end },
    indicator: plain.length === 0 ? null : { start: plain[0]!.start, end: plain.at(-1)!.end },
    value: at(quantity.numberFrom, quantity.numberTo),
    unit: quantity.unitTo > quantity.unitFrom ? at(quantity.unitFrom, quantity.unitTo) : null,
    period,
  }
}
