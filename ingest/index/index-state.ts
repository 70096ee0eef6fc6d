import type { Database } from '../library/sqlite.js'

/** Counters of the index: `nextRow`, `nextSegment`, and `version`, which grows with every ingest that changed anything. */
export type StateName = 'nextRow' | 'nextSegment' | 'version'

/** Value of a counter; 0 before it was first set. */
export function readState(db: Database, name: StateName): number {
  return Number(db.prepare('SELECT value FROM indexState WHERE name = ?').get(name)?.value ?? 0)
}

export function writeState(db: Database, name: StateName, value: number): void {
  db.prepare('INSERT OR REPLACE INTO indexState VALUES (?, ?)').run(name, value)
}
