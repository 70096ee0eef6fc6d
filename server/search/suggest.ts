import type { Library } from '../../ingest/library/library.js'
import { hasAccent } from '../../ingest/model/text.js'
import { readSuggestable, type Suggestion } from './suggesting/read-suggestable.js'
import { haystack, type Haystack } from './suggesting/haystack.js'
import { exactNeedles, foldedNeedles, exactWords, foldedWords } from './suggesting/word-forms.js'

export type { Suggestion } from './suggesting/read-suggestable.js'

/** As many as fit under a search box on a small phone with its keyboard open. */
export const DEFAULT_SUGGESTIONS = 8
/** More than anyone reads while typing. */
export const MAX_SUGGESTIONS = 50
/** Words after which nothing in the library can be meant: longer than its longest suggestion. */
const MAX_TYPED_CHARS = 200

interface SuggestionIndex {
  version: string
  entries: readonly Suggestion[]
  exact: Haystack
  folded: Haystack
}

const indexes = new WeakMap<Library, SuggestionIndex>()

/**
 * What could be meant by the words typed so far: at most `limit`, those with the accents as typed first, then the more used.
 *
 * What is typed is found where it begins at any word, its last word may be unfinished, and accents may be left out:
 *   'ty le ho' → 'Tỷ lệ hộ nghèo'   '41/nq' → '41/NQ-HĐND'   'hộ ng' → 'Tỷ lệ hộ nghèo'
 * `[]` for nothing typed or nothing found. The first call for a state of the library reads its headings; later calls only look.
 */
export function suggest({ library }: { library: Library }, typed: string, limit = DEFAULT_SUGGESTIONS): Suggestion[] {
  if (limit <= 0 || typed.length > MAX_TYPED_CHARS || foldedWords(typed).length === 0) return []
  const { entries, exact, folded } = indexOf(library)
  const found = hasAccent(typed.normalize('NFC')) ? exact.find(exactNeedles(typed), limit) : []
  if (found.length < limit) {
    const seen = new Set(found)
    found.push(...folded.find(foldedNeedles(typed), limit + seen.size).filter((entry) => !seen.has(entry)))
  }
  return found.slice(0, limit).map((entry) => entries[entry]!)
}

/** Of the library as it is now; made at its first use. */
function indexOf(library: Library): SuggestionIndex {
  const version = library.version()
  const known = indexes.get(library)
  if (known?.version === version) return known
  const entries = readSuggestable(library)
  const texts = entries.map(({ text }) => text)
  const index = { version, entries, exact: haystack(texts.map(exactWords)), folded: haystack(texts.map(foldedWords)) }
  indexes.set(library, index)
  return index
}
