import type { Database } from './sqlite.js'

/** Name under which an operator's indicators are kept in `meta`, so that a copied library names what it was read with. */
const NAME = 'indicators'

/** Keeps the operator's indicators, as JSON, with the rows that were read by them. */
export function storeOwnIndicators(db: Database, json: string): void {
  db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(NAME, json)
}

/** The operator's indicators that the library was read with, as JSON; '[]' where there are none. */
export function storedOwnIndicators(db: Database): string {
  return String(db.prepare('SELECT value FROM meta WHERE name = ?').get(NAME)?.value ?? '[]')
}
