import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { ingestPaths } from '../../../ingest/ingest.js'
import type { Library } from '../../../ingest/library/library.js'
import { openLibrary } from '../../../ingest/library/read-library.js'

/** A library of `corpus/`, there while the tests of a file run. */
export function corpusLibrary(): () => Library {
  const libraryDir = mkdtempSync(join(tmpdir(), 'tradieu-check-'))
  let library: Library
  beforeAll(async () => {
    await ingestPaths({ paths: [join(import.meta.dirname, '../../../corpus')], libraryDir })
    library = openLibrary(libraryDir)
  })
  afterAll(() => {
    library?.close()
    rmSync(libraryDir, { recursive: true, force: true })
  })
  return () => library
}
