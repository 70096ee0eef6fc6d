import { isSyllable } from './is-syllable.js'
import letters from './letters.json' with { type: 'json' }

/** The two encodings of old Vietnamese documents: letters of other languages stand for Vietnamese ones, the font makes up for it. */
export type LegacyEncoding = 'tcvn3' | 'vni'

const TABLES: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = { tcvn3: new Map(Object.entries(letters.tcvn3)), vni: new Map(Object.entries(letters.vni)) }
/** Letters that only Unicode text has. */
const UNICODE_ONLY = /[\u1EA0-\u1EF9ăĂđĐơƠưƯ]/
const UNICODE_LETTERS = new RegExp(UNICODE_ONLY, 'gu')
/** Positions 0x80 to 0x9F of windows-1252 are none of these encodings'. */
const MARKED = /[\u00A1-\u00FF]/
/** A run of letters and of the signs that stand for some. */
const WORD = /[\p{L}\u00A1-\u00BF\u00D7\u00F7\u00AD]+/gu

/** The sentence that tells a reader of it. */
export function legacyWarning(encoding: LegacyEncoding): { code: string; message: string } {
  return { code: 'legacy-encoding', message: `Văn bản gõ bằng bảng mã ${encoding === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI'}; chữ đã được chuyển sang Unicode.` }
}

/** Encoding that a font's name says its text is in; null for any other font. '.VnTimeH' → 'tcvn3', 'VNI-Times' → 'vni' */
export function encodingOfFont(font: string): LegacyEncoding | null {
  const name = font.replace(/^[A-Z]{6}\+/, '')
  if (/^\.?Vn[A-Z3]/.test(name) && name.startsWith('.')) return 'tcvn3'
  return /^VNI[-\s]/i.test(name) ? 'vni' : null
}

/** True for fonts that print small letters as capitals: '.VnTimeH'. */
export function isCapitalFont(font: string): boolean {
  return /^([A-Z]{6}\+)?\.Vn\w*H(,|$| )/.test(font)
}

/** The text in Unicode; letters that the encoding does not have stay. ('Ho¹t ®éng', 'tcvn3') → 'Hoạt động', ('lôïi', 'vni') → 'lợi' */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  const table = TABLES[encoding]
  let decoded = ''
  for (let i = 0; i < text.length;) {
    const pair = i + 1 < text.length ? table.get(text.slice(i, i + 2)) : undefined
    decoded += pair ?? table.get(text[i]!) ?? text[i]!
    i += pair === undefined ? 1 : 2
  }
  return decoded
}

/** Words with a marked letter that a text needs before anything is said of it. */
const MIN_WORDS = 3
/** Share of such words that must become Vietnamese syllables; real text has names and typing errors among them. */
const SYLLABLE_SHARE = 0.8
/** Share by which the reading must beat the text as it stands. */
const BETTER_BY = 0.3
/** Unicode-only letters for each marked word beyond which the text is Unicode with odd signs in it. */
const UNICODE_SHARE = 0.02

/** True where the text holds so many letters that only Unicode has that `detectLegacy` need not look at its words. Stops reading once it is sure. */
export function isUnicodeVietnamese(text: string): boolean {
  // Words are at most half as many as characters.
  let missing = Math.ceil((text.length / 2) * UNICODE_SHARE) + 1
  UNICODE_LETTERS.lastIndex = 0
  while (missing > 0 && UNICODE_LETTERS.test(text)) missing--
  UNICODE_LETTERS.lastIndex = 0
  return missing === 0
}

/**
 * The old encoding that a text is in, told by its letters; null for Unicode and for any text that the reading does not make Vietnamese.
 *
 * Measured in test/ingest/source/legacy-encoding.test.ts: paragraphs of real documents in both encodings, and every real Unicode file.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  const words = (text.match(WORD) ?? []).filter((word) => MARKED.test(word) || UNICODE_ONLY.test(word))
  if (words.length < MIN_WORDS) return null
  if ((text.match(UNICODE_LETTERS)?.length ?? 0) > words.length * UNICODE_SHARE) return null
  const share = (read: (word: string) => string): number => words.filter((word) => isWord(read(word))).length / words.length
  const asItStands = share((word) => word)
  const best = (['tcvn3', 'vni'] as const).map((encoding) => ({ encoding, syllables: share((word) => decodeLegacy(word, encoding)) })).sort((a, b) => b.syllables - a.syllables)[0]!
  return best.syllables >= SYLLABLE_SHARE && best.syllables >= asItStands + BETTER_BY ? best.encoding : null
}

/** True where the encoding makes every marked word of a short text a syllable, and they are not all syllables as they stand. */
export function readsBetter(text: string, encoding: LegacyEncoding): boolean {
  const words = (text.match(WORD) ?? []).filter((word) => MARKED.test(word))
  return words.length > 0 && words.every((word) => isWord(decodeLegacy(word, encoding))) && !words.every(isWord)
}

function isWord(word: string): boolean {
  return isSyllable(word.replace(/[\u00AB\u00BB]/g, ''))
}
