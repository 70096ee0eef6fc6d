import { phrases } from '../../model/phrases.js'
import { isOneOf, type Token } from '../../model/tokens.js'
import { parseNumber } from '../../model/vietnamese-number.js'

const BEFORE = phrases(
  ['đứng thứ', 'xếp thứ', 'xếp hạng thứ', 'vị trí thứ', 'vị trí', 'xếp hạng', 'thứ hạng', 'đứng vị trí', 'hạng thứ', 'đứng ở vị trí thứ', 'xếp vị trí thứ', 'lên thứ', 'vươn lên thứ', 'top', 'tốp', 'đứng hàng thứ', 'xếp hạng', 'giữ vị trí thứ', 'lên hạng', 'đứng hạng'].map((phrase) => [phrase, true] as const),
)

const isOrdinal = isOneOf('thứ')
/** Alone at the head of a cell `hạng 44` is a place; inside a sentence it may be a class of towns. */
const isClass = isOneOf('hạng')
const isTime = isOneOf('lần')

/** True where the number names a place among others: `đứng thứ 17`, `vị trí 44`, `thứ 8/63`, `top 16`. Not: `lần thứ 12`, `5 vị trí`. */
export function isRank(tokens: readonly Token[], i: number): boolean {
  if (BEFORE.endingAt(tokens, i - 1) !== null || (i === 1 && isClass(tokens[0]))) return true
  return isOrdinal(tokens[i - 1]) && !isTime(tokens[i - 2]) && isRankOfMany(tokens, i) !== null
}

/** How many there are to be placed among: 63 in `thứ 8/63`; null where the text does not say. */
export function isRankOfMany(tokens: readonly Token[], i: number): number | null {
  return tokens[i + 1]?.key === '/' && tokens[i + 2]?.kind === 'number' ? parseNumber(tokens[i + 2]!.text) : null
}
