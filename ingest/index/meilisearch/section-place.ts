/** A section as the index names it: its document and its place among the document's sections. */
export interface FoundSection {
  document: string
  order: number
}

/** A section's name as one value, which a list of many can be made of. 'luat-4' and 12 → 'luat-4/12' */
export function sectionPlace({ document, order }: FoundSection): string {
  return `${document}/${order}`
}

/** What `sectionPlace` made. */
export function sectionAt(place: string): FoundSection {
  const end = place.lastIndexOf('/')
  return { document: place.slice(0, end), order: Number(place.slice(end + 1)) }
}
