import type { Library } from '../../../ingest/library/library.js'
import { formatFigure } from '../../../ingest/model/format-figure.js'
import { formatPeriod } from '../../../ingest/model/period.js'
import { libraryTargets } from '../../../server/targets/library-targets.js'
import type { TargetRow } from '../../../server/targets/target-row.js'
import type { CheckCase } from './case.js'

const OF_EACH = 20
const KINDS = ['figure', 'sentence'] as const

/** Figures in words of another's own: as the library has them, with another value, for a year that the library has nothing for. */
export function figureCases(library: Library, random: () => number): CheckCase[] {
  const rows = plainRows(libraryTargets(library))
  const cases: CheckCase[] = []
  for (const [change, expected] of [['figure', 'word-for-word'], ['other-value', 'wrong-number'], ['other-year', 'not-found']] as const) {
    for (let n = 0; n < OF_EACH && rows.length > 0; n++) cases.push(made(`${change}-${n + 1}`, { change, expected }, rows[Math.floor(random() * rows.length)]!, random))
  }
  return cases
}

function made(id: string, { change, expected }: Pick<CheckCase, 'change' | 'expected'>, row: TargetRow, random: () => number): CheckCase {
  const value = change === 'other-value' ? row.printedValue + 1 + Math.floor(random() * 30) + row.printedValue * (random() < 0.5 ? 0 : 1) : row.printedValue
  const figure = formatFigure({ ...row, printedValue: value })
  const period = change === 'other-year' ? 'năm 2047' : formatPeriod(row.period)
  const lead = `Phấn đấu ${period}, ${row.indicator.name.charAt(0).toLowerCase()}${row.indicator.name.slice(1)} `
  const draft = `${lead}${figure}.`
  return { id, change, draft, start: lead.length, end: draft.length - 1, kinds: KINDS, expected }
}

/** Targets of a listed indicator for one year, of the whole, with one figure; one row an indicator and year, so that another value is a wrong one. */
function plainRows(rows: readonly TargetRow[]): TargetRow[] {
  const wanted = rows.filter(({ indicator, period, nature, measure, scope, valueMax, of, comparator, unit, value }) =>
    !indicator.id.startsWith('khac-') && period.from !== null && period.from === period.to && /^\d{4}$/.test(period.from) && nature === 'target' && (measure === 'level' || measure === 'share')
    && scope.place === null && scope.group === null && scope.standard === null && valueMax === null && of === null && comparator !== 'range' && unit !== null && value > 0)
  const key = ({ indicator, period }: TargetRow): string => `${indicator.id} ${period.from}`
  return wanted.filter((row) => rows.filter((other) => key(other) === key(row)).length === 1)
}
