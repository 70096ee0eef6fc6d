import type { TargetRow } from '../../targets/target-row.js'
import { type Profile, profileOf } from './profile.js'

/** A row of the sổ chỉ tiêu with the words that belong to its own figure. */
export interface WordedRow {
  row: TargetRow
  /** Words of its own: from the figure before it to the next stop or figure behind it, with its indicator's name. */
  own: Profile
  statement: Profile
  /** The words that name it, to be compared with what is asked. */
  naming: string
}

const worded = new WeakMap<TargetRow, WordedRow>()
const wordedBare = new WeakMap<TargetRow, WordedRow>()

/** The row with its words; made once for each row of a document. */
export function wordedRow(row: TargetRow, rows: readonly TargetRow[], { isBare, cells = '' }: { isBare: boolean; cells?: string }): WordedRow {
  const kept = isBare ? wordedBare : worded
  let made = kept.get(row)
  if (made === undefined) {
    const own = `${ownWords(row, rows)}\n${cells}\n${row.named}\n${row.indicator.id.startsWith('khac-') || row.indicator.id === 'khong-ro' ? '' : row.indicator.name}`
    made = { row, own: profileOf(own, isBare), statement: profileOf(`${row.statement}\n${cells}`, isBare), naming: nameOf(row, cells) }
    kept.set(row, made)
  }
  return made
}

/** The words that name a row: its own, else the first cell of its table row, else its indicator's. */
function nameOf({ named, indicator }: TargetRow, cells: string): string {
  return named !== '' ? named : cells.split('\t')[0] || indicator.name
}

/** A mark that ends what a figure counts. */
const STOP = /[,;.](?=\s|$)|\n/u

/** The part of the statement that is about this figure: behind the figure before it, up to the next stop or figure. */
export function ownWords({ statement, spans, sectionId }: TargetRow, rows: readonly TargetRow[]): string {
  const base = spans.whole.start
  const figures = rows.filter((other) => other.sectionId === sectionId && other.spans.value.start !== spans.value.start)
  const before = Math.max(base, ...figures.map(({ spans: { value, unit } }) => Math.max(value.end, unit?.end ?? 0)).filter((end) => end <= spans.value.start))
  const next = Math.min(spans.whole.end, ...figures.map(({ spans: { value } }) => value.start).filter((start) => start > spans.value.end))
  const end = Math.max(spans.value.end, spans.unit?.end ?? 0)
  const behind = statement.slice(end - base, next - base)
  const stop = STOP.exec(behind)?.index ?? behind.length
  return statement.slice(Math.max(0, before - base), end - base + stop)
}
