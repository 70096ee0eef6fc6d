import type { Target } from '../../ingest/model/target.js'
import { inBase } from '../../ingest/model/unit.js'

/** What is compared of a row's figure. */
export type Figure = Pick<Target, 'value' | 'printedValue' | 'valueMax' | 'unitCanonical' | 'unit' | 'measure' | 'direction'>

/** Room for what is lost in changing units. */
const TOLERANCE = 1e-9

/** True for a growth or a fall, which is never compared with a level. */
export function isMove({ measure }: Pick<Target, 'measure'>): boolean {
  return measure === 'change' || measure === 'average-annual-change'
}

/** True where both figures are the same amount, whatever scale they are printed in: 1,2 nghìn tỷ đồng = 1.200 tỷ đồng. Units that are not known are compared by their words. */
export function isSameValue(a: Figure, b: Figure): boolean {
  return isSameUnit(a, b) && isClose(amount(a, a.printedValue), amount(b, b.printedValue)) && isSameUpper(a, b)
}

/** True where the two can be compared: one dimension, `%` of a yearly change counting as `%/năm`. */
export function isSameUnit(a: Figure, b: Figure): boolean {
  return dimension(a) === dimension(b)
}

/**
 * True where `rough` is `exact` with fewer digits: rounded, or cut (`hơn 19.000` of 19.500), to the digits that `rough` prints.
 *   (19.500, 20.000) → true   (7,48, 7,5) → true   (7,5, 7) → true (cut)   (7,5, 6) → false   (8, 10) → false: another number
 */
export function isRoundedTo(exact: Figure, rough: Figure): boolean {
  if (!isSameUnit(exact, rough) || exact.valueMax !== null || rough.valueMax !== null) return false
  const scale = rough.printedValue === 0 ? 1 : amount(rough, rough.printedValue) / rough.printedValue
  const target = amount(exact, exact.printedValue) / scale
  if (isClose(target, rough.printedValue) || (rough.printedValue % 10 === 0 && Math.abs(target / rough.printedValue - 1) > MAX_NOUGHTS_OFF)) return false
  const step = stepOf(rough.printedValue)
  return isClose(Math.round(target / step) * step, rough.printedValue) || isClose(Math.floor(target / step) * step, rough.printedValue)
}

/** Noughts at the end of a number may be digits: what they leave off is less than this part of it. */
const MAX_NOUGHTS_OFF = 0.1

/** The place of the last digit that is no nought: 20.000 → 10.000, 7,5 → 0.1, 7 → 1. */
function stepOf(value: number): number {
  const [whole = '0', decimals] = value.toString().split('.')
  if (decimals !== undefined) return 10 ** -decimals.length
  const noughts = /0*$/.exec(whole)![0].length
  return 10 ** Math.min(noughts, whole.length - 1)
}

function isSameUpper(a: Figure, b: Figure): boolean {
  if (a.valueMax === null || b.valueMax === null) return a.valueMax === b.valueMax
  return isClose(amount(a, a.valueMax), amount(b, b.valueMax))
}

function amount({ unitCanonical }: Figure, value: number): number {
  return inBase(value, unitCanonical)?.value ?? value
}

function dimension({ unitCanonical, unit }: Figure): string {
  const found = inBase(1, unitCanonical)?.dimension
  return found === undefined ? (unitCanonical ?? unit ?? '').toLowerCase() : found.replace(/^ratio\/năm$/, 'ratio').replace(/^points$/, 'ratio')
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b))
}
