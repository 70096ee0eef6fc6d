import type { SyncOptions, SyncReport } from './index/meilisearch/sync-index.js'
import { syncIndex } from './index/meilisearch/sync-index.js'
import { openForWriting } from './library/open-file.js'
import { openLibrary } from './library/read-library.js'

/**
 * Brings the index on Meilisearch up to the library in `libraryDir`; see `syncIndex`.
 *
 * The library's write lock is held meanwhile: no ingest changes what is being sent, and of two programs one waits for the other's
 * end. Throws `AppError`: `library-busy` where another ingest is at work, which brings the index up to date itself; what
 * `openLibrary` throws; `EngineFault`.
 */
export async function updateIndex({ libraryDir, ...options }: Omit<SyncOptions, 'library'> & { libraryDir: string }): Promise<SyncReport> {
  const library = openLibrary(libraryDir)
  try {
    const lock = openForWriting(libraryDir)
    try {
      return await syncIndex({ library, ...options })
    } finally {
      lock.exec('ROLLBACK')
      lock.close()
    }
  } finally {
    library.close()
  }
}
