import iconv from 'iconv-lite'
import { declaredCharset, usableCharset } from './declared-charset.js'
import { decodeLegacy, detectLegacy, isUnicodeVietnamese, type LegacyEncoding, legacyWarning } from './legacy/legacy-encoding.js'
import { countUtf8 } from './utf8-count.js'

/** Bytes as text, and how they were read. `text` has no byte order mark; it is not cleaned yet. */
export interface Decoded {
  text: string
  charset: string
  warnings: { code: string; message: string }[]
}

const BOMS: readonly { charset: string; bytes: readonly number[] }[] = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** Bytes looked at to tell UTF-16 without a mark: a page of text shows its zero bytes at once. */
const UTF16_SAMPLE_BYTES = 4096
/** In UTF-16 Vietnamese more than half of the high bytes are zero (ASCII letters, spaces); no other text has any. */
const UTF16_ZERO_SHARE = 0.3
/**
 * A file with this many right multi-byte sequences for a broken one is damaged UTF-8: in windows-1258 the byte behind a letter with a
 * mark is ASCII or a tone above 0xC0, never what UTF-8 asks for.
 */
const RIGHT_PER_BROKEN = 1

/**
 * The text of bytes in UTF-8, UTF-16 (with or without a byte order mark), a declared charset or windows-1258. Never throws.
 *
 * Letters of the old Vietnamese encodings TCVN3 and VNI are made Unicode, with a warning `legacy-encoding`.
 * A byte order mark decides; then two zero-filled halves (UTF-16); then valid UTF-8 whatever the file declares, as pages often
 * declare wrongly and text in another charset is never valid UTF-8 by chance; then the charset a server declared, then the file's own; then a count of right
 * against broken sequences, which parts damaged UTF-8 from undeclared windows-1258. Broken bytes become U+FFFD and one
 * warning `broken-bytes` that counts them.
 */
export function decode(bytes: Uint8Array, servedAs: string | null = null): Decoded {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, i) => bytes[i] === byte))
  if (marked) return withUnicodeLetters(decodeAs(bytes.subarray(marked.bytes.length), marked.charset))
  const utf16 = utf16WithoutMark(bytes)
  if (utf16) return withUnicodeLetters(decodeAs(bytes, utf16))
  const count = countUtf8(bytes)
  if (count.broken === 0) return withUnicodeLetters(decodeAs(bytes, 'utf-8'))
  const sample = new TextDecoder('latin1').decode(bytes.subarray(0, LEGACY_SAMPLE))
  if (legacyOf(sample)) return withUnicodeLetters({ text: iconv.decode(Buffer.from(bytes), 'latin1'), charset: 'iso-8859-1', warnings: [] })
  const declared = usableCharset(servedAs) ?? declaredCharset(bytes)
  if (declared && declared !== 'utf-8') return decodeAs(bytes, declared)
  if (count.right >= count.broken * RIGHT_PER_BROKEN) return decodeAs(bytes, 'utf-8')
  return decodeAs(bytes, 'windows-1258')
}

/** Characters of a text that are looked at for an old Vietnamese encoding: its first pages. */
const LEGACY_SAMPLE = 100_000

/** The text with letters of TCVN3 or VNI made Unicode; markup is not touched, as it has none of them. */
function withUnicodeLetters(decoded: Decoded): Decoded {
  const encoding = legacyOf(decoded.text.slice(0, LEGACY_SAMPLE))
  if (!encoding) return decoded
  return { ...decoded, text: decodeLegacy(decoded.text, encoding), warnings: [...decoded.warnings, legacyWarning(encoding)] }
}

function legacyOf(text: string): LegacyEncoding | null {
  return isUnicodeVietnamese(text) ? null : detectLegacy(text.replace(/<[^<>]{0,2000}>/g, ' '))
}

/** 'utf-16le' or 'utf-16be' where every second byte of the beginning is mostly zero; null otherwise. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, UTF16_SAMPLE_BYTES) & ~1
  if (length < 4) return null
  const zeros: [number, number] = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++
  const [even, odd] = zeros.map((count) => count / (length / 2)) as [number, number]
  if (odd >= UTF16_ZERO_SHARE && even < 0.02) return 'utf-16le'
  if (even >= UTF16_ZERO_SHARE && odd < 0.02) return 'utf-16be'
  return null
}

function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  const isUtf16 = charset.startsWith('utf-16')
  const text = charset === 'utf-8'
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset, { stripBOM: false })
  const broken = brokenCount(bytes, charset, text) + (isUtf16 ? bytes.length & 1 : 0)
  return { text, charset, warnings: broken === 0 ? [] : [brokenBytes(broken, charset)] }
}

const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function brokenCount(bytes: Uint8Array, charset: string, text: string): number {
  if (charset === 'utf-8') return countUtf8(bytes).broken
  return text.match(charset.startsWith('utf-16') ? LONE_SURROGATES : /\uFFFD/g)?.length ?? 0
}

function brokenBytes(count: number, charset: string): { code: string; message: string } {
  return { code: 'broken-bytes', message: `Có ${count} chỗ không đọc được theo bảng mã ${charset}; mỗi chỗ hiện là ký tự \uFFFD.` }
}
