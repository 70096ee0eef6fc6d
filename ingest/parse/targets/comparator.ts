import { phrases } from '../../model/phrases.js'
import type { Comparator } from '../../model/target.js'
import { isOneOf, type Token } from '../../model/tokens.js'
import words from './comparators.json' with { type: 'json' }

const BEFORE = phrases((words.before as [string, Comparator][]).map(([phrase, value]) => [phrase, value] as const))
const AFTER = phrases((words.after as [string, Comparator][]).map(([phrase, value]) => [phrase, value] as const))
const isFillerWord = isOneOf('là', 'mức', 'từ', 'đạt', 'còn')
/** How many words may stand between the unit and `trở lên`: `9 đảng viên chính thức trở lên`, `từ 01 tỷ đồng tiền vốn điều lệ trở lên`. */
const MAX_GAP = 6

/** How a figure is bounded, and where the words for it begin and end (token numbers). */
export interface FoundComparator {
  comparator: Comparator
  isApproximate: boolean
  /** First token of the words before the number; the number's own where there are none. */
  from: number
  /** Behind the last token of the words after the unit. */
  to: number
}

/**
 * The bound of the figure whose number begins at token `number` and whose unit ends before token `after`.
 *
 *   'từ 8%/năm trở lên', 'ít nhất 8%', 'không dưới 8%' → >=   'trên 98,5%' → >   'dưới 3%' → <   'không quá 5 ngày' → <=
 *   'khoảng 500 ha', 'gần 3 nghìn' → ~   'khoảng trên 4,2 tỷ' → > and approximate   '8%' → =
 */
export function findComparator(tokens: readonly Token[], { number, after, stop }: { number: number; after: number; stop: number }): FoundComparator {
  let from = number
  let comparator: Comparator | null = null
  let isApproximate = false
  for (;;) {
    const found = BEFORE.endingAt(tokens, from - 1)
    if (found === null) {
      if (!isFiller(tokens, from - 1) || BEFORE.endingAt(tokens, from - 2) === null) break
      from--
      continue
    }
    if (comparator !== null && (comparator === '~' || found.value === '~')) isApproximate = true
    comparator = comparator === null || comparator === '~' ? found.value : comparator
    from -= found.length
  }
  const upward = findAfter(tokens, after, stop)
  if (upward !== null) comparator = upward.comparator
  return { comparator: comparator ?? '=', isApproximate, from, to: upward?.to ?? after }
}

/** `tối thiểu là 5`, `trên mức 5`: a word between the bound and the number that says nothing. */
function isFiller(tokens: readonly Token[], i: number): boolean {
  return isFillerWord(tokens[i])
}

function findAfter(tokens: readonly Token[], after: number, stop: number): { comparator: Comparator; to: number } | null {
  for (let i = after; i < Math.min(after + MAX_GAP, stop); i++) {
    const found = AFTER.at(tokens, i)
    if (found !== null) return { comparator: found.value, to: i + found.length }
    if (tokens[i]!.kind !== 'word') return null
  }
  return null
}
