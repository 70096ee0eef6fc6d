import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { AppError, toAppError } from '../model/app-error.js'
import { MAX_FILE_BYTES, tooLarge } from './file-limit.js'

/**
 * The bytes of a regular file of at most `maxBytes`.
 *
 * Kind and size are looked at on the opened file, so that a file exchanged after it was listed is seen as what it is; no more than
 * the limit is ever read, and a pipe never blocks. A link is not followed unless `followsLink`: listed paths have none left in them,
 * so one found now was put there since. Throws `AppError`: `not-a-file`, `file-too-large`, `unreadable-file`.
 */
export async function loadFile(absolutePath: string, fileName: string, { maxBytes = MAX_FILE_BYTES, followsLink = false } = {}): Promise<Uint8Array> {
  // Windows has no such flags.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (followsLink ? 0 : constants.O_NOFOLLOW ?? 0)
  const handle = await open(absolutePath, flags).catch((error: unknown) => {
    throw unreadable(error, fileName)
  })
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new AppError('not-a-file', 'Không phải tệp thường (thư mục, ống dẫn hoặc thiết bị).', { value: { fileName } })
    if (stats.size > maxBytes) throw tooLarge(stats.size, fileName, maxBytes)
    return await readBounded(handle, stats.size, { fileName, maxBytes })
  } catch (error) {
    throw unreadable(error, fileName)
  } finally {
    await handle.close()
  }
}

/** Reads to the end of the file; one that grew beyond the limit meanwhile is too large. */
async function readBounded(handle: Awaited<ReturnType<typeof open>>, sizeBytes: number, { fileName, maxBytes }: { fileName: string; maxBytes: number }): Promise<Uint8Array> {
  let buffer = Buffer.allocUnsafe(sizeBytes + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null)
    if (bytesRead === 0) return buffer.subarray(0, length)
    length += bytesRead
    if (length > maxBytes) throw tooLarge(length, fileName, maxBytes)
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, maxBytes + 1))
  }
}

function unreadable(error: unknown, fileName: string): AppError {
  const isForbidden = error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')
  const sentence = isForbidden ? 'Không có quyền đọc tệp.' : 'Không đọc được tệp.'
  const wrapped = toAppError(error, 'unreadable-file', sentence)
  return wrapped.value === undefined ? new AppError(wrapped.code, wrapped.message, { value: { fileName }, cause: error }) : wrapped
}
