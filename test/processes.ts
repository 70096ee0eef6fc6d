import { readdirSync, readFileSync } from 'node:fs'

/** Processes that a process has started from any of its threads; none once it has ended, and none where there is no /proc. */
export function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter((word) => word !== '').map(Number))
  } catch {
    return []
  }
}

/** Whether a process still does anything: one that has ended may be listed until somebody asks for its end. Linux only. */
export function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
