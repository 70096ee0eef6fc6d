import type { PageElement } from './dom.js'

const ROMAN: readonly [number, string][] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]

/** Counts the items of ordered lists as a browser numbers them; `next` gives an item's printed label, null for items of other lists. */
export function listCounter(): { next: (item: PageElement) => string | null } {
  const numbers = new WeakMap<object, number>()
  return {
    next(item) {
      const list = item.parent
      if (!list || !('attribs' in list) || list.name !== 'ol' || isUnnumbered(list)) return null
      const first = integer(list.attribs.start) ?? 1
      const number = integer(item.attribs.value) ?? (numbers.has(list) ? numbers.get(list)! + 1 : first)
      numbers.set(list, number)
      return `${printNumber(number, item.attribs.type ?? list.attribs.type ?? '1')}.`
    },
  }
}

/**
 * A number in the style of `<ol type>`: '1', 'a', 'A', 'i' or 'I'; numbers that a style cannot print are Arabic.
 *   (3, 'a') → 'c'    (27, 'a') → 'aa'    (4, 'I') → 'IV'    (0, 'i') → '0'
 */
export function printNumber(number: number, style: string): string {
  if (number < 1 || number > 3999) return String(number)
  if (style === 'a') return letters(number)
  if (style === 'A') return letters(number).toUpperCase()
  if (style === 'i') return roman(number)
  if (style === 'I') return roman(number).toUpperCase()
  return String(number)
}

function letters(number: number): string {
  let printed = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) printed = String.fromCharCode(97 + ((rest - 1) % 26)) + printed
  return printed
}

function roman(number: number): string {
  let rest = number
  let printed = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      printed += sign
      rest -= value
    }
  }
  return printed
}

function isUnnumbered(list: PageElement): boolean {
  return /list-style(-type)?\s*:[^;]*\bnone\b/i.test(list.attribs.style?.slice(0, 2000) ?? '')
}

function integer(printed: string | undefined): number | null {
  return printed !== undefined && /^\s*-?\d{1,9}\s*$/.test(printed) ? Number(printed) : null
}
