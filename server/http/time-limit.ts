import { AppError } from '../../ingest/model/app-error.js'

/** Longest that one request may look: a search takes tens of milliseconds, so by then its engine is lost. */
const MAX_WORK_MS = 10_000

/** The promise's value, or `AppError('timeout')` after `limitMs`. */
export async function inTime<Value>(work: Promise<Value>, limitMs = MAX_WORK_MS): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('timeout', 'Yêu cầu này mất quá nhiều thời gian.', { value: limitMs })), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
