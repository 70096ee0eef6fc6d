import { createRequire } from 'node:module'

/** The part of `natural` that is used: one class, imported by its path, since the package's root takes a second and opens databases. */
const VietnameseTokenizer = createRequire(import.meta.url)('natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js') as new () => { tokenize(text: string): string[] }
const tokenizer = new VietnameseTokenizer()

/**
 * The words of a text without their places: runs of Vietnamese letters and digits, as written, everything else left out.
 *
 * For word lists and counts. Text must be NFC (`cleanText`). Numbers with separators and document numbers fall apart
 * ('3,5%' → '3', '5'): what is searched or quoted is cut by `syllables`, which keeps them whole and knows their offsets.
 *   'đăng ký xe, (tạm)' → ['đăng', 'ký', 'xe', 'tạm']
 */
export function listedWords(text: string): string[] {
  return tokenizer.tokenize(text)
}
