import type { ReadSource } from '../model/block.js'
import { decode } from './decode.js'
import { emptyFile, MAX_TEXT_BYTES, tooLarge } from './file-limit.js'
import { readHtml } from './html.js'
import { readMarkdown } from './markdown.js'
import { textType, type TextType } from './media-type.js'
import { readPlainText } from './plain-text.js'
import type { ReadContent } from './read-content.js'

/** Readers of text formats, by media type; they are given decoded text that is not cleaned. */
const TEXT_READERS: Readonly<Record<TextType, (text: string) => ReadContent>> = {
  'text/html': readHtml,
  'text/markdown': readMarkdown,
  'text/plain': readPlainText,
}

/**
 * A file that is known to be text, read. Format and charset are told by content.
 *
 * Never refuses text, however damaged. Throws `AppError`: `empty-file` (no visible character), `file-too-large`.
 */
export function readText(bytes: Uint8Array, fileName: string, servedAs: string | null = null): ReadSource {
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(bytes.length, fileName, MAX_TEXT_BYTES)
  const { text, charset, warnings } = decode(bytes, servedAs)
  const mediaType = textType(text, fileName)
  const content = TEXT_READERS[mediaType](text)
  if (content.blocks.length === 0) throw emptyFile(fileName)
  return { mediaType, charset, ...content, warnings: [...warnings, ...content.warnings] }
}
