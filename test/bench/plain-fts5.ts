import { openDatabase } from '../../ingest/library/sqlite.js'
import type { EvalRecord } from '../eval/records.js'

/** Indexes records as a first version of such a program would: FTS5 with `unicode61`, accents kept. */
export function indexPlainFts5(path: string, records: Iterable<EvalRecord>): void {
  const db = openDatabase(path, { readOnly: false, timeoutMs: 1000 })
  db.exec(`PRAGMA journal_mode = OFF; CREATE VIRTUAL TABLE plain USING fts5(title, text, tokenize='unicode61 remove_diacritics 0')`)
  db.exec('BEGIN')
  const insert = db.prepare('INSERT INTO plain VALUES (?, ?)')
  for (const { title, text } of records) insert.run(title, text)
  db.exec('COMMIT')
  db.close()
}

/** Searches such a file for any word of a text, by FTS5's own ranking; the number of rows read is 20 at most. */
export function openPlainFts5(path: string): { search(text: string): number; close(): void } {
  const db = openDatabase(path, { readOnly: true, timeoutMs: 1000 })
  const select = db.prepare('SELECT rowid, title, text FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 20')
  return {
    search(text) {
      const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
      return select.all(words.map((word) => `"${word}"`).join(' OR ')).length
    },
    // A statement alone does not keep its connection from being collected.
    close: () => db.close(),
  }
}
