import type { SectionLevel } from '../model/document.js'

/** A printed label read at the start of a line. It becomes a section only where it continues its list (see outline.ts). */
export interface Label {
  /** Style of the label: level and punctuation together, so that `1.`, `1-` and `1)` are three lists. */
  style: string
  level: SectionLevel
  /** Place in its list, from 1; `12a` has the place of `12`. 0 for marks without an order (`-`, `+`, `*`). */
  index: number
  /** Letters inserted by an amendment: `a` of `Điều 12a`; '' otherwise. */
  suffix: string
  /** Leading numbers of a decimal label: [1] for `1.2`. Empty otherwise. */
  prefix: number[]
  /** As printed, without closing punctuation for keyword and bare labels: `Điều 2`, `I`, `(13)`, `a)`, `-`, `Thứ nhất`. */
  printed: string
  /** Characters of the line taken by the label and the white space behind it. */
  length: number
}

/** Levels named by a word; smaller numbers stand higher. They nest by rank, every other label by its place in the text. */
export const NAMED_RANK: Partial<Record<SectionLevel, number>> = { 'phu-luc': 0, phan: 1, chuong: 2, muc: 3, 'tieu-muc': 4, dieu: 5 }

/** Letters of điểm in order (Nghị định 78/2025, art. 71): no f, j, w, z; đ after d. */
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy'
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const COUNTED = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

const NAMED: [SectionLevel, RegExp][] = [
  ['phan', /^(PHẦN|Phần)\s+(?:(?:thứ|THỨ)\s+)?([IVXLC]+|\d{1,2}|[\p{L}]+)(?=$|[\s.:–-])/u],
  ['chuong', /^(CHƯƠNG|Chương)\s+(?:(?:thứ|THỨ)\s+)?([IVXLC]+|\d{1,3}|[\p{L}]+)([a-zđ]?)(?=$|[\s.:–-])/u],
  ['tieu-muc', /^(TIỂU MỤC|Tiểu mục)\s+([IVXLC]+|\d{1,3})([a-zđ]?)(?=$|[\s.:–-])/u],
  ['muc', /^(MỤC|Mục)\s+([IVXLC]+|\d{1,3}|[A-Z](?=[.:\s]))([a-zđ]?)(?=$|[\s.:–-])/u],
  ['dieu', /^(ĐIỀU|Điều)\s*(\d{1,4})\s?([a-zđ]{0,2})(?=$|[.:]|\s+(?![a-zà-ỹđ]))/u],
  ['phu-luc', /^(PHỤ LỤC|Phụ lục|Phụ Lục|MẪU BIỂU SỐ|Mẫu biểu số|MẪU SỐ|Mẫu số|BIỂU SỐ|Biểu số)(?:\s+(?:SỐ|số)?:?\s*([IVXLC]+|\d{1,3}(?:[./]\d{1,3})?|[A-Z]))?([a-zđ]?)(?=$|[\s.:–-])/u],
]

/** Every way in which a line's start can be read as a label, likeliest first; [] where there is none. */
export function readLabels(line: string): Label[] {
  const named = readNamed(line)
  return named ? [named] : readPlain(line)
}

function readNamed(line: string): Label | null {
  for (const [level, pattern] of NAMED) {
    const match = pattern.exec(line)
    if (!match) continue
    const index = match[2] === undefined ? 1 : ordinalOf(match[2])
    if (index === null) continue
    const rest = /^\s?[.:–-]*\s*/.exec(line.slice(match[0].length))![0]
    return { style: level, level, index, suffix: match[3] ?? '', prefix: [], printed: match[0].trim(), length: match[0].length + rest.length }
  }
  return null
}

/** 'IV' → 4, '12' → 12, 'nhất' → 1, 'MỞ ĐẦU' (its first word) → 0; null for any other word. */
function ordinalOf(word: string): number | null {
  if (/^\d+/.test(word)) return parseInt(word, 10)
  const roman = romanValue(word)
  if (roman !== null) return roman
  const lower = word.toLowerCase()
  const place = Math.max(ORDINALS.indexOf(lower), COUNTED.indexOf(lower))
  if (place >= 0) return place + 1
  if (lower === 'mở') return 0
  return /^[A-Z]$/.test(word) ? word.charCodeAt(0) - 64 : null
}

const BEFORE_WORDS = String.raw`(?=$|\s|["“‘(*\p{Lu}])`
const PLAIN: { level: SectionLevel; pattern: RegExp }[] = [
  { level: 'decimal', pattern: new RegExp(String.raw`^((?:\d{1,2}\.){1,4}\d{1,2})([.\-)]?)(?=\s+\S|$)`, 'u') },
  { level: 'paren-number', pattern: /^(\((\d{1,3})\))(?=\s|\p{L})/u },
  { level: 'number', pattern: new RegExp(String.raw`^(\d{1,3})([a-zđ]?)([.\-–)/]|\s[-–](?=\s))${BEFORE_WORDS}`, 'u') },
  { level: 'roman', pattern: new RegExp(String.raw`^([IVXLC]{1,7})([.\-–)/]|\s[-–](?=\s))${BEFORE_WORDS}`, 'u') },
  { level: 'upper-letter', pattern: new RegExp(String.raw`^([A-HĐK-M])([.\-–)/]|\s[-–](?=\s))${BEFORE_WORDS}`, 'u') },
  { level: 'letter', pattern: new RegExp(String.raw`^(\(?)([a-zđ])(\d?)([.)])(?=\s|\p{L}|["“])`, 'u') },
  { level: 'ordinal', pattern: new RegExp(String.raw`^((?:Thứ|THỨ)\s+(${ORDINALS.join('|')})|(${COUNTED.map(capitalised).join('|')})\s+là)(?=[,:;\s])`, 'iu') },
  { level: 'dash', pattern: /^([-–—−])(?=\s*[\p{L}\d"“(*])/u },
  { level: 'plus', pattern: /^(\+)(?=\s*[\p{L}\d"“(])/u },
  { level: 'bullet', pattern: /^([•●▪◦*✓])(?=\s+\S)/u },
]

function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}

function readPlain(line: string): Label[] {
  const found: Label[] = []
  for (const { level, pattern } of PLAIN) {
    const match = pattern.exec(line)
    const label = match && plainLabel(level, match)
    if (label) found.push({ ...label, length: label.length + /^\s*/.exec(line.slice(label.length))![0].length })
  }
  return found
}

function plainLabel(level: SectionLevel, match: RegExpExecArray): Label | null {
  const whole = match[0]
  // Spread behind the rest throughout: copying it first and adding to it takes V8 some twenty times as long.
  const base = { level, suffix: '', prefix: [] as number[], length: whole.length }
  switch (level) {
    case 'decimal': {
      const numbers = match[1]!.split('.').map(Number)
      return { style: `decimal${numbers.length}${match[2]}`, index: numbers.at(-1)!, printed: match[1]!, ...base, prefix: numbers.slice(0, -1) }
    }
    case 'paren-number':
      return { style: 'paren-number', index: Number(match[2]), printed: match[1]!, ...base }
    case 'number':
      return { style: `number${match[3]!.trim().replace('–', '-')}`, index: Number(match[1]), printed: printedNumber(match), ...base, suffix: match[2]! }
    case 'roman':
      return withIndex({ style: `roman${match[2]!.trim().replace('–', '-')}`, printed: match[1]!, ...base }, romanValue(match[1]!))
    case 'upper-letter':
      return withIndex({ style: `upper${match[2]!.trim()}`, printed: match[1]!, ...base }, 'ABCDĐEGHIKLM'.indexOf(match[1]!) + 1)
    case 'letter':
      return withIndex({ style: `letter${match[1]}${match[4]}`, printed: whole.replace(/\.$/, ''), ...base, suffix: foreignSuffix(match[2]!) + match[3]! }, letterIndex(match[2]!))
    case 'ordinal':
      return { style: match[2] ? 'ordinal-thu' : 'ordinal-la', index: ordinalOf((match[2] ?? match[3])!)!, printed: match[1]!, ...base }
    default:
      return { style: level, index: 0, printed: level === 'dash' ? '-' : match[1]!, ...base }
  }
}

function printedNumber(match: RegExpExecArray): string {
  return match[1]! + match[2]! + (match[3] === ')' ? ')' : '')
}

function withIndex(label: Omit<Label, 'index'>, index: number | null): Label | null {
  return index === null || index <= 0 ? null : { index, ...label }
}

/** Letters that lists numbered by a word processor have and the alphabet of điểm has not, each with the letter it stands behind. */
const FOREIGN: Readonly<Record<string, string>> = { f: 'e', j: 'i', w: 'v', z: 'y' }

function letterIndex(letter: string): number {
  return POINT_LETTERS.indexOf(FOREIGN[letter] ?? letter) + 1
}

function foreignSuffix(letter: string): string {
  return letter in FOREIGN ? letter : ''
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Value of a well-formed Roman number up to 399; null for anything else ('IIII', 'VX', 'MIX'). */
export function romanValue(word: string): number | null {
  if (!/^C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(word) || word === '') return null
  let value = 0
  for (let i = 0; i < word.length; i++) {
    const digit = ROMAN[word[i]!]!
    value += digit < (ROMAN[word[i + 1]!] ?? 0) ? -digit : digit
  }
  return value
}
