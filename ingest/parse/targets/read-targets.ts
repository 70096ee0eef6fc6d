import type { Document, Section } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import type { Nature, Target } from '../../model/target.js'
import { NO_PLACED_PERIOD, placed, type PlacedPeriod } from './choose-period.js'
import { type FoundPeriod, findPeriods } from './find-periods.js'
import { carriedBy, natureOfWords } from './read-nature.js'
import { readRow, type TableContext } from './read-row.js'
import { type Aim, aimOf, readStatements, type Statement, type StatementContext } from './read-statements.js'
import { sectionContexts, type SectionContext } from './section-context.js'
import { captionUnit } from './table-cells.js'
import { isRepeated } from './repeated.js'
import { viewText } from './text-view.js'

/** Parts that state nothing: legal bases, recipients, signatures. */
const SILENT: ReadonlySet<string> = new Set(['basis', 'recipients', 'signature', 'operative', 'closing'])

/**
 * Every numeric statement of a document, in the order of its text: the rows of the sổ chỉ tiêu.
 *
 * Each row's spans are slices of `document.text`, inside the section it belongs to but for a period taken from above. Ids are
 * `{sectionId}_ct-{n}`. Excluded text is never read. Linear in the length of the text.
 */
export function readTargets(document: Document): Target[] {
  const contextOf = sectionContexts(document)
  const used = new Map<Aim, PlacedPeriod>()
  const hasTables = document.sections.some(({ level }) => level === 'row')
  let table: TableContext = { group: '', subheads: [], unit: null, isRead: false }
  let aim: Nature | null = null
  return document.sections.flatMap((section, n) => {
    const context = contextOf(section)
    if (section.level === 'table') table = { group: '', subheads: [], unit: table.unit, isRead: false }
    else if (hasTables) readCaption(table, document.text, section)
    const carried = aim
    if (document.kind === 'tin-tuc' && section.level === 'paragraph') aim = carriedBy(viewText(document.text, section.start, section.ownEnd), aim)
    if (SILENT.has(section.level) || section.role === 'can-cu' || (section.level !== 'row' && !hasFigure(document.text, section)) || isRepeated(document, n)) return []
    const statements = statementsOf(document, section, { context, used, table, carried })
    if (section.level === 'paragraph') {
      rememberSpoken(used, document.text, section)
      for (const statement of statements) remember(used, statement)
    }
    return statements.map((statement, k) => ({ id: `${section.id}_ct-${k + 1}`, documentId: document.id, sectionId: section.id, ...statement }))
  })
}

/** `Đơn vị tính: triệu đồng` above a table is the unit of its figures; it ends where other words follow the rows. */
function readCaption(table: TableContext, text: string, section: Section): void {
  if (section.level === 'row') table.isRead = true
  else table.unit = captionUnit(text.slice(section.start, section.ownEnd)) ?? (table.isRead ? null : table.unit)
}

/** In running text a figure without a period goes on in that of the figures before it, aims after aims and results after results. */
function remember(used: Map<Aim, PlacedPeriod>, { nature, period, spans }: Statement): void {
  if (spans.period !== null) used.set(aimOf(nature), { period: { ...period, inheritedFrom: 'preceding' }, span: spans.period })
}

/** A paragraph says of when the next ones speak: `thông qua kế hoạch năm 2021`; of periods joined by `và` the first. */
function rememberSpoken(used: Map<Aim, PlacedPeriod>, text: string, { start, ownEnd }: Section): void {
  const periods = findPeriods(text.slice(start, ownEnd)).map((period) => ({ ...period, start: period.start + start, end: period.end + start }))
  for (const [i, period] of periods.entries()) if (period.aim !== null && !period.isBaseline && !isJoined(text, periods, i)) used.set(period.aim, placed({ text, periods }, period, 'preceding', NO_PLACED_PERIOD))
}

function isJoined(text: string, periods: readonly FoundPeriod[], i: number): boolean {
  return i > 0 && periods[i - 1]!.aim === periods[i]!.aim && /^\s*và\s*$/u.test(text.slice(periods[i - 1]!.end, periods[i]!.start))
}

/** Natures that lead-ins announce: one lead-in has many sections below it. */
const announced = new WeakMap<Span, Nature | null>()

function announcedBy(text: string, leadIn: Span): Nature | null {
  let nature = announced.get(leadIn)
  if (nature === undefined) announced.set(leadIn, (nature = natureOfWords(viewText(text, leadIn.start, leadIn.end))))
  return nature
}

/** A number with a year in it is that of a document of rules. */
function isNormative({ number }: Document): boolean {
  return number !== null && /^\d+(?:\.\d+)?\/(?:19|20)\d{2}\/\p{Lu}/u.test(number)
}

function hasFigure(text: string, section: Section): boolean {
  const { ownEnd } = section
  for (let i = labelEnd(text, section); i < ownEnd; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 48 && unit <= 57) return true
  }
  return false
}

function statementsOf(document: Document, section: Section, { context: { period, leadIn }, used, table, carried }: { context: SectionContext; used: ReadonlyMap<Aim, PlacedPeriod>; table: TableContext; carried: Nature | null }): Statement[] {
  const { text } = document
  const isWeak = period.period.inheritedFrom === 'title' || period.period.inheritedFrom === null
  const context: StatementContext = {
    kind: document.kind, isNormative: isNormative(document), role: section.role, documentYear: document.date?.slice(0, 4) ?? null,
    period: (aim) => (!isWeak ? period : aim === null ? { ...NO_PLACED_PERIOD, yearHint: period.yearHint ?? null } : section.level === 'paragraph' ? (used.get(aim) ?? period) : period),
    leadIn: leadIn === null ? null : { text, ...leadIn }, labelEnd: labelEnd(text, section),
    announced: () => (leadIn === null ? null : announcedBy(text, leadIn)) ?? (carried !== null && findPeriods(text.slice(section.start, section.ownEnd)).length === 0 ? carried : null),
  }
  if (section.level === 'row') return readRow(text, section, { context, table })
  return readStatements(viewText(text, section.start, section.ownEnd), context)
}

/** Behind the printed label, which is no figure and names nothing: `(13)`, `2.1.`, `Điều 5.`, `c)`. */
function labelEnd(text: string, { start, label, ownEnd }: Section): number {
  if (label === '') return start
  const at = text.slice(start, Math.min(ownEnd, start + label.length + 12)).indexOf(label)
  return at === -1 ? start : start + at + label.length
}
