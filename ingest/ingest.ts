import { sqliteIndexWriter } from './index/sqlite-writer.js'
import { ingestCorpus, type IngestOptions } from './ingest-corpus.js'
import type { IngestOutcome } from './ingest-result.js'
import { listCorpus } from './list-corpus.js'
import { operatorIndicators, readingVersion } from './operator-indicators.js'
import { OWN_INDICATORS_NAME } from './parse/targets/read-own-indicators.js'
import { openFileReader } from './reader/file-reader.js'
import { type Faults, rememberFaults } from './reader/remember-faults.js'
import { loadFile } from './source/load-file.js'
import { openWebClient } from './source/web/web-client.js'
import { webSettings, type WebSettings } from './source/web/web-settings.js'

/**
 * Brings the library in `libraryDir` up to the given files, folders, manifests and web addresses, with the embedded index in the same commit.
 *
 * Files are read in a process of their own with bounded time and memory; see `openFileReader`.
 * An operator's indicators are taken from `chi-tieu.json` in the library's folder; what is wrong with them stands in `leftOut`.
 * `faults` remembers across ingests which bytes of a file no reader took, so that a watched folder's bad files are not tried each time.
 * Ingesting the same twice changes nothing; see `ingestCorpus` for what is read again, added and removed, and what is thrown.
 */
export async function ingestPaths({ web = webSettings({ allowPrivate: false }), faults, ...options }: IngestOptions & { web?: WebSettings; faults?: Faults }): Promise<IngestOutcome> {
  const reader = openFileReader()
  try {
    const own = operatorIndicators(options.libraryDir)
    const kept = faults === undefined ? reader.read : rememberFaults(reader.read, faults)
    const read: typeof reader.read = (bytes, of) => kept(bytes, own.entries.length === 0 ? of : { ...of, ownIndicators: own.entries })
    const reading = { list: listCorpus, load: loadFile, fetch: openWebClient(web).fetch, read, version: readingVersion(own), ownIndicators: JSON.stringify(own.entries) }
    const outcome = await ingestCorpus(options, reading, sqliteIndexWriter)
    return { ...outcome, leftOut: [...own.problems.map((reason) => ({ file: OWN_INDICATORS_NAME, code: 'bad-indicators', reason })), ...outcome.leftOut] }
  } finally {
    reader.close()
  }
}
