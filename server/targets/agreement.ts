import { isSamePeriod, mayOverlap } from '../../ingest/model/period.js'
import { phraseKey } from '../../ingest/model/tokens.js'
import type { TargetRow } from './target-row.js'
import { isMove, isRoundedTo, isSameUnit, isSameValue } from './values.js'

/** Whether a figure of a news item stands in the resolutions: `agrees`, with fewer digits, with another value, for another period, or in none. */
export type Verdict = 'agrees' | 'rounded' | 'other-value' | 'other-period' | 'not-in-any-resolution'

export interface Agreement {
  verdict: Verdict
  /** The row it was held against; null where there is none. */
  against: TargetRow | null
  /** True where the figures agree but one is a bound and the other is not, or another bound: `đạt 8%` beside `từ 8% trở lên`. */
  isOtherBound: boolean
}

type Held = Pick<TargetRow, 'indicator' | 'value' | 'printedValue' | 'valueMax' | 'unit' | 'unitCanonical' | 'measure' | 'direction' | 'comparator' | 'period' | 'scope'>

/**
 * A figure of a news item held against the rows of the resolutions.
 *
 * Only rows of the same indicator, measure and scope count. For the same period, equal values agree; fewer digits are rounded; any other is
 * another value. The same or a rounded value for another period only is `other-period`, as is any value where no row is of its period. A period
 * that one of them does not print can be the same, as is `tính đến năm 2025` beside `đến năm 2025`.
 */
export function agreementOf(news: Held, resolutions: readonly TargetRow[]): Agreement {
  const alike = resolutions.filter((row) => isAlike(news, row))
  const ofPeriod = alike.filter((row) => isOfPeriod(news, row))
  const agreeing = ofPeriod.find((row) => isSameValue(news, row))
  if (agreeing !== undefined) return { verdict: 'agrees', against: agreeing, isOtherBound: agreeing.comparator !== news.comparator }
  const rough = ofPeriod.find((row) => isRoundedTo(row, news))
  if (rough !== undefined) return { verdict: 'rounded', against: rough, isOtherBound: rough.comparator !== news.comparator }
  if (ofPeriod.length > 0) return { verdict: 'other-value', against: ofPeriod[0]!, isOtherBound: false }
  const elsewhere = alike.find((row) => isSameValue(news, row)) ?? alike[0]
  return { verdict: elsewhere === undefined ? 'not-in-any-resolution' : 'other-period', against: elsewhere ?? null, isOtherBound: false }
}

function isAlike(news: Held, row: TargetRow): boolean {
  return row.indicator.id === news.indicator.id && isSameUnit(news, row) && isMove(row) === isMove(news) && !isElsewhere(news, row)
}

function isOfPeriod({ period }: Held, row: TargetRow): boolean {
  if (period.to === null || row.period.to === null) return true
  const isUpToOne = period.to === row.period.to && (period.from === null || row.period.from === null)
  return isSamePeriod(period, row.period) || isUpToOne || (isYearly(row) && mayOverlap(period, row.period) && period.kind !== 'year')
}

/** What holds for each year of a span may be printed for a span that differs by its words alone: `nhiệm kỳ 2020 - 2025`, `giai đoạn 2021 - 2025`. */
function isYearly({ measure }: TargetRow): boolean {
  return measure === 'average-annual-change'
}

function isElsewhere(a: Held, b: TargetRow): boolean {
  return a.scope.place !== null && b.scope.place !== null && phraseKey(a.scope.place) !== phraseKey(b.scope.place)
}
