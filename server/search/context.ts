import { type IndexReader, openIndexReader } from '../../ingest/index/index-reader.js'
import type { SearchEngine } from '../../ingest/index/port.js'
import { sqliteEngine } from '../../ingest/index/sqlite-engine.js'
import type { DocumentSummary, Library } from '../../ingest/library/library.js'
import { libraryDatabase } from '../../ingest/library/read-library.js'
import { readRules, type RuleIndex } from './reading/expansions.js'

/** What a search works with, made once for an open library. */
export interface SearchContext {
  library: Library
  /** Statistics and syllables of the library; the same whichever engine proposes. */
  index: IndexReader
  engine: SearchEngine
  /** Abbreviations and everyday words. */
  rules: RuleIndex
  /** Looks documents up in the list as last committed; fetched once a search. */
  facts(): FactsLookup
}

/** Facts of a document; undefined where the library holds it no longer. */
export type FactsLookup = (documentId: string) => DocumentSummary | undefined

let rules: RuleIndex | null = null
const contexts = new WeakMap<Library, SearchContext>()

/** The context of an open library with the embedded engine; the same object for the same library. */
export function searchContext(library: Library): SearchContext {
  let context = contexts.get(library)
  if (context === undefined) {
    const index = openIndexReader(libraryDatabase(library))
    const facts = factsOf(library)
    contexts.set(library, (context = { library, index, facts, engine: sqliteEngine(index, facts), rules: (rules ??= readRules()) }))
  }
  return context
}

function factsOf(library: Library): SearchContext['facts'] {
  let listed: readonly DocumentSummary[] = []
  let byId = new Map<string, DocumentSummary>()
  return () => {
    const documents = library.documents()
    if (documents !== listed) [listed, byId] = [documents, new Map(documents.map((document) => [document.id, document]))]
    return (documentId) => byId.get(documentId)
  }
}
