import type { Filters } from '../port.js'

/** A condition of Meilisearch: entries are all to hold; alternatives within one entry. */
export type MeiliFilter = (string | string[])[]

/** What the filters restrict to. Every value is quoted, so that nothing typed is ever Meilisearch's syntax. */
export function filterOf({ kinds, years, publishers, roles, documentId }: Filters): MeiliFilter {
  const filter: MeiliFilter = []
  if (kinds !== undefined) filter.push(oneOf('kind', kinds))
  if (publishers !== undefined) filter.push(oneOf('publisher', publishers))
  if (roles !== undefined) filter.push(oneOf('role', roles))
  if (documentId !== undefined) filter.push(`document = ${quoted(documentId)}`)
  if (years !== undefined) filter.push(`year ${years.from} TO ${years.to}`)
  return filter
}

/** Sections that stand in the addressed clause: every part among the labels of the path. */
export function insideOf(address: readonly (readonly string[])[]): MeiliFilter {
  return address.map((tokens) => oneOf('labels', tokens))
}

/** The addressed clause itself: inside, and the last part its own label. */
export function exactlyOf(address: readonly (readonly string[])[]): MeiliFilter {
  return [...insideOf(address), oneOf('own', address.at(-1) ?? [])]
}

function oneOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`
}

function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
