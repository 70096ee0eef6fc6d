import { printNumber } from '../list-label.js'

const STYLE: Readonly<Record<string, string>> = { upperRoman: 'I', lowerRoman: 'i' }

/**
 * A number as Word prints it in a format of its lists; formats that Vietnamese documents do not use are Arabic.
 *
 * Letters beyond the alphabet are doubled, as Word does: (27, 'lowerLetter') → 'aa', (28, 'lowerLetter') → 'bb'.
 *   (3, 'upperRoman') → 'III'    (4, 'lowerLetter') → 'd'    (7, 'decimalZero') → '07'    (2, 'none') → ''
 */
export function printedNumber(number: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'decimalZero') return String(number).padStart(2, '0')
  if (format === 'lowerLetter') return letters(number)
  if (format === 'upperLetter') return letters(number).toUpperCase()
  return printNumber(number, STYLE[format] ?? '1')
}

/** Longest run of one letter: number 780 in a list of letters. */
const MAX_REPEATS = 30

function letters(number: number): string {
  if (number < 1 || number > 26 * MAX_REPEATS) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}
