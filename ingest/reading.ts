import type { LeftOut } from './ingest-result.js'
import type { FoundFile } from './plan-documents.js'
import type { FileFacts, ReadDocument } from './read-document.js'
import type { FetchedPage, Validators } from './source/web/web-client.js'

/** What one ingested path holds. */
export interface Listing {
  files: FoundFile[]
  leftOut: LeftOut[]
  /** Absolute path of the folder or file ingested; null where it cannot be read, and then nothing counts as having left it. */
  scope: string | null
}

/** The steps from a path to a document, each replaceable in a test. Every one throws `AppError` for what it leaves out. */
export interface Reading {
  list(path: string): Listing | Promise<Listing>
  load(path: string, fileName: string): Uint8Array | Promise<Uint8Array>
  /** A page of the web; null where it is still the version known. */
  fetch(address: string, known: Validators | null): Promise<FetchedPage | null>
  /** Called for one file at a time. */
  read(bytes: Uint8Array, of: FileFacts): Promise<ReadDocument>
  /** Changes whenever the same bytes could give another document. */
  version: string
  /** The operator's indicators as JSON, kept with what is read by them; absent where there are none. */
  ownIndicators?: string
}
