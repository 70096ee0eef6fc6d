import type { Library } from '../../../ingest/library/library.js'
import { frequentPhrases, type CountedText } from './frequent-phrases.js'
import { indicatorName } from './indicator-name.js'
import { exactWords } from './word-forms.js'

/** Words that can be taken over into the search box. */
export interface Suggestion {
  /** As printed in the library. */
  text: string
  kind: 'heading' | 'number' | 'title' | 'phrase'
  /** Sections, or documents for a number or title, that bear it; at least 1. */
  count: number
}

/** Most that are held: a search through them stays near a millisecond. */
const MAX_ENTRIES = 50_000
/** Headings and targets read, so that the first answer over a million sections comes within seconds. */
const MAX_HEADLINES = 100_000
/** A longer heading is a paragraph that nobody would search for; its phrases are suggested. */
const MAX_HEADING_CHARS = 120
const MAX_TITLE_CHARS = 200

/** Everything that the library can suggest, most used first; each run of words once, as number before title before heading before phrase. */
export function readSuggestable(library: Library): Suggestion[] {
  const documents = library.documents()
  const headlines = library.headlines(MAX_HEADLINES)
  const headings = counted(headlines.map(({ heading }) => heading))
  const names = counted(headlines.map(({ target }) => indicatorName(target)))
  const targets = counted(headlines.map(({ target }) => target))
  const all = [
    ...as('number', counted(documents.map(({ number }) => number ?? ''))),
    ...as('title', counted(documents.map(({ title }) => title)).filter(({ text }) => text.length <= MAX_TITLE_CHARS)),
    ...as('heading', headings.filter(({ text }) => text.length <= MAX_HEADING_CHARS)),
    ...as('phrase', names),
    ...as('phrase', frequentPhrases([...headings, ...targets])),
  ]
  return onceEach(all).sort((a, b) => b.count - a.count || a.text.length - b.text.length || (a.text < b.text ? -1 : 1)).slice(0, MAX_ENTRIES)
}

function as(kind: Suggestion['kind'], texts: readonly CountedText[]): Suggestion[] {
  return texts.map(({ text, count }) => ({ text, kind, count }))
}

/** The texts with how often each stands there, however it is spelled; of several spellings the first that is not all capitals. */
function counted(texts: readonly string[]): CountedText[] {
  const byKey = new Map<string, CountedText>()
  for (const raw of texts) {
    const text = raw.replace(/\s+/g, ' ').replace(/[.:;,\s]+$/, '').trim()
    const key = exactWords(text).join(' ')
    if (key === '') continue
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, { text, count: 1 })
    else {
      known.count++
      if (known.text === known.text.toUpperCase()) known.text = text
    }
  }
  return [...byKey.values()]
}

function onceEach(suggestions: readonly Suggestion[]): Suggestion[] {
  const byKey = new Map<string, Suggestion>()
  for (const suggestion of suggestions) {
    const key = exactWords(suggestion.text).join(' ')
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, suggestion)
    else known.count = Math.max(known.count, suggestion.count)
  }
  return [...byKey.values()]
}
