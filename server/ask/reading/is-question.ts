import { syllables } from '../../../ingest/model/syllables.js'
import { cleanText, hasAccent } from '../../../ingest/model/text.js'
import { findAsking } from './asking-words.js'

/** Fewest syllables of a question: `là gì` alone asks nothing. */
const FEWEST_SYLLABLES = 4

/**
 * True where a text asks rather than names: it ends with a question mark or holds words that ask.
 *   'tỷ lệ hộ nghèo' → false      'tỷ lệ hộ nghèo năm 2024 là bao nhiêu' → true      'ai ký nghị quyết?' → true
 */
export function isQuestion(text: string): boolean {
  const plain = cleanText(text).trim()
  const keys = syllables(plain).map(({ key }) => key)
  if (keys.length < FEWEST_SYLLABLES) return /\?$/.test(plain) && keys.length > 1
  if (/\?$/.test(plain)) return true
  const isBare = !hasAccent(plain)
  const asking = findAsking(keys, isBare)
  return asking !== null && !(asking.to - asking.from === 1 && isBare) && !['compare', 'yes-no', 'first'].includes(asking.wanted)
}
