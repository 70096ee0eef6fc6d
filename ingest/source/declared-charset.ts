import iconv from 'iconv-lite'

/** Bytes in which a declaration is looked for; the HTML standard asks for the first 1,024, real pages need more. */
const DECLARATION_BYTES = 8192
const XML_DECLARATION = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i
const HTML_META = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i

/**
 * Charset that a page declares in `<?xml encoding>` or `<meta charset>`, in lower case; null where there is none we can read.
 *
 *   '<meta charset="Windows-1258">' → 'windows-1258'    '<meta charset=x-unknown>' → null
 * A declared UTF-16 counts as UTF-8: were the page in UTF-16, the declaration could not have been read byte by byte.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  return usableCharset((XML_DECLARATION.exec(head) ?? HTML_META.exec(head))?.[1])
}

/** A declared name as one that can be decoded, lower case; null for none and for one nobody knows. */
export function usableCharset(declared: string | null | undefined): string | null {
  const name = declared?.toLowerCase()
  if (!name || !iconv.encodingExists(name)) return null
  return /^(utf-?8|utf-?16|ucs-?2)/.test(name) ? 'utf-8' : name
}
