import type { IndicatorRef } from '../../ingest/model/target.js'
import { tokenize } from '../../ingest/model/tokens.js'
import { indicatorById } from '../../ingest/parse/targets/indicator-list.js'
import { nameIndicator } from '../../ingest/parse/targets/name-indicator.js'
import type { TargetRow } from './target-row.js'

/** Acronyms that share an indicator but not a territory: whoever asks for one does not mean the other. */
const APART: readonly (readonly [string, string])[] = [['GDP', 'GRDP']]

/** The indicator whose id it is, in the list or, by `ofLibrary`, in the library; null where it is no id. */
export function indicatorOfId(asked: string, ofLibrary: (id: string) => IndicatorRef | null): IndicatorRef | null {
  const known = indicatorById(asked.trim()) ?? ofLibrary(asked.trim())
  return known === null ? null : { id: known.id, name: known.name }
}

/** The indicator of the list that a phrase names; null where it names none, though every word be one of a name. */
export function indicatorNamed(phrase: string): IndicatorRef | null {
  const named = nameIndicator(tokenize(phrase).filter(({ kind, text }) => kind === 'word' && text.length > 0), false)
  return named?.entry == null ? null : named.ref
}

/** A phrase in the place of an indicator: it has no id. */
export function phraseRef(phrase: string): IndicatorRef {
  return { id: '', name: phrase.trim() }
}

/** Rows left where a phrase has one of two acronyms that are kept apart: 'tăng trưởng GDP' leaves out rows that print GRDP alone. */
export function withoutOtherAcronym(asked: string, rows: readonly TargetRow[]): TargetRow[] {
  const apart = APART.filter(([a, b]) => holds(asked, a) !== holds(asked, b)).map(([a, b]) => (holds(asked, a) ? { asked: a, other: b } : { asked: b, other: a }))
  return rows.filter((row) => !apart.some((pair) => holds(row.statement, pair.other) && !holds(row.statement, pair.asked)))
}

function holds(text: string, acronym: string): boolean {
  return ` ${text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${acronym} `)
}
