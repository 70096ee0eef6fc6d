import { findDates } from '../model/edtf.js'
import type { DocumentKind } from '../model/terms.js'
import { NUMBER_SOURCE } from './document-number.js'
import { KIND_SOURCE, kindOfWord } from './kind-words.js'
import type { Page, Printed } from './page.js'
import { printed } from './page.js'

/** What the note under an annex's title says of the document it belongs to. */
export interface AnnexNote {
  kind: Printed<DocumentKind> | null
  number: Printed
  date: Printed | null
  issuer: Printed | null
}

const NOTE = new RegExp(
  `\\(\\s?(?:ban\\s+hành\\s+)?kèm\\s+theo\\s+(?<kind>${KIND_SOURCE})\\s+số\\s?:?\\s?(?<number>${NUMBER_SOURCE})(?<rest>[^()]{0,200})\\)`,
  'giu',
)
const ISSUER = /\bcủa\s+(?<issuer>\p{Lu}[^()]*)$/u

/**
 * "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 03/02/2025 của Ủy ban nhân dân tỉnh …)", or null.
 *
 * Null where two notes name different documents: the text then quotes annexes of others.
 */
export function readAnnexNote(page: Page): AnnexNote | null {
  const notes = [...page.flat.matchAll(NOTE)]
  const numbers = new Set(notes.map((match) => match.groups!.number!.replace(/\s/g, '')))
  const [first] = notes
  if (first === undefined || numbers.size > 1) return null
  const { kind, number, rest } = first.groups! as { kind: string; number: string; rest: string }
  const at = (part: string, from = first.index): number => page.flat.indexOf(part, from)
  const kindStart = at(kind)
  const numberStart = at(number, kindStart + kind.length)
  const restStart = numberStart + number.length
  const [date] = findDates(rest)
  const issuer = ISSUER.exec(rest)?.groups?.issuer?.trim()
  const known = kindOfWord(kind)
  return {
    kind: known && { value: known, span: { start: kindStart, end: kindStart + kind.length } },
    number: printed(page, { start: numberStart, end: numberStart + number.length }),
    date: date ? { value: date.date, span: { start: restStart + date.start, end: restStart + date.end } } : null,
    issuer: issuer ? printed(page, spanOf(page, issuer, restStart)) : null,
  }
}

function spanOf(page: Page, part: string, from: number): { start: number; end: number } {
  const start = page.flat.indexOf(part, from)
  return { start, end: start + part.length }
}
