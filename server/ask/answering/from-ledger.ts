import { formatPeriod } from '../../../ingest/model/period.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import type { Wanted } from '../question.js'
import type { AskReading } from '../result.js'
import { documentRows } from './document-rows.js'
import type { ReadQuestion } from '../reading/read-question.js'
import { askedDocuments } from './asked-documents.js'
import { CHANGES } from './indicator-changes.js'
import type { Asking } from './ask-context.js'
import { figureSpan, rowQuote } from './figure-quote.js'
import { ambiguous, answered, type Finding } from './finding.js'
import { coverSameTime, groupRows, isAlike, isSamePlace, placeOf, type RowGroup, rowsOfPeriod } from './group-rows.js'
import { coverage, profileOf } from './profile.js'
import { type MatchedRow, matchRows } from './match-rows.js'
import { narrowGroups } from './narrow-groups.js'

/** Sorts of question that a figure can answer. */
const ASKS_FIGURE: readonly Wanted[] = ['value', 'rank', 'compare', 'first', 'topic', 'where']

/** Most readings and most sources that one answer shows. */
const MOST_SHOWN = 6

/** An answer from the sổ chỉ tiêu, or the kind of no that it gives; null where it has nothing on what is asked. */
export function fromLedger(asking: Asking): Finding | null {
  const { question } = asking
  if (!ASKS_FIGURE.includes(question.wanted)) return null
  const matched = ofNamedKind(matchRows(asking), asking)
  if (matched.length === 0) return null
  const rows = aptest(question.wanted === 'compare' ? comparedRows(matched, question.read) : rowsOfPeriod(matched, question))
  if (rows.length === 0) return question.period === null ? null : noValue(matched, question)
  const groups = question.wanted === 'value' ? narrowGroups(groupRows(rows), question) : groupRows(rows)
  if (question.wanted === 'compare') return compared(groups)
  if (question.wanted === 'first') return earliest(rows)
  if (question.wanted === 'where') return placed(groups)
  if (groups.length === 1) return partAmong(groups[0]!, asking) ?? answered(figureSentence(groups[0]!), quotesOf(groups[0]!), [foundWhy(groups[0]!)])
  return decide(groups, question)
}

/** Rows laid beside one another, each with each: far more than can be meant, and a section of thousands of figures is answered in time. */
const MOST_COMPARED = 300

function aptest(rows: readonly MatchedRow[]): readonly MatchedRow[] {
  return rows.length <= MOST_COMPARED ? rows : [...rows].sort((a, b) => b.score - a.score).slice(0, MOST_COMPARED)
}

/** A name of which the question has less than this is that of a part: `cơ quan, đơn vị đạt chuẩn văn hóa` for `đạt chuẩn văn hóa`. */
const LEAST_NAMED = 0.5

/** Where the only row is named far more narrowly than the question, and its section has others like it, each may be meant. */
function partAmong({ rows: [first] }: RowGroup, { question, context: { library } }: Asking): Finding | null {
  if (first!.namePrecision >= LEAST_NAMED) return null
  const { row, around, period, saidTerms } = first!
  const isWhole = row.indicator.id.startsWith('khac-') && question.terms.every(({ key }) => saidTerms.has(key))
  const like = documentRows(library, row.documentId).filter((other) => other.sectionId === row.sectionId && other.unitCanonical === row.unitCanonical && other.indicator.id !== row.indicator.id
    && other.period.to === period.to && coverage(question.terms, [{ profile: profileOf(other.statement, question.isBare), worth: 1 }]) >= (isWhole ? LEAST_SHARED_OF_WHOLE : LEAST_SHARED))
  if (like.length === 0) return null
  return several([first!, ...like.map((other) => ({ ...first!, row: other, around }))].map((one) => ({ rows: [one], period: formatPeriod(one.row.period) })), question)
}

/** Share of the question that another row must hold to be meant as well. */
const LEAST_SHARED = 0.6
/** The same where the row has a name of its own words only and its statement says all that is asked: what lacks a telling word is something else. */
const LEAST_SHARED_OF_WHOLE = 0.75

/** Several figures: one figure in all of them answers; others of the same time and thing disagree; else the question means several. */
function decide(groups: readonly RowGroup[], question: ReadQuestion): Finding {
  const [first, ...others] = groups as [RowGroup, ...RowGroup[]]
  const named = new Set(groups.map(({ rows: [row] }) => row!.row.indicator.id))
  const isOneThing = named.size === 1 && groups.every(({ rows: [row] }) => isSamePlace(first.rows[0]!, row!))
  const isOneTime = others.every((group) => coverSameTime(first, group))
  const isManySources = new Set(groups.flatMap(({ rows }) => rows.map(({ row }) => row.documentId))).size > 1
  if (isOneThing && others.every((group) => isAlike(first.rows[0]!, group.rows[0]!))) return sameFigure(groups)
  if (isOneThing && isOneTime && isManySources && new Set(groups.map(({ rows: [row] }) => row!.row.nature)).size === 1) return disagreeing(groups)
  return several(groups, question)
}

/** One figure for several times answers whoever names none. */
function sameFigure(groups: readonly RowGroup[]): Finding {
  const shown = groups.slice(0, MOST_SHOWN)
  return answered(shown.map(figureSentence).join(' '), shown.flatMap(quotesOf), ['Tra trong sổ chỉ tiêu: các thời kỳ khác nhau ghi cùng một số.'])
}

function disagreeing(groups: readonly RowGroup[]): Finding {
  const shown = groups.slice(0, MOST_SHOWN)
  const told = shown.map((group) => `${quoted(group)} (${sourceOf(group.rows[0]!)})`).join('; ')
  return { status: 'sources-disagree', answer: `Các văn bản ghi khác nhau: ${told}.`, quotes: shown.flatMap(quotesOf), readings: [], why: ['Nhiều văn bản nêu cùng chỉ tiêu, cùng thời kỳ nhưng số khác nhau.'] }
}

function several(groups: readonly RowGroup[], question: ReadQuestion): Finding {
  const shown = groups.slice(0, MOST_SHOWN)
  const isOfPlaces = shown.some(({ rows: [row] }) => !isSamePlace(shown[0]!.rows[0]!, row!))
  const named = shown.map((group) => readingOf(group, question, isOfPlaces))
  // What is named alike is told apart by its figure.
  const readings = named.map((reading, i) => (named.some(({ label }, k) => k !== i && label === reading.label) ? { ...reading, label: `${reading.label}: ${quoted(shown[i]!)}` } : reading))
  return ambiguous(readings, {
    quotes: shown.flatMap((group) => quotesOf(group).slice(0, 1)), isPart: groups.length > shown.length,
    why: ['Có nhiều số liệu khớp với câu hỏi, mỗi số cho một thời kỳ, phạm vi hay đối tượng khác nhau.'],
  })
}

/** The figure and what tells it from the others; the question gets the period that it lacks. */
function readingOf(group: RowGroup, { text, period }: ReadQuestion, isOfPlaces: boolean): AskReading {
  const { row, around } = group.rows[0]!
  const place = isOfPlaces ? titled(placeOf(group.rows[0]!) ?? '') : ''
  const label = [row.named === '' ? row.indicator.name : row.named, group.period, place].filter((part) => part !== '').join(', ')
  const asked = text.replace(/\s*\?+$/, '')
  const narrowed = place !== '' ? `${asked} (${place})?` : period === null && group.period !== '' ? `${asked}, ${group.period}?` : `${row.named || row.indicator.name}${group.period === '' ? '' : `, ${group.period}`} là bao nhiêu?`
  return { label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`, question: narrowed, url: row.url || around.section.id }
}

/** A place with its capitals: 'cà mau' → 'Cà Mau'. */
function titled(place: string): string {
  return place.replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())
}

function noValue(matched: readonly MatchedRow[], { period }: ReadQuestion): Finding {
  const periods = [...new Set(matched.map((row) => formatPeriod(row.period)).filter((text) => text !== ''))]
  const known = periods.length === 0 ? 'Văn bản có nhắc tới nội dung này nhưng không ghi thời kỳ.' : `Các thời kỳ có số liệu: ${periods.join('; ')}.`
  return { status: 'no-value-for-period', answer: `Thư viện không có số liệu cho ${formatPeriod({ ...period!, printed: null, inheritedFrom: null }) || 'thời kỳ này'}. ${known}`, quotes: [], readings: [], why: ['Sổ chỉ tiêu có chỉ tiêu được hỏi, nhưng không có thời kỳ được hỏi.'] }
}

/** `theo nghị quyết`: the rows of documents of that kind or number, where they have any. */
function ofNamedKind(matched: readonly MatchedRow[], asking: Asking): MatchedRow[] {
  const isNamed = asking.question.documents.length > 0 || /(?<!\p{L})(?:theo|trong|của|tại|nêu trong)\s+(?:nghị quyết|quyết định|luật|nghị định|thông tư|chỉ thị)(?!\p{L})/iu.test(asking.question.read)
  const ids = isNamed ? new Set((askedDocuments(asking) ?? []).map(({ id }) => id)) : null
  const own = ids === null ? [] : matched.filter(({ row }) => ids.has(row.documentId))
  return own.length > 0 ? own : [...matched]
}

/** The rows of the periods that are to be compared, or all. */
function comparedRows(matched: readonly MatchedRow[], read: string): MatchedRow[] {
  const periods = findPeriods(read).filter(({ to }) => to !== null)
  const asked = matched.filter(({ period }) => periods.some(({ from, to }) => from === period.from && to === period.to))
  return asked.length > 0 ? asked : [...matched]
}

function compared(groups: readonly RowGroup[]): Finding {
  const shown = groups.slice(0, MOST_SHOWN)
  return answered(`${shown.map((group) => [group.period, quoted(group)].filter((part) => part !== '').join(': ')).join('; ')}.`, shown.flatMap((group) => quotesOf(group).slice(0, 2)), ['Các số liệu của cùng một chỉ tiêu trong sổ chỉ tiêu, xếp cạnh nhau.'])
}

/** The clauses in which the figures stand. */
function placed(groups: readonly RowGroup[]): Finding {
  const rows = groups.flatMap((group) => group.rows).slice(0, MOST_SHOWN)
  return answered(`${[...new Set(rows.map(sourceOf))].join('; ')}.`, rows.map(({ row, around }) => rowQuote(row, around)), ['Các điều khoản ghi chỉ tiêu được hỏi.'])
}

/** The row of the earliest dated document; null where none is dated. */
function earliest(rows: readonly MatchedRow[]): Finding | null {
  const dated = rows.filter(({ row }) => row.date !== null).sort((a, b) => a.row.date!.localeCompare(b.row.date!))
  const first = dated[0]
  if (first === undefined) return null
  return answered(`Trong thư viện, sớm nhất là ${sourceOf(first)}: “${first.row.statement}”.`, [rowQuote(first.row, first.around)], ['Xếp các lần nhắc tới theo ngày của văn bản.'])
}

/** `Chỉ tiêu, thời kỳ: “từ 8%/năm trở lên”.` */
function figureSentence(group: RowGroup): string {
  const { row } = group.rows[0]!
  const name = nameOf(row)
  const head = [name.charAt(0).toUpperCase() + name.slice(1), group.period].filter((part) => part !== '').join(', ')
  return `${head}: ${quoted(group)}.`
}

/** The words that name the row; those of the list where only it says that the figure is a fall or growth. */
function nameOf({ named, indicator }: MatchedRow['row']): string {
  const isToldApart = CHANGES.has(indicator.id) && !/(?<!\p{L})(?:tăng|giảm)(?!\p{L})/iu.test(named)
  return named === '' || isToldApart ? indicator.name : named.replace(/\s+/g, ' ')
}

function quoted({ rows: [first] }: RowGroup): string {
  const { row } = first!
  const { start, end } = figureSpan(row)
  return `“${row.statement.slice(start - row.spans.whole.start, end - row.spans.whole.start)}”`
}

function quotesOf({ rows }: RowGroup): Finding['quotes'] {
  const seen = new Set<string>()
  return rows.filter(({ row }) => !seen.has(row.sectionId) && seen.add(row.sectionId)).slice(0, MOST_SHOWN).map(({ row, around }) => rowQuote(row, around))
}

function sourceOf({ row }: MatchedRow): string {
  return row.citation
}

function foundWhy({ rows }: RowGroup): string {
  const documents = new Set(rows.map(({ row }) => row.documentId)).size
  return documents === 1 ? 'Tra trong sổ chỉ tiêu: đúng chỉ tiêu, đơn vị và thời kỳ được hỏi.' : `Tra trong sổ chỉ tiêu: ${documents} văn bản cùng ghi một số.`
}
