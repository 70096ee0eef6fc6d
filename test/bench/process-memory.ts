import { readFileSync } from 'node:fs'
import { childrenOf } from '../processes.js'

const PAGE_BYTES = 4096
/** Ticks of the processor's clock in a second, on every Linux. */
const TICKS = 100

/**
 * Memory that a process holds and that of those it has started, in bytes; processor time of all so far. Linux only.
 *
 * The program's own code, which the processes share, counts once in `togetherBytes`.
 */
export interface ProcessUse {
  parentBytes: number
  childBytes: number
  togetherBytes: number
  cpuMs: number
}

export function processUse(pid: number): ProcessUse {
  const children = childrenOf(pid)
  const own = memoryOf(pid)
  const theirs = children.map(memoryOf)
  return {
    parentBytes: own.bytes,
    childBytes: theirs.reduce((sum, { bytes }) => sum + bytes, 0),
    togetherBytes: theirs.reduce((sum, { bytes, sharedBytes }) => sum + bytes - sharedBytes, own.bytes),
    cpuMs: [pid, ...children].reduce((sum, each) => sum + cpuTimeMs(each), 0),
  }
}

function memoryOf(pid: number): { bytes: number; sharedBytes: number } {
  try {
    const [, resident, shared] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number)
    return { bytes: resident! * PAGE_BYTES, sharedBytes: shared! * PAGE_BYTES }
  } catch {
    return { bytes: 0, sharedBytes: 0 }
  }
}

/** Its own and that of its children that have ended. */
function cpuTimeMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return (fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * 1000) / TICKS
  } catch {
    return 0
  }
}
