import type { CandidateQuery, Filters } from '../port.js'
import { labelValue } from './section-records.js'

/** Conditions of Meilisearch, all of which are to hold. */
export type MeiliFilter = string[]

/** Documents in one filter; a query that names more names none in particular. */
const MAX_NAMED = 50

/** What the filters restrict to. Every value is quoted, so that nothing typed is ever Meilisearch's syntax. */
export function filterOf({ kinds, years, publishers, roles, documentId }: Filters): MeiliFilter {
  const filter: MeiliFilter = []
  if (kinds !== undefined) filter.push(oneOf('kind', kinds))
  if (publishers !== undefined) filter.push(oneOf('publisher', publishers))
  if (roles !== undefined) filter.push(oneOf('role', roles))
  if (documentId !== undefined) filter.push(oneOf('document', [documentId]))
  if (years !== undefined) filter.push(`year ${years.from} TO ${years.to}`)
  return filter
}

/** The place that the query names, by clause and document; empty where it names none. */
export function placeOf({ address, namedDocuments }: Pick<CandidateQuery, 'address' | 'namedDocuments'>): MeiliFilter {
  const filter = (address ?? []).map((tokens) => oneOf('labels', tokens.map(labelValue)))
  if (namedDocuments.size > 0 && namedDocuments.size <= MAX_NAMED) filter.push(oneOf('document', [...namedDocuments]))
  return filter
}

function oneOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`
}

function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
