import { isSamePeriod, mayOverlap } from '../../ingest/model/period.js'
import type { Target } from '../../ingest/model/target.js'
import { phraseKey } from '../../ingest/model/tokens.js'
import { formatPeriod } from '../../ingest/model/period.js'
import { inBase } from '../../ingest/model/unit.js'
import type { TargetRow } from '../targets/target-row.js'
import { isRoundedTo, isSameUnit, isSameValue } from '../targets/values.js'
import type { DraftFigure } from './draft-figures.js'
import type { CheckStatus } from './finding.js'

export interface FigureVerdict {
  status: Extract<CheckStatus, 'word-for-word' | 'nearly' | 'wrong-number' | 'not-found'>
  message: string
  /** The row it was held against; null where there is none. */
  against: TargetRow | null
}

/**
 * A draft's figure against the library's `rows` of its indicator; those of another measure, scope or unit are left out.
 *
 * A wrong number needs a row for the very period that the draft prints, or a single value in all rows where the draft prints none; what
 * is aimed at is no counter-evidence to what was reached. Anything else is not found: the draft may be right. A value that the library
 * gives for another period is named as such.
 */
export function judgeFigure(figure: DraftFigure, rows: readonly TargetRow[]): FigureVerdict {
  const alike = rows.filter((row) => isComparable(figure, row))
  const ofPeriod = alike.filter((row) => isOfPeriod(figure, row))
  const same = ofPeriod.find((row) => isSameValue(figure, row) && row.comparator === figure.comparator) ?? ofPeriod.find((row) => isSameValue(figure, row))
  if (same !== undefined) return agreed(figure, same)
  const rough = ofPeriod.find((row) => isRoundedTo(row, figure) && isRounding(figure, row))
  if (rough !== undefined) return { status: 'nearly', against: rough, message: `Số đã làm tròn; nguồn ghi ${printed(rough)}.` }
  const contrary = contraryRow(figure, alike)
  if (contrary !== null) return { status: 'wrong-number', against: contrary, message: `Sai số: nguồn ghi ${printed(contrary)}${periodWords(contrary)}.` }
  const elsewhere = alike.find((row) => isSameValue(figure, row))
  if (elsewhere !== undefined) return { status: 'not-found', against: elsewhere, message: `Không có số này cho kỳ nêu trong bản thảo; nguồn ghi đúng số ấy${periodWords(elsewhere) || ' cho một kỳ khác'}.` }
  const known = alike[0]
  return { status: 'not-found', against: null, message: known === undefined ? 'Thư viện không có số liệu để đối chiếu.' : `Thư viện không có số cho kỳ này; chỉ có${periodWords(known) || ' số không ghi kỳ'}.` }
}

function agreed(figure: Target, row: TargetRow): FigureVerdict {
  if (row.comparator === figure.comparator) return { status: 'word-for-word', against: row, message: `Đúng số${periodWords(row)}.` }
  return { status: 'nearly', against: row, message: `Đúng số nhưng khác mức chặn: nguồn ghi ${printed(row)}.` }
}

/** Furthest that a rounded figure may lie from its source without a word that says so. */
const MOST_ROUNDED = 0.02

function isRounding(figure: Target, row: TargetRow): boolean {
  const isAbout = figure.comparator === '~' || figure.isApproximate
  return isAbout || Math.abs(figure.printedValue * scaleOf(figure) - row.printedValue * scaleOf(row)) <= MOST_ROUNDED * Math.abs(row.printedValue * scaleOf(row))
}

function scaleOf({ unitCanonical }: Pick<Target, 'unitCanonical'>): number {
  return inBase(1, unitCanonical)?.value ?? 1
}

function contraryRow(figure: DraftFigure, alike: readonly TargetRow[]): TargetRow | null {
  const fair = alike.filter((row) => !figure.isNatureKnown || isAim(row) === isAim(figure))
  if (figure.period.to !== null) return fair.find((row) => isSamePeriod(figure.period, row.period)) ?? null
  const [first, ...others] = fair
  return first !== undefined && others.every((row) => isSameValue(first, row)) ? first : null
}

function isComparable(figure: Target, row: TargetRow): boolean {
  return isSameUnit(figure, row) && isMove(figure) === isMove(row) && !differs(figure.scope.place, row.scope.place) && sameOrNone(figure.scope.group, row.scope.group) && !isElsewhere(figure, row)
}

/** A place named in the draft must be one that the row or its document names. */
function isElsewhere({ scope: { place } }: Target, row: TargetRow): boolean {
  return place !== null && row.scope.place === null && !` ${phraseKey(`${row.documentTitle} ${row.citation}`)} `.includes(` ${phraseKey(place)} `)
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && phraseKey(a) !== phraseKey(b)
}

/** A part of the whole is another thing than the whole. */
function sameOrNone(a: string | null, b: string | null): boolean {
  return a === null ? b === null : b !== null && phraseKey(a) === phraseKey(b)
}

function isOfPeriod({ period, measure }: Target, row: TargetRow): boolean {
  if (period.to === null || row.period.to === null) return true
  return isSamePeriod(period, row.period) || (measure === 'average-annual-change' && mayOverlap(period, row.period) && period.kind !== 'year')
}

function isMove({ measure }: Pick<Target, 'measure'>): boolean {
  return measure === 'change' || measure === 'average-annual-change'
}

function isAim({ nature }: Pick<Target, 'nature'>): boolean {
  return nature === 'target' || nature === 'forecast' || nature === 'rule'
}

function printed({ statement }: TargetRow): string {
  return `“${statement.replace(/\s+/g, ' ').trim()}”`
}

function periodWords({ period }: TargetRow): string {
  const words = formatPeriod(period)
  return words === '' ? '' : ` cho ${words}`
}
