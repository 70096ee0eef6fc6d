import type { Alignment } from './align.js'
import type { NumberedText } from './numbered-text.js'
import type { SourceText } from './source-texts.js'

/** Most words at an end that are laid beside the source's: more are the draft's own. */
const MOST_EDGE = 2

/**
 * The alignment with the draft's last words, which nothing stands against, laid beside those that the source goes on with in the same clause:
 * `từ 8% trở xuống` against `từ 8% trở lên` differs in one word and cuts none off.
 */
export function withEdgeWords(alignment: Alignment, passage: NumberedText, { document, numbered }: SourceText): Alignment {
  const columns = [...alignment.columns]
  const first = columns.findLastIndex(({ source }) => source !== -1) + 1
  if (first === 0 || columns.length - first > MOST_EDGE || columns[first - 1]!.draft === -1) return alignment
  let { to } = alignment
  for (let i = first; i < columns.length; i++) {
    const isClause = to < numbered.ids.length && /^[^\n.;:,]*$/.test(document.text.slice(numbered.ends[to - 1], numbered.starts[to]))
    if (!isClause || numbered.figures[to] !== passage.figures[columns[i]!.draft]) return alignment
    columns[i] = { draft: columns[i]!.draft, source: to++ }
  }
  return { ...alignment, columns, to }
}
