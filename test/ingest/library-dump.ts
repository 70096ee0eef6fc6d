import { join } from 'node:path'
import { openDatabase } from '../../ingest/library/sqlite.js'

/** Every row of every table of a library, the full-text tables included, as text: two equal dumps are the same library. */
export function dumpLibrary(dir: string): string {
  const db = openDatabase(join(dir, 'library.db'), { readOnly: true, timeoutMs: 1000 })
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all()
  const lines = tables.flatMap(({ name }) => [`# ${String(name)}`, ...db.prepare(`SELECT * FROM "${String(name)}"`).all().map((row) => JSON.stringify(row))])
  db.close()
  return lines.join('\n')
}
