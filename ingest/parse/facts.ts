import { comparePrecision, parseDate } from '../model/edtf.js'
import type { Provenance } from '../model/document.js'
import type { ManifestFacts } from '../model/block.js'
import type { Printed } from './page.js'

/** A fact with where it was read. */
export interface Sourced<T extends string = string> {
  value: T
  from: Provenance
}

export function fromText<T extends string>(read: Printed<T> | null | undefined): Sourced<T> | null {
  return read ? { value: read.value, from: { from: 'text', span: read.span } } : null
}

/** A fact given by markup; blank ones are none. */
export function fromMarkup(value: string | undefined, place: string): Sourced | null {
  const clean = value?.trim() ?? ''
  return clean === '' ? null : { value: clean, from: { from: 'markup', place } }
}

/** A fact given by the manifest; blank ones are none. The date carries the manifest's note on where it was had from. */
export function fromManifest(manifest: ManifestFacts | null, field: Exclude<keyof ManifestFacts, 'dateNote' | 'file' | 'id'>): Sourced | null {
  const clean = manifest?.[field]?.trim() ?? ''
  return clean === '' ? null : { value: clean, from: { from: 'manifest', field, note: field === 'date' ? (manifest?.dateNote ?? null) : null } }
}

/** The first that is known. */
export function firstOf<T extends string>(...facts: (Sourced<T> | null)[]): Sourced<T> | null {
  return facts.find((fact) => fact !== null) ?? null
}

/**
 * The most precise of several dates; of equally precise ones the first. Values are read into EDTF, those that are no dates are left out.
 *   [text '2020-12', manifest '2020-12-11'] → the manifest's   [text '2020-12-11', manifest '2021-01-01'] → the text's
 */
export function finestDate(...dates: (Sourced | null)[]): Sourced | null {
  let finest: Sourced | null = null
  for (const fact of dates) {
    const date = fact === null ? null : parseDate(fact.value)
    if (date === null) continue
    if (finest === null || comparePrecision(date, finest.value) > 0) finest = { value: date, from: fact!.from }
  }
  return finest
}
