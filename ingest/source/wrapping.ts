import { endsClause, hasWords, isAllCaps, startsWithLabel } from './printed-label.js'
import open from './open-words.json' with { type: 'json' }

/**
 * How a text breaks its lines.
 *
 * `none`: each line is a paragraph. `blank-parted`: paragraphs are cut at a column and parted by blank lines. `dense`: cut at a
 * column and not parted. `width` is the length that nine lines in ten do not exceed. `firstWidth` is the length that a paragraph's
 * first line with the next word would have had to exceed: shorter than `width` where the cut counted markup that is gone.
 */
export interface Wrapping {
  mode: 'none' | 'blank-parted' | 'dense'
  width: number
  firstWidth: number
}

/** Longest column at which people cut lines; longer lines are whole paragraphs. */
const MAX_WIDTH = 130
/** Pairs of lines a text needs before its line ends say anything. */
const MIN_PAIRS = 6
/** Sentences broken over two lines that a text needs: one or two are slips, which the parser mends. */
const MIN_CUTS = 3
/**
 * Share of line ends in mid-sentence from which a text counts as cut. Measured on 232 real texts: of those with lines short enough to
 * be cut and enough of them, the cut ones have 0.25 and more; laws with a paragraph a line at most 0.06.
 */
const CUT_SHARE = 0.15
/** Blank lines for each line of text from which blank lines part the paragraphs. */
const BLANK_SHARE = 0.08

const OPEN_WORDS: ReadonlySet<string> = new Set(open)

/** The wrapping of a text, measured over its lines: how many end in mid-sentence with a small letter following. */
export function measureWrapping(lines: readonly string[]): Wrapping {
  const filled = lines.filter((line) => line.trim() !== '' && line.trim() !== '|')
  const width = quantile(filled.map((line) => line.trim().length), 0.9) ?? 0
  const { pairs, cuts } = lineEnds(lines)
  const firstWidth = quantile(cuts.filter(({ isFirst }) => isFirst).map(({ line, next }) => withNextWord(line, next)), 0.25) ?? width * 0.75
  if (pairs < MIN_PAIRS || cuts.length < Math.max(MIN_CUTS, pairs * CUT_SHARE) || width > MAX_WIDTH) return { mode: 'none', width, firstWidth }
  const blanks = lines.filter((line, i) => line.trim() === '' && i > 0 && lines[i - 1]!.trim() !== '').length
  return { mode: blanks >= filled.length * BLANK_SHARE ? 'blank-parted' : 'dense', width, firstWidth }
}

/** Pairs of lines that follow one another, and those of them that are surely one sentence. */
function lineEnds(lines: readonly string[]): { pairs: number; cuts: LineEnd[] } {
  const cuts: LineEnd[] = []
  let pairs = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!.trim(), lines[i + 1]!.trim()]
    if (line.length < 20 || next === '' || next === '|') continue
    pairs++
    if (endsClause(line) || !/^["“(]?\p{Ll}/u.test(next) || startsWithLabel(next)) continue
    const before = lines[i - 1]?.trim() ?? ''
    cuts.push({ line, next, isFirst: before === '' || before === '|' || startsWithLabel(line) || endsClause(before) })
  }
  return { pairs, cuts }
}

function quantile(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]
}

function withNextWord(line: string, next: string): number {
  return line.length + 1 + next.split(/\s/, 1)[0]!.length
}

/** What is known of the place between two lines. */
export interface LineEnd {
  /** The line that ends, and the line that follows; both trimmed and not empty. */
  line: string
  next: string
  /** True where `line` begins its paragraph. */
  isFirst: boolean
}

/** A line that ends before the number of what it names: 'Điều↵1. Phạm vi', 'ngày↵11 tháng 3'. */
export const LABEL_WORD = /(^|\s)(điều|khoản|điểm|chương|mục|phần|phụ lục|số|ngày|tháng|năm)$/iu
/** A label without the text it labels. */
const BARE_LABEL = /^(Điều\s+\d+[a-zđ]?\s*[.:]?|\d{1,3}[.)]|[a-zđ]\)|\(\d{1,3}\))$/u

/**
 * True where the line end was only made by the cut, so that the two lines are one paragraph. Sure of it or false.
 *
 * Never before a printed label ('Điều 5.', 'a)', '- ') nor between a line in capitals and one that is not.
 */
export function isCut({ line, next, isFirst }: LineEnd, { mode, width, firstWidth }: Wrapping): boolean {
  if (mode === 'none' || !hasWords(line) || !hasWords(next)) return false
  if (LABEL_WORD.test(line) && /^(\d|[IVXLC]+\b)/.test(next)) return true
  if (startsWithLabel(next)) return isDashInSentence(line, next, width)
  if (isAllCaps(line) || isAllCaps(next)) return isCapsCut(line, next, width)
  if (BARE_LABEL.test(line)) return true
  const isLong = line.length >= width * 0.75
  if (mode === 'blank-parted') return isLong || line.length >= width * 0.5 || !endsClause(line)
  if (endsClause(line)) return isLong && /^\p{Ll}/u.test(next)
  if (!/^["“(]?\p{Lu}/u.test(next)) return true
  return isLong || endsOpen(line) || (isFirst ? withNextWord(line, next) >= firstWidth : line.length >= width * 0.6)
}

/** '- ' at a line's start is a dash in a sentence where a long line without a closing mark stands before: 'Văn hóa↵- Xã hội'. */
function isDashInSentence(line: string, next: string, width: number): boolean {
  return /^[-–]\s/.test(next) && line.length >= width * 0.85 && !endsClause(line)
}

/** Titles in capitals are parted from one another unless the first one plainly goes on: 'VỀ', a full line, a number left over. */
function isCapsCut(line: string, next: string, width: number): boolean {
  if (endsClause(line) || !isAllCaps(line)) return false
  if (!isAllCaps(next)) return !/\p{L}/u.test(next) && /[\p{L}\d][-–\s]*$/u.test(line)
  return endsOpen(line) || (line.length >= width * 0.6 && line.length >= 40)
}

function endsOpen(line: string): boolean {
  return /[,–-]$/.test(line) || OPEN_WORDS.has(lastWord(line))
}

function lastWord(line: string): string {
  return /(\p{L}+)$/u.exec(line)?.[1]!.toLowerCase() ?? ''
}
