import { AppError } from '../model/app-error.js'
import { type ReadDocument, readDocument } from '../read-document.js'
import type { ReadAnswer, ReadRequest } from './messages.js'
import { startWatchdog } from './watchdog.js'

/** Entry of the process that reads files for an ingest, one after the other; it ends with the ingest. */

const watchdog = startWatchdog()

process.on('message', (request: ReadRequest) => void answer(request).then((answered) => process.send!({ ...answered, memoryBytes: process.memoryUsage.rss() } satisfies ReadAnswer)))
process.on('disconnect', () => process.exit())
// Ctrl+C reaches the whole group of processes; what it means is for the ingest to say.
process.on('SIGINT', () => {})

async function answer({ bytes, of, cpuLimitMs }: ReadRequest): Promise<{ read: ReadDocument } | { fault: { code: string | null; message: string } }> {
  watchdog.begin(cpuLimitMs)
  try {
    return { read: await readDocument(bytes, of) }
  } catch (error) {
    if (error instanceof AppError) return { fault: { code: error.code, message: error.message } }
    if (process.env.TRADIEU_DEBUG) console.error(error)
    return { fault: { code: null, message: '' } }
  } finally {
    watchdog.end()
  }
}
