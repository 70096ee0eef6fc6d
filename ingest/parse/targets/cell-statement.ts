import type { Span } from '../../model/span.js'
import type { Comparator, MissingPart, Nature } from '../../model/target.js'
import type { Token } from '../../model/tokens.js'
import type { Unit } from '../../model/unit.js'
import type { PlacedPeriod } from './choose-period.js'
import type { NamedIndicator } from './name-indicator.js'
import type { Statement } from './read-statements.js'

/** A figure of a table cell, put together by the reader of its row. */
export interface CellFigure {
  value: number
  valueMax: number | null
  comparator: Comparator
  unit: Unit | null
  printedUnit: string | null
  named: { name: NamedIndicator; words: readonly Token[] } | null
  isComposition: boolean
  period: PlacedPeriod
  nature: Nature
  whole: Span
  spans: { value: Span; unit: Span | null }
}

/** The statement of a table cell. */
export function statementOfCell({ value, valueMax, comparator, unit, printedUnit, named, isComposition, period, nature, whole, spans }: CellFigure): Statement {
  const words = named?.words ?? []
  const name = words.map(({ text }) => text.toLowerCase()).join(' ')
  const isGrowth = /^tốc độ tăng|tăng trưởng/.test(name)
  const isReduction = /^(mức )?giảm/.test(name)
  const missing: MissingPart[] = []
  if (named === null) missing.push('indicator')
  if (unit === null) missing.push('unit')
  if (period.period.to === null) missing.push('period')
  return {
    indicator: named?.name.ref ?? { id: 'khong-ro', name: 'Không rõ' }, nature,
    measure: isComposition ? 'share' : isGrowth || isReduction ? 'change' : unit?.dimension.startsWith('count:') ? 'count' : unit?.dimension === 'rank' ? 'rank' : 'level',
    direction: isGrowth ? 'up' : isReduction ? 'down' : null,
    comparator: valueMax === null ? comparator : 'range', value, printedValue: value, valueMax, of: null, isApproximate: comparator === '~',
    unit: printedUnit, unitCanonical: unit?.canonical ?? null, period: period.period, baseline: null,
    scope: { place: null, group: null, standard: null },
    spans: { whole, indicator: words.length === 0 ? null : { start: words[0]!.start, end: words.at(-1)!.end }, ...spans, period: period.span },
    rule: 'table-cell', missing,
  }
}
