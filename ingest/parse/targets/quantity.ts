import type { Unit } from '../../model/unit.js'
import type { Comparator } from '../../model/target.js'
import type { TextView } from './text-view.js'

/** A figure of a text before it is known what it says: token numbers, half-open, of the words that belong to it. */
export interface Quantity {
  /** Words of the bound, number, unit and what follows the unit of the bound: `từ 8%/năm trở lên`. */
  from: number
  to: number
  /** The number, or both numbers of a range. */
  numberFrom: number
  numberTo: number
  /** Unit as printed; `unitFrom === unitTo` where none is. */
  unitFrom: number
  unitTo: number
  value: number
  valueMax: number | null
  of: number | null
  unit: Unit | null
  /** True where the unit is a noun of the thing counted: `95 xã`. */
  isNoun: boolean
  comparator: Comparator
  isApproximate: boolean
  rule: 'percent' | 'amount' | 'count' | 'rank' | 'fraction' | 'table-cell'
}

/** Figure `k` of a text, with the figures round it. */
export interface FigureAt {
  view: TextView
  quantities: readonly Quantity[]
  k: number
}
