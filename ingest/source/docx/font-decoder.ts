import { decodeLegacy, encodingOfFont, isCapitalFont, type LegacyEncoding, readsBetter } from '../legacy/legacy-encoding.js'

const UNICODE_ONLY = /[\u1EA0-\u1EF9ăĂđĐơƠưƯ]/

/**
 * Turns text of a run into Unicode where its font is made for TCVN3 or VNI; the encodings met are put into `found`.
 *
 * Such a font is often left on text that has long been Unicode: a run with a Unicode letter stays as it is, and in a document with
 * Unicode letters only runs that become Vietnamese words are turned.
 */
export function fontDecoder(documentXml: string, found: Set<LegacyEncoding>): (text: string, font: string) => string {
  const isMixed = UNICODE_ONLY.test(documentXml)
  return (text, font) => {
    const encoding = encodingOfFont(font)
    if (!encoding || UNICODE_ONLY.test(text) || (isMixed && !readsBetter(text, encoding))) return text
    const decoded = decodeLegacy(text, encoding)
    if (decoded !== text) found.add(encoding)
    return isCapitalFont(font) ? decoded.toLocaleUpperCase('vi') : decoded
  }
}
