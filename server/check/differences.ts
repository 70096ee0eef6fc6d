import { syllables } from '../../ingest/model/syllables.js'
import { tonedKey } from '../../ingest/model/text.js'
import type { Column } from './align.js'
import words from './bound-words.json' with { type: 'json' }
import type { CheckedNumber } from './finding.js'
import type { Match } from './match-passage.js'
import type { NumberedText } from './numbered-text.js'

/** How a passage differs from the words it was matched with. */
export interface Differences {
  /** Every word is there, in order, and nothing between. */
  isExact: boolean
  /** Numbers of which one stands where the other should. */
  numbers: CheckedNumber[]
  /** The passage ends or begins at a figure whose bound or unit the source goes on to give: 'từ 8%' of 'từ 8% trở lên'; the words it lacks. */
  cutBound: string | null
  /** One side names a year against which nothing stands on the other. */
  hasStrayYear: boolean
}

/** A passage of a draft with its text. */
export interface Passage {
  text: string
  numbered: NumberedText
}

export function differencesOf(passage: Passage, match: Match): Differences {
  const { columns } = match.alignment
  const isExact = match.alignment.matches === passage.numbered.ids.length && columns.every(({ draft }) => draft !== -1)
  const view = wordsOf(passage, match)
  return { isExact, numbers: isExact ? [] : wrongNumbers(view), cutBound: isExact ? cutBound(passage, match) : null, hasStrayYear: !isExact && hasStrayYear(view) }
}

/** One column as words; '' where a side has none. */
interface Words { draft: string; source: string; isSame: boolean }

function wordsOf({ text, numbered }: Passage, { source, alignment }: Match): Words[] {
  const { document, numbered: other } = source
  return alignment.columns.map(({ draft, source: at }: Column) => ({
    draft: draft === -1 ? '' : text.slice(numbered.starts[draft], numbered.ends[draft]),
    source: at === -1 ? '' : document.text.slice(other.starts[at], other.ends[at]),
    isSame: draft !== -1 && at !== -1 && numbered.ids[draft] !== -1 && numbered.ids[draft] === other.ids[at],
  }))
}

/** Years beside the pairs that stand against each other. */
function hasStrayYear(columns: readonly Words[]): boolean {
  const pairs = wrongNumbers(columns)
  const draft = [...years(columns, 'draft'), ...pairs.map(({ source }) => source).filter(isYear)]
  const source = [...years(columns, 'source'), ...pairs.map((pair) => pair.draft).filter(isYear)]
  return bag(draft) !== bag(source)
}

/** True for a year as documents print it. */
export function isYear(number: string): boolean {
  return /^(?:19|20)\d{2}$/.test(number)
}

function years(columns: readonly Words[], side: 'draft' | 'source'): string[] {
  return columns.map((column) => column[side]).filter(isYear)
}

const SCALES = new Set(words.scales.map(tonedKey))

/**
 * Numbers that stand against another one in a run of differences, and scales behind an equal number (`8 tỷ` against `8 triệu`).
 *
 * Words that were only put in another order carry their numbers with them: a number that the other side has too, among differing
 * words, is no wrong one.
 */
function wrongNumbers(columns: readonly Words[]): CheckedNumber[] {
  const found: CheckedNumber[] = []
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!
    if (column.isSame) continue
    const isScale = SCALES.has(tonedKey(column.draft)) && SCALES.has(tonedKey(column.source))
    if (isScale && i > 0 && columns[i - 1]!.isSame && isNumber(columns[i - 1]!.draft)) {
      found.push({ draft: `${columns[i - 1]!.draft} ${column.draft}`, source: `${columns[i - 1]!.source} ${column.source}` })
    }
    let end = i
    while (end + 1 < columns.length && !columns[end + 1]!.isSame) end++
    found.push(...wrongInRun(columns, i, end + 1))
    i = end
  }
  return withoutMoved(found, columns)
}

/** Numbers of both sides of one run of differing words, in order. */
function wrongInRun(columns: readonly Words[], from: number, to: number): CheckedNumber[] {
  const run = columns.slice(from, to)
  const [ours, theirs] = [run.map(({ draft }) => draft).filter(isNumber), run.map(({ source }) => source).filter(isNumber)]
  const left = theirs.filter((number) => !takeOut(ours, number))
  return ours.slice(0, left.length).map((draft, i) => ({ draft, source: left[i]! }))
}

/** A pair of numbers of which each also differs elsewhere the other way round was moved with its words, where its neighbours differ too. */
function withoutMoved(found: readonly CheckedNumber[], columns: readonly Words[]): CheckedNumber[] {
  const isMove = bag(columns.map(({ draft }) => draft)) === bag(columns.map(({ source }) => source))
  return isMove ? found.filter(({ draft, source }) => hasSameNeighbour(columns, draft, source)) : [...found]
}

/** True where the word before both numbers is the same: then the number alone was changed. */
function hasSameNeighbour(columns: readonly Words[], draft: string, source: string): boolean {
  const at = columns.findIndex((column) => column.draft === draft && column.source === source)
  return at > 0 && columns[at - 1]!.isSame && (at < 2 || columns[at - 2]!.isSame)
}

function bag(side: readonly string[]): string {
  return side.filter((word) => word !== '').map(keyOf).sort().join(' ')
}

/** Removes the first equal number; true where there was one. */
function takeOut(numbers: string[], number: string): boolean {
  const at = numbers.findIndex((other) => keyOf(other) === keyOf(number))
  if (at >= 0) numbers.splice(at, 1)
  return at >= 0
}

function isNumber(word: string): boolean {
  return /^\d/.test(word)
}

function keyOf(word: string): string {
  return syllables(word)[0]?.key ?? word
}

const BEFORE = new Set(words.before)
const BEHIND = new Set(words.behind)

function cutBound({ numbered, text }: Passage, { source, alignment }: Match): string | null {
  const { document, numbered: other } = source
  const [first, last] = [text.slice(numbered.starts[0], numbered.ends[0]), text.slice(numbered.starts.at(-1), numbered.ends.at(-1))]
  if (isNumber(last) || last === '%') {
    const behind = document.text.slice(other.ends[alignment.to - 1]!, other.ends[Math.min(alignment.to + 1, other.ids.length - 1)])
    const found = behindOf(behind)
    if (found !== null) return found
  }
  if (!isNumber(first) || alignment.from === 0) return null
  const start = document.text.slice(other.starts[Math.max(0, alignment.from - 2)], other.starts[alignment.from])
  return beforeOf(start)
}

/** The bound, unit or scale that goes on right behind a figure. */
function behindOf(text: string): string | null {
  const line = text.split(/[\n.;]/)[0]!
  const [, sign, one = '', two = ''] = /^\s*(%|\/\s*\p{L}+)?\s*(\p{L}*)\s*(\p{L}*)/u.exec(line) ?? []
  if (sign !== undefined) return sign
  if (SCALES.has(tonedKey(one))) return one
  return BEHIND.has(`${one} ${two}`.toLowerCase()) ? `${one} ${two}` : null
}

function beforeOf(text: string): string | null {
  const found = /(\p{L}+)?\s+(\p{L}+)\s+$/u.exec(text) ?? /()(\p{L}+)\s+$/u.exec(text)
  if (found === null || /[\n,.;:]\s*$/.test(text)) return null
  const [one, two] = [found[1]?.toLowerCase() ?? '', found[2]!.toLowerCase()]
  if (BEFORE.has(`${one} ${two}`)) return `${one} ${two}`
  return BEFORE.has(two) ? two : null
}
