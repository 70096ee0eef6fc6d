import type { Library } from '../../../ingest/library/library.js'
import { libraryTargets } from '../../targets/library-targets.js'
import type { TargetRow } from '../../targets/target-row.js'

/** Rows of each document asked of so far, kept while the library holds the same version: a question looks at some dozens of documents. */
const kept = new WeakMap<Library, { version: string; rows: Map<string, TargetRow[]> }>()
/** Documents kept; beyond them the first read are dropped. */
const MOST_KEPT = 2000

/** The rows that a document states, in the order of its text; the same objects while the library stays as it is. */
export function documentRows(library: Library, id: string): readonly TargetRow[] {
  const version = library.version()
  let state = kept.get(library)
  if (state?.version !== version) kept.set(library, (state = { version, rows: new Map() }))
  let rows = state.rows.get(id)
  if (rows === undefined) {
    rows = libraryTargets(library, { document: id })
    if (state.rows.size >= MOST_KEPT) state.rows.delete(state.rows.keys().next().value!)
    state.rows.set(id, rows)
  }
  return rows
}
