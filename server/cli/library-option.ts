import { resolve } from 'node:path'
import { isReadByThisCode } from '../../ingest/library-age.js'
import { libraryError } from '../../ingest/library/library-errors.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { sqliteResult } from '../../ingest/library/sqlite.js'
import type { Library } from '../../ingest/library/library.js'
import { type CommonOptions, DEFAULT_LIBRARY } from './common-options.js'
import { tell } from './output.js'

/** Absolute folder of the library that the options name, else `.data` under `base`. */
export function libraryDir({ library }: CommonOptions, base = process.cwd()): string {
  return library === undefined || library === '' ? resolve(base, DEFAULT_LIBRARY) : resolve(library)
}

/** Runs `use` on the opened library and closes it in any case; says so where other code than this has read its documents. */
export async function withLibrary<T>(options: CommonOptions, use: (library: Library) => T | Promise<T>): Promise<T> {
  const library = openLibrary(libraryDir(options))
  try {
    if (!isReadByThisCode(library)) tell('Thư viện do một bản khác của chương trình đọc; hãy chạy lại lệnh ingest để cập nhật.')
    return await use(library)
  } catch (error) {
    throw sqliteResult(error) === null ? error : libraryError(error, libraryDir(options))
  } finally {
    library.close()
  }
}
