import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BenchEngineName } from './bench-engines.js'
import type { Done, Order } from './engine-process.js'

/** An engine in a process of its own. */
export interface EngineClient {
  name: BenchEngineName
  /** Null where the process died or was stopped for taking longer than the bound; it answers nothing any more. */
  order(order: Order, boundMs: number): Promise<Done | null>
  stop(): void
}

/** Heap for an index in memory of the largest size that is tried. */
const HEAP_MB = 6000

/** Starts a process for an engine that works in a folder. */
export function engineClient(name: BenchEngineName, dir: string): EngineClient {
  const child = fork(fileURLToPath(new URL('engine-process.js', import.meta.url)), [name, dir], { execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return {
    name,
    order: (order, boundMs) => answerOf(child, order, boundMs),
    stop: () => void child.kill('SIGKILL'),
  }
}

function answerOf(child: ChildProcess, order: Order, boundMs: number): Promise<Done | null> {
  if (!child.connected) return Promise.resolve(null)
  return new Promise((resolve) => {
    const end = (done: Done | null): void => {
      clearTimeout(timer)
      child.off('message', answered).off('exit', died)
      if (done === null) child.kill('SIGKILL')
      resolve(done)
    }
    const answered = (done: unknown): void => end(done as Done)
    const died = (): void => end(null)
    const timer = setTimeout(() => end(null), boundMs)
    child.on('message', answered).on('exit', died)
    child.send(order)
  })
}
