import type { DocumentKind } from '../model/terms.js'
import type { IndexReader, IndexSnapshot } from './index-reader.js'
import type { CandidateQuery, Filters } from './port.js'

/** What filters and facets need of a document. */
export interface DocumentFacts {
  kind: DocumentKind
  /** EDTF level 0 or null. */
  date: string | null
  issuer: string | null
  outlet: string | null
}

/** Facts of a document; undefined where it is no longer there. */
export type FactsLookup = (documentId: string) => DocumentFacts | undefined

/** The issuer of an official text or the outlet of a news item; null where neither is known. */
export function publisherOf({ issuer, outlet }: DocumentFacts): string | null {
  return issuer ?? outlet
}

/** Year of a document's date; null where it has none. */
export function yearOf({ date }: DocumentFacts): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}

interface Filtering {
  reader: IndexReader
  snapshot: IndexSnapshot
  facts: FactsLookup
}

/** By row: 1 where the section exists, passes the filters, holds what is required and nothing that is excluded. */
export function admittedRows(query: CandidateQuery, { reader, snapshot, facts }: Filtering): Uint8Array {
  const admitted = new Uint8Array(snapshot.rowEnd)
  for (const { documentId, firstRow, endRow } of snapshot.documents) {
    const known = facts(documentId)
    if (known !== undefined && passes(query.filters, documentId, known)) admitted.fill(1, firstRow, endRow)
  }
  const { roles } = query.filters
  if (roles !== undefined) {
    const wanted = snapshot.roles.map((role) => roles.includes(role))
    for (let row = 0; row < admitted.length; row++) if (!wanted[snapshot.roleOf[row]!]) admitted[row] = 0
  }
  for (const alternatives of query.required) keepOnly(admitted, reader.phraseRows(numbersOf(alternatives, snapshot)))
  for (const row of reader.phraseRows(numbersOf(query.excluded, snapshot))) admitted[row] = 0
  return admitted
}

export function passes({ kinds, years, publishers, documentId: wanted }: Filters, documentId: string, facts: DocumentFacts): boolean {
  if (wanted !== undefined && wanted !== documentId) return false
  if (kinds !== undefined && !kinds.includes(facts.kind)) return false
  const publisher = publisherOf(facts)
  if (publishers !== undefined && (publisher === null || !publishers.includes(publisher))) return false
  if (years === undefined) return true
  const year = yearOf(facts)
  return year !== null && year >= years.from && year <= years.to
}

/** Phrases in numbers; one that holds an unknown syllable stands nowhere and is left out. */
export function numbersOf(phrases: readonly string[][], snapshot: IndexSnapshot): number[][] {
  return phrases.flatMap((keys) => {
    const numbers = keys.flatMap((key) => snapshot.syllable(key)?.number ?? [])
    return numbers.length === keys.length && numbers.length > 0 ? [numbers] : []
  })
}

function keepOnly(admitted: Uint8Array, rows: readonly number[]): void {
  const kept = new Uint8Array(admitted.length)
  for (const row of rows) kept[row] = admitted[row]!
  admitted.set(kept)
}
