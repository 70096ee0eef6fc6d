import { inBase, readUnit } from '../../../ingest/model/unit.js'
import type { Period } from '../../../ingest/model/period.js'
import { syllables } from '../../../ingest/model/syllables.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import { documentRows } from './document-rows.js'
import type { TargetRow } from '../../targets/target-row.js'
import type { Term } from '../question.js'
import type { ReadQuestion } from '../reading/read-question.js'
import { FRAME } from '../reading/frame-words.js'
import type { Asking } from './ask-context.js'
import { CHANGES } from './indicator-changes.js'
import { askedProfile, breaksPhrase, coverage, holdsName, lacksTelling, missingTerms, type Profile, profileOf, type WeighedProfile } from './profile.js'
import { isCountry, lackingNames } from './requirements.js'
import { ownWords, type WordedRow, wordedRow } from './row-words.js'
import type { Surroundings } from './surroundings.js'

/** A row that is about what is asked, whatever its period. */
export interface MatchedRow {
  row: TargetRow
  /** The row's own period, or that of its table row where the ledger has none. */
  period: Period
  around: Surroundings
  score: number
  isNamed: boolean
  /** Share of the words that name the row which the question has, 0 to 1. */
  namePrecision: number
  /** Keys of the question's terms that stand at the figure itself; in its statement; there or above it; and the place of each that stands behind the term before it there too. The name of a named row counts as standing there. */
  ownTerms: ReadonlySet<string>
  saidTerms: ReadonlySet<string>
  heldTerms: ReadonlySet<string>
}

/** Documents whose rows are looked through: those of the best passages, or all of a small library. */
const MOST_DOCUMENTS = 60
/** Least share of the question that a row's own words and surroundings must hold. */
const LEAST_COVERED = 0.82
/** The same where the row's indicator is the one named: what is left of the question only narrows it. */
const LEAST_NARROWED = 0.75
/** Worth of words that stand in the statement but not at the figure, and of those above the section. */
const STATEMENT_WORTH = 0.75
const ABOVE_WORTH = 0.6
/** Longest statement that may be a cell of a table, whose other cells say what it is of. */
const MAX_CELL_CHARS = 40
/** How much it counts that the row's name says no more than the question. */
const PRECISION_WORTH = 0.3
/** Least share of the name of a row of another known indicator: `dân số` is not asked for by `người dân tham gia bảo hiểm y tế`. */
const LEAST_KIN = 0.3
/** Share of a row's name beyond which it is named by the question's words. */
const LEAST_ALIKE = 0.9
/** Rows this much less apt than the best are about something else. */
const APT_SHARE = 0.85

/** The rows of the ledger that are about what the question names, the aptest only; periods are not looked at yet. */
export function matchRows(asking: Asking): MatchedRow[] {
  if (asksNothing(asking.question)) return []
  const matched = candidateRows(asking).flatMap(({ row, rows }) => matchRow(row, rows, asking) ?? [])
  const best = Math.max(0, ...matched.map(({ score }) => score))
  const isAnyNamed = matched.some(({ isNamed }) => isNamed)
  // Beside rows of the very indicator that is named those of another known one are not meant.
  return matched.filter(({ score, isNamed, row }) => score >= best * APT_SHARE && (isNamed || !isAnyNamed || isUnknown(row)))
}

/** A question of frame words and a unit alone, `bao nhiêu phần trăm`, is of no row: every row of that unit would do. */
function asksNothing({ terms, indicator, address }: ReadQuestion): boolean {
  return indicator === null && address === null && (terms.length === 0 || readUnit([...new Set(terms.map(({ shown }) => shown))].join(' ')) !== null)
}

function candidateRows({ context: { library }, ranked, question }: Asking): { row: TargetRow; rows: readonly TargetRow[] }[] {
  const documents = library.documents()
  const found = new Set(ranked.map(({ sectionId }) => sectionId.slice(0, sectionId.indexOf('_'))))
  const ids = documents.length <= MOST_DOCUMENTS ? documents.map(({ id }) => id) : [...found].slice(0, MOST_DOCUMENTS)
  const addressed = question.address === null ? null : new Set(ranked.filter(({ address }) => address !== undefined).map(({ sectionId }) => sectionId))
  return ids.flatMap((document) => {
    const rows = documentRows(library, document)
    return rows.filter(({ sectionId }) => addressed === null || addressed.has(sectionId)).map((row) => ({ row, rows }))
  })
}

function matchRow(row: TargetRow, rows: readonly TargetRow[], asking: Asking): MatchedRow | null {
  const { question, around: aroundOf } = asking
  if (!fitsMeasure(row, question)) return null
  const isNamed = isOfIndicator(row, question)
  // How much an indicator is to fall is no answer to how much it is.
  if (!isNamed && question.indicator !== null && isChangeOf(row.indicator.id, question.indicator.entry.id)) return null
  const isCell = row.rule === 'table-cell' || row.named === '' || row.statement.length <= MAX_CELL_CHARS
  if (!isNamed && !isCell && !mayMatch(wordedRow(row, rows, { isBare: question.isBare }), question)) return null
  const around = aroundOf(row.sectionId)
  if (around === null || !countsNoun(row, question)) return null
  const words = wordedRow(row, rows, { isBare: question.isBare, cells: isCell && around.section.text.includes('\t') ? around.section.text : '' })
  const texts = textsOf(words, around)
  const namePrecision = precisionOf(words, asking)
  const precision = isNamed ? 1 : namePrecision
  if (!isNamed && !holdsIndicator(row, words, { question, precision })) return null
  if (isOfCountry(row, rows) && !question.places.some(({ shown }) => isCountry(shown))) return null
  if (lacksTelling(question.terms, texts.map(({ profile }) => profile), isNamed ? { named: namedKeys(question) } : {})) return null
  if (!isNamed && breaksPhrase(question.terms, [words.own, words.statement], around.aboveProfile)) return null
  const covered = isNamed ? namedCoverage(question, texts) : coverage(question.terms, texts)
  if (covered < (isNamed ? LEAST_NARROWED : LEAST_COVERED)) return null
  if (lackingNames(question, { words: row.statement, profile: words.statement, sectionProfile: around.ownProfile(), around }).length > 0) return null
  const isThere = (term: Term, profiles: readonly Profile[]): boolean => missingTerms([term], profiles).length === 0 || (isNamed && namedKeys(question).has(term.key))
  const isPair = (term: Term, i: number, profiles: readonly Profile[]): boolean => !term.follows || i === 0 || isNamed || profiles.some((one) => one.hasPair(question.terms[i - 1]!.key, term.key)) || term.others.length > 0
  const thereIn = (...profiles: Profile[]): ReadonlySet<string> => new Set(question.terms.flatMap((term, i) => (isThere(term, profiles) ? [term.key, ...(isPair(term, i, profiles) ? [`${i}`] : [])] : [])))
  return { row, period: periodOf(row, around), around, isNamed, namePrecision, ownTerms: thereIn(words.own), saidTerms: thereIn(words.own, words.statement), heldTerms: thereIn(words.own, words.statement, around.aboveProfile), score: covered * (1 - PRECISION_WORTH + PRECISION_WORTH * precision) * (isPartUnasked(row, rows, question) ? PART_SHARE : 1) }
}

/**
 * True where a figure of a section belongs to a row of a known indicator that is not the one asked for.
 *
 * What the ledger knows to be something else is no answer, however much of the question stands round it.
 */
export function isOfOtherIndicator(figure: { sectionId: string; start: number; end: number }, asking: Asking): boolean {
  const rows = documentRows(asking.context.library, figure.sectionId.slice(0, figure.sectionId.indexOf('_')))
  const row = rows.find(({ sectionId, spans: { value } }) => sectionId === figure.sectionId && value.start < figure.end && value.end > figure.start)
  if (row === undefined || isUnknown(row)) return false
  if (isOfIndicator(row, asking.question)) return false
  return asking.question.indicator !== null || precisionOf(wordedRow(row, rows, { isBare: asking.question.isBare }), asking) <= LEAST_ALIKE
}

/** The list has not the row's indicator. */
function isUnknown({ indicator }: TargetRow): boolean {
  return indicator.id.startsWith('khac-') || indicator.id === 'khong-ro'
}

/** The row's indicator is the one named, or its growth or fall where that is asked for. */
function isOfIndicator({ indicator }: TargetRow, { indicator: named, direction, asksResult }: ReadQuestion): boolean {
  if (named === null) return false
  if (indicator.id === named.entry.id) return true
  const isChange = named.entry.changeOf !== undefined && indicator.id === named.entry.changeOf
  return isChange || (isChangeOf(indicator.id, named.entry.id) && (direction !== null || asksResult === false))
}

function isChangeOf(id: string, level: string): boolean {
  return id !== level && CHANGES.get(id) === level
}

/** A question without a word of its own is of a row only by its address. */
function mayMatch({ own, statement }: WordedRow, { terms, address }: ReadQuestion): boolean {
  if (terms.length === 0) return address !== null
  const heaviest = [...terms].sort((a, b) => b.weight - a.weight).slice(0, 3)
  return heaviest.some(({ key, others }) => own.has(key) || statement.has(key) || others.some((name) => name.every((part) => statement.has(part))))
}

function textsOf({ own, statement }: WordedRow, around: Surroundings): WeighedProfile[] {
  return [{ profile: own, worth: 1 }, { profile: statement, worth: STATEMENT_WORTH }, { profile: around.aboveProfile, worth: ABOVE_WORTH }]
}

/**
 * True where a row of another indicator still says the name that the question gives: all of its words at the figure for a row that the list
 * does not know or that is named by nothing else, and one behind the other for any other row that it knows, which else is a look-alike.
 */
function holdsIndicator(row: TargetRow, { own, statement }: WordedRow, { question, precision }: { question: ReadQuestion; precision: number }): boolean {
  if (question.indicator === null) return true
  const keys = syllables(question.read.slice(question.indicator.start, question.indicator.end)).map(({ key }) => key)
  const isOwn = isUnknown(row)
  if (!isOwn && precision < LEAST_KIN) return false
  const isPart = own.hasPair('trong', 'đo5')
  return isOwn || precision > LEAST_ALIKE ? keys.every((key) => own.has(key) || (isPart && statement.has(key))) : holdsName({ shown: '', keys, others: [] }, [own, statement])
}

/** How much of the question is held, where the indicator's name counts as held. */
function namedCoverage(question: ReadQuestion, texts: readonly WeighedProfile[]): number {
  const name = namedKeys(question)
  const rest = question.terms.filter(({ key }) => !name.has(key))
  const weight = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.weight, 0)
  return 1 - (weight(rest) / Math.max(1, weight(question.terms))) * (1 - coverage(rest, texts))
}

/** A figure that the text gives for a part (`riêng`, `trong đó`) is less apt for who asks for the whole. */
const PART = /(?<!\p{L})(?:riêng|trong đó|trong số đó)(?!\p{L})/iu
const PART_SHARE = 0.75
/** Share of the part's own words from which on it is asked for. */
const PART_ASKED = 0.6

function isPartUnasked(row: TargetRow, rows: readonly TargetRow[], question: ReadQuestion): boolean {
  const own = ownWords(row, rows)
  const part = PART.exec(own)
  if (part === null || PART.test(question.read)) return false
  const asked = askedProfile(question)
  const words = syllables(own.slice(part.index + part[0].length)).map(({ key }) => key).filter((key) => !/^#\d/.test(key))
  return words.filter((key) => asked.has(key)).length < words.length * PART_ASKED
}

function namedKeys({ indicator, read }: Pick<ReadQuestion, 'indicator' | 'read'>): ReadonlySet<string> {
  return new Set(syllables(read.slice(indicator!.start, indicator!.end)).map(({ key }) => key))
}

/** Share of the words that name the row which the question also has, 0 to 1: `hộ cận nghèo` is asked for by less than its name. */
function precisionOf({ naming }: WordedRow, { question, weightOf }: Asking): number {
  const asked = askedProfile(question)
  const keys = syllables(naming).map(({ key }) => key)
  const isFrame = keys.map(() => false)
  for (let i = 0; i < keys.length; i++) {
    const length = FRAME.at(keys, i, false)?.length ?? 0
    for (let j = i; j < i + length; j++) isFrame[j] = true
    i += Math.max(0, length - 1)
  }
  const telling = keys.filter((key, i) => !isFrame[i] && !/^#\d/.test(key))
  const sum = (some: readonly string[]): number => some.reduce((total, key) => total + weightOf(key), 0)
  return telling.length === 0 ? 0.5 : sum(telling.filter((key) => asked.has(key))) / sum(telling)
}

const OF_COUNTRY = /(?<!\p{L})(?:của|bình quân|trung bình)(?: chung)?(?: của)? (?:cả nước|toàn quốc|Việt Nam)(?!\p{L})/iu

/** `mức tăng trưởng của cả nước đạt 2-3%` in a document of a province. */
function isOfCountry(row: TargetRow, rows: readonly TargetRow[]): boolean {
  const own = ownWords(row, rows)
  const figure = own.indexOf(row.statement.slice(row.spans.value.start - row.spans.whole.start, row.spans.value.end - row.spans.whole.start))
  return OF_COUNTRY.test((figure < 0 ? own : own.slice(0, figure)).split(/[,;:]/u).at(-1)!)
}

/** Words of a question for a figure beside another: what was planned, or reached before. */
const BESIDE = /(?<!\p{L})(?:kế hoạch|dự toán|so với|cùng kỳ|gấp|bằng|mục tiêu)(?!\p{L})/iu

/** Unit, sort and direction of the figure are those asked for. */
function fitsMeasure(row: TargetRow, { wanted, unit, dimension, direction, read }: ReadQuestion): boolean {
  if ((wanted === 'rank') !== (row.measure === 'rank')) return false
  if ((row.measure === 'of-plan' || row.measure === 'of-previous') && !BESIDE.test(read)) return false
  if (row.unitCanonical === 'lần' && /(?<!\p{L})gấp(?!\p{L})/iu.test(read) && !/(?<!\p{L})gấp\s+(?:\p{L}+\s+){0,2}$/iu.test(row.statement.slice(0, row.spans.value.start - row.spans.whole.start))) return false
  const own = inBase(1, row.unitCanonical)?.dimension.replace('/năm', '') ?? null
  if (unit !== null && own !== unit.dimension.replace('/năm', '')) return false
  if (dimension === 'money' && own?.startsWith('money') !== true) return false
  if ((dimension === 'area' || dimension === 'ratio') && own !== dimension) return false
  if (dimension === 'count' && (own === 'ratio' || own?.startsWith('money') === true)) return false
  return direction === null || direction === 'either' || row.direction === null || row.direction === direction || own !== 'ratio'
}

/** Room for the unit and the noun behind a figure. */
const MAX_NOUN_CHARS = 80

/** What is counted stands right behind the figure: `201 dự án`, `95% số xã`; for a share it may stand before it. */
function countsNoun({ spans, statement, measure, unit }: TargetRow, { noun, wanted, isBare }: ReadQuestion): boolean {
  if (noun === '' || wanted === 'rank') return true
  const wantedKeys = syllables(noun).map(({ key }) => key)
  const from = spans.value.end - spans.whole.start
  const behind = syllables(statement.slice(from, from + MAX_NOUN_CHARS)).map(({ key }) => key).filter((key) => !/^(phân2|trăm|sô5)$/.test(key))
  const isBehind = (keys: readonly string[]): boolean => keys.every((key, i) => behind[i] === key)
  if (isBehind(wantedKeys) || (wantedKeys.length > 1 && isBehind(wantedKeys.slice(0, 1)))) return true
  if (unit !== null) return false
  const before = profileOf(statement.slice(0, spans.value.start - spans.whole.start), isBare)
  return holdsName({ shown: noun, keys: wantedKeys, others: [] }, [before]) || (isBare && measure !== 'count')
}

const IN_BRACKETS = /^[^\d()\n]{0,40}(?:\/\d+[^\d()\n]{0,40})?\(((?:năm )?(?:19|20)\d{2})\)/u

/** A row whose period stands in brackets behind it, or in another cell of its table row, is of that period. */
function periodOf({ period, rule, spans: { value, whole }, statement }: TargetRow, { section }: Surroundings): Period {
  const [, printed] = (period.to === null ? IN_BRACKETS.exec(statement.slice(value.end - whole.start)) : null) ?? []
  if (printed !== undefined) return { ...period, from: printed.slice(-4), to: printed.slice(-4), kind: 'year', printed }
  if (period.to !== null || (rule !== 'table-cell' && !section.text.includes('\t'))) return period
  const found = findPeriods(section.text).find(({ isBaseline, to }) => !isBaseline && to !== null)
  if (found !== undefined) return { ...period, from: found.from, to: found.to, kind: found.kind, printed: section.text.slice(found.start, found.end) }
  const year = section.text.split('\t').map((cell) => cell.trim()).find((cell) => /^(?:19|20)\d{2}$/.test(cell))
  return year === undefined ? period : { ...period, from: year, to: year, kind: 'year', printed: year }
}
