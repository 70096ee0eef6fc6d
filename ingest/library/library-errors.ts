import { AppError } from '../model/app-error.js'
import { sqliteResult } from './sqlite.js'

/** The sentences for a library that cannot be read or written; README lists the codes. */

/** SQLite's primary result codes that mean something to the person at the terminal. */
export const SQLITE = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const

/** Runs `work`, with every error of SQLite or the file system turned into ours, once. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw libraryError(error, path)
  }
}

export function missing(path: string): AppError {
  return new AppError('library-missing', `Chưa có thư viện tại ${path}. Hãy chạy lệnh ingest để nạp văn bản trước.`, { value: path })
}

/** Made by an older version of this program; an ingest makes it again from the originals it holds. */
export function outdated(path: string): AppError {
  return new AppError('library-outdated', `Thư viện ${path} do bản cũ của chương trình tạo ra. Hãy chạy lại lệnh ingest để dựng lại.`, { value: path })
}

/** Made by a newer version, whose work is left alone. */
export function newer(path: string): AppError {
  const what = `Thư viện ${path} do bản mới hơn của chương trình tạo ra.`
  return new AppError('library-outdated', `${what} Hãy cập nhật chương trình, hoặc chọn thư mục khác bằng --library.`, { value: path })
}

/** No database, a damaged one, or another program's. */
export function broken(path: string, cause?: unknown): AppError {
  const what = `Tệp ${path} bị hỏng hoặc không phải là thư viện.`
  return new AppError('library-broken', `${what} Hãy chuyển tệp đó đi nơi khác rồi chạy lại lệnh ingest.`, { value: path, cause })
}

/** A fault of SQLite or the file system as ours; any other thing as it is. */
export function libraryError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  switch (sqliteResult(error)) {
    case SQLITE.busy:
    case SQLITE.locked:
      return failure('library-busy', `Một tiến trình khác đang nạp văn bản vào thư viện ${path}. Hãy đợi tiến trình đó xong rồi chạy lại.`)
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return broken(path, error)
    case SQLITE.full:
      return failure('library-full', `Ổ đĩa đã đầy, không ghi được thư viện ${path}. Thư viện cũ vẫn nguyên vẹn.`)
    case SQLITE.readOnly:
    case SQLITE.ioError:
    case SQLITE.cannotOpen:
      return failure('library-unreadable', `Không mở được thư viện ${path}. Hãy kiểm tra quyền đọc, ghi của thư mục.`)
    default:
      return isFileSystemError(error) ? failure('library-unreadable', `Không mở được thư viện ${path}. Hãy kiểm tra đường dẫn và quyền truy cập.`) : error
  }

  function failure(code: string, sentence: string): AppError {
    return new AppError(code, sentence, { value: path, cause: error })
  }
}

function isFileSystemError(error: unknown): boolean {
  return typeof (error as { syscall?: unknown } | null)?.syscall === 'string'
}
