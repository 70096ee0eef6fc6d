import type { DocumentSummary } from '../../ingest/library/library.js'
import { numberKey } from '../../ingest/model/number-key.js'
import { KINDS } from '../../ingest/model/terms.js'
import { fold } from '../../ingest/model/text.js'
import type { FacetValue } from '../results.js'
import { yearSpan, type ListAsked } from './parameters.js'

/** Documents that a list's address asks for, in its order, and what each facet would leave. */
export interface DocumentList {
  total: number
  documents: DocumentSummary[]
  facets: { kind: FacetValue[]; year: FacetValue[]; publisher: FacetValue[] }
}

type Field = 'kind' | 'year' | 'publisher'

/** The whole list; the caller takes its page. A facet counts what all other filters leave, so that its values stay on offer. */
export function listDocuments(all: readonly DocumentSummary[], asked: ListAsked): DocumentList {
  const tests = testsOf(asked)
  const without = (field: Field) => all.filter((document) => tests.every((test) => test.field === field || test.passes(document)))
  const documents = all.filter((document) => tests.every((test) => test.passes(document)))
  return {
    total: documents.length,
    documents: sorted(documents, asked.sort),
    facets: {
      kind: counted(without('kind'), ({ kind }) => kind, (kind) => KINDS[kind as keyof typeof KINDS].spelling),
      year: counted(without('year'), yearOf, (year) => year).sort((a, b) => b.value.localeCompare(a.value)),
      publisher: counted(without('publisher'), publisherOf, (publisher) => publisher),
    },
  }
}

interface Test { field: Field | 'q'; passes: (document: DocumentSummary) => boolean }

function testsOf({ q, kinds, years, publishers }: ListAsked): Test[] {
  const tests: Test[] = []
  const span = yearSpan(years)
  const key = numberKey(q)
  const words = fold(q.normalize('NFC')).split(/\s+/).filter((word) => word !== '')
  if (kinds.length > 0) tests.push({ field: 'kind', passes: ({ kind }) => kinds.includes(kind) })
  if (publishers.length > 0) tests.push({ field: 'publisher', passes: (document) => publishers.includes(publisherOf(document) ?? '') })
  if (span !== undefined) tests.push({ field: 'year', passes: (document) => within(yearOf(document), span) })
  if (words.length > 0) {
    tests.push({ field: 'q', passes: (document) => (document.numberKey?.includes(key) ?? false) || words.every((word) => fold(document.title).includes(word)) })
  }
  return tests
}

function within(year: string | null, { from, to }: { from: number; to: number }): boolean {
  return year !== null && Number(year) >= from && Number(year) <= to
}

function yearOf({ date }: DocumentSummary): string | null {
  return date?.slice(0, 4) ?? null
}

function publisherOf({ issuer, outlet }: DocumentSummary): string | null {
  return issuer ?? outlet
}

/** Values with their numbers, most first, then by name. */
function counted(documents: readonly DocumentSummary[], valueOf: (document: DocumentSummary) => string | null, labelOf: (value: string) => string): FacetValue[] {
  const counts = new Map<string, number>()
  for (const document of documents) {
    const value = valueOf(document)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, label: labelOf(value), count })).sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi'))
}

/** Undated documents stand last in either direction: their place is not known. */
function sorted(documents: readonly DocumentSummary[], sort: ListAsked['sort']): DocumentSummary[] {
  const byTitle = (a: DocumentSummary, b: DocumentSummary) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
  if (sort === 'title') return [...documents].sort(byTitle)
  const sign = sort === 'newest' ? -1 : 1
  return [...documents].sort((a, b) => {
    if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null) || byTitle(a, b)
    return a.date === b.date ? byTitle(a, b) : sign * (a.date < b.date ? -1 : 1)
  })
}

const collator = new Intl.Collator('vi')
