import { ingestPaths } from '../../ingest/ingest.js'
import type { IngestOutcome } from '../../ingest/ingest-result.js'

/** What this process says while it ingests: the file whose turn it is, and at last what became of all. */
export type ZooMessage = { file: string } | { outcome: IngestOutcome }

// One ingest of a folder into a library, in a process of its own.
const [folder = '', libraryDir = ''] = process.argv.slice(2)
const say = (message: ZooMessage): void => void process.send!(message)
const outcome = await ingestPaths({ paths: [folder], libraryDir, onProgress: ({ file }) => say({ file }) })
say({ outcome })
