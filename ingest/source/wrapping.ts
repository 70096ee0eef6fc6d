import { endsClause, isAllCaps, startsWithLabel } from './printed-label.js'
import open from './open-words.json' with { type: 'json' }

/**
 * How a text breaks its lines.
 *
 * `none`: each line is a paragraph. `blank-parted`: paragraphs are cut at a column and parted by blank lines. `dense`: cut at a
 * column and not parted. `width` is the length that nine lines in ten do not exceed; it only counts where lines are cut.
 */
export interface Wrapping {
  mode: 'none' | 'blank-parted' | 'dense'
  width: number
}

/** Longest column at which people cut lines; longer lines are whole paragraphs. */
const MAX_WIDTH = 130
/** Pairs of lines a text needs before its line ends say anything. */
const MIN_PAIRS = 6
/**
 * Share of line ends in mid-sentence from which a text counts as cut. Measured on 172 texts: at most 0.06 where each line is a
 * paragraph, 0.2 and more where lines are cut.
 */
const CUT_SHARE = 0.15
/** Blank lines for each line of text from which blank lines part the paragraphs. */
const BLANK_SHARE = 0.08

const OPEN_WORDS: ReadonlySet<string> = new Set(open)

/** The wrapping of a text, measured over its lines: how many end in mid-sentence with a small letter following. */
export function measureWrapping(lines: readonly string[]): Wrapping {
  const filled = lines.filter((line) => line.trim() !== '' && line.trim() !== '|')
  const lengths = filled.map((line) => line.trim().length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  let pairs = 0
  let cut = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!.trim(), lines[i + 1]!.trim()]
    if (line.length < 20 || next === '' || next === '|') continue
    pairs++
    if (!endsClause(line) && /^["“(]?\p{Ll}/u.test(next) && !startsWithLabel(next)) cut++
  }
  if (pairs < MIN_PAIRS || cut < pairs * CUT_SHARE || width > MAX_WIDTH) return { mode: 'none', width }
  const blanks = lines.filter((line, i) => line.trim() === '' && i > 0 && lines[i - 1]!.trim() !== '').length
  return { mode: blanks >= filled.length * BLANK_SHARE ? 'blank-parted' : 'dense', width }
}

/** What is known of the place between two lines. */
export interface LineEnd {
  /** The line that ends, and the line that follows; both trimmed and not empty. */
  line: string
  next: string
  /** True where `line` begins its paragraph. */
  isFirst: boolean
}

/**
 * True where the line end was only made by the cut, so that the two lines are one paragraph. Sure of it or false.
 *
 * Never before a printed label ('Điều 5.', 'a)', '- ') nor between a line in capitals and one that is not.
 */
export function isCut({ line, next, isFirst }: LineEnd, { mode, width }: Wrapping): boolean {
  if (mode === 'none') return false
  if (startsWithLabel(next)) return isDashInSentence(line, next, width)
  if (isAllCaps(line) || isAllCaps(next)) return isCapsCut(line, next, width)
  const isLong = line.length >= width * 0.75
  if (mode === 'blank-parted') return isLong || line.length >= width * 0.5 || !endsClause(line) || OPEN_WORDS.has(lastWord(line))
  if (endsClause(line)) return isLong && /^\p{Ll}/u.test(next)
  if (!/^["“(]?\p{Lu}/u.test(next)) return true
  return isLong || (isFirst && line.length >= width * 0.5 && endsOpen(line)) || (!isFirst && line.length >= width * 0.6)
}

/** '- ' at a line's start is a dash in a sentence where a long line without a closing mark stands before: 'Văn hóa↵- Xã hội'. */
function isDashInSentence(line: string, next: string, width: number): boolean {
  return /^[-–]\s/.test(next) && line.length >= width * 0.85 && !endsClause(line)
}

/** Titles in capitals are parted from one another unless the first one plainly goes on: 'VỀ', or a full line. */
function isCapsCut(line: string, next: string, width: number): boolean {
  if (!isAllCaps(line) || !isAllCaps(next) || endsClause(line)) return false
  return endsOpen(line) || (line.length >= width * 0.6 && line.length >= 40)
}

function endsOpen(line: string): boolean {
  return line.endsWith(',') || OPEN_WORDS.has(lastWord(line))
}

function lastWord(line: string): string {
  return /(\p{L}+)$/u.exec(line)?.[1]!.toLowerCase() ?? ''
}
