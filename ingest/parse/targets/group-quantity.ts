import { isOneOf } from '../../model/tokens.js'
import { clauseEnd, clauseStart } from './clause.js'
import type { Quantity } from './quantity.js'
import type { TextView } from './text-view.js'

const isPeople = isOneOf('dân', 'trẻ')
const isEach = isOneOf('mỗi', 'từng')

/**
 * True for a figure that only says of what another one speaks: the age in `trẻ em dưới 5 tuổi suy dinh dưỡng còn 12%`, the measure in
 * `giá trị sản phẩm trên 1 ha đạt 120 triệu đồng` or `26 giường bệnh trên 10.000 dân`.
 */
export function isOfPart(view: TextView, quantities: readonly Quantity[], k: number): boolean {
  const quantity = quantities[k]!
  const from = clauseStart(view, quantity.from)
  const to = clauseEnd(view, quantity.to - 1)
  const isAlone = ![quantities[k - 1], quantities[k + 1]].some((other) => other !== undefined && other.from >= from && other.to <= to)
  if (isAlone) return false
  if (quantity.unit?.dimension === 'age') return quantity.comparator !== '=' || view.tokens[quantity.from - 1]?.kind === 'word'
  const printed = view.tokens.slice(quantity.from, quantity.numberTo).map(({ text }) => text.toLowerCase()).join(' ')
  const isPerHead = /^trên (100|1\.000|10\.000|100\.000)$/.test(printed) && isPeople(view.tokens[quantity.unitFrom])
  return isPerHead || /^trên 1$/.test(printed) || (quantity.value === 1 && isEach(view.tokens[quantity.from - 1]))
}
