import type { Document, Section } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import type { Nature, Target } from '../../model/target.js'
import { NO_PLACED_PERIOD, placed, type PlacedPeriod } from './choose-period.js'
import { findPeriods } from './find-periods.js'
import { natureOfWords } from './read-nature.js'
import { readRow, type TableContext } from './read-row.js'
import { type Aim, aimOf, readStatements, type Statement, type StatementContext } from './read-statements.js'
import { sectionContexts, type SectionContext } from './section-context.js'
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
  let table: TableContext = { group: '', subheads: [] }
  return document.sections.flatMap((section, n) => {
    const context = contextOf(section)
    if (section.level === 'table') table = { group: '', subheads: [] }
    if (SILENT.has(section.level) || section.role === 'can-cu' || (section.level !== 'row' && !hasFigure(document.text, section)) || isRepeated(document, n)) return []
    const statements = statementsOf(document, section, { context, used, table })
    if (section.level === 'paragraph' && statements.length === 0) rememberSpoken(used, document.text, section)
    if (section.level === 'paragraph') for (const statement of statements) remember(used, statement)
    return statements.map((statement, k) => ({ id: `${section.id}_ct-${k + 1}`, documentId: document.id, sectionId: section.id, ...statement }))
  })
}

/** In running text a figure without a period goes on in that of the figures before it, aims after aims and results after results. */
function remember(used: Map<Aim, PlacedPeriod>, { nature, period, spans }: Statement): void {
  if (spans.period !== null) used.set(aimOf(nature), { period: { ...period, inheritedFrom: 'preceding' }, span: spans.period })
}

/** A paragraph without figures still says of when the next ones speak: `thông qua kế hoạch năm 2021`. */
function rememberSpoken(used: Map<Aim, PlacedPeriod>, text: string, { start, ownEnd }: Section): void {
  const periods = findPeriods(text.slice(start, ownEnd)).map((period) => ({ ...period, start: period.start + start, end: period.end + start }))
  for (const period of periods) if (period.aim !== null && !period.isBaseline) used.set(period.aim, placed({ text, periods }, period, 'preceding', NO_PLACED_PERIOD))
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

function statementsOf(document: Document, section: Section, { context: { period, leadIn }, used, table }: { context: SectionContext; used: ReadonlyMap<Aim, PlacedPeriod>; table: TableContext }): Statement[] {
  const { text } = document
  const isWeak = period.period.inheritedFrom === 'title' || period.period.inheritedFrom === null
  const context: StatementContext = {
    kind: document.kind, isNormative: isNormative(document), role: section.role, documentYear: document.date?.slice(0, 4) ?? null,
    period: (aim) => (!isWeak ? period : aim === null ? { ...NO_PLACED_PERIOD, yearHint: period.yearHint ?? null } : section.level === 'paragraph' ? (used.get(aim) ?? period) : period),
    leadIn: leadIn === null ? null : { text, ...leadIn }, labelEnd: labelEnd(text, section),
    announced: () => (leadIn === null ? null : announcedBy(text, leadIn)),
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
