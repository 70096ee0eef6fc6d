import type { NumberedText } from './numbered-text.js'

/** A pair of places of two sequences; −1 where the other has nothing there. */
export interface Column { draft: number; source: number }

/** The best way to lay a draft's words into a stretch of a source. */
export interface Alignment {
  columns: Column[]
  matches: number
  /** First and last + 1 of the source's words that are covered. */
  from: number
  to: number
}

const MATCH = 4
const OTHER = -3
/** A number against another one: a figure that was changed, at either end too. */
const OTHER_NUMBER = -1
const ADDED = -2
const LEFT_OUT = -1
const [DIAGONAL, UP, LEFT] = [1, 2, 3]

type Words = Pick<NumberedText, 'ids' | 'figures'>

/**
 * The draft's words laid whole into the source's from `from` to `to`; words of the source before and behind cost nothing.
 *
 * An unknown word equals nothing. A word left out costs less than a word put in, so that an omission stays one place. Time and space are
 * (length of the draft) × (length of the stretch): callers bound both. Null where nothing matches.
 */
export function align({ ids: draft, figures }: Words, { ids: source, figures: others }: Words, { from, to }: { from: number; to: number }): Alignment | null {
  const [rows, width] = [draft.length, to - from + 1]
  const ways = new Uint8Array((rows + 1) * width)
  let above = new Int32Array(width)
  let scores = new Int32Array(width)
  for (let i = 1; i <= rows; i++) {
    scores[0] = above[0]! + ADDED
    ways[i * width] = UP
    const id = draft[i - 1]!
    const isFigure = figures[i - 1] === 1
    for (let j = 1; j < width; j++) {
      const across = above[j - 1]! + (id !== -1 && id === source[from + j - 1] ? MATCH : isFigure && others[from + j - 1] === 1 ? OTHER_NUMBER : OTHER)
      const down = above[j]! + ADDED
      const over = scores[j - 1]! + LEFT_OUT
      const best = across >= down && across >= over ? across : down >= over ? down : over
      scores[j] = best
      ways[i * width + j] = best === across ? DIAGONAL : best === down ? UP : LEFT
    }
    ;[above, scores] = [scores, above]
  }
  let end = 0
  for (let j = 1; j < width; j++) if (above[j]! > above[end]!) end = j
  return tracedBack(draft, source, { ways, width, from, end })
}

function tracedBack(draft: Int32Array, source: Int32Array, { ways, width, from, end }: { ways: Uint8Array; width: number; from: number; end: number }): Alignment | null {
  const columns: Column[] = []
  let matches = 0
  let [i, j] = [draft.length, end]
  while (i > 0) {
    const way = ways[i * width + j]!
    if (way === DIAGONAL) {
      columns.push({ draft: --i, source: from + --j })
      if (draft[i] !== -1 && draft[i] === source[from + j]) matches++
    } else if (way === UP) columns.push({ draft: --i, source: -1 })
    else columns.push({ draft: -1, source: from + --j })
  }
  if (matches === 0) return null
  columns.reverse()
  const covered = columns.filter((column) => column.source !== -1)
  return { columns, matches, from: covered[0]!.source, to: covered.at(-1)!.source + 1 }
}
