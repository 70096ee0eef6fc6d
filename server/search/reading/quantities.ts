import { syllables } from '../../../ingest/model/syllables.js'
import type { Expansion } from './expansions.js'
import type { QueryWord } from './query-word.js'

/** Words for thousands, as powers of ten. */
const SCALES: Readonly<Record<string, number>> = { nghin2: 3, ngan2: 3, triêu6: 6, ti3: 9 }
/** A number in other words is the same number. */
const WEIGHT = 0.8

/** Small numbers as words. `năm` is a year more often than five and so is none. */
const SMALL_NUMBERS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bôn5: 4, sau5: 6, bay3: 7, tam5: 8, chin5: 9, mươi2: 10 }
const WORD_OF = new Map(Object.entries(SMALL_NUMBERS).map(([word, number]) => [`#${number}`, word]))
/** Words that official texts count with a word or with digits, as it comes: `hai cấp`, `02 cấp`. */
const COUNTED: ReadonlySet<string> = new Set(['năm', 'quý', 'tháng', 'tuần', 'ngày', 'giờ', 'buổi', 'lần', 'kỳ', 'cấp', 'bậc', 'hạng', 'mức', 'loại', 'nhóm', 'bên', 'người', 'con', 'tuổi', 'bản', 'phiên'].flatMap((word) => syllables(word).map(({ key }) => key)))
/** Words that make the one behind them part of a longer number, or an ordinal: `mười hai tháng`, `thứ ba`. */
const BEFORE_PART: ReadonlySet<string> = new Set(['mươi2', 'mươi', 'trăm', 'thư5'])

/**
 * The same amounts otherwise written: digits for words and words for digits.
 *   'hai cấp' → 2 cấp     '02 năm' → hai năm     '150 triệu' → 150000000     '1,2 tỷ' → 1200000000     '150.000.000' → 150 triệu     '19.500 tỷ' → 19500000000000
 */
export function quantityExpansions(words: readonly QueryWord[]): Expansion[] {
  const found: Expansion[] = []
  for (const [i, { key, typed, shown }] of words.entries()) {
    const next = words[i + 1]
    const counted = next === undefined || next.opensRun || BEFORE_PART.has(words[i - 1]?.key ?? '') ? null : otherCount(key, next.key)
    if (counted !== null) found.push(expansion([counted, next!.key], { keys: [key, next!.key], shown: `${shown} ${next!.shown}` }, counted.startsWith('#') ? `${counted.slice(1)} ${next!.shown}` : null))
    const number = /^#(\d+(?:\.\d+)?)$/.exec(key)?.[1]
    if (number === undefined) continue
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

/** The other form of a small number before a word that is counted; null where it has none. */
function otherCount(key: string, next: string): string | null {
  if (!COUNTED.has(next)) return null
  const number = SMALL_NUMBERS[key]
  return number === undefined ? (WORD_OF.get(key) ?? null) : `#${number}`
}

/** `to` is what a reader is told of it; null where there is nothing to tell. */
function expansion(keys: string[], from: { keys: string[]; shown: string }, to: string | null): Expansion {
  return { run: { keys, weight: WEIGHT, standsFor: from.keys }, step: to === null ? null : { kind: 'number', from: from.shown, to } }
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
