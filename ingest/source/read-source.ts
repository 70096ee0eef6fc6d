import type { ReadSource } from '../model/block.js'
import { emailFile, isEmail } from './email.js'
import { emptyFile, MAX_FILE_BYTES, tooLarge } from './file-limit.js'
import { binaryType, unsupported } from './media-type.js'
import type { ReadContent } from './read-content.js'
import { readText } from './read-text.js'

/** A reader of a format that is not text: bytes in, blocks out, no state of its own. */
type BinaryReader = (bytes: Uint8Array, fileName: string) => ReadContent | Promise<ReadContent>

/** Readers of formats that are not text, by the media type of signatures.json. A format without one is refused; libraries are loaded with the first file that needs them. */
const BINARY_READERS: Readonly<Record<string, BinaryReader>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async (...file) => (await import('./docx/docx.js')).readDocx(...file),
  'application/vnd.oasis.opendocument.text': async (...file) => (await import('./odt/odt.js')).readOdt(...file),
  'application/pdf': async (...file) => (await import('./pdf/pdf.js')).readPdf(...file),
  'application/msword': async (...file) => (await import('./doc/doc.js')).readDoc(...file),
}

/**
 * One file, read: its blocks in reading order and what its markup says. Format and charset are told by content,
 * `servedAs` (the charset a server declared) where it leaves them open.
 *
 * Never refuses text, however damaged. Rejects with `AppError`: `empty-file` (no visible character), `file-too-large`,
 * `unsupported-format` (the message names it), `binary-file`, `archive-file`, `email-file`, and what the readers of formats throw.
 */
export async function readSource(bytes: Uint8Array, fileName: string, servedAs: string | null = null): Promise<ReadSource> {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(bytes.length, fileName)
  if (bytes.length === 0) throw emptyFile(fileName)
  const found = binaryType(bytes)
  if (!found && isEmail(bytes)) throw emailFile(fileName)
  if (!found) return readText(bytes, fileName, servedAs)
  const reader = BINARY_READERS[found.mediaType]
  if (!reader) throw unsupported(found, fileName)
  const content = await reader(bytes, fileName)
  if (content.blocks.length === 0) throw emptyFile(fileName)
  return { mediaType: found.mediaType, charset: 'utf-8', ...content }
}
