import { setImmediate } from 'node:timers/promises'

/** A long task's own time. */
export interface TaskClock {
  /** True where this share (0 to 1) of the time has run out; lets other work have its turn where this one has had `TURN_MS`. */
  isOver(share: number): Promise<boolean>
  elapsedMs(): number
}

/** Longest stretch of work without letting others in: what a visitor of another page does not notice. */
const TURN_MS = 25

export function taskClock(maxMs: number): TaskClock {
  const started = performance.now()
  let turn = started
  return {
    async isOver(share) {
      if (performance.now() - turn > TURN_MS) {
        await setImmediate()
        turn = performance.now()
      }
      return performance.now() - started > maxMs * share
    },
    elapsedMs: () => Math.round(performance.now() - started),
  }
}
