import { foldKey, syllables } from '../../../ingest/model/syllables.js'
import type { Wanted } from '../question.js'
import list from '../data/question-words.json' with { type: 'json' }
import { keyPhrases } from './key-phrases.js'

const ASKING = keyPhrases((list as [Wanted, string[]][]).flatMap(([wanted, phrases]) => phrases.map((phrase) => [phrase, wanted] as const)))

/** Sorts of question, the surest first: `bao nhiêu … không` asks for a value. */
const ORDER: readonly Wanted[] = (list as [Wanted, string[]][]).map(([wanted]) => wanted)

/** Words that ask, by their place among the syllables. */
export interface Asking {
  wanted: Wanted
  from: number
  to: number
}

/**
 * The words by which a question asks; of several the surest sort, then the longest. Null where nothing asks.
 *   'tỷ lệ hộ nghèo là bao nhiêu' → value      'văn bản nào nhắc tới …' → documents      'tỷ lệ hộ nghèo' → null
 */
export function findAsking(keys: readonly string[], isBare: boolean): Asking | null {
  return [...allAsking(keys, isBare)].sort((a, b) => ORDER.indexOf(a.wanted) - ORDER.indexOf(b.wanted) || b.to - b.from - (a.to - a.from))[0] ?? null
}

/** Every stretch of words that ask, in order, not overlapping. */
export function allAsking(keys: readonly string[], isBare: boolean): Asking[] {
  const found: Asking[] = []
  for (let i = 0; i < keys.length; i++) {
    const match = ASKING.at(keys, i, isBare)
    if (match === null || isNoQuestion(match.value, { keys, i, length: match.length })) continue
    found.push({ wanted: match.value, from: i, to: i + match.length })
    i += match.length - 1
  }
  return found
}

/** Words before `năm` that make it a measure of time: `mỗi năm mấy phần trăm` asks for a share, not for a year. */
const EACH = new Set(['mỗi', 'hằng', 'hàng', 'một', 'từng'].flatMap((word) => syllables(word).map(({ key }) => foldKey(key))))

/** `không` and `chưa` ask only at the end, `năm mấy` not behind `mỗi`; `mấy`, `nào` and `ai` alone are words of speech that nothing else uses. */
function isNoQuestion(wanted: Wanted, { keys, i, length }: { keys: readonly string[]; i: number; length: number }): boolean {
  if (wanted === 'year' && EACH.has(foldKey(keys[i - 1] ?? ''))) return true
  return wanted === 'yes-no' && length === 1 && i + length < keys.length
}
