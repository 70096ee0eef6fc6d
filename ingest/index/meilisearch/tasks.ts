import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch'
import { reached } from './client.js'
import { codeOf, codeState, EngineFault } from './engine-fault.js'

/** Longest that one task may take: a batch is a few megabytes, but the server may be merging behind it. */
const TASK_TIMEOUT_MS = 15 * 60_000
/** Pause between two looks at a task: it grows from the first to the last. */
const POLL_MS = { first: 25, last: 1000 }
/** Waits before a refused or cut call is made again; every call here may be made twice. */
const RETRY_MS = [250, 1000, 3000]

/** The task's end; a failed or cancelled one throws an `EngineFault` with Meilisearch's own message. */
export async function finished(meili: Meilisearch, task: EnqueuedTask): Promise<Task> {
  const done = await ended(meili, task.taskUid)
  if (done.status === 'succeeded') return done
  throw new EngineFault(codeState(done.error?.code) ?? 'failing', { detail: done.error?.message ?? `Việc ${done.uid} không được làm (${done.status}).`, cause: done.error })
}

/** As `finished`; returns without knowing where the key may not see the task, which one for some indexes alone never may of a swap. */
export async function finishedIfSeen(meili: Meilisearch, task: EnqueuedTask): Promise<void> {
  try {
    await finished(meili, task)
  } catch (error) {
    if (codeOf(error) !== 'task_not_found') throw error
  }
}

/** Makes a call and waits for its task. */
export async function done(meili: Meilisearch, enqueue: () => Promise<EnqueuedTask>): Promise<Task> {
  return finished(meili, await persistent(enqueue))
}

/**
 * The task once it is over, however it ended.
 *
 * Not the client's own wait: in 0.62 it adds a listener to one signal with every look, and a long indexing has thousands.
 */
async function ended(meili: Meilisearch, uid: number): Promise<Task> {
  const until = Date.now() + TASK_TIMEOUT_MS
  for (let pause = POLL_MS.first; Date.now() < until; pause = Math.min(POLL_MS.last, pause * 1.5)) {
    const task = await persistent(() => meili.tasks.getTask(uid))
    if (task.status !== 'enqueued' && task.status !== 'processing') return task
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  // A server whose disk is full cannot write down that the task failed: it tries again without end.
  throw new EngineFault('slow', { detail: `Việc ${uid} chưa xong sau ${TASK_TIMEOUT_MS / 60_000} phút; hãy xem nhật ký và chỗ trống trên đĩa của máy chủ.` })
}

/** Waits until nothing is under way that an ingest which was broken off has left behind. */
export async function settled(meili: Meilisearch, indexes: readonly string[]): Promise<void> {
  for (const types of [undefined, ['indexSwap' as const]]) {
    const wanted = types === undefined ? { indexUids: [...indexes] } : { types }
    const tasks = await reached(() => meili.tasks.getTasks({ statuses: ['enqueued', 'processing'], ...wanted, limit: 1000 }), ({ results }) => results.map(({ uid }) => uid))
    for (const uid of tasks) await ended(meili, uid)
  }
}

/** As `reached`; the call is made again where the server was busy or the connection cut; what it is refused for stays refused. */
export async function persistent<T, R = T>(call: () => Promise<T>, read?: (answer: T) => R): Promise<R> {
  for (const pause of RETRY_MS) {
    try {
      return await reached(call, read)
    } catch (error) {
      if (!(error instanceof EngineFault) || !['busy', 'unreachable', 'slow', 'failing'].includes(error.state)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return reached(call, read)
}
