import { phrases } from '../../model/phrases.js'
import { isOneOf, type Token } from '../../model/tokens.js'
import type { Quantity } from './quantity.js'

/** Words before a duration that make it a statement of its own: a term, an age, something shortened or lengthened. */
const STATING = phrases(
  ['thời hạn', 'thời hạn là', 'trong thời hạn', 'trong vòng', 'thời gian', 'thời gian là', 'thời gian thực hiện', 'thời hạn tối đa', 'trước', 'tuổi thọ', 'tuổi thọ trung bình', 'tuổi', 'đủ', 'từ đủ', 'kéo dài', 'rút ngắn', 'rút xuống còn', 'giảm', 'tăng', 'cắt giảm', 'xuống còn', 'còn', 'đạt', 'là', 'từ', 'thêm', 'thời hạn là', 'trong', 'quá', 'thời gian giải quyết', 'thời hạn giải quyết', 'thời gian thực hiện là', 'mức', 'liên tục', 'cấm', 'tù', 'phạt tù'].map((word) => [word, true] as const),
)
/** Words that tell when something else happened: `sau gần 3 năm thực hiện`, `5 năm qua`. */
const isTellingBefore = isOneOf('sau', 'qua', 'suốt', 'mỗi', 'những', 'các')
const isTellingAfter = isOneOf('qua', 'trước', 'tới', 'nay', 'liên', 'gần', 'sau', 'nữa')
const TERM = phrases(['thời hạn', 'thời gian', 'tuổi thọ'].map((word) => [word, true] as const))
const isWithin = isOneOf('trong')
const isOnly = isOneOf('chỉ')

/** True for years, months, days and hours, which tell a time more often than they state a figure. */
export function isDuration({ unit }: Quantity): boolean {
  return unit !== null && /^(time|working-time|age)$/.test(unit.dimension)
}

/** True where a duration is a statement: bounded, an age, or behind a word such as `thời hạn`. `sau gần 3 năm thực hiện` is none. */
export function statesDuration(tokens: readonly Token[], { from, to, numberFrom, unit, comparator }: Quantity): boolean {
  if (isWithin(tokens[from - 1]) && isOnly(tokens[from - 2])) return false
  if (isTellingBefore(tokens[from - 1]) || isTellingAfter(tokens[to])) return false
  if (unit!.dimension === 'age' || unit!.dimension === 'working-time') return true
  if (comparator !== '=' && comparator !== '~') return true
  const before = tokens.slice(Math.max(0, from - 5), from)
  return STATING.endingAt(tokens, from - 1) !== null || STATING.endingAt(tokens, numberFrom - 1) !== null || before.some((_, i) => TERM.at(before, i) !== null)
}
