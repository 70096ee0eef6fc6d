import type { IndexSnapshot } from './index-reader.js'
import type { FacetCounts } from './port.js'
import { type FactsLookup, publisherOf, yearOf } from './row-filter.js'

/** How many of the rows carry each value; documents without a date or publisher count under none. */
export function countFacets(rows: readonly number[], snapshot: IndexSnapshot, facts: FactsLookup): FacetCounts {
  const perDocument = new Uint32Array(snapshot.documents.length)
  const perRole = new Uint32Array(snapshot.roles.length)
  for (const row of rows) {
    perDocument[snapshot.documentOf[row]!]!++
    perRole[snapshot.roleOf[row]!]!++
  }
  const counts: FacetCounts = { kind: new Map(), year: new Map(), publisher: new Map(), role: new Map() }
  for (let number = 0; number < perDocument.length; number++) {
    const count = perDocument[number]!
    const known = count === 0 ? undefined : facts(snapshot.documents[number]!.documentId)
    if (known === undefined) continue
    add(counts.kind, known.kind, count)
    add(counts.year, yearOf(known)?.toString() ?? null, count)
    add(counts.publisher, publisherOf(known), count)
  }
  for (const [number, count] of perRole.entries()) if (count > 0) add(counts.role, snapshot.roles[number]!, count)
  for (const name of Object.keys(counts) as (keyof FacetCounts)[]) counts[name] = mostFirst(counts[name])
  return counts
}

function add(counts: Map<string, number>, value: string | null, count: number): void {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count)
}

function mostFirst(counts: Map<string, number>): Map<string, number> {
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}
