import type { Library } from '../../ingest/library/library.js'
import type { IndicatorRef } from '../../ingest/model/target.js'
import { compareDates } from '../../ingest/model/edtf.js'
import { changeOf, withIndicators } from '../../ingest/parse/targets/indicator-list.js'
import { indicatorNamed, indicatorOfId, phraseRef, withoutOtherAcronym } from './asked-indicator.js'
import { ledgerColumns, type LedgerColumns } from './ledger-columns.js'
import { libraryIndicators } from './library-indicators.js'
import { phraseExpression } from './phrase-expression.js'
import { readWords } from './read-words.js'
import { keysByWords, rowsByKey } from './stored-rows.js'
import { rowOf, type TargetRow } from './target-row.js'

/** Restrictions of the sổ chỉ tiêu as the command line gives them; a missing one restricts nothing. */
export interface TargetFilter {
  document?: string
  indicator?: string
}

/** What is traced, an indicator of the list or of the library or any phrase, with its rows. */
export interface Traced {
  indicator: IndicatorRef
  rows: TargetRow[]
}

/** Mentions that a trace reads, the oldest documents' first: beyond them a series is no longer read by anybody, and each costs a look-up. */
export const MOST_TRACED = 1000

/** The rows of the sổ chỉ tiêu, by document in the library's order and then in the order of the text; [] for a document that the library has not. */
export function libraryTargets(library: Library, { document, indicator }: TargetFilter = {}): TargetRow[] {
  const documents = library.documents().filter(({ id }) => document === undefined || id === document)
  const rows = documents.flatMap((summary) => library.targets(summary.id).map((stored) => rowOf(stored, summary)))
  return indicator === undefined ? rows : rows.filter((row) => row.indicator.id === indicator)
}

/**
 * The indicator or phrase that is meant, and its rows, the oldest documents' first; at most 1,000.
 *
 * An id gives its rows; a phrase that names an indicator of the list those of that one, of the years in it; any other phrase the rows that
 * hold all of its words (`phraseExpression`). Where the library states only how much an indicator is to fall or rise, that change is given.
 *   'tỷ lệ hộ nghèo', stated nowhere as a level → 'Mức giảm tỷ lệ hộ nghèo'
 */
export function tracedRows(library: Library, asked: string): Traced {
  return withIndicators(libraryIndicators(library), () => {
    const columns = ledgerColumns(library)
    const byId = indicatorOfId(asked, (id) => columns.indicators.find((indicator) => indicator.id === id) ?? null)
    if (byId !== null) return rowsOrChange(library, columns, { asked: byId, years: [] })
    const read = readWords(library, asked)
    const named = indicatorNamed(read)
    if (named === null) return { indicator: phraseRef(read), rows: withoutOtherAcronym(read, rowsOfPhrase(library, columns, read)) }
    const { indicator, rows } = rowsOrChange(library, columns, { asked: named, years: yearsIn(read) })
    return { indicator, rows: withoutOtherAcronym(read, rows) }
  })
}

function rowsOrChange(library: Library, columns: LedgerColumns, { asked, years }: { asked: IndicatorRef; years: readonly number[] }): Traced {
  const rows = rowsOf(library, columns, { id: asked.id, years })
  const change = rows.length > 0 ? null : (changeOf(asked.id, 'down') ?? changeOf(asked.id, 'up'))
  const moved = change === null ? [] : rowsOf(library, columns, { id: change.id, years })
  return moved.length === 0 ? { indicator: asked, rows } : { indicator: { id: change!.id, name: change!.name }, rows: moved }
}

function rowsOf(library: Library, columns: LedgerColumns, { id: indicatorId, years }: { id: string; years: readonly number[] }): TargetRow[] {
  const place = columns.indicators.findIndex(({ id }) => id === indicatorId)
  if (place === -1) return []
  const rows: number[] = []
  for (let row = 0; row < columns.length; row++) if (columns.indicator[row] === place && isOfYears(columns, row, years)) rows.push(row)
  return oldestRows(library, columns, rows)
}

function rowsOfPhrase(library: Library, columns: LedgerColumns, phrase: string): TargetRow[] {
  const expression = phraseExpression(phrase)
  if (expression === null) return []
  const years = yearsIn(phrase)
  const keys = new Set(keysByWords(library, expression))
  const rows: number[] = []
  if (keys.size > 0) for (let row = 0; row < columns.length; row++) if (keys.has(columns.key[row]!) && isOfYears(columns, row, years)) rows.push(row)
  return oldestRows(library, columns, rows)
}

/** Years that a phrase names; rows of other periods are passed over before any is read. */
function yearsIn(phrase: string): number[] {
  return [...phrase.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year))
}

function isOfYears({ fromYear, toYear }: LedgerColumns, row: number, years: readonly number[]): boolean {
  return years.length === 0 || toYear[row] === 0 || years.some((year) => fromYear[row]! <= year && year <= toYear[row]!)
}

function oldestRows(library: Library, columns: LedgerColumns, rows: readonly number[]): TargetRow[] {
  const oldest = [...rows].sort((a, b) => {
    const [first, second] = [columns.documents[columns.document[a]!]!.date, columns.documents[columns.document[b]!]!.date]
    if (first === null || second === null) return Number(first === null) - Number(second === null) || a - b
    return compareDates(first, second) || a - b
  })
  return rowsByKey(library, oldest.slice(0, MOST_TRACED).map((row) => columns.key[row]!))
}
