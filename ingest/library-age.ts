import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Library } from './library/library.js'
import { libraryFile } from './library/open-file.js'
import { libraryDatabase, openLibrary } from './library/read-library.js'
import { storedCodeVersion } from './library/schema.js'
import { operatorIndicators, readingVersion } from './operator-indicators.js'

/**
 * True where the library in `libraryDir` can be read, was read out of its originals by this code, and is newer than every
 * file and folder under `folder` (a folder's time changes when a file leaves it).
 */
export function isLibraryCurrent(libraryDir: string, folder: string): boolean {
  try {
    const library = openLibrary(libraryDir)
    try {
      if (!isReadByThisCode(library)) return false
    } finally {
      library.close()
    }
    return newestMs(folder) <= statSync(libraryFile(libraryDir)).mtimeMs
  } catch {
    // Whatever is wrong with it, the ingest that follows says so in its own words or makes it anew.
    return false
  }
}

/** True where this very code read the library's documents, by the indicators that now lie beside it; false means that an ingest would read them again. */
export function isReadByThisCode(library: Library): boolean {
  const db = libraryDatabase(library)
  const folder = dirname(String(db.prepare('PRAGMA database_list').get()?.file ?? ''))
  return storedCodeVersion(db) === readingVersion(operatorIndicators(folder))
}

function newestMs(folder: string): number {
  let newest = statSync(folder).mtimeMs
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  }
  return newest
}
