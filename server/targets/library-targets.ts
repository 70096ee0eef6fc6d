import type { Library } from '../../ingest/library/library.js'
import { changeOf } from '../../ingest/parse/targets/indicator-list.js'
import { findMentions } from './find-mentions.js'
import { type TargetRow, targetRows } from './target-row.js'
import { type Trace, traceIndicator } from './trace.js'

/** Restrictions of the sổ chỉ tiêu; a missing one restricts nothing. */
export interface TargetFilter {
  document?: string
  indicator?: string
}

/** Rows of each document, kept while the library holds the same version. */
const kept = new WeakMap<Library, { version: string; rows: Map<string, TargetRow[]> }>()

/**
 * The rows of the sổ chỉ tiêu, by document in the library's order and then in the order of the text.
 *
 * Rows are made from what the library holds when they are first asked for, and kept by version.
 * [] where the document is not in the library.
 */
export function libraryTargets(library: Library, { document, indicator }: TargetFilter = {}): TargetRow[] {
  const ids = document === undefined ? library.documents().map(({ id }) => id) : [document]
  const rows = ids.flatMap((id) => documentRows(library, id))
  return indicator === undefined ? rows : rows.filter((row) => row.indicator.id === indicator)
}

/**
 * The mentions of an indicator, named by its id or by a phrase, over the whole library.
 *
 * Where the library states only how much an indicator is to fall or rise, that change is traced, under its own name.
 *   'tỷ lệ hộ nghèo', stated nowhere as a level → 'Mức giảm tỷ lệ hộ nghèo'
 */
export function libraryTrace(library: Library, asked: string): Trace {
  const rows = libraryTargets(library)
  const { indicator, rows: found } = findMentions(asked, rows)
  if (found.length > 0) return traceIndicator(indicator, found)
  const change = changeOf(indicator.id, 'down') ?? changeOf(indicator.id, 'up')
  const moved = change === null ? [] : rows.filter((row) => row.indicator.id === change.id)
  return moved.length === 0 ? traceIndicator(indicator, []) : traceIndicator({ id: change!.id, name: change!.name }, moved)
}

function documentRows(library: Library, id: string): TargetRow[] {
  const version = library.version()
  let state = kept.get(library)
  if (state?.version !== version) kept.set(library, (state = { version, rows: new Map() }))
  const known = state.rows.get(id)
  if (known !== undefined) return known
  const document = library.document(id)
  const rows = document === null ? [] : targetRows(document, library.targets(id))
  state.rows.set(id, rows)
  return rows
}
