import type { FileFacts, ReadDocument } from '../read-document.js'

/** A file for the reader process. */
export interface ReadRequest {
  bytes: Uint8Array
  of: FileFacts
  cpuLimitMs: number
}

/** Its answer, with the memory that the process now has; a fault without a code is a failure of the program itself. */
export type ReadAnswer = { memoryBytes: number } & ({ read: ReadDocument } | { fault: { code: string | null; message: string } })

/** Signals by which the watchdog ends its process, so that the ingest learns why. */
export const TIME_SIGNAL = 'SIGTERM'
export const MEMORY_SIGNAL = 'SIGKILL'
