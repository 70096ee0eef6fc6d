import type { StoredDocument, StoredSection } from '../../ingest/library/library.js'
import type { SearchContext } from '../search/context.js'
import { type NumberedText, numberText } from './numbered-text.js'

/** A document of the library, ready to be laid beside a draft. */
export interface SourceText {
  document: StoredDocument
  numbered: NumberedText
  /** The smallest section whose own words hold an offset; null in excluded stretches. */
  sectionAt(offset: number): StoredSection | null
}

/** Characters of documents kept: some twenty laws, or a thousand resolutions. */
const MOST_CHARS = 8_000_000

const kept = new WeakMap<SearchContext, { version: string; chars: number; texts: Map<string, SourceText> }>()

/** A document's text in the index's numbers, kept while the library is the same; null where there is no such document. */
export function sourceText(context: SearchContext, documentId: string): SourceText | null {
  const version = context.library.version()
  let state = kept.get(context)
  if (state?.version !== version) kept.set(context, (state = { version, chars: 0, texts: new Map() }))
  const known = state.texts.get(documentId)
  if (known !== undefined) return known
  const document = context.library.document(documentId)
  if (document === null) return null
  const { text, sections } = document
  const source = { document, numbered: numberText(text, { start: 0, end: text.length }, context.index.snapshot()), sectionAt: finder(sections) }
  if (state.chars + text.length > MOST_CHARS) Object.assign(state, { chars: 0, texts: new Map() })
  state.chars += text.length
  state.texts.set(documentId, source)
  return source
}

function finder(sections: readonly StoredSection[]): SourceText['sectionAt'] {
  return (offset) => {
    let [low, high] = [0, sections.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sections[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0 && i > low - 4; i--) if (sections[i]!.start <= offset && offset < sections[i]!.ownEnd) return sections[i]!
    return null
  }
}
