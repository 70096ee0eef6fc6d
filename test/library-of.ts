import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { ingestPaths } from '../ingest/ingest.js'
import type { Library } from '../ingest/library/library.js'
import { openLibrary } from '../ingest/library/read-library.js'
import { writeFiles } from './ingest/temporary-folder.js'

/** The folder of sample documents. */
export const corpusFolder = join(import.meta.dirname, '../corpus')

/**
 * A library of a folder, or of files given as their names and texts, ingested as an operator's; there while the tests of the file or of
 * the `describe` run in which it is called.
 */
export function libraryOf(source: string | Readonly<Record<string, string>>): () => Library {
  let dir: string
  let library: Library
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'tradieu-library-'))
    const folder = typeof source === 'string' ? source : join(dir, 'van-ban')
    if (typeof source !== 'string') writeFiles(folder, source)
    const libraryDir = join(dir, 'thu-vien')
    await ingestPaths({ paths: [folder], libraryDir })
    library = openLibrary(libraryDir)
  })
  afterAll(() => {
    library?.close()
    rmSync(dir, { recursive: true, force: true })
  })
  return () => library
}
