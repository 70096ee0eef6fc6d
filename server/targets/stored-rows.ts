import type { DocumentSummary, Library } from '../../ingest/library/library.js'
import { libraryDatabase } from '../../ingest/library/read-library.js'
import { targetFromRow } from '../../ingest/library/rows.js'
import type { Statement } from '../../ingest/library/sqlite.js'
import { rowOf, type TargetRow } from './target-row.js'

interface Statements { row: Statement; words: Statement }

const prepared = new WeakMap<Library, Statements>()

/** Rows by their keys, in that order; keys that an ingest has taken away meanwhile are left out. */
export function rowsByKey(library: Library, keys: Iterable<number>): TargetRow[] {
  const facts = new Map(library.documents().map((document) => [document.id, document]))
  const { row } = statements(library)
  const rows: TargetRow[] = []
  for (const key of keys) {
    const found = row.get(key)
    if (found !== undefined) pushRow(rows, targetFromRow(found), facts)
  }
  return rows
}

function pushRow(rows: TargetRow[], stored: ReturnType<typeof targetFromRow>, facts: ReadonlyMap<string, DocumentSummary>): void {
  const document = facts.get(stored.documentId)
  if (document !== undefined) rows.push(rowOf(stored, document))
}

/** Keys of the rows that hold what an expression of `targetWords` asks for, in ascending order. */
export function keysByWords(library: Library, expression: string): Uint32Array {
  const joined = statements(library).words.get(expression)?.keys
  return joined == null || joined === '' ? new Uint32Array(0) : Uint32Array.from(String(joined).split(','), Number)
}

/** One string for all keys: a common word has tens of thousands, and a row each would take most of the time. */
const WORDS = 'SELECT group_concat(rowid) AS keys FROM (SELECT rowid FROM targetWords WHERE targetWords MATCH ?)'

function statements(library: Library): Statements {
  let known = prepared.get(library)
  if (known === undefined) {
    const db = libraryDatabase(library)
    prepared.set(library, (known = { row: db.prepare('SELECT row FROM targets WHERE key = ?'), words: db.prepare(WORDS) }))
  }
  return known
}
