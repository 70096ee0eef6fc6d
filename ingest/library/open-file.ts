import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { broken, guarded, missing, newer, outdated, SQLITE } from './library-errors.js'
import { makeFolder } from './make-folder.js'
import { identify, SCHEMA_VERSION } from './schema.js'
import { type Database, openDatabase, sqliteResult } from './sqlite.js'

/** The one file of a library inside its folder; SQLite keeps `-wal` and `-shm` beside it while it is open. */
export const LIBRARY_FILE = 'library.db'

/** A reader only waits while another connection recovers after a kill or folds the log back in: milliseconds, at worst seconds. */
const READER_TIMEOUT_MS = 5_000
/** A writer must say at once that another is at work, yet not trip over a reader that recovers for a moment. */
const WRITER_TIMEOUT_MS = 300

/** Path of the library file of a folder. */
export function libraryFile(dir: string): string {
  return join(resolve(dir), LIBRARY_FILE)
}

/**
 * A read-only connection to the library in `dir`, of this schema version.
 *
 * Throws `AppError`: `library-missing` (no file, or none committed yet), `library-outdated`, `library-broken`, `library-unreadable`.
 */
export function openForReading(dir: string): Database {
  const path = libraryFile(dir)
  if (!existsSync(path)) throw missing(path)
  return guarded(path, () => {
    const db = openReadOnly(path)
    try {
      assertReadable(db, path)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/**
 * A connection that holds the library's only write transaction; the folder and the file are made where they are missing.
 *
 * Throws `AppError`: `library-busy` where another process is writing, `library-broken`, `library-outdated` where a newer
 * program made it, `library-unreadable`, `library-full`.
 */
export function openForWriting(dir: string): Database {
  const path = libraryFile(dir)
  return guarded(path, () => {
    makeFolder(resolve(dir))
    const db = openDatabase(path, { readOnly: false, timeoutMs: WRITER_TIMEOUT_MS })
    try {
      assertOurs(identify(db), path)
      db.exec('PRAGMA journal_mode = WAL')
      // One commit an ingest: the cost of a full sync is paid once, and a power cut cannot undo what was reported done.
      db.exec('PRAGMA synchronous = FULL')
      db.exec('BEGIN IMMEDIATE')
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

function openReadOnly(path: string): Database {
  const options = { readOnly: true, timeoutMs: READER_TIMEOUT_MS }
  const db = openDatabase(path, options)
  try {
    identify(db)
    return db
  } catch (error) {
    db.close()
    // A folder that cannot be written to has no room for the log's index; with no log beside it the file alone is whole.
    const hasLog = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0
    const result = sqliteResult(error)
    if (hasLog || (result !== SQLITE.readOnly && result !== SQLITE.cannotOpen)) throw error
    return openDatabase(`${pathToFileURL(path).href}?immutable=1`, options)
  }
}

function assertReadable(db: Database, path: string): void {
  const file = identify(db)
  if (file.is === 'empty') throw missing(path)
  assertOurs(file, path)
  if (file.is === 'library' && file.version < SCHEMA_VERSION) throw outdated(path)
}

function assertOurs(file: ReturnType<typeof identify>, path: string): void {
  if (file.is === 'foreign') throw broken(path)
  if (file.is === 'library' && file.version > SCHEMA_VERSION) throw newer(path)
}
