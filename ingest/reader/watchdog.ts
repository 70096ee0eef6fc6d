import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { MAX_READER_BYTES } from './limits.js'
import { MEMORY_SIGNAL, TIME_SIGNAL } from './messages.js'

/** How often time and memory are looked at: memory grows by some 40 MB meanwhile where a reader does nothing but fill it. */
const POLL_MS = 20
/** Polls without work after which a reader counts as waiting for something that never comes: 5 s. */
const IDLE_POLLS = 250
/** Processor time in which so many polls are worked through by the watchdog itself, and nothing else. */
const IDLE_CPU_MS = 100

/** Slots of the memory shared by the two threads: number of the file being read, 0 where none is; its limit in milliseconds. */
const FILE = 0
const LIMIT = 1

export interface Watchdog {
  begin(cpuLimitMs: number): void
  end(): void
}

/**
 * Ends this very process when the file being read takes more processor time than it may, or the process more memory.
 *
 * A thread of its own: code that never returns cannot be interrupted from within. Processor time, not the clock, so that a busy
 * machine leaves no good file out. Also ends a process whose ingest was killed.
 */
export function startWatchdog(): Watchdog {
  const state = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  new Worker(new URL(import.meta.url), { workerData: state, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref()
  let files = 0
  return {
    begin(cpuLimitMs) {
      state[LIMIT] = cpuLimitMs
      Atomics.store(state, FILE, ++files)
    },
    end: () => void Atomics.store(state, FILE, 0),
  }
}

function watch(state: Int32Array): never {
  const parent = process.ppid
  let file = 0
  let startedMs = 0
  let idle = { polls: 0, cpuMs: 0 }
  for (;;) {
    Atomics.wait(state, FILE, Atomics.load(state, FILE), POLL_MS)
    if (process.ppid !== parent) process.kill(process.pid, MEMORY_SIGNAL)
    const current = Atomics.load(state, FILE)
    const cpuMs = cpuTimeMs()
    if (current !== file) {
      file = current
      startedMs = cpuMs
      idle = { polls: 0, cpuMs }
    }
    if (file === 0) continue
    if (process.memoryUsage.rss() > MAX_READER_BYTES) process.kill(process.pid, MEMORY_SIGNAL)
    if (cpuMs - startedMs > state[LIMIT]!) process.kill(process.pid, TIME_SIGNAL)
    idle.polls++
    if (idle.polls < IDLE_POLLS) continue
    if (cpuMs - idle.cpuMs < IDLE_CPU_MS) process.kill(process.pid, TIME_SIGNAL)
    idle = { polls: 0, cpuMs }
  }
}

function cpuTimeMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

if (!isMainThread) watch(workerData as Int32Array)
