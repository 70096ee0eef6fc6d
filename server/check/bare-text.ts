import { foldKey, syllables } from '../../ingest/model/syllables.js'
import { hasAccent } from '../../ingest/model/text.js'
import type { SearchContext } from '../search/context.js'
import type { QueryWord } from '../search/reading/query-word.js'
import { restoreWords } from '../search/reading/restore.js'
import type { Match } from './match-passage.js'
import type { NumberedText } from './numbered-text.js'

/** Fewer words without an accent are a name or a formula. */
const FEWEST_BARE = 6

/** True for words that were typed without any accent. */
export function isBareText(text: string, { starts, ends, figures }: NumberedText): boolean {
  const words = starts.length - figures.reduce((sum, figure) => sum + figure, 0)
  return words >= FEWEST_BARE && !hasAccent(text.slice(starts[0], ends.at(-1)))
}

/** The numbers of the words as they were most likely meant, by what stands beside what in the library; offsets are those of the words as typed. */
export function withRestoredAccents(text: string, numbered: NumberedText, { index }: SearchContext): NumberedText {
  const snapshot = index.snapshot()
  const words = Array.from(numbered.starts, (start, i): QueryWord => {
    const typed = text.slice(start, numbered.ends[i])
    return { typed, at: start, key: syllables(typed)[0]?.key ?? typed, shown: typed, how: 'typed', opensRun: i === 0 || /[\n.;:,]/.test(text.slice(numbered.ends[i - 1], start)) }
  })
  const read = restoreWords(words, { index, snapshot }, false).words
  return { ...numbered, ids: Int32Array.from(read, ({ key }) => snapshot.syllable(key)?.number ?? -1) }
}

/** The same words once more, each that is written like the source's beside it but for the accents being that one. */
export function asInSource(text: string, numbered: NumberedText, { alignment, source: { document, numbered: other } }: Match): NumberedText {
  const ids = Int32Array.from(numbered.ids)
  const bare = (words: string): string => foldKey(syllables(words)[0]?.key ?? words)
  for (const { draft, source } of alignment.columns) {
    if (draft === -1 || source === -1 || ids[draft] === other.ids[source]) continue
    if (bare(text.slice(numbered.starts[draft], numbered.ends[draft])) === bare(document.text.slice(other.starts[source], other.ends[source]))) ids[draft] = other.ids[source]!
  }
  return { ...numbered, ids }
}
