import { AppError } from '../model/app-error.js'
import type { ReadSource } from '../model/block.js'
import { decode } from './decode.js'
import { MAX_FILE_BYTES, MAX_TEXT_BYTES, tooLarge } from './file-limit.js'
import { readHtml } from './html.js'
import { readMarkdown } from './markdown.js'
import { binaryType, textType, type TextType, unsupported } from './media-type.js'
import { readPlainText } from './plain-text.js'
import type { ReadContent } from './read-content.js'

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
  const maxBytes = MAX_TEXT_BYTES[mediaType] ?? MAX_FILE_BYTES
  if (bytes.length > maxBytes) throw tooLarge(bytes.length, fileName, maxBytes)
  const content = TEXT_READERS[mediaType](text)
  if (content.blocks.length === 0) throw empty(fileName)
  return { mediaType, charset, ...content, warnings: [...warnings, ...content.warnings] }
}

function empty(fileName: string): AppError {
  return new AppError('empty-file', 'Tệp rỗng, không có chữ nào.', { value: { fileName } })
}
