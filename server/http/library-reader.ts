import { statSync } from 'node:fs'
import type { EngineCondition } from '../../ingest/index/port.js'
import type { Library } from '../../ingest/library/library.js'
import { libraryFile } from '../../ingest/library/open-file.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { AppError } from '../../ingest/model/app-error.js'
import type { AskResult } from '../ask/result.js'
import type { DocumentView, SearchResult } from '../results.js'
import { documentView } from '../views.js'
import { exampleQueries, statedIndicators } from './examples.js'
import type { SearchAsked } from './parameters.js'
import { recent, type Recent } from './recent.js'

/** Documents kept as views: the most that a person has open at once; the largest law is about 3 MB. */
const KEPT_DOCUMENTS = 16
/** Pages kept as made: a long law takes tens of milliseconds to render and is asked for again and again. */
const KEPT_PAGES = 32
/** Documents whose headings examples are taken from: reading more would show in the first page's time. */
const EXAMPLE_DOCUMENTS = 4
const EXAMPLE_INDICATORS = 2
const EXAMPLES = 3

/** A library that another took the place of stays open this long, for the searches that began in it. */
const RETIRED_MS = 15_000

export type Conditioning = (library: Library) => Promise<EngineCondition>

/** Answers a question from a library; `isQuick` waits for no model. */
export type Asking = (library: Library, question: string, isQuick?: boolean) => Promise<AskResult>

/** How a site finds things in a library. */
export interface Ways {
  search: Searching
  ask: Asking
  /** How the engine stands; the embedded one is always ready. */
  condition?: Conditioning
}

export type Searching = (library: Library, asked: SearchAsked & { limit: number; offset: number }) => Promise<SearchResult>

/** One committed state of the library, as a request reads it. */
export interface Reading {
  library: Library
  version: string
  /** Pages made from this state, by address. */
  pages: Recent<string>
  document(id: string): DocumentView | null
  /** Queries taken from headings of the library. */
  examples(): string[]
  search: (asked: SearchAsked & { limit: number; offset: number }) => Promise<SearchResult>
  /** How the engine stands now. */
  condition: () => Promise<EngineCondition>
  ask: (question: string, isQuick?: boolean) => Promise<AskResult>
}

export interface LibraryReader {
  /** The library as it is now. Throws `AppError`: `library-missing`, `library-outdated`, `library-broken`, `library-unreadable`. */
  current(): Reading
  close(): void
}

/**
 * The library in `dir`, always as last committed: an ingest shows at once, and a library that is made, deleted or rebuilt
 * while the server runs is picked up with the next request.
 */
export function libraryReader(dir: string, ways: Ways): LibraryReader {
  let open: { library: Library; file: string } | null = null
  let reading: Reading | null = null

  const retire = (): void => {
    const library = open?.library
    if (library !== undefined) setTimeout(() => library.close(), RETIRED_MS).unref()
    open = null
    reading = null
  }
  const opened = (): Library => {
    const file = identity(dir)
    if (open !== null && open.file !== file) retire()
    open ??= { library: openLibrary(dir), file: identity(dir) }
    return open.library
  }
  const current = (): Reading => {
    try {
      const library = opened()
      const version = library.version()
      if (reading?.version !== version) reading = readingOf(library, version, ways)
      return reading
    } catch (error) {
      retire()
      throw error
    }
  }
  return { current, close: () => open?.library.close() }
}

/** What every library's own index answers. */
const embeddedCondition: Conditioning = () => Promise.resolve({ name: 'sqlite', answering: 'sqlite', problem: null })

/** What tells one library file from another that was put in its place. */
function identity(dir: string): string {
  try {
    const { dev, ino, birthtimeMs } = statSync(libraryFile(dir))
    return `${dev}:${ino}:${birthtimeMs}`
  } catch {
    return 'none'
  }
}

/** A library's state with what was already read from it. Exported for readers that hold a library of their own. */
export function readingOf(library: Library, version: string, { search, ask, condition = embeddedCondition }: Ways): Reading {
  const kept = recent<DocumentView>(KEPT_DOCUMENTS)
  let examples: string[] | null = null
  const document = (id: string): DocumentView | null => {
    const view = kept.get(id) ?? documentView(library, id)
    if (view !== null) kept.set(id, view)
    return view
  }
  return {
    library,
    version,
    pages: recent(KEPT_PAGES),
    document,
    examples: () => (examples ??= [...statedIndicators(library, EXAMPLE_INDICATORS), ...headingsOf(library, document)].slice(0, EXAMPLES)),
    search: (asked) => search(library, asked),
    condition: () => condition(library),
    ask: (question, isQuick) => ask(library, question, isQuick),
  }
}

function headingsOf(library: Library, document: (id: string) => DocumentView | null): string[] {
  return exampleQueries(spread(library.documents().map(({ id }) => id)).map(document).filter((view) => view !== null))
}

/** At most four ids, evenly over the list. */
function spread(ids: readonly string[]): string[] {
  const step = Math.max(1, ids.length / EXAMPLE_DOCUMENTS)
  return ids.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}

/** The document, or `AppError('document-not-found')`. */
export function wantedDocument(reading: Reading, id: string): DocumentView {
  const document = reading.document(id)
  if (document === null) throw new AppError('document-not-found', 'Thư viện không có văn bản này.', { value: id })
  return document
}
