import { phrases } from '../../model/phrases.js'
import { isOneOf, type Token } from '../../model/tokens.js'
import { findUnit, readUnit, type Unit } from '../../model/unit.js'
import { parseNumber } from '../../model/vietnamese-number.js'
import { findComparator } from './comparator.js'
import identifierWords from './identifier-words.json' with { type: 'json' }
import phraseWords from './phrase-words.json' with { type: 'json' }
import type { Quantity } from './quantity.js'
import { isDuration, statesDuration } from './duration.js'
import { isRank, isRankOfMany } from './rank.js'
import type { TextView } from './text-view.js'

const IDENTIFIERS = phrases((identifierWords as string[]).map((word) => [word, true] as const))
const NOT_A_NOUN = phrases(phraseWords.notAfterNumber.map((word) => [word, true] as const))
const DASHES = new Set(['-', '–', '—', '÷'])
const isTo = isOneOf('đến', 'tới')
const isFrom = isOneOf('từ')

/** Every figure of a view that states a quantity, in order. Dates, clause and document numbers, labels and names are left out. */
export function findQuantities(view: TextView, labelEnd: number): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < view.tokens.length; i++) {
    if (view.tokens[i]!.kind !== 'number' || !canState(view, i, labelEnd)) continue
    const quantity = readQuantity(view, i, found.at(-1)?.to ?? 0)
    if (quantity === null) continue
    found.push(quantity)
    i = Math.max(i, quantity.unitTo - 1, quantity.numberTo - 1, quantity.rule === 'rank' ? quantity.to - 1 : 0)
  }
  return found
}

function canState({ tokens, periodAt, isIdentifier }: TextView, i: number, labelEnd: number): boolean {
  if (periodAt[i] !== -1 || isIdentifier[i] === 1 || tokens[i]!.start < labelEnd) return false
  const isLabel = tokens[i]!.isFirstOfLine && ['.', ')', '/'].includes(tokens[i + 1]?.key ?? '') && tokens[i + 1]!.start === tokens[i]!.end
  const isPart = tokens[i - 1]?.key === '/' && tokens[i - 2] !== undefined && tokens[i - 2]!.kind !== 'mark'
  const isNote = ['(', '['].includes(tokens[i - 1]?.key ?? '') && [')', ']'].includes(tokens[i + 1]?.key ?? '')
  return !isLabel && !isNote && !isPart
}

function readQuantity(view: TextView, i: number, previousTo: number): Quantity | null {
  const { tokens } = view
  const value = parseNumber(tokens[i]!.text)
  if (value === null || isGlued(tokens, i)) return null
  if (isRank(tokens, i)) return rankAt(view, i, value)
  const numbers = readNumbers(view, i, value)
  const afterNumber = skipSpelled(tokens, numbers.to)
  const unit = readUnitAt(view, afterNumber, numbers)
  if (unit === null) return null
  const stop = nextStop(view, unit.to)
  const bound = findComparator(tokens, { number: i, after: unit.to, stop })
  if (unit.isNoun && !isStrong(bound.comparator) && isNamed(tokens, bound.from, value) && !isCounted(tokens, bound.from)) return null
  if (unit.isNoun && (isGroup(view, bound) || isPartOfText(view, numbers, unit, bound))) return null
  const found: Quantity = {
    from: Math.max(bound.from, previousTo), to: bound.to, numberFrom: i, numberTo: numbers.to, unitFrom: unit.from, unitTo: unit.to,
    value: unit.value ?? numbers.value, valueMax: numbers.valueMax, of: numbers.of, unit: unit.unit, isNoun: unit.isNoun,
    comparator: numbers.valueMax !== null ? 'range' : exceedsPlan(view, unit, bound) ? '=' : bound.comparator, isApproximate: bound.isApproximate || (numbers.valueMax !== null && bound.comparator === '~'),
    rule: numbers.of !== null ? 'fraction' : unit.isNoun ? 'count' : unit.unit?.dimension.startsWith('ratio') ? 'percent' : 'amount',
  }
  return isDuration(found) && !statesDuration(tokens, found) ? null : found
}

const isOfGroup = isOneOf('của', 'giữa', 'trong', 'thuộc')
const REST_OF_GROUP = phrases(['còn lại', 'nói trên', 'nêu trên', 'này', 'kể trên', 'trên'].map((word) => [word, true] as const))

/** `trong 63 tỉnh, thành phố`, `giữa 2 địa phương`, `5 địa phương còn lại`: things spoken of, not a count of them. */
function isGroup({ tokens }: TextView, { from, to, comparator }: { from: number; to: number; comparator: string }): boolean {
  return comparator === '=' && (isOfGroup(tokens[from - 1]) || REST_OF_GROUP.at(tokens, to) !== null)
}

const PARTS_OF_TEXT = phrases(phraseWords.partsOfText.map((word) => [word, true] as const))
const isAccomplishing = isOneOf('thành', 'hiện', 'khai', 'quyết', 'giao', 'hóa', 'hoá')

/** `xác định 5 định hướng lớn, 3 khâu đột phá`: what a document is made of; not `hoàn thành 56/93 nhiệm vụ`. */
function isPartOfText({ tokens }: TextView, numbers: Numbers, unit: UnitAt, { from, comparator }: { from: number; comparator: string }): boolean {
  return comparator === '=' && numbers.of === null && PARTS_OF_TEXT.at(tokens, unit.from) !== null && !isAccomplishing(tokens[from - 1])
}

function isStrong(comparator: string): boolean {
  return comparator !== '='
}

const isExceeding = isOneOf('vượt')
const PLAN_AFTER = phrases(phraseWords.planAfter.map((word) => [word, true] as const))

/** `vượt 11,69% so dự toán` says by how much, not more than how much. */
function exceedsPlan({ tokens }: TextView, unit: UnitAt, { from, to }: { from: number; to: number }): boolean {
  return isExceeding(tokens[from]) && unit.unit?.dimension === 'ratio' && PLAN_AFTER.at(tokens, to) !== null
}

const isTimeWord = isOneOf('năm', 'tháng', 'ngày', 'quý')
const isEach = isOneOf('mỗi', 'hằng', 'hàng', 'một', 'từng')
const MAX_DAY = 31

/** A word before the number makes it a name: `Ban Chỉ đạo 389`, `quý 3`; not `mỗi năm 29.000 lao động`. */
function isNamed(tokens: readonly Token[], from: number, value: number): boolean {
  if (isTimeWord(tokens[from - 1]) && (isEach(tokens[from - 2]) || value > MAX_DAY)) return false
  return IDENTIFIERS.endingAt(tokens, from - 1) !== null
}

const isCounting = isOneOf('có', 'gồm', 'và', 'đủ', 'thêm')

/** A name word that here counts, being itself the object of a verb: `có 5`, `gồm 3`. */
function isCounted(tokens: readonly Token[], from: number): boolean {
  return isCounting(tokens[from - 1])
}

/** A number that is part of a longer code: `3A`, `x5`, `5/`, `-5` without a space before it. */
function isGlued(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  const token = tokens[i]!
  return before !== undefined && before.end === token.start && (before.kind === 'word' || ['_', '#', '@', '№'].includes(before.key))
}

interface Numbers { value: number; valueMax: number | null; of: number | null; to: number }

/** The number at `i`, with the second of a range (`1-1,5%`, `từ 5% đến 7%`) or the whole of a fraction (`13/14`). */
function readNumbers(view: TextView, i: number, value: number): Numbers {
  const { tokens, periodAt, isIdentifier } = view
  const mark = tokens[i + 1]
  const whole = tokens[i + 2]?.kind === 'number' ? parseNumber(tokens[i + 2]!.text) : null
  if (mark?.key === '/' && whole !== null && whole >= value && Number.isInteger(whole)) return { value, valueMax: null, of: whole, to: i + 3 }
  const unitLength = mark !== undefined ? (findUnit(tokens, i + 1)?.length ?? 0) : 0
  for (const join of unitLength === 0 ? [i + 1] : [i + 1, i + 1 + unitLength]) {
    const upper = tokens[join + 1]
    if (upper?.kind !== 'number' || periodAt[join + 1] !== -1 || (isIdentifier[join + 1] === 1 && !DASHES.has(tokens[join]!.key))) continue
    if (!DASHES.has(tokens[join]!.key) && !(isTo(tokens[join]) && isFromTo(tokens, i, join))) continue
    const valueMax = parseNumber(upper.text)
    if (valueMax !== null && valueMax > value) return { value, valueMax, of: null, to: join + 2 }
  }
  return { value, valueMax: null, of: null, to: i + 1 }
}

/** `từ 5 đến 7`, `5 đến 7 %`; not `tăng từ 5% đến năm …` (a period), nor `từ 40% lên 60%`. */
function isFromTo(tokens: readonly Token[], i: number, join: number): boolean {
  return join === i + 1 || isFrom(tokens[i - 1]) || isFrom(tokens[i - 2])
}

/** `05 (năm) người`: the number spelled in brackets says nothing new. */
function skipSpelled(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.key !== '(') return at
  for (let i = at + 1; i < Math.min(at + 7, tokens.length); i++) {
    if (tokens[i]!.key === ')') return i > at + 1 ? i + 1 : at
    if (tokens[i]!.kind !== 'word') return at
  }
  return at
}

interface UnitAt { from: number; to: number; unit: Unit | null; isNoun: boolean; value?: number }

function readUnitAt(view: TextView, at: number, numbers: Numbers): UnitAt | null {
  const { tokens, breaks } = view
  const bare = { from: numbers.to, to: numbers.to, unit: null, isNoun: false }
  if (tokens[at] === undefined || (breaks[at]! > 0 && tokens[at]!.kind === 'word')) return withoutUnit(view, numbers) ? bare : null
  const found = findUnit(tokens, at)
  if (found !== null && !isPlainYear(view, at, found.unit)) {
    const compound = compoundAmount(tokens, at, numbers.value)
    if (compound !== null) return compound
    if (isPercentOfPoints(view, at, found.unit)) return { from: at, to: at + 1, unit: readUnit('%'), isNoun: false }
    if (!found.isBare) return { from: at, to: at + found.length, unit: found.unit, isNoun: found.isNoun }
    return { from: at, to: at + found.length, unit: found.unit, isNoun: false }
  }
  if (found !== null || isBareYear(tokens[numbers.to - 1]!.text)) return null
  const length = nounLength(view, at)
  if (length === 0) return withoutUnit(view, numbers) ? bare : null
  if (numbers.of !== null && numbers.of <= 10) return null
  if (isPartOfName(view, numbers.to - 1)) return null
  const canonical = tokens.slice(at, at + length).map(({ text }) => text.toLowerCase()).join(' ')
  return { from: at, to: at + length, unit: { canonical, dimension: `count:${canonical}`, factor: 1 }, isNoun: true }
}

/** `Bàu Hàm 2`, `Lộ 25`: a number behind a name inside a sentence belongs to the name. */
function isPartOfName({ tokens, breaks }: TextView, number: number): boolean {
  const before = tokens[number - 1]
  return before?.kind === 'word' && breaks[number - 1]! < 2 && breaks[number] === 0 && /^\p{Lu}\p{Ll}+$/u.test(before.text)
}

const isBehindPoints = isOneOf('so', 'trong', 'và', 'mỗi', 'hằng', 'hàng', 'với', 'vào', 'của', 'phần')

/** `100% điểm du lịch`: all of the places, not a number of percentage points. */
function isPercentOfPoints({ tokens, breaks }: TextView, at: number, unit: Unit): boolean {
  const behind = tokens[at + 2]
  return unit.dimension === 'points' && tokens[at]!.key === '%' && behind?.kind === 'word' && breaks[at + 2] === 0 && !isBehindPoints(behind)
}

/** A year without a word for it, `tầm nhìn 2045 …`: four digits without a group mark, and no unit that is known. */
function isBareYear(printed: string): boolean {
  return /^(?:19|20)\d{2}$/.test(printed)
}

/** `quý 3 năm 2020`: the word behind the number opens a year. */
function isPlainYear(view: TextView, at: number, unit: Unit): boolean {
  return unit.dimension === 'time' && view.periodAt[at] !== -1
}

/** `825 tỷ 776 triệu đồng` → 825,776 tỷ đồng; null where no second amount of the same base follows. */
function compoundAmount(tokens: readonly Token[], at: number, value: number): UnitAt | null {
  const first = findUnit(tokens, at)!
  const next = at + first.length
  const second = tokens[next]?.kind === 'number' ? findUnit(tokens, next + 1) : null
  const added = second === null ? null : parseNumber(tokens[next]!.text)
  if (!first.isBare || second === null || added === null || second.isBare || second.isNoun || second.unit.factor >= first.unit.factor) return null
  const base = second.unit.canonical.split(' ').at(-1)!
  const unit = { canonical: `${first.unit.canonical} ${base}`, dimension: second.unit.dimension, factor: first.unit.factor }
  return { from: at, to: next + 1 + second.length, unit, isNoun: false, value: value + (added * second.unit.factor) / first.unit.factor }
}

/** Length of the unknown noun that begins at `at`: two syllables where both can be part of one, else one; 0 where no noun begins. */
function nounLength({ tokens, breaks, periodAt }: TextView, at: number): number {
  const isNounWord = (i: number): boolean => tokens[i]?.kind === 'word' && periodAt[i] === -1 && !/\d/.test(tokens[i]!.text) && NOT_A_NOUN.at(tokens, i) === null
  if (!isNounWord(at) || (/^\p{Lu}/u.test(tokens[at]!.text) && !/^\p{Lu}\p{Ll}+$/u.test(tokens[at]!.text))) return 0
  if (/^\p{Lu}/u.test(tokens[at]!.text) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return 0
  return isNounWord(at + 1) && breaks[at + 1] === 0 && !/^\p{Lu}/u.test(tokens[at + 1]!.text) ? 2 : 1
}

const isStating = isOneOf('đạt', 'là', 'còn', 'mức', 'bằng', 'lên', 'xuống')
const isBounding = isOneOf('trên', 'khoảng', 'dưới', 'từ', 'gần', 'hơn')

/** A figure without a unit states something only behind `đạt`, `là`, `còn`, `mức`: an index, a score. */
function withoutUnit({ tokens }: TextView, numbers: Numbers): boolean {
  let before = numbers.to - (numbers.valueMax !== null || numbers.of !== null ? 4 : 2)
  while (isBounding(tokens[before])) before--
  return numbers.of === null && isStating(tokens[before]) && tokens[numbers.to]?.key !== '/'
}

function nextStop(view: TextView, from: number): number {
  let i = from
  while (i < view.tokens.length && view.breaks[i]! < 2 && view.tokens[i]!.kind !== 'number') i++
  return i
}

function rankAt(view: TextView, i: number, value: number): Quantity {
  const of = isRankOfMany(view.tokens, i)
  const to = of === null ? i + 1 : i + 3
  return {
    from: i, to, numberFrom: i, numberTo: i + 1, unitFrom: i + 1, unitTo: i + 1, value, valueMax: null, of,
    unit: { canonical: 'thứ hạng', dimension: 'rank', factor: 1 }, isNoun: false, comparator: '=', isApproximate: false, rule: 'rank',
  }
}
