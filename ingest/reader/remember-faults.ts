import { createHash } from 'node:crypto'
import { AppError } from '../model/app-error.js'
import type { FileReader } from './file-reader.js'

/** Why bytes were left out, by their digest and file. */
export type Faults = Map<string, AppError>

/** The same reading, but what was once refused is refused again in the same words without being read. */
export function rememberFaults(read: FileReader['read'], faults: Faults): FileReader['read'] {
  return async (bytes, of) => {
    const key = `${createHash('sha256').update(bytes).digest('hex')} ${of.file}`
    const known = faults.get(key)
    if (known !== undefined) throw known
    try {
      return await read(bytes, of)
    } catch (error) {
      if (error instanceof AppError) faults.set(key, error)
      throw error
    }
  }
}
