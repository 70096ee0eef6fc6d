import type { FacetCounts } from '../../../ingest/index/port.js'
import { KINDS, ROLES, type DocumentKind, type Role } from '../../../ingest/model/terms.js'
import type { FacetValue, SearchResult } from '../../results.js'

/** Most values a facet lists: nobody reads further, and a search narrows what is left. */
const MAX_VALUES = 30

/** Facets with the names people read; years newest first, the others most first. */
export function facetsOf({ kind, year, publisher, role }: FacetCounts): SearchResult['facets'] {
  return {
    kind: values(kind, (value) => KINDS[value as DocumentKind].spelling),
    year: values(year, (value) => value).sort((a, b) => (a.value < b.value ? 1 : -1)),
    publisher: values(publisher, (value) => value),
    role: values(role, (value) => ROLES[value as Role].spelling),
  }
}

function values(counts: ReadonlyMap<string, number>, label: (value: string) => string): FacetValue[] {
  return [...counts].slice(0, MAX_VALUES).map(([value, count]) => ({ value, label: label(value), count }))
}
