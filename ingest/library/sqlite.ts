import { createRequire } from 'node:module'

/** A value that a column can hold or a statement can be given. */
export type SqlValue = string | number | bigint | Uint8Array | null

export type Row = Record<string, SqlValue>

export interface Statement {
  run(...values: SqlValue[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  get(...values: SqlValue[]): Row | undefined
  all(...values: SqlValue[]): Row[]
  iterate(...values: SqlValue[]): IterableIterator<Row>
}

/** One connection; the part of `node:sqlite`'s `DatabaseSync` that this program uses. */
export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

interface SqliteModule {
  DatabaseSync: new (path: string, options: { readOnly: boolean }) => Database
}

/** First release line and minor of Node in which `node:sqlite` needs no flag. */
const BUILT_IN_SINCE = [22, 13] as const

let loaded: SqliteModule | undefined

/**
 * A connection to the database file at `path`, or at a `file:` address with SQLite's own parameters.
 *
 * SQLite is Node's own where Node has it built in (22.13 and later), else `@photostructure/sqlite`, which has the same API.
 * A write-mode connection creates the file; a lock held by another is waited for at most `timeoutMs`.
 * Throws SQLite's own error; see `sqliteResult`.
 */
export function openDatabase(path: string, { readOnly, timeoutMs }: { readOnly: boolean; timeoutMs: number }): Database {
  loaded ??= loadSqlite()
  const db = new loaded.DatabaseSync(path, { readOnly })
  // The constructor's own option for this came later than 22.13.
  db.exec(`PRAGMA busy_timeout = ${timeoutMs}`)
  return db
}

/** SQLite's primary result code (5 busy, 11 corrupt, 14 cannot open, 26 not a database) of a thrown thing; null for any other error. */
export function sqliteResult(error: unknown): number | null {
  const { errcode, code, message } = (error ?? {}) as { errcode?: unknown; code?: unknown; message?: unknown }
  if (typeof errcode === 'number') return errcode & 0xff
  // `@photostructure/sqlite` gives no number for errors while rows are read, only SQLite's fixed words for it.
  if (code !== 'ERR_SQLITE_ERROR') return null
  return RESULT_WORDS.find(([words]) => String(message).includes(words))?.[1] ?? null
}

/** SQLite's English words for the results that matter here (sqlite3_errstr). */
const RESULT_WORDS: readonly (readonly [string, number])[] = [
  ['database disk image is malformed', 11], ['file is not a database', 26], ['disk I/O error', 10], ['database is locked', 5],
  ['database or disk is full', 13], ['unable to open database file', 14],
]

function loadSqlite(): SqliteModule {
  const require = createRequire(import.meta.url)
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isBuiltIn = major > BUILT_IN_SINCE[0] || (major === BUILT_IN_SINCE[0] && minor >= BUILT_IN_SINCE[1])
  if (!isBuiltIn) return require('@photostructure/sqlite') as SqliteModule
  return withoutSqliteNotice(() => require('node:sqlite') as SqliteModule)
}

/** Runs `load` while Node's notice that SQLite is experimental, and only that notice, is kept off standard error. */
function withoutSqliteNotice<T>(load: () => T): T {
  const emit = process.emitWarning
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).startsWith('SQLite is an experimental feature')) Reflect.apply(emit, process, [warning, ...rest])
  }) as typeof process.emitWarning
  try {
    return load()
  } finally {
    process.emitWarning = emit
  }
}
