import { inBase } from '../../../ingest/model/unit.js'
import type { Period } from '../../../ingest/model/period.js'
import { syllables } from '../../../ingest/model/syllables.js'
import { findPeriods } from '../../../ingest/parse/targets/find-periods.js'
import { libraryTargets } from '../../targets/library-targets.js'
import type { TargetRow } from '../../targets/target-row.js'
import type { Term } from '../question.js'
import type { ReadQuestion } from '../reading/read-question.js'
import { FRAME } from '../reading/frame-words.js'
import type { Asking } from './ask-context.js'
import { CHANGES } from './indicator-changes.js'
import { coverage, holdsName, lacksTelling, profileOf, type WeighedProfile } from './profile.js'
import { lackingNames } from './requirements.js'
import { type WordedRow, wordedRow } from './row-words.js'
import type { Surroundings } from './surroundings.js'

/** A row that is about what is asked, whatever its period. */
export interface MatchedRow {
  row: TargetRow
  /** The row's own period, or that of its table row where the ledger has none. */
  period: Period
  around: Surroundings
  score: number
  isNamed: boolean
}

/** Documents whose rows are looked through: those of the best passages, or all of a small library. */
const MOST_DOCUMENTS = 60
/** Least share of the question that a row's own words and surroundings must hold. */
const LEAST_COVERED = 0.82
/** The same where the row's indicator is the one named: what is left of the question only narrows it. */
const LEAST_NARROWED = 0.6
/** Worth of words that stand in the statement but not at the figure, and of those above the section. */
const STATEMENT_WORTH = 0.75
const ABOVE_WORTH = 0.6
/** Rows this much less apt than the best are about something else. */
const APT_SHARE = 0.88

/** The rows of the ledger that are about what the question names, the aptest only; periods are not looked at yet. */
export function matchRows(asking: Asking): MatchedRow[] {
  const matched = candidateRows(asking).flatMap(({ row, rows }) => matchRow(row, rows, asking) ?? [])
  const best = Math.max(0, ...matched.map(({ score }) => score))
  return matched.filter(({ score }) => score >= best * APT_SHARE)
}

function candidateRows({ context: { library }, ranked, question }: Asking): { row: TargetRow; rows: TargetRow[] }[] {
  const documents = library.documents()
  const found = new Set(ranked.map(({ sectionId }) => sectionId.slice(0, sectionId.indexOf('_'))))
  const ids = documents.length <= MOST_DOCUMENTS ? documents.map(({ id }) => id) : [...found].slice(0, MOST_DOCUMENTS)
  const addressed = question.address === null ? null : new Set(ranked.filter(({ address }) => address !== undefined).map(({ sectionId }) => sectionId))
  return ids.flatMap((document) => {
    const rows = libraryTargets(library, { document })
    return rows.filter(({ sectionId }) => addressed === null || addressed.has(sectionId)).map((row) => ({ row, rows }))
  })
}

function matchRow(row: TargetRow, rows: readonly TargetRow[], { question, around: aroundOf }: Asking): MatchedRow | null {
  if (!fitsMeasure(row, question)) return null
  const isNamed = isOfIndicator(row, question)
  const isCell = row.rule === 'table-cell'
  if (!isNamed && !isCell && !mayMatch(wordedRow(row, rows, { isBare: question.isBare }), question.terms)) return null
  const around = aroundOf(row.sectionId)
  if (around === null || !countsNoun(row, question)) return null
  const words = wordedRow(row, rows, { isBare: question.isBare, cells: isCell ? around.section.text : '' })
  const texts = textsOf(words, around)
  if (!isNamed && !holdsIndicator(row, words, question)) return null
  if (lacksTelling(question.terms, texts.map(({ profile }) => profile), isNamed ? namedKeys(question) : NONE)) return null
  const covered = coverage(isNamed ? restOf(question) : question.terms, texts)
  if (covered < (isNamed ? LEAST_NARROWED : LEAST_COVERED)) return null
  const sectionProfile = profileOf(around.section.text, question.isBare)
  if (lackingNames(question, { words: row.statement, profile: words.statement, sectionProfile, around }).length > 0) return null
  const precision = isNamed ? 1 : precisionOf(words, question)
  return { row, period: periodOf(row, around), around, isNamed, score: covered * (0.6 + 0.4 * precision) }
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

function mayMatch({ own, statement }: WordedRow, terms: readonly Term[]): boolean {
  const heaviest = [...terms].sort((a, b) => b.weight - a.weight).slice(0, 3)
  return heaviest.some(({ key, others }) => own.has(key) || statement.has(key) || others.some((name) => name.every((part) => statement.has(part))))
}

function textsOf({ own, statement }: WordedRow, around: Surroundings): WeighedProfile[] {
  return [{ profile: own, worth: 1 }, { profile: statement, worth: STATEMENT_WORTH }, { profile: around.aboveProfile, worth: ABOVE_WORTH }]
}

/**
 * True where a row of another indicator still says the name that the question gives: all of its words for a row that the list does not know,
 * and one behind the other for a row that it knows, which else is a look-alike.
 */
function holdsIndicator({ indicator }: TargetRow, { own, statement }: WordedRow, question: ReadQuestion): boolean {
  if (question.indicator === null) return true
  const keys = syllables(question.read.slice(question.indicator.start, question.indicator.end)).map(({ key }) => key)
  const isOwn = indicator.id.startsWith('khac-') || indicator.id === 'khong-ro'
  return isOwn ? keys.every((key) => own.has(key) || statement.has(key)) : holdsName({ shown: '', keys, others: [] }, [own, statement])
}

/** What a question says beside the indicator's name. */
function restOf({ indicator, terms, read }: ReadQuestion): Term[] {
  const name = namedKeys({ indicator, read })
  return terms.filter(({ key }) => !name.has(key))
}

const NONE: ReadonlySet<string> = new Set()

function namedKeys({ indicator, read }: Pick<ReadQuestion, 'indicator' | 'read'>): ReadonlySet<string> {
  return new Set(syllables(read.slice(indicator!.start, indicator!.end)).map(({ key }) => key))
}

/** Share of the words that name the row which the question also has, 0 to 1: `hộ cận nghèo` is asked for by less than its name. */
function precisionOf({ naming }: WordedRow, { read, isBare }: ReadQuestion): number {
  const asked = profileOf(read, isBare)
  const keys = syllables(naming).map(({ key }) => key)
  const isFrame = keys.map(() => false)
  for (let i = 0; i < keys.length; i++) {
    const length = FRAME.at(keys, i, false)?.length ?? 0
    for (let j = i; j < i + length; j++) isFrame[j] = true
    i += Math.max(0, length - 1)
  }
  const telling = keys.filter((key, i) => !isFrame[i] && !/^#\d/.test(key))
  return telling.length === 0 ? 0.5 : telling.filter((key) => asked.has(key)).length / telling.length
}

/** Unit, sort and direction of the figure are those asked for. */
function fitsMeasure(row: TargetRow, { wanted, unit, dimension, direction }: ReadQuestion): boolean {
  if ((wanted === 'rank') !== (row.measure === 'rank')) return false
  const own = inBase(1, row.unitCanonical)?.dimension.replace('/năm', '') ?? null
  if (unit !== null && own !== unit.dimension.replace('/năm', '')) return false
  if (dimension === 'money' && own?.startsWith('money') !== true) return false
  if ((dimension === 'area' || dimension === 'ratio') && own !== dimension) return false
  if (dimension === 'count' && (own === 'ratio' || own?.startsWith('money') === true)) return false
  return direction === null || direction === 'either' || row.direction === null || row.direction === direction || own !== 'ratio'
}

/** What is counted stands right behind the figure: `201 dự án`, `95% số xã`; for a share it may stand before it. */
function countsNoun({ spans, statement, measure }: TargetRow, { noun, wanted, isBare }: ReadQuestion): boolean {
  if (noun === '' || wanted === 'rank') return true
  const wantedKeys = syllables(noun).map(({ key }) => key)
  const behind = syllables(statement.slice(spans.value.end - spans.whole.start)).map(({ key }) => key).filter((key) => !/^(phân2|trăm|sô5)$/.test(key))
  const isBehind = (keys: readonly string[]): boolean => keys.every((key, i) => behind[i] === key)
  if (isBehind(wantedKeys) || (wantedKeys.length > 1 && isBehind(wantedKeys.slice(0, 1)))) return true
  return isBare && measure !== 'count'
}

/** A table row that prints its period in another cell is of that period. */
function periodOf({ period, rule }: TargetRow, { section }: Surroundings): Period {
  if (period.to !== null || rule !== 'table-cell') return period
  const found = findPeriods(section.text).find(({ isBaseline, to }) => !isBaseline && to !== null)
  return found === undefined ? period : { ...period, from: found.from, to: found.to, kind: found.kind, printed: section.text.slice(found.start, found.end) }
}
