import type { EngineFault } from './engine-fault.js'

/** Pause after a fault before the server is asked again; it doubles with each further one. */
const FIRST_PAUSE_MS = 1000
/** Longest pause: a server that is back is used again within it. */
const LONGEST_PAUSE_MS = 30_000
/** Pause where the server answers but its index is not the library's: an ingest may be at its end. */
const INDEX_PAUSE_MS = 2000
const INDEX_STATES: ReadonlySet<string> = new Set(['outdated', 'empty', 'missing'])

/** Keeps readers from waiting for a server that has just failed. */
export interface CircuitBreaker {
  /** The fault that is still believed; null where the server is to be asked. One caller at a time is let through to try again. */
  fault(): EngineFault | null
  succeeded(): void
  failed(fault: EngineFault): void
}

/** `tellChange` is called once for each new state, with null when the server answers again. */
export function circuitBreaker(tellChange: (fault: EngineFault | null) => void, now: () => number = () => performance.now()): CircuitBreaker {
  let last: EngineFault | null = null
  let askAgainAt = 0
  let failedAt = 0
  let pauseMs = FIRST_PAUSE_MS
  return {
    fault() {
      if (last === null || now() < askAgainAt) return last
      // Whoever comes while this one tries is answered by the embedded engine.
      askAgainAt = now() + pauseMs
      return null
    },
    succeeded() {
      if (last !== null) tellChange(null)
      last = null
      pauseMs = FIRST_PAUSE_MS
    },
    failed(fault) {
      // Of several calls that were under way together, only the first lengthens the pause.
      const isFirst = last === null || now() >= failedAt + pauseMs
      if (INDEX_STATES.has(fault.state)) pauseMs = INDEX_PAUSE_MS
      else if (isFirst) pauseMs = last === null ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pauseMs * 2)
      if (last?.state !== fault.state) tellChange(fault)
      last = fault
      failedAt = now()
      askAgainAt = failedAt + pauseMs
    },
  }
}
