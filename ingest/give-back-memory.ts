import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Memory of objects and buffers above which what is no longer used is given back: an ingest uses some 25 MB of it at a time. */
const MAX_UNCOLLECTED_BYTES = 64 * 1024 * 1024

let collect: (() => void) | undefined
/** What was in use after the last time: looked at again only once as much again has gathered. */
let usedBytes = 0

/**
 * Frees what the documents stored so far have left behind, if that is much; a twentieth of a second then, nothing else.
 *
 * V8 by itself lets four times as much gather as is used, and large documents more, while another process reads the next file
 * beside it. The collector is had by a flag, as Node offers no call for it; without it nothing is done.
 */
export function giveBackMemory(): void {
  if (bytesHeld() <= Math.max(MAX_UNCOLLECTED_BYTES, usedBytes + MAX_UNCOLLECTED_BYTES / 2)) return
  collect ??= collector()
  collect()
  usedBytes = bytesHeld()
}

function bytesHeld(): number {
  const { used_heap_size: heapBytes, external_memory: bufferBytes } = getHeapStatistics()
  return heapBytes + bufferBytes
}

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext(`typeof gc === 'function' ? gc : undefined`)
  return typeof gc === 'function' ? () => void gc() : () => {}
}
