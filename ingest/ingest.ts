import { codeVersion } from './code-version.js'
import { sqliteIndexWriter } from './index/sqlite-writer.js'
import { ingestCorpus, type IngestOptions } from './ingest-corpus.js'
import type { IngestOutcome } from './ingest-result.js'
import { listCorpus } from './list-corpus.js'
import { openFileReader } from './reader/file-reader.js'
import { loadFile } from './source/load-file.js'

/**
 * Brings the library in `libraryDir` up to the given files, folders and manifests, with the embedded index in the same commit.
 *
 * Files are read in a process of their own with bounded time and memory; see `openFileReader`.
 * Ingesting the same twice changes nothing; see `ingestCorpus` for what is read again, added and removed, and what is thrown.
 */
export async function ingestPaths(options: IngestOptions): Promise<IngestOutcome> {
  const reader = openFileReader()
  try {
    return await ingestCorpus(options, { list: listCorpus, load: loadFile, read: reader.read, version: codeVersion() }, sqliteIndexWriter)
  } finally {
    reader.close()
  }
}
