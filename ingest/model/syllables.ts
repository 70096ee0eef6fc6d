import { foldedKey, tonedKey } from './text.js'

/** One syllable, number or sign of a text, as both a document and a query are cut. */
export interface Syllable {
  /** Half-open range of UTF-16 offsets into the text given. */
  start: number
  end: number
  /** Comparable form; see `syllables`. */
  key: string
  /** True where a new run begins: at the text's start and after `. , ; : ! ?`, brackets, quotation marks or a line end. */
  opensRun: boolean
}

/**
 * The syllables of a text in order, with what is equal spelled equally.
 *
 * Words get their `tonedKey`. Numbers get `#` and a plain decimal: `.` groups thousands, `,` is the decimal mark, zeros that say
 * nothing go. Words with digits in them get `#` and their folded form. `%` is two syllables, phần and trăm, at the same place.
 *   'Tỷ lệ 3,50%' → ti3 lê6 #3.5 phân2 trăm
 *   '19.500 = 19500', '06 = 6', 'QH14' → #qh14, '500ha' → #500 ha, '01-NQ/TU' → #1 nq tu
 * Text must be NFC (see `cleanText`).
 */
export function syllables(text: string): Syllable[] {
  const found: Syllable[] = []
  scanSyllables(text, (start, end, key, opensRun) => found.push({ start, end, key, opensRun }))
  return found
}

/** Receives one syllable; the arguments are the fields of `Syllable`. */
export type SyllableVisitor = (start: number, end: number, key: string, opensRun: boolean) => void

/** `syllables` without making objects: what indexing a library spends most of its time in. */
export function scanSyllables(text: string, visit: SyllableVisitor): void {
  let opensRun = true
  let at = 0
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === OTHER || kind === BREAK) {
      if (kind === BREAK) opensRun = true
      if (text[at] === '%') opensRun = visitPercent(at, opensRun, visit)
      at++
      continue
    }
    if (kind === DIGIT) at = visitNumber(text, at, opensRun, visit)
    else {
      let end = at + 1
      while (end < text.length && (classOf(text.charCodeAt(end)) & (LETTER | DIGIT)) !== 0) end++
      visit(at, end, wordKey(text.slice(at, end)), opensRun)
      at = end
    }
    opensRun = false
  }
}

function visitPercent(at: number, opensRun: boolean, visit: SyllableVisitor): false {
  visit(at, at + 1, 'phân2', opensRun)
  visit(at, at + 1, 'trăm', false)
  return false
}

function visitNumber(text: string, start: number, opensRun: boolean, visit: SyllableVisitor): number {
  let end = start + 1
  while (end < text.length) {
    if (classOf(text.charCodeAt(end)) === DIGIT) end++
    else if (isSeparator(text[end]!) && end + 1 < text.length && classOf(text.charCodeAt(end + 1)) === DIGIT) end += 2
    else break
  }
  const printed = text.slice(start, end)
  const whole = plainNumber(printed)
  if (whole !== null) {
    visit(start, end, `#${whole}`, opensRun)
    return end
  }
  let at = start
  for (const part of printed.split(/[.,]/)) {
    visit(at, at + part.length, `#${withoutLeadingZeros(part)}`, opensRun && at === start)
    at += part.length + 1
  }
  return end
}

function isSeparator(unit: string): boolean {
  return unit === '.' || unit === ','
}

/**
 * A printed number as a plain decimal; null where the separators part several numbers (`1.2.3`, `1,2,3`).
 *   '19.500' → '19500'   '1.234,50' → '1234.5'   '3,5' → '3.5'   '3.5' → '3.5'   '06' → '6'
 */
export function plainNumber(printed: string): string | null {
  if (/^\d+$/.test(printed)) return withoutLeadingZeros(printed)
  const grouped = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(printed)
  if (grouped !== null) return decimal(grouped[1]!.replaceAll('.', ''), grouped[2] ?? '')
  const simple = /^(\d+)[.,](\d+)$/.exec(printed)
  return simple === null ? null : decimal(simple[1]!, simple[2]!)
}

function decimal(whole: string, fraction: string): string {
  const kept = fraction.replace(/0+$/, '')
  return withoutLeadingZeros(whole) + (kept === '' ? '' : `.${kept}`)
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

const wordKeys = new Map<string, string>()

/** Most words that are remembered: a library holds some ten thousand, and names and codes without end. */
const MAX_REMEMBERED = 200_000

export function wordKey(word: string): string {
  let key = wordKeys.get(word)
  if (key === undefined) {
    key = /\p{N}/u.test(word) ? `#${foldedKey(word.replaceAll('²', '2').replaceAll('³', '3'))}` : tonedKey(word)
    if (wordKeys.size < MAX_REMEMBERED) wordKeys.set(word, key)
  }
  return key
}

const OTHER = 1
const BREAK = 2
const LETTER = 4
const DIGIT = 8
const classes = new Uint8Array(65536)

function classOf(unit: number): number {
  return classes[unit]! || (classes[unit] = classify(String.fromCharCode(unit)))
}

function classify(unit: string): number {
  if (/\p{Nd}/u.test(unit)) return DIGIT
  if (/[\p{L}\p{M}\p{N}]/u.test(unit)) return LETTER
  return /[.,;:!?()[\]{}"“”«»…\n\r|•]/.test(unit) ? BREAK : OTHER
}

/** The key without its tone and marks: what the syllable would be if it were typed bare. 'ti3' → 'ti', 'đương2' → 'duong', '#3.5' → '#3.5' */
export function foldKey(key: string): string {
  return key.startsWith('#') ? key : foldedKey(key.replace(/\d$/, ''))
}
