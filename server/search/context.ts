import { dirname, join } from 'node:path'
import { type IndexReader, openIndexReader } from '../../ingest/index/index-reader.js'
import type { RemoteIndex } from '../../ingest/index/meilisearch/remote-index.js'
import type { SearchEngine } from '../../ingest/index/port.js'
import { sqliteEngine } from '../../ingest/index/sqlite-engine.js'
import type { DocumentSummary, Library } from '../../ingest/library/library.js'
import { libraryDatabase } from '../../ingest/library/read-library.js'
import type { Database } from '../../ingest/library/sqlite.js'
import { configuredRemote } from './configured-engine.js'
import { operatorLines } from './reading/data-file.js'
import { readRules, type RuleIndex } from './reading/expansions.js'

/** What a search works with, made once for an open library. */
export interface SearchContext {
  library: Library
  /** Statistics and syllables of the library; the same whichever engine proposes. */
  index: IndexReader
  engine: SearchEngine
  /** The server behind the engine; null where the embedded one is used. */
  remote: RemoteIndex | null
  /** Abbreviations and everyday words. */
  rules: RuleIndex
  /** Looks documents up in the list as last committed; fetched once a search. */
  facts(): FactsLookup
}

/** Facts of a document; undefined where the library holds it no longer. */
export type FactsLookup = (documentId: string) => DocumentSummary | undefined

const contexts = new WeakMap<Library, SearchContext>()

/** The context of an open library with the engine that the environment names; the same object for the same library and engine. */
export function searchContext(library: Library, remote: RemoteIndex | null = configuredRemote()): SearchContext {
  let context = contexts.get(library)
  if (context === undefined || context.remote !== remote) {
    const db = libraryDatabase(library)
    const index = openIndexReader(db)
    const facts = factsOf(library)
    const embedded = sqliteEngine(index, facts)
    const engine = remote?.engine({ reader: index, facts, version: library.version, embedded }) ?? embedded
    contexts.set(library, (context = { library, index, facts, engine, remote, rules: readRules(operatorRules(folderOf(db))) }))
  }
  return context
}

/** Folder in which the library's file lies. */
function folderOf(db: Database): string {
  return dirname(String(db.prepare('PRAGMA database_list').get()?.file ?? ''))
}

/** An operator's own lists in the library's folder; read when the library is opened. */
function operatorRules(folder: string): { abbreviations: string[]; words: string[] } {
  return { abbreviations: operatorLines(join(folder, 'viet-tat.txt')), words: operatorLines(join(folder, 'tu-thuong-ngay.txt')) }
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
