import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '../model/app-error.js'
import { identify, SCHEMA_VERSION } from './schema.js'
import { type Database, openDatabase, sqliteResult } from './sqlite.js'

/** The one file of a library inside its folder; SQLite keeps `-wal` and `-shm` beside it while it is open. */
export const LIBRARY_FILE = 'library.db'

/** A reader only waits while another connection recovers after a kill or folds the log back in: milliseconds, at worst seconds. */
const READER_TIMEOUT_MS = 5_000
/** A writer must say at once that another is at work, yet not trip over a reader that recovers for a moment. */
const WRITER_TIMEOUT_MS = 300

const SQLITE = { busy: 5, locked: 6, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const

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
 * program made it, `library-unwritable`.
 */
export function openForWriting(dir: string): Database {
  const path = libraryFile(dir)
  return guarded(path, () => {
    mkdirSync(resolve(dir), { recursive: true })
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

/** Runs `work`, with every error of SQLite or the file system turned into ours, once. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw libraryError(error, path)
  }
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
  if (file.is === 'library' && file.version < SCHEMA_VERSION) {
    throw new AppError('library-outdated', `Thư viện ${path} do bản cũ của chương trình tạo ra. Hãy chạy lại lệnh ingest để dựng lại.`, { value: file.version })
  }
}

function assertOurs(file: ReturnType<typeof identify>, path: string): void {
  if (file.is === 'foreign') throw broken(path)
  if (file.is === 'library' && file.version > SCHEMA_VERSION) {
    throw new AppError('library-outdated', `Thư viện ${path} do bản mới hơn của chương trình tạo ra. Hãy cập nhật chương trình, hoặc chọn thư mục khác bằng --library.`, { value: file.version })
  }
}

function broken(path: string, cause?: unknown): AppError {
  return new AppError('library-broken', `Tệp ${path} bị hỏng hoặc không phải là thư viện. Hãy chuyển tệp đó đi nơi khác rồi chạy lại lệnh ingest.`, { value: path, cause })
}

function missing(path: string): AppError {
  return new AppError('library-missing', `Chưa có thư viện tại ${path}. Hãy chạy lệnh ingest để nạp văn bản trước.`, { value: path })
}

function libraryError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const more = { value: path, cause: error }
  switch (sqliteResult(error)) {
    case SQLITE.busy:
    case SQLITE.locked:
      return new AppError('library-busy', `Một tiến trình khác đang nạp văn bản vào thư viện ${path}. Hãy đợi tiến trình đó xong rồi chạy lại.`, more)
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return broken(path, error)
    case SQLITE.full:
      return new AppError('library-full', `Ổ đĩa đã đầy, không ghi được thư viện ${path}. Thư viện cũ vẫn nguyên vẹn.`, more)
    case SQLITE.readOnly:
    case SQLITE.cannotOpen:
      return new AppError('library-unreadable', `Không mở được thư viện ${path}. Hãy kiểm tra quyền đọc, ghi của thư mục.`, more)
    default:
      return isFileSystemError(error) ? new AppError('library-unreadable', `Không mở được thư viện ${path}. Hãy kiểm tra đường dẫn và quyền truy cập.`, more) : error
  }
}

function isFileSystemError(error: unknown): boolean {
  return typeof (error as { syscall?: unknown } | null)?.syscall === 'string'
}
