import type { Document, Section } from '../../model/document.js'
import { NO_PLACED_PERIOD, placed, type PlacedPeriod } from './choose-period.js'
import { findPeriods } from './find-periods.js'
import type { InheritedFrom } from '../../model/period.js'

/** What a section's figures take from the words above and before it. */
export interface SectionContext {
  period: PlacedPeriod
  /** Words that lead in or head the section and may name what its figures are about: `Cơ cấu kinh tế năm 2025:`; null where there are none. */
  leadIn: { start: number; end: number } | null
}

const MAX_LEAD_IN = 400
const HEADED: ReadonlySet<string> = new Set(['heading', 'table', 'phu-luc'])

/**
 * The context of every section, in document order.
 *
 * A period comes from the nearest of: a paragraph before it, under the same heading, that opens with one (`Năm 2024, …`); a lead-in or heading
 * above; the title. Figures of a law take none: what is laid down holds until it is changed.
 */
export function sectionContexts(document: Document): (section: Section) => SectionContext {
  const { text } = document
  const title = { ...titlePeriod(document), yearHint: yearHint(document) }
  const below = new Map<string | null, SectionContext>([[null, { period: title, leadIn: null }]])
  const preceding = new Map<string | null, PlacedPeriod>()
  const hasChildren = new Set(document.sections.map(({ parentId }) => parentId))
  return (section) => {
    const above = below.get(section.parentId) ?? below.get(null)!
    const before = preceding.get(section.parentId)
    const period = section.level === 'paragraph' && before !== undefined ? before : above.period
    const context = { ...above, period: { ...period, yearHint: title.yearHint } }
    if (hasChildren.has(section.id)) below.set(section.id, contextBelow(text, section, above))
    const opening = section.level === 'paragraph' ? openingPeriod(text, section, above.period) : null
    if (opening !== null) preceding.set(section.parentId, opening)
    return context
  }
}

/** Year of months printed without one: the document's own, or the one after the year that figures are compared with (`cùng kỳ 2019`). */
function yearHint({ date, text }: Document): string | null {
  if (date !== null) return date.slice(0, 4)
  const compared = /cùng kỳ\s+(?:năm\s+)?(20\d{2})/iu.exec(text)
  return compared === null ? null : String(Number(compared[1]) + 1)
}

/** What a section with children gives them: the period and words of its heading or lead-in. */
function contextBelow(text: string, section: Section, above: SectionContext): SectionContext {
  const own = text.slice(section.start, section.ownEnd)
  const isLeadIn = own.trimEnd().endsWith(':') && own.length <= MAX_LEAD_IN
  const start = section.start + (isLeadIn ? 0 : Math.max(0, own.indexOf(section.heading)))
  const words = isLeadIn ? own : section.heading !== '' ? section.heading : own.length <= MAX_LEAD_IN ? own : ''
  if (words === '') return above
  const period = lastPeriod(text, start, words, isLeadIn ? 'lead-in' : 'heading', above.period)
  const names = isLeadIn || HEADED.has(section.level) || section.heading !== ''
  return { period: period ?? above.period, leadIn: names ? { start, end: start + words.length } : above.leadIn }
}

function lastPeriod(text: string, start: number, words: string, from: InheritedFrom, above: PlacedPeriod): PlacedPeriod | null {
  if (!/\d/.test(words)) return null
  const periods = shifted(words, start).filter(({ isBaseline, kind }) => !isBaseline && kind !== 'now')
  const last = periods.at(-1)
  return last === undefined ? null : placed({ text, periods }, last, from, above)
}

function shifted(words: string, start: number): ReturnType<typeof findPeriods> {
  return findPeriods(words).map((period) => ({ ...period, start: period.start + start, end: period.end + start }))
}

const OPENING = /^\s*(?:trong |đến |từ |vào |bước vào |kết thúc |sang |giai đoạn |nhiệm kỳ |riêng )?(?=năm|giai đoạn|nhiệm kỳ|\d|quý|tháng|6 tháng|hết|cuối)/iu

/** The period a paragraph opens with: `Năm 2024, Đảng bộ tỉnh …`. */
function openingPeriod(text: string, section: Section, above: PlacedPeriod): PlacedPeriod | null {
  const head = text.slice(section.start, Math.min(section.ownEnd, section.start + 60))
  if (!/\d/.test(head) || !OPENING.test(head)) return null
  const periods = shifted(head, section.start)
  const first = periods[0]
  return first === undefined || first.isBaseline || first.start - section.start > 15 ? null : placed({ text, periods }, first, 'preceding', above)
}

/** Where the title says `Đến 2025` and the text names one programme that ends then, `giai đoạn 2021-2025`, its figures are that programme's. */
function programmeUntil(text: string, { period }: PlacedPeriod): PlacedPeriod | null {
  const ranges = findPeriods(text).filter(({ kind, to, isBaseline }) => kind === 'range' && to === period.to && !isBaseline)
  const first = ranges[0]
  return first === undefined || ranges.some(({ from }) => from !== first.from) ? null : placed({ text, periods: ranges }, first, 'title', NO_PLACED_PERIOD)
}

const TITLE_LEVELS: ReadonlySet<string> = new Set(['preamble', 'heading'])

/** The period that the title gives: the first in the title's own words, those of the first lines of a document. */
function titlePeriod(document: Document): PlacedPeriod {
  for (const section of document.sections.slice(0, 6)) {
    if (section.role !== 'nhan-de' && !TITLE_LEVELS.has(section.level)) continue
    const period = lastPeriod(document.text, section.start, document.text.slice(section.start, section.ownEnd), 'title', NO_PLACED_PERIOD)
    if (period !== null) return period.period.kind === 'by' ? (programmeUntil(document.text, period) ?? period) : period
  }
  return NO_PLACED_PERIOD
}
