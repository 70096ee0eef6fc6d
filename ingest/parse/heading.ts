import { NAMED_RANK, type Label } from './label.js'
import { isBasis } from './formula.js'
import { isAllCaps, looksLikeHeading, startsLower } from './line-shape.js'
import type { OutlineState } from './outline-state.js'

const MAX_TITLE_LINES = 6
const MAX_INLINE_TITLE_CHARS = 200

/**
 * The title of a labelled part, and how many lines behind the label's own it takes.
 *
 * Điều and lower: the rest of the label's line where it is no sentence. Chương and higher print their title on the next lines,
 * in capitals or as one line.
 *   'Điều 3. Tổ chức thực hiện' → 'Tổ chức thực hiện'      'CHƯƠNG II' + 'TỔ CHỨC' → 'TỔ CHỨC', 1 line
 */
export function headingOf(state: OutlineState, i: number, label: Label): { heading: string; lines: number } {
  const rest = state.lines[i]!.text.slice(label.length).trim()
  const rank = NAMED_RANK[label.level]
  if (rank !== undefined && rank < 5) return titleBelow(state, i, rest)
  if (rest !== '') return { heading: rank === 5 ? articleTitle(state, i, rest) : shortTitle(rest), lines: 0 }
  const next = state.lines[i + 1]
  const isTitle = rank === 5 && next !== undefined && isPlain(state, i + 1) && looksLikeHeading(next.text)
  return isTitle ? { heading: next.text.trim(), lines: 1 } : { heading: '', lines: 0 }
}

function shortTitle(rest: string): string {
  return rest.length <= MAX_INLINE_TITLE_CHARS && looksLikeHeading(rest) ? rest : ''
}

/** An article's title, however long: what is no sentence, or stands above the first khoản without leading into it. */
function articleTitle(state: OutlineState, i: number, rest: string): string {
  const [next] = i + 1 < state.lines.length ? state.labels.at(i + 1) : []
  const standsAboveList = next !== undefined && next.level === 'number' && next.index === 1 && !/[;:,]$/.test(rest)
  return looksLikeHeading(rest) || standsAboveList ? rest : ''
}

function titleBelow(state: OutlineState, i: number, rest: string): { heading: string; lines: number } {
  const parts = rest === '' ? [] : [rest]
  let taken = 0
  while (taken < MAX_TITLE_LINES && isPlain(state, i + taken + 1)) {
    const text = state.lines[i + taken + 1]!.text.trim()
    const isMore = isAllCaps(text) || (parts.length === 0 && looksLikeHeading(text) && !isBasis(text)) || (parts.length > 0 && startsLower(text) && !isAllCaps(rest) && text.length < 120 && taken > 0)
    if (!isMore) break
    parts.push(text)
    taken++
  }
  return { heading: parts.join(' '), lines: taken }
}

/** True for a line of words that carries no label and is not excluded. */
function isPlain(state: OutlineState, i: number): boolean {
  const line = state.lines[i]
  return line !== undefined && !line.excluded && line.kind !== 'row' && state.labels.at(i).length === 0
}
