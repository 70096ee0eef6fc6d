import { openDatabase } from '../../ingest/library/sqlite.js'
import type { EvalRecord } from '../eval/records.js'

/** A plain any-word FTS5 search, as a first version of such a program would have it: `unicode61`, words joined by OR, its own ranking. */
export function plainFts5(path: string, records: Iterable<EvalRecord>): { search(text: string): number; close(): void } {
  const db = openDatabase(path, { readOnly: false, timeoutMs: 1000 })
  db.exec(`PRAGMA journal_mode = OFF; CREATE VIRTUAL TABLE plain USING fts5(title, text, tokenize='unicode61 remove_diacritics 0')`)
  db.exec('BEGIN')
  const insert = db.prepare('INSERT INTO plain VALUES (?, ?)')
  for (const { title, text } of records) insert.run(title, text)
  db.exec('COMMIT')
  const select = db.prepare('SELECT rowid, title, text FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 20')
  return {
    search(text) {
      const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
      return select.all(words.map((word) => `"${word}"`).join(' OR ')).length
    },
    close: () => db.close(),
  }
}
