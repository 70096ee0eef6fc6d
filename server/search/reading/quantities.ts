import type { Expansion } from './expansions.js'
import type { QueryWord } from './query-word.js'

/** Words for thousands, as powers of ten. */
const SCALES: Readonly<Record<string, number>> = { nghin2: 3, ngan2: 3, triêu6: 6, ti3: 9 }
/** A number in other words is the same number. */
const WEIGHT = 0.8

/**
 * The same amounts otherwise written: digits for words and words for digits.
 *   '150 triệu' → 150000000     '1,2 tỷ' → 1200000000     '150.000.000' → 150 triệu     '19.500 tỷ' → 19500000000000
 */
export function quantityExpansions(words: readonly QueryWord[]): Expansion[] {
  const found: Expansion[] = []
  for (const [i, { key, typed, shown }] of words.entries()) {
    const number = /^#(\d+(?:\.\d+)?)$/.exec(key)?.[1]
    if (number === undefined) continue
    const next = words[i + 1]
    const scale = next === undefined || next.opensRun ? undefined : SCALES[next.key]
    if (scale !== undefined) {
      const digits = shifted(number, scale)
      if (digits !== null) found.push(expansion([`#${digits}`], { keys: [key, next!.key], shown: `${shown} ${next!.shown}` }, grouped(digits)))
    } else if (/[.]/.test(typed) && number.length > 6) {
      for (const [name, zeros, spelling] of [['ti3', 9, 'tỷ'], ['triêu6', 6, 'triệu']] as const) {
        const short = shifted(number, -zeros)
        if (short !== null && !short.startsWith('0')) {
          found.push(expansion([`#${short}`, name], { keys: [key], shown: typed }, `${short.replace('.', ',')} ${spelling}`))
          break
        }
      }
    }
  }
  return found
}

function expansion(keys: string[], from: { keys: string[]; shown: string }, to: string): Expansion {
  return { run: { keys, weight: WEIGHT, standsFor: from.keys }, step: { kind: 'number', from: from.shown, to } }
}

/** A decimal times a power of ten, without rounding; null where it would not be short. '1.2' by 9 → '1200000000' */
function shifted(number: string, power: number): string | null {
  const [whole = '', fraction = ''] = number.split('.')
  if (whole.length + Math.abs(power) > 18) return null
  if (power >= 0) {
    if (fraction.length > power) return null
    return (whole + fraction.padEnd(power, '0')).replace(/^0+(?=\d)/, '')
  }
  const padded = whole.padStart(1 - power, '0')
  const [head, tail] = [padded.slice(0, power), padded.slice(power).replace(/0+$/, '')]
  return tail === '' ? head : tail.length > 3 ? null : `${head}.${tail}`
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.')
}
