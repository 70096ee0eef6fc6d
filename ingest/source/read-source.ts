import { AppError } from '../model/app-error.js'
import type { ReadSource } from '../model/block.js'
import { decode } from './decode.js'
import { readHtml } from './html.js'
import { readMarkdown } from './markdown.js'
import { binaryType, textType, type TextType, unsupported } from './media-type.js'
import { readPlainText } from './plain-text.js'

/** Largest file read: a law with all its annexes as HTML has under 10 MB, and a reader holds about ten times the file in memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** What a reader gives beside the media type and the charset. */
export type ReadContent = Pick<ReadSource, 'blocks' | 'markup' | 'warnings'>

/** Readers of text formats, by media type; they are given decoded text that is not cleaned. */
const TEXT_READERS: Readonly<Record<TextType, (text: string) => ReadContent>> = {
  'text/html': readHtml,
  'text/markdown': readMarkdown,
  'text/plain': readPlainText,
}

/** Readers of formats that are not text, by the media type of signatures.json; they are given the bytes. None yet: such files are refused. */
const BINARY_READERS: Readonly<Record<string, (bytes: Uint8Array, fileName: string) => ReadSource>> = {}

/**
 * One file, read: its blocks in reading order and what its markup says. Format and charset are told by content.
 *
 * Never refuses text, however damaged. Throws `AppError`: `empty-file` (no visible character), `file-too-large`,
 * `unsupported-format` (the message names it), `binary-file`.
 */
export function readSource(bytes: Uint8Array, fileName: string): ReadSource {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(bytes.length, fileName)
  if (bytes.length === 0) throw empty(fileName)
  const found = binaryType(bytes)
  if (found) {
    const reader = BINARY_READERS[found.mediaType]
    if (!reader) throw unsupported(found, fileName)
    return reader(bytes, fileName)
  }
  const { text, charset, warnings } = decode(bytes)
  const mediaType = textType(text, fileName)
  const content = TEXT_READERS[mediaType](text)
  if (content.blocks.length === 0) throw empty(fileName)
  return { mediaType, charset, ...content, warnings: [...warnings, ...content.warnings] }
}

/** The error for a file of more bytes than are read. */
export function tooLarge(sizeBytes: number, fileName: string): AppError {
  const limitMb = MAX_FILE_BYTES / 1024 / 1024
  return new AppError('file-too-large', `Tệp lớn hơn ${limitMb} MB nên không được đọc.`, { value: { fileName, sizeBytes } })
}

function empty(fileName: string): AppError {
  return new AppError('empty-file', 'Tệp rỗng, không có chữ nào.', { value: { fileName } })
}
