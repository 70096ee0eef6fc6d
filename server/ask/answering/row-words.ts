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

/** Rows with their words, by how they are compared and by whether the cells beside them count as theirs. */
const worded = new Map(['toned', 'bare', 'toned cells', 'bare cells'].map((sort) => [sort, new WeakMap<TargetRow, WordedRow>()] as const))

/** The row with its words; made once for each row of a document. */
export function wordedRow(row: TargetRow, rows: readonly TargetRow[], { isBare, cells = '' }: { isBare: boolean; cells?: string }): WordedRow {
  const kept = worded.get(`${isBare ? 'bare' : 'toned'}${cells === '' ? '' : ' cells'}`)!
  let made = kept.get(row)
  if (made === undefined) {
    const own = `${ownWords(row, rows)}\n${cells}\n${row.named}\n${row.indicator.id.startsWith('khac-') || row.indicator.id === 'khong-ro' ? '' : row.indicator.name}`
    made = { row, own: profileOf(own, isBare), statement: statementProfile(row, rows, { isBare, cells }), naming: nameOf(row, cells) }
    kept.set(row, made)
  }
  return made
}

/** The words of a row's statement, read once for all rows of one statement. */
function statementProfile({ statement, sectionId, spans: { whole } }: TargetRow, rows: readonly TargetRow[], { isBare, cells }: { isBare: boolean; cells: string }): Profile {
  const { statements } = figuresOf(rows, sectionId)
  const key = `${whole.start} ${whole.end} ${isBare} ${cells === ''}`
  let profile = statements.get(key)
  if (profile === undefined) statements.set(key, (profile = profileOf(`${statement}\n${cells}`, isBare)))
  return profile
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
  const { ends, starts } = figuresOf(rows, sectionId)
  const before = Math.max(base, ends[countUpTo(ends, spans.value.start) - 1] ?? base)
  const next = Math.min(spans.whole.end, starts[countUpTo(starts, spans.value.end)] ?? spans.whole.end)
  const end = Math.max(spans.value.end, spans.unit?.end ?? 0)
  const behind = statement.slice(end - base, next - base)
  const stop = STOP.exec(behind)?.index ?? behind.length
  return statement.slice(Math.max(0, before - base), end - base + stop)
}

/** What the rows of a section have in common: where their figures begin, where these end with their units, both rising, and their statements' words. */
interface Figures {
  starts: number[]
  ends: number[]
  statements: Map<string, Profile>
}

const NO_FIGURES: Figures = { starts: [], ends: [], statements: new Map() }
const figures = new WeakMap<readonly TargetRow[], Map<string, Figures>>()

function figuresOf(rows: readonly TargetRow[], sectionId: string): Figures {
  let bySection = figures.get(rows)
  if (bySection === undefined) figures.set(rows, (bySection = figuresBySection(rows)))
  return bySection.get(sectionId) ?? NO_FIGURES
}

function figuresBySection(rows: readonly TargetRow[]): Map<string, Figures> {
  const found = new Map<string, Figures>()
  for (const { sectionId, spans: { value, unit } } of rows) {
    let of = found.get(sectionId)
    if (of === undefined) found.set(sectionId, (of = { starts: [], ends: [], statements: new Map() }))
    of.starts.push(value.start)
    of.ends.push(Math.max(value.end, unit?.end ?? 0))
  }
  for (const { starts, ends } of found.values()) for (const list of [starts, ends]) list.sort((a, b) => a - b)
  return found
}

/** How many numbers of a rising list are at most `most`. */
function countUpTo(list: readonly number[], most: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low
}
