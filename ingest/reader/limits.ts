const MB = 1024 * 1024

/** Memory of the process that reads one file: 10 MB of laws in HTML take 210 MB, a table of 100,000 cells in DOCX 310; with the ingest itself it stays under 500 MB. */
export const MAX_READER_BYTES = 330 * MB

/**
 * Heap of that process. Below `MAX_READER_BYTES`, since buffers and the program's own code come on top; near it V8 collects garbage
 * instead of growing.
 */
export const MAX_READER_HEAP_MB = 240

/** Memory with which a process goes on to the next file; above it a new one takes over, so that it does not stand beside what is being written. */
export const MAX_KEPT_READER_BYTES = 160 * MB

/** Half of the heap for new objects. V8 would take 48 MB in all, twice as much, before it looks what of them is still in use. */
export const READER_SEMI_SPACE_MB = 8

/** Processor time for a file of up to `SMALL_FILE_BYTES`; laws of 2 MB take 2 s. */
const BASE_CPU_MS = 9_000
const SMALL_FILE_BYTES = 4 * MB
/** For each megabyte more: a good file takes about one second a megabyte, on a machine half as fast two. */
const CPU_MS_PER_MB = 2_000

/** Processor time that the reading of a file may take, in milliseconds: 9 s up to 4 MB, 2 s more for each megabyte above. */
export function cpuLimitMs(sizeBytes: number): number {
  return BASE_CPU_MS + Math.ceil((Math.max(0, sizeBytes - SMALL_FILE_BYTES) / MB) * CPU_MS_PER_MB)
}

/** Time by the clock, for a process that neither works nor answers: on a busy machine a good file waits for its turn. */
export function clockLimitMs(cpuLimitMs: number): number {
  return cpuLimitMs * 4
}
