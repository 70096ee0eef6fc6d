import { codeVersion } from './code-version.js'
import { sqliteIndexWriter } from './index/sqlite-writer.js'
import { ingestCorpus, type IngestOptions } from './ingest-corpus.js'
import type { IngestOutcome } from './ingest-result.js'
import { listCorpus } from './list-corpus.js'
import { checkDocument } from './parse/check.js'
import { parseDocument } from './parse/parse-document.js'
import { readTargets } from './parse/targets/read-targets.js'
import { loadFile } from './source/load-file.js'
import { readSource } from './source/read-source.js'

/**
 * Brings the library in `libraryDir` up to the given files, folders and manifests, with the embedded index in the same commit.
 *
 * Ingesting the same twice changes nothing; see `ingestCorpus` for what is read again, added and removed, and what is thrown.
 */
export function ingestPaths(options: IngestOptions): Promise<IngestOutcome> {
  const reading = { list: listCorpus, load: loadFile, read: readSource, parse: parseDocument, check: checkDocument, targets: readTargets, version: codeVersion() }
  return ingestCorpus(options, reading, sqliteIndexWriter)
}
