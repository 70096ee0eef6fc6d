import type { IndicatorRef } from '../../ingest/model/target.js'
import { phraseKey, tokenize } from '../../ingest/model/tokens.js'
import { indicatorById } from '../../ingest/parse/targets/indicator-list.js'
import { nameIndicator } from '../../ingest/parse/targets/name-indicator.js'
import { dataLines } from '../search/reading/data-file.js'
import type { TargetRow } from './target-row.js'

/** What is traced: an indicator of the list or of the library, or any phrase. */
export interface Traced {
  indicator: IndicatorRef
  rows: TargetRow[]
}

/** Acronyms that share an indicator but not a territory: whoever asks for one does not mean the other. */
const APART: readonly (readonly [string, string])[] = [['GDP', 'GRDP']]
const SMALL_WORDS = new Set(['của', 'và', 'tại', 'trên', 'trong', 'theo', 'các', 'những', 'là', 'về', 'cho', 'ở', 'đến', 'năm', 'mục', 'tiêu', 'chỉ', 'số', 'tỷ', 'lệ'].map(phraseKey))

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

/**
 * The rows that an indicator's id or a phrase asks for.
 *
 * An id gives its rows. A phrase that names an indicator of the list gives that one's rows; a place or a year in it narrows them where rows
 * print one. Any other phrase gives the rows whose own words, or document's title, hold all of its words.
 *   'ty-le-ho-ngheo'   'tăng trưởng GDP' (rows that print GRDP left out)   'Khu CNTT tập trung Yên Bình: diện tích'
 */
export function findMentions(asked: string, rows: readonly TargetRow[]): Traced {
  const known = indicatorOfId(asked, (id) => rows.find(({ indicator }) => indicator.id === id)?.indicator ?? null)
  if (known !== null) return { indicator: known, rows: rows.filter(({ indicator }) => indicator.id === known.id) }
  const named = indicatorNamed(asked)
  if (named !== null) return { indicator: named, rows: narrow(asked, rows.filter(({ indicator }) => indicator.id === named.id)) }
  return { indicator: phraseRef(asked), rows: narrow(asked, byWords(asked, rows)) }
}

/** A phrase in the place of an indicator: it has no id. */
export function phraseRef(phrase: string): IndicatorRef {
  return { id: '', name: phrase.trim() }
}

/** Rows left by what a phrase says besides a name: an acronym that is not the other one, a year. */
export function narrow(asked: string, rows: readonly TargetRow[]): TargetRow[] {
  const apart = APART.filter(([a, b]) => holds(asked, a) !== holds(asked, b)).map(([a, b]) => (holds(asked, a) ? { asked: a, other: b } : { asked: b, other: a }))
  const years = [...asked.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year)
  return rows.filter((row) => {
    const isOther = apart.some((pair) => holds(row.statement, pair.other) && !holds(row.statement, pair.asked))
    const { from, to } = row.period
    const isOfYear = years.length === 0 || to === null || years.some((year) => (from ?? '').slice(0, 4) <= year && year <= to.slice(0, 4))
    return !isOther && isOfYear
  })
}

function holds(text: string, acronym: string): boolean {
  return ` ${text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${acronym} `)
}

function byWords(asked: string, rows: readonly TargetRow[]): TargetRow[] {
  const wanted = [...keysOf(spelledOut(asked))].filter((key) => !SMALL_WORDS.has(key) && !/^(19|20)\d{2}$/.test(key))
  if (wanted.length === 0) return []
  const titles = new Map<string, Set<string>>()
  return rows.filter((row) => {
    let title = titles.get(row.documentId)
    if (title === undefined) titles.set(row.documentId, (title = keysOf(`${row.documentTitle} ${spelledOut(row.documentTitle)}`)))
    const words = `${row.named} ${row.indicator.name} ${row.statement}`
    const own = keysOf(`${words} ${spelledOut(words)}`)
    return wanted.every((key) => own.has(key) || title.has(key)) && wanted.some((key) => own.has(key))
  })
}

const ABBREVIATIONS = new Map(dataLines('abbreviations.txt').map((line) => line.split('=').map((part) => part.trim())).map(([short = '', full = '']) => [short, full] as const))

/** Abbreviations in capitals written out: 'Khu CNTT' → 'Khu công nghệ thông tin'. */
function spelledOut(text: string): string {
  return text.replace(/[\p{Lu}&-]{2,}/gu, (short) => ABBREVIATIONS.get(short) ?? short)
}

function keysOf(text: string): Set<string> {
  return new Set(tokenize(text).filter(({ kind }) => kind !== 'mark').map(({ key }) => key))
}
