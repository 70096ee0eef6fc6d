import type { Section } from '../../model/document.js'
import { NO_PERIOD } from '../../model/period.js'
import type { Nature } from '../../model/target.js'
import { type Token, tokenize } from '../../model/tokens.js'
import { findUnit, readUnit, type Unit } from '../../model/unit.js'
import { parseNumber } from '../../model/vietnamese-number.js'
import type { PlacedPeriod } from './choose-period.js'
import { findPeriods } from './find-periods.js'
import { indicatorAt, ownIndicator } from './indicator-list.js'
import { nameIndicator, type NamedIndicator } from './name-indicator.js'
import { readNature } from './read-nature.js'
import { statementOfCell } from './cell-statement.js'
import { readStatements, type Statement, type StatementContext } from './read-statements.js'
import { type Cell, cellsOf, headUnit, isFigure, isProse, nameCell, unitCell } from './table-cells.js'
import { viewText } from './text-view.js'

/** What a row takes from the rows above it in its table. */
export interface TableContext {
  /** Words of the last row that named a group and gave no figure: `Cơ cấu kinh tế`. */
  group: string
  /** Cells of the second head row, where there is one. */
  subheads: readonly string[]
  /** Unit printed above the table, `Đơn vị tính: triệu đồng`; null where there is none. */
  unit: string | null
  /** True once a row of the table was read. */
  isRead: boolean
}

/**
 * The statements of a table row: a figure under its column's head, named by the row's first words, in the row's or the column's unit; and
 * those of cells that hold sentences. A row that gives no figure names the group of the rows that follow it.
 */
export function readRow(text: string, section: Section, { context, table }: { context: StatementContext; table: TableContext }): Statement[] {
  const cells = cellsOf(text, section, table.subheads)
  const name = nameCell(cells)
  const figures = name === null ? [] : cells.filter((cell) => cell.start > name.start && isFigure(cell))
  const isHead = section.columns === null && figures.length === 0 && cells.every(({ text: words }) => !/\d/.test(words) || /^\(?\d{1,2}\)?$/.test(words) || findPeriods(words).length > 0)
  if (isHead && cells.length > 1) {
    table.subheads = cells.every(({ text: words }) => /20\d{2}/.test(words)) ? cells.map(({ text: words }) => words) : table.subheads
    return []
  }
  if (figures.length === 0 && name !== null && !cells.some((cell) => cell !== name && isProse(cell))) table.group = /^[-–+]/.test(name.text) ? table.group : name.text
  const named = name === null ? null : namedBy(name, cells, table.group)
  const stated = figures.flatMap((cell) => figureOf(text, { cell, cells, named: named!, section, context, tableUnit: table.unit }) ?? [])
  const leadIn = name === null ? null : { text, start: name.start, end: name.end }
  const prose = cells.filter((cell) => isProse(cell) && !figures.includes(cell)).flatMap((cell) => readStatements(viewText(text, cell.start, cell.end), { ...context, leadIn: cell === name ? context.leadIn : leadIn, labelEnd: Math.max(context.labelEnd, cell.start) }))
  return [...stated, ...prose].sort((a, b) => a.spans.value.start - b.spans.value.start)
}

interface RowName { name: NamedIndicator; words: Token[]; isComposition: boolean }

/** `- Dịch vụ` under `Cơ cấu kinh tế` is a share of it; `- Diện tích` under `Chè` is the area of tea. */
function namedBy(cell: Cell, cells: readonly Cell[], group: string): RowName | null {
  const isPart = /^[-–+*•]/.test(cell.text) || /^[-–+*•]$/.test(cells[0]?.text ?? '')
  const words = wordsOf(cell.text)
  const isComposition = isPart && /cơ cấu|tỷ trọng/iu.test(group)
  const own = nameIndicator(words, isComposition)
  const shifted = words.map((word) => ({ ...word, start: word.start + cell.start, end: word.end + cell.start }))
  if (own === null) return null
  const isOfGroup = isPart && group !== '' && !isComposition
  return { name: isOfGroup ? namedUnder(group, words) : own, words: shifted, isComposition }
}

/** The whole name must be an entry of the list; its last words alone (`diện tích`) name something else. */
function namedUnder(group: string, words: readonly Token[]): NamedIndicator {
  const whole = [...wordsOf(group), ...words]
  const found = indicatorAt(whole, 0, false)
  if (found !== null && found.length === whole.length) return { ref: { id: found.value.id, name: found.value.name }, entry: found.value, narrowing: [] }
  return { ref: ownIndicator(whole)!, entry: null, narrowing: [] }
}

/** Words of a cell, those in brackets left out. */
function wordsOf(text: string): Token[] {
  let depth = 0
  return tokenize(text).filter(({ key, kind }) => {
    depth += key === '(' ? 1 : key === ')' ? -1 : 0
    return depth === 0 && kind === 'word'
  })
}

interface Figure { cell: Cell; cells: readonly Cell[]; named: RowName | null; section: Section; context: StatementContext; tableUnit: string | null }

function figureOf(text: string, { cell, cells, named, section, context, tableUnit }: Figure): Statement | null {
  const numbers = [...cell.text.matchAll(/\d[\d.,]*/g)].map((match) => ({ value: parseNumber(match[0].replace(/[.,]$/, '')), start: cell.start + match.index, end: cell.start + match.index + match[0].length }))
  const first = numbers[0]
  if (first === undefined || numbers.some(({ value }) => value === null)) return null
  const { unit, span } = unitOf(cell, cells, tableUnit)
  if (unit === null && cell.head === null) return null
  const last = numbers.at(-1)!
  const valueMax = numbers.length > 1 && last.value! > first.value! ? last.value : null
  const period = periodOf(cell, cells, context)
  return statementOfCell({
    value: first.value!, valueMax, comparator: comparatorOf(cell.text), unit, named, isComposition: named?.isComposition ?? false, period,
    nature: natureOf(cell, text, { context, period, section }), whole: { start: section.start, end: section.ownEnd },
    spans: { value: { start: first.start, end: last.end }, unit: span }, printedUnit: span === null ? null : text.slice(span.start, span.end),
  })
}

function unitOf(cell: Cell, cells: readonly Cell[], tableUnit: string | null): { unit: Unit | null; span: { start: number; end: number } | null } {
  if (cell.text.endsWith('%')) return { unit: readUnit('%'), span: { start: cell.end - 1, end: cell.end } }
  const own = unitCell(cells)
  if (own !== null) return { unit: readUnit(own.text) ?? { canonical: own.text.toLowerCase(), dimension: `count:${own.text.toLowerCase()}`, factor: 1 }, span: own }
  const name = nameCell(cells)?.text ?? null
  const inHead = headUnit(cell.head) ?? headUnit(name) ?? ([cell.head, name].some(tellsOther) ? null : tableUnit)
  return { unit: inHead === null ? null : readUnit(inHead), span: null }
}

/** A head or a row's name that tells of counts, shares or areas: `Số hộ được vay`. Their figures are not in the unit of the table. */
function tellsOther(words: string | null): boolean {
  if (words === null) return false
  const tokens = tokenize(words)
  return /số lượng|t[ỷỉ] lệ|t[ỷỉ] trọng|diện tích|hệ số|%/iu.test(words) || tokens.some(({ text }, i) => text.toLowerCase() === 'số' && findUnit(tokens, i + 1)?.isNoun === true)
}

/** The period of the column's head; none where heads and cells do not agree or other heads give one, else that of the words above. */
function periodOf({ head }: Cell, cells: readonly Cell[], context: StatementContext): PlacedPeriod {
  const found = head === null ? undefined : findPeriods(head).at(-1)
  if (found !== undefined && found.to !== null) return { period: { from: found.from, to: found.to, kind: found.kind, printed: head!.slice(found.start, found.end), inheritedFrom: 'column' }, span: null }
  const isByPeriod = head === null || cells.some((other) => other.head !== null && findPeriods(other.head).length > 0)
  return isByPeriod ? { period: NO_PERIOD, span: null } : context.period(null)
}

function comparatorOf(words: string): Statement['comparator'] {
  if (/^[>≥]|^trên/i.test(words)) return words.startsWith('≥') ? '>=' : '>'
  if (/^[<≤]|^dưới/i.test(words)) return words.startsWith('≤') ? '<=' : '<'
  return /^~|^khoảng/i.test(words) ? '~' : '='
}

const HEAD_NATURES: readonly (readonly [RegExp, Nature])[] = [
  [/ước|ƯTH|UTH/iu, 'estimate'], [/kế hoạch|mục tiêu|chỉ tiêu|đề xuất|phấn đấu|dự toán|(?:^| )KH(?: |$)/iu, 'target'],
  [/thực hiện|hiện trạng|kết quả|(?:^| )TH(?: |$)/iu, 'result'], [/dự báo|dự kiến/iu, 'forecast'],
]

function natureOf({ head, start, end }: Cell, text: string, { context, period }: { context: StatementContext; period: PlacedPeriod; section: Section }): Nature {
  const byHead = HEAD_NATURES.find(([words]) => head !== null && words.test(head))?.[1]
  if (byHead !== undefined) return byHead
  const view = viewText(text, start, end)
  const whole = { from: 0, to: view.tokens.length, numberFrom: 0 }
  return readNature(view, whole, { ...context, lastYear: period.period.to?.slice(0, 4) ?? null })
}
