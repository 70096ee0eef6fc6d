import { hasLayoutMark } from '../layout-table.js'
import { type PageLine, type Segment } from './page-lines.js'
import { wholeLine } from './page-layout.js'
import { addAll, largest } from '../../model/large-lists.js'

/** Lines in one column, or two columns side by side, each to be read to its end. */
export type Band = { columns: null; lines: Segment[] } | { columns: [Segment[], Segment[]]; lines: null }

/** A label set apart from its text by a tab: no column. */
const LABEL = /^(\(?[\p{L}\d]{1,4}[.)]|[-–—+•●▪*]|Điều \d+\.?|[IVXLC]+\.?)$/u
const NUMBER_OR_DATE = /^Số\s*[:.]|ngày.{0,12}tháng.{0,12}năm/iu
/** Lines side by side that prove columns where no set phrase of a head or foot does. */
const MIN_LINES = 3
/** A line of the right column may begin this many sizes of its type left of the others. */
const SLACK = 2
/** Space above a line, in sizes of its type, that ends a band. */
const BAND_GAP = 5

/**
 * Lines of a page in reading order: where two columns stand side by side, as in the head (body | motto; number | date) and the foot
 * (recipients | signature) of a document, the left one comes before the right one, the rows of a head one after the other.
 */
export function readColumns(lines: readonly PageLine[]): Band[] {
  const bands: Band[] = []
  const addWhole = (line: PageLine): void => {
    const last = bands.at(-1)
    if (last?.lines) last.lines.push(wholeLine(line))
    else bands.push({ columns: null, lines: [wholeLine(line)] })
  }
  for (let i = 0; i < lines.length;) {
    const end = bandEnd(lines, i)
    if (end > i) addAll(bands, splitRows(lines.slice(i, end)))
    else addWhole(lines[i]!)
    i = Math.max(end, i + 1)
  }
  return bands
}

/** First line behind the band that begins at `from`; `from` where none does. */
function bandEnd(lines: readonly PageLine[], from: number): number {
  if (!isSplit(lines[from]!)) return from
  let [gutterFrom, gutterTo] = gutterOf(lines[from]!)
  let [end, split] = [from + 1, 1]
  let lastSplit = from
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (lines[i - 1]!.y - line.y > BAND_GAP * line.size) break
    if (isSplit(line)) {
      const [a, b] = gutterOf(line)
      if (Math.max(a, gutterFrom) + line.size > Math.min(b, gutterTo)) break
      ;[gutterFrom, gutterTo] = [Math.max(a, gutterFrom), Math.min(b, gutterTo)]
      ;[lastSplit, end] = [i, i + 1]
      split++
    } else if (line.segments.length > 1) break
    else if (isOfColumn(line.segments[0]!, lines.slice(from, lastSplit + 1), [gutterFrom, gutterTo])) end = i + 1
    else if (line.segments[0]!.x1 > gutterTo - 1) break
  }
  const texts = lines.slice(from, end).flatMap(({ segments }) => segments.map(({ text }) => text))
  return split >= MIN_LINES || hasLayoutMark(texts) || texts.some((text) => NUMBER_OR_DATE.test(text)) ? end : from
}

function isSplit({ segments }: PageLine): boolean {
  return segments.length === 2 && !LABEL.test(segments[0]!.text)
}

function gutterOf({ segments }: PageLine): [number, number] {
  return [segments[0]!.x1, segments.at(-1)!.x0]
}

/** A line of one column only: the right one's, or, of the left, one of a list of recipients or centred over its column. */
function isOfColumn(segment: Segment, band: readonly PageLine[], [, gutterTo]: readonly [number, number]): boolean {
  if (segment.x0 >= gutterTo - SLACK * segment.size) return true
  if (segment.x1 > gutterTo - 1) return false
  const left = band.flatMap(({ segments }) => (segments.length === 2 ? [segments[0]!] : []))
  const isRecipients = band.some(({ segments }) => segments.some(({ text }) => /^Nơi nhận/u.test(text)))
  const middle = (one: Segment): number => (one.x0 + one.x1) / 2
  return isRecipients || left.some((one) => Math.abs(middle(one) - middle(segment)) < segment.size)
}

/** The rows of a band: in a head the number and the date begin a new one. */
function splitRows(lines: readonly PageLine[]): Band[] {
  const gutter = -largest(lines.filter(isSplit), (line) => SLACK * line.size - gutterOf(line)[1])
  const rows: [Segment[], Segment[]][] = []
  for (const { segments } of lines) {
    const isNew = rows.length === 0 || segments.some(({ text }) => NUMBER_OR_DATE.test(text))
    if (isNew) rows.push([[], []])
    for (const segment of segments) rows.at(-1)![segment.x0 >= gutter ? 1 : 0].push(segment)
  }
  return rows.map(([left, right]) => ({ columns: [withWholeMotto(left), withWholeMotto(right)], lines: null }))
}

/** The motto where a narrow column broke it: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA↵VIỆT NAM'. */
function withWholeMotto(lines: readonly Segment[]): Segment[] {
  return lines.reduce<Segment[]>((whole, line) => {
    const last = whole.at(-1)
    if (last && /CHỦ NGHĨA$/u.test(last.text.normalize('NFC')) && /^VIỆT NAM$/u.test(line.text.normalize('NFC'))) last.text += ` ${line.text}`
    else whole.push({ ...line })
    return whole
  }, [])
}
