import { phrases } from '../../model/phrases.js'
import type { Direction, Measure } from '../../model/target.js'
import type { Subject } from './trim-name.js'
import phraseWords from './phrase-words.json' with { type: 'json' }
import type { Quantity } from './quantity.js'
import type { TextView } from './text-view.js'

const PLAN_AFTER = phrases(phraseWords.planAfter.map((word) => [word, true] as const))
const YEARLY = /bình quân(?! đầu người)(?: mỗi| hằng| hàng| một)?(?: năm)?|hằng năm|hàng năm|mỗi năm|một năm|trung bình/
/** `giảm còn 3%` and `tăng lên 81,6%` give where it stands, `giảm 3%` by how much it moved. */
const LEVEL_AFTER_MOVE = /(?:tăng|giảm|nâng|hạ|kéo)[^,;]*(?:còn|xuống|lên|đạt|là|tới mức|đến mức|ở mức)(?: |$)|(?:^| )(?:chỉ )?còn(?: |$)|xuống(?: |$)|(?:nâng|đưa|duy trì|giữ)[^,;]*(?:lên|đạt|ở mức)(?: |$)/
const UP = /(?:^| )(?:tăng|tăng trưởng|vượt|cao hơn|gấp)(?: |$)/
const DOWN = /(?:^| )(?:giảm|thấp hơn|cắt giảm|rút ngắn)(?: |$)/
const GROWTH_NAME = /^(?:tốc độ |mức |tỷ lệ )?(?:tăng|tăng trưởng|phát triển)(?: |$)|tốc độ (?:tăng|phát triển)|tăng trưởng/
const REDUCTION_NAME = /^(?:mức |tỷ lệ |tốc độ )?giảm(?: |$)/

export interface FoundMeasure { measure: Measure; direction: Direction | null }

/** What the figure measures, from the words between name and figure, those behind it, and its unit. See `Measure`. */
export function readMeasure(view: TextView, quantity: Quantity, subject: Subject, isCompositionPart: boolean): FoundMeasure {
  const { unit } = quantity
  const name = subject.words.map(({ text }) => text.toLowerCase()).join(' ')
  const link = `${subject.leadVerb} ${subject.link}`.trim()
  const behind = wordsBehind(view, quantity)
  const isRatio = unit !== null && (unit.dimension.startsWith('ratio') || unit.dimension.startsWith('points') || unit.dimension.startsWith('times'))
  if (quantity.rule === 'rank') return { measure: 'rank', direction: null }
  const moved = isStartOfMove(link, quantity) ? null : movedBy(link, isRatio)
  const yearly = YEARLY.test(`${link} ${name} ${behind}`) || unit?.canonical === '%/năm'
  if (moved !== null) return { measure: isRatio && yearly ? 'average-annual-change' : 'change', direction: moved }
  if (isRatio && PLAN_AFTER.at(view.tokens, quantity.to) !== null) return { measure: 'of-plan', direction: null }
  if (isRatio && REDUCTION_NAME.test(name)) return { measure: yearly ? 'average-annual-change' : 'change', direction: 'down' }
  if (isRatio && GROWTH_NAME.test(name)) return { measure: yearly ? 'average-annual-change' : 'change', direction: 'up' }
  if (isRatio && /(?:^| )bằng$/.test(link) && /^(so với|so|cùng kỳ|năm trước|bình quân|mức)/.test(behind)) return { measure: 'of-previous', direction: null }
  if (isRatio && (isCompositionPart || /chiếm/.test(link) || /^tỷ trọng|^cơ cấu/.test(name))) return { measure: 'share', direction: null }
  return { measure: quantity.isNoun ? 'count' : 'level', direction: null }
}

/** `giảm từ 18,6% năm 2011 xuống còn dưới 4%`: the first figure is where it stood. */
function isStartOfMove(link: string, { comparator }: Quantity): boolean {
  return comparator === '=' && /(?:^| )(?:tăng|giảm|nâng|hạ)(?: .*)? từ$/.test(link)
}

function movedBy(link: string, isRatio: boolean): Direction | null {
  if (LEVEL_AFTER_MOVE.test(link)) return null
  if (DOWN.test(link)) return 'down'
  return UP.test(link) && (isRatio || /tăng(?: |$)/.test(link)) ? 'up' : null
}

function wordsBehind({ tokens, breaks }: TextView, { to }: Quantity): string {
  const words: string[] = []
  for (let i = to; i < tokens.length && words.length < 6 && breaks[i] === 0; i++) words.push(tokens[i]!.text.toLowerCase())
  return words.join(' ')
}
