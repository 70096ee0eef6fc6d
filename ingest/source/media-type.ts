import { AppError } from '../model/app-error.js'
import { utf16WithoutMark } from './decode.js'
import { emailFile } from './email.js'
import { archiveFile } from './refused-file.js'
import signatures from './signatures.json' with { type: 'json' }

export type TextType = 'text/html' | 'text/markdown' | 'text/plain'

/** Bytes in which a signature's inner mark is looked for: the names of a ZIP's first members stand there. */
const SNIFF_BYTES = 65_536
/** Share of control bytes that no text has; damaged text stays below. */
const CONTROL_SHARE = 0.05

/**
 * Format of a file that is not text, told by its first bytes; null for text.
 *
 * A row of signatures.json fits where the bytes begin with `begins` (hex, `..` for any byte; at `offset`) and, if given, hold `holds`.
 * The first row that fits is it, so rows with `holds` stand before the general row.
 */
export function binaryType(bytes: Uint8Array): { mediaType: string; name: string } | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SNIFF_BYTES))
  for (const { mediaType, name, begins, holds } of signatures) {
    if (beginsWith(head, begins) && (holds === '' || head.includes(holds, 0, 'latin1'))) return { mediaType, name }
  }
  return isBinary(bytes) ? { mediaType: 'application/octet-stream', name: 'nhị phân' } : null
}

const EMAIL = 'application/vnd.ms-outlook'
/** Formats that hold other files. */
const ARCHIVES: ReadonlySet<string> = new Set([
  'application/zip', 'application/gzip', 'application/x-7z-compressed', 'application/vnd.rar', 'application/x-bzip2', 'application/x-xz', 'application/zstd',
  'application/vnd.ms-cab-compressed', 'application/x-tar',
])

/** The sentence for a format that no reader takes. Codes: `binary-file` where nothing is known of it, `archive-file`, `email-file`, else `unsupported-format`. */
export function unsupported(found: { mediaType: string; name: string }, fileName: string): AppError {
  if (ARCHIVES.has(found.mediaType)) return archiveFile(found.name, fileName)
  if (found.mediaType === EMAIL) return emailFile(fileName)
  const isUnknown = found.mediaType === 'application/octet-stream'
  const message = isUnknown ? 'Tệp nhị phân, không phải văn bản.' : `Chưa đọc được định dạng ${found.name}.`
  return new AppError(isUnknown ? 'binary-file' : 'unsupported-format', message, { value: { fileName, mediaType: found.mediaType } })
}

function beginsWith(head: Buffer, hex: string): boolean {
  for (let i = 0; i * 2 < hex.length; i++) {
    const pair = hex.slice(i * 2, i * 2 + 2)
    if (pair !== '..' && head[i] !== Number.parseInt(pair, 16)) return false
  }
  return true
}

function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || utf16WithoutMark(bytes)) return false
  const sample = bytes.subarray(0, SNIFF_BYTES)
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  return controls > sample.length * CONTROL_SHARE
}

const HTML_START = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,5000}?-->\s*)*<(!doctype\s+html|html|head|body)\b/i
const BLOCK_TAG = /<\/?(html|head|body|div|p|table|tr|td|article|main|section|h[1-6]|ul|ol|li|br|span)(\s[^<>]*)?\/?>/gi
const MARKDOWN_NAME = /\.(md|markdown)$/i
/** Each shape counts once; two of them make a text Markdown whatever its name. */
const MARKDOWN_SHAPES: readonly RegExp[] = [
  /^\|\s*\n[\s\S]*?^\|\s*\n[\s\S]*?^\|\s*$/m,
  /^\|? {0,3}:?-{3,}:? {0,3}\|/m,
  /\*\*[^*\n]{1,300}\*\*/,
  /^#{1,6} \S/m,
  /^#{2,6} \S/m,
  /!?\[[^[\]\n]{0,300}\]\([^)\s]+/,
  /^(\S.*)\n={3,}\s*$/m,
  /^\*[^*\n]{5,300}\*$/m,
]

/**
 * Format of a text by its content, the name deciding only between plain text and Markdown where the content does not. What opens as
 * Markdown before its first tag is Markdown with a table in markup.
 *
 *   '<!DOCTYPE html>…' named a.txt → 'text/html'    '**Điều 1.** …\n# …' named a.txt → 'text/markdown'    'Điều 1. …' named a.html → 'text/plain'
 */
export function textType(text: string, fileName: string): TextType {
  const head = text.slice(0, SNIFF_BYTES)
  if (HTML_START.test(head)) return 'text/html'
  if (!/^\s*</.test(head) && isMarkdown(head.split(/<[a-z!/]/i, 1)[0]!)) return 'text/markdown'
  const isNamedMarkdown = MARKDOWN_NAME.test(fileName)
  const tags = head.match(BLOCK_TAG)?.length ?? 0
  if (tags >= 3 && (/^\s*</.test(head) || !isNamedMarkdown && tags * 200 > head.length)) return 'text/html'
  if (tags > 0 && /\.x?html?$/i.test(fileName)) return 'text/html'
  return isNamedMarkdown || isMarkdown(head) ? 'text/markdown' : 'text/plain'
}

function isMarkdown(text: string): boolean {
  return MARKDOWN_SHAPES.filter((shape) => shape.test(text)).length >= 2
}
