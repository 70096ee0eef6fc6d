import type { DocumentSummary, Library, StoredSection } from '../../../ingest/library/library.js'
import { syllables } from '../../../ingest/model/syllables.js'
import { KINDS } from '../../../ingest/model/terms.js'
import type { SearchContext } from '../../search/context.js'
import { placesIn } from '../reading/read-places.js'
import { type Profile, profileOf } from './profile.js'

/** A section with what stands round it. */
export interface Surroundings {
  section: StoredSection
  document: DocumentSummary
  /** Headings and lead-ins above the section, and its document's title, issuer and outlet. */
  above: string
  aboveProfile: Profile
  /** The section's own words. */
  ownProfile(): Profile
  /** Provinces that the document is of or about: those in its title, issuer or outlet, else in its first lines. */
  places(): readonly string[]
}

/** Longest part of an ancestor's own words that says what the section is about: a lead-in, not a whole article. */
const LEAD_IN_CHARS = 300
/** Deepest outline seen is nine levels. */
const MAX_LEVELS = 12

export type SurroundingsOf = (sectionId: string) => Surroundings | null

/** Reads sections with their surroundings, each once; null for a section that has left the library. */
export function surroundingsReader({ library, facts }: SearchContext, isBare: boolean): SurroundingsOf {
  const factsNow = facts()
  const read = new Map<string, Surroundings | null>()
  const sections = new Map<string, StoredSection | null>()
  const sectionOf = (id: string): StoredSection | null => {
    let section = sections.get(id)
    if (section === undefined) sections.set(id, (section = library.section(id)))
    return section
  }
  return (id) => {
    let found = read.get(id)
    if (found !== undefined) return found
    const section = sectionOf(id)
    const document = section === null ? undefined : factsNow(section.documentId)
    found = section === null || document === undefined ? null : surround(section, document, { sectionOf, isBare, library })
    read.set(id, found)
    return found
  }
}

function surround(section: StoredSection, document: DocumentSummary, { sectionOf, isBare, library }: { sectionOf: (id: string) => StoredSection | null; isBare: boolean; library: Library }): Surroundings {
  const lines: string[] = [section.heading]
  for (let at: string | null = section.parentId, level = 0; at !== null && level < MAX_LEVELS; level++) {
    const parent = sectionOf(at)
    if (parent === null) break
    lines.push(parent.heading, parent.text.slice(0, LEAD_IN_CHARS))
    at = parent.parentId
  }
  const head = [document.title, document.issuer ?? '', document.outlet ?? ''].join('\n')
  const kind = document.kind === 'khac' ? '' : KINDS[document.kind].spelling
  const above = [...lines, ...(section.columns ?? []), head, kind].filter((line) => line !== '').join('\n')
  const named = placesNamed(head)
  let own: Profile | null = null
  return { section, document, above, aboveProfile: profileOf(above, isBare), ownProfile: () => (own ??= profileOf(section.text, isBare)), places: () => (named.length > 0 ? named : headPlaces(library, document.id)) }
}

function placesNamed(text: string): string[] {
  return [...new Set(placesIn(syllables(text).map(({ key }) => key)).map(({ name }) => name))]
}

/** First lines of a document, in which its issuer or dateline stands. */
const HEAD_CHARS = 400
const heads = new WeakMap<Library, { version: string; places: Map<string, string[]> }>()

/** Provinces in a document's first lines; each document is read once while the library stays as it is. */
function headPlaces(library: Library, id: string): readonly string[] {
  const version = library.version()
  let kept = heads.get(library)
  if (kept?.version !== version) heads.set(library, (kept = { version, places: new Map() }))
  let places = kept.places.get(id)
  if (places === undefined) kept.places.set(id, (places = placesNamed(library.document(id)?.text.slice(0, HEAD_CHARS) ?? '')))
  return places
}
