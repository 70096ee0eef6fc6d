// Stands in for the reader process: a file's name says how it misbehaves. The watchdog is the program's own.
import { startWatchdog } from '../../../dist/ingest/reader/watchdog.js'

const watchdog = startWatchdog()
const kept = []
let reads = 0

const WAYS = {
  loop() { for (;;); },
  buffers() { for (;;) kept.push(Buffer.alloc(4 * 1024 * 1024, 1)) },
  heap() { for (;;) kept.push(new Array(100_000).fill({})) },
  abort() { process.abort() },
  silent() { return null },
  worn() { if (reads > 1) process.abort() },
  good() {},
}

process.on('message', ({ of, cpuLimitMs }) => {
  watchdog.begin(cpuLimitMs)
  reads++
  if (WAYS[of.file]() === null) return
  watchdog.end()
  process.send({ read: { readBy: process.pid, reads }, memoryBytes: 0 })
})
process.on('disconnect', () => process.exit())
