import { cleanText } from '../../model/text.js'
import { isSyllable } from '../legacy/is-syllable.js'
import { decodeLegacy, detectLegacy, legacyWarning } from '../legacy/legacy-encoding.js'
import { lineText, type PageLayout } from './page-layout.js'

/** Words that a page needs before anything is said of its language. */
const MIN_WORDS = 40
/** Share of syllables below which a page's words are no Vietnamese any more; real pages, names and tables included, have 0.75 and more. */
const SYLLABLE_SHARE = 0.5

/** How the letters of a document are to be read, and what to tell of them. */
export interface PageLetters {
  /** Words of the page as a reader sees them: Unicode, clean, parted by single spaces. */
  read: (text: string) => string
  warnings: { code: string; message: string }[]
}

/**
 * Letters in an old Vietnamese encoding are made Unicode, and `ƣ`, which an old Times New Roman gives for `ư`, is `ư`. Pages whose
 * words are no Vietnamese, as where a font's table of letters is broken, are named in a warning `garbled-text`.
 */
export function pageLetters(pages: readonly PageLayout[]): PageLetters {
  const texts = pages.map(({ number, items }) => ({ number, text: items.flatMap(({ line }) => (line ? [lineText(line)] : [])).join('\n') }))
  const encoding = detectLegacy(texts.map(({ text }) => text).join('\n').slice(0, 100_000))
  const read = (text: string): string => cleanText(withHorn(encoding ? decodeLegacy(text, encoding) : text)).replace(/\s+/g, ' ').trim()
  const garbled = texts.filter(({ text }) => isGarbled(read(text))).map(({ number }) => number)
  return { read, warnings: [...(encoding ? [legacyWarning(encoding)] : []), ...(garbled.length > 0 ? [garbledWarning(garbled)] : [])] }
}

function withHorn(text: string): string {
  return text.replaceAll('ƣ', 'ư').replaceAll('Ƣ', 'Ư')
}

function isGarbled(text: string): boolean {
  const words = text.match(/[^\s\d.,;:!?()[\]"'“”/%+–-]{2,}/gu) ?? []
  return words.length >= MIN_WORDS && words.filter((word) => isSyllable(word)).length < words.length * SYLLABLE_SHARE
}

function garbledWarning(numbers: readonly number[]): { code: string; message: string } {
  return { code: 'garbled-text', message: `Chữ ở trang ${numbers.join(', ')} không đọc ra tiếng Việt: bảng chữ của tệp hỏng, hoặc trang viết bằng tiếng khác.` }
}
