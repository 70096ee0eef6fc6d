import { anchorOf, clauseHref } from '../links.js'
import type { TargetChip } from '../views/ledger.js'
import type { ReferenceView, SectionView } from '../views/document.js'
import { segments, type Layer, type Segment } from './segments.js'

type Kind = 'label' | 'match' | 'reference'

/** What lies over the words of a document's sections. */
export interface Overlay {
  /** The document's whole text: offsets of references are offsets into it. */
  text: string
  documentId: string
  references: ReadonlyMap<string, readonly ReferenceView[]>
  /** Offsets into a section's own words of what was looked for, by section id. */
  matches: ReadonlyMap<string, readonly [number, number][]>
  /** Section whose own page this is: it needs no link to itself. */
  ownPage?: string
  /** Figures read from each section. */
  chips?: ReadonlyMap<string, readonly TargetChip[]>
}

/** References of a document by the section that holds them. */
export function bySection(references: readonly ReferenceView[]): Map<string, ReferenceView[]> {
  const map = new Map<string, ReferenceView[]>()
  for (const reference of references) {
    const list = map.get(reference.sectionId)
    if (list === undefined) map.set(reference.sectionId, [reference])
    else list.push(reference)
  }
  return map
}

/** Part of a section's own words, `[from, to)`, with its label bold, its references linked and what was looked for marked. */
export function SectionText({ section, overlay, from, to, labelEnd }: { section: SectionView; overlay: Overlay; from: number; to: number; labelEnd: number }) {
  const layers = layersOf(section, overlay, labelEnd).map((layer) => ({ ...layer, start: layer.start - from, end: layer.end - from }))
  return <>{segments(section.text.slice(from, to), layers).map(piece)}</>
}

function layersOf(section: SectionView, overlay: Overlay, labelEnd: number): Layer<Kind>[] {
  const layers: Layer<Kind>[] = labelEnd === 0 ? [] : [{ start: 0, end: labelEnd, kind: 'label' }]
  for (const [start, end] of overlay.matches.get(section.id) ?? []) layers.push({ start, end, kind: 'match' })
  const references = overlay.references.get(section.id)
  if (references === undefined) return layers
  const offset = overlay.text.indexOf(section.text, section.start)
  for (const reference of references) {
    layers.push({ start: reference.start - offset, end: reference.end - offset, kind: 'reference', href: referenceHref(reference, overlay.documentId) })
  }
  return layers
}

/** Where a reference leads: within the document to its anchor, else to the page of what is cited; undefined where the library does not hold it. */
function referenceHref({ targetDocumentId, targetSectionId }: ReferenceView, documentId: string): string | undefined {
  if (targetSectionId !== null) return targetDocumentId === documentId ? `/van-ban/${documentId}#${anchorOf(targetSectionId)}` : clauseHref(targetSectionId)
  return targetDocumentId === null ? undefined : `/van-ban/${targetDocumentId}`
}

function piece({ text, layers }: Segment<Kind>) {
  const has = (kind: Kind) => layers.find((layer) => layer.kind === kind)
  let shown = has('match') ? <mark>{text}</mark> : <>{text}</>
  const reference = has('reference')
  if (reference?.href !== undefined) shown = <a class="reference" href={reference.href}>{shown}</a>
  return has('label') ? <b class="label">{shown}</b> : shown
}
