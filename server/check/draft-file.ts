import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { toAppError } from '../../ingest/model/app-error.js'
import { readSource } from '../../ingest/source/read-source.js'

/** The words of a draft in any format that an ingest reads, a paragraph or row a line. Throws what `readSource` throws. */
export async function draftText(bytes: Uint8Array, fileName: string): Promise<string> {
  const { blocks } = await readSource(bytes, fileName)
  return blocks.map(({ text, autoLabel }) => (autoLabel === undefined ? text : `${autoLabel} ${text}`)).join('\n')
}

/** The words of a draft in a file, or on standard input for `-`. Throws `AppError('unreadable-file')` and what `readSource` throws. */
export async function draftInFile(path: string): Promise<string> {
  const bytes = readBytes(path)
  return draftText(bytes, path === '-' ? 'ban-thao.txt' : basename(path))
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path)
  } catch (cause) {
    throw toAppError(cause, 'unreadable-file', `Không đọc được tệp “${path}”.`)
  }
}
