import { fold } from '../../../ingest/model/text.js'

const ONSET = '(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?'
const OPEN = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iêu|iu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi|ua|uâ|uây|uê|ui|uơ|ưa|ưi|ươi|ươu|ưu|uy|uya|uyu|yêu|uôi)'
const NASAL = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|oa|oă|oe|oo|uâ|uê|uô|uy|uyê|ươ|yê)(?:m|n|ng|nh)'
const STOPPED = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|oa|oă|oe|oo|uâ|uê|uô|uy|uyê|ươ|yê)(?:c|ch|p|t)'
const SOUNDED = new RegExp(`^${ONSET}(?:${OPEN}|${NASAL})$`)
const CLIPPED = new RegExp(`^${ONSET}${STOPPED}$`)
/** Spellings that the rules of c/k, g/gh and ng/ngh leave no room for. */
const MISSPELT = /^(?:c[eêiy]|k[aăâoôơuư]|gh[aăâoôơuưy]|g[eêy]|ngh[aăâoôơuưy]|ng[eêiy])/

/**
 * True where the word could be a Vietnamese syllable, known or not: its letters and its tone go together.
 *   'luôn' → true   'nghạch' → false (ngh before a)   'chuyênr' → false   'mat' → true typed bare, as 'mát' would be
 */
export function isSoundSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []
  const letters = decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC')
  if (tones.length > 1 || MISSPELT.test(letters) && !/^gi/.test(letters)) return false
  if (SOUNDED.test(letters)) return true
  const isBare = fold(word) === word.toLowerCase()
  return CLIPPED.test(letters) && (isBare || tones.length === 0 || tones[0] === '\u0301' || tones[0] === '\u0323')
}
