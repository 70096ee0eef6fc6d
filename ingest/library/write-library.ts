import { createHash } from 'node:crypto'
import { type DocumentRecord, documentInserter, type FetchedFacts, type OriginalRecord } from './insert-document.js'
import type { StoredDocument } from './library.js'
import { guarded } from './library-errors.js'
import { libraryFile, openForWriting } from './open-file.js'
import { documentFromRow } from './rows.js'
import { storeOwnIndicators } from './own-indicators.js'
import { resolveReferences } from './resolve-references.js'
import { prepareSchema, storedCodeVersion } from './schema.js'
import type { Database, Row } from './sqlite.js'

/**
 * The full-text index's side of a library being written; `IndexWriter` of `ingest/index/port.ts` is one.
 *
 * `put` comes after the document's rows are in `sections` (so their `key` can be a rowid of the index); `remove` comes while
 * they still are. Both run inside the ingest's transaction and are visible to nobody before it commits.
 */
export interface IndexPart {
  put(document: DocumentRecord['document']): void
  remove(documentId: string): void
  /** Comes once, after everything was put and before the commit. */
  finish(): void
}

/** Makes its tables in `db` where they are missing, and returns the writing side. */
export type OpenIndexPart = (db: Database) => IndexPart

/** An original that the library holds, without its bytes. */
export interface KnownOriginal extends Omit<OriginalRecord, 'bytes' | 'fetched'> {
  documentId: string
  fetched: FetchedFacts | null
  /** False where it was read by other code, or of another schema, and has to be read again. */
  isRead: boolean
}

export interface WriterSettings {
  /** Changes whenever the same original could give another document. */
  codeVersion: string
  openIndex: OpenIndexPart | null
  /** The operator's indicators as JSON; `codeVersion` changes with them. */
  ownIndicators?: string | undefined
}

/** What an ingest reports of a document that is in the library. */
export type IngestedDocument = Omit<StoredDocument, 'sections' | 'references'> & { sectionCount: number; targetCount: number }

/** The one write transaction of an ingest. Nothing is visible before `commit`; a process that dies leaves the library as it was. */
export interface LibraryWriter {
  known(): KnownOriginal[]
  originalBytes(original: { root: string; file: string }): Uint8Array
  /** Stores a document, in place of what was read from the same file before. Its id must be free or that file's. */
  put(record: DocumentRecord): void
  /** Forgets what was read from an original and frees its id, keeping the original itself until its file is put or removed. */
  release(documentId: string): void
  /** Removes what the library holds of a file. */
  remove(original: { root: string; file: string }): void
  /** Null where there is no such document. */
  ingested(documentId: string): IngestedDocument | null
  /** Resolves references and makes everything visible at once. Where nothing was put or removed, the file stays as it is. Closes. */
  commit(): void
  /** Forgets everything since the opening. Closes. Not to be called after `commit`, which does so itself when it throws. */
  rollback(): void
}

/**
 * Begins an ingest into the library in `dir`, which is made where it is missing, and made again where an older schema or other code made it.
 *
 * Throws `AppError`: `library-busy` at once where another process is writing; see `openForWriting`.
 */
export function openLibraryWriter(dir: string, { codeVersion, openIndex, ownIndicators = '[]' }: WriterSettings): LibraryWriter {
  const path = libraryFile(dir)
  const db = openForWriting(dir)
  try {
    return guarded(path, () => {
      const isRemade = prepareSchema(db, codeVersion)
      if (isRemade) storeOwnIndicators(db, ownIndicators)
      return libraryWriter(db, { path, isRemade, index: openIndex?.(db) ?? NO_INDEX })
    })
  } catch (error) {
    undo(db)
    throw error
  }
}

function libraryWriter(db: Database, { path, isRemade, index }: { path: string; isRemade: boolean; index: IndexPart }): LibraryWriter {
  const insert = documentInserter(db)
  const { release, remove, removed } = remover(db, index)
  const bytesOf = db.prepare('SELECT bytes FROM sources WHERE root = ? AND file = ?')
  const documentOf = db.prepare('SELECT * FROM documents WHERE id = ?')
  let put = 0
  return {
    known: () => db.prepare(KNOWN).all().map(knownOriginal),
    originalBytes: ({ root, file }) => bytesOf.get(root, file)?.bytes as Uint8Array,
    put: (record) => guarded(path, () => {
      remove(record.original)
      insert(record)
      index.put(record.document)
      put++
    }),
    release: (documentId) => guarded(path, () => release(documentId)),
    remove: (original) => guarded(path, () => remove(original)),
    ingested(documentId) {
      const row = documentOf.get(documentId)
      return row === undefined ? null : { ...documentFromRow(row), sectionCount: Number(row.sectionCount), targetCount: Number(row.targetCount) }
    },
    commit() {
      const isEmptyNew = isRemade && db.prepare('SELECT count(*) AS n FROM sources').get()?.n === 0
      if (isEmptyNew || (put + removed() === 0 && !isRemade)) undo(db)
      else guarded(path, () => finish(db, index))
    },
    rollback: () => undo(db),
  }
}

interface Remover {
  release(documentId: string): void
  remove(original: { root: string; file: string }): void
  /** Rows taken away so far. */
  removed(): number
}

function remover(db: Database, index: IndexPart): Remover {
  const exists = db.prepare('SELECT 1 FROM documents WHERE id = ?')
  const forgetWords = db.prepare('DELETE FROM targetWords WHERE rowid IN (SELECT key FROM targets WHERE documentId = ?)')
  const deletions = ['targets WHERE documentId', 'refs WHERE documentId', 'sections WHERE documentId', 'documents WHERE id'].map((what) => db.prepare(`DELETE FROM ${what} = ?`))
  const sameFile = db.prepare('SELECT documentId FROM sources WHERE root = ? AND file = ?')
  const deleteSource = db.prepare('DELETE FROM sources WHERE root = ? AND file = ?')
  const deleteFetched = db.prepare('DELETE FROM fetched WHERE root = ? AND file = ?')
  const rename = db.prepare('UPDATE sources SET documentId = ? WHERE documentId = ?')
  let removed = 0
  const forgetReading = (documentId: string): void => {
    if (exists.get(documentId) === undefined) return
    index.remove(documentId)
    forgetWords.run(documentId)
    for (const deletion of deletions) removed += Number(deletion.run(documentId).changes)
  }
  return {
    release(documentId) {
      forgetReading(documentId)
      rename.run(`${RELEASED}${documentId}`, documentId)
    },
    remove({ root, file }) {
      for (const { documentId } of sameFile.all(root, file)) forgetReading(String(documentId))
      removed += Number(deleteSource.run(root, file).changes)
      deleteFetched.run(root, file)
    },
    removed: () => removed,
  }
}

/** Stands before the id of an original that has none for the moment; no document's id can begin with it. */
const RELEASED = '~'

const NO_INDEX: IndexPart = { put() {}, remove() {}, finish() {} }

const KNOWN = `
  SELECT documentId, root, file, rootOrder, manifest, url, fetchedAt, sha256, facts, EXISTS (SELECT 1 FROM documents WHERE id = documentId) AS isRead
  FROM sources LEFT JOIN fetched USING (root, file) ORDER BY rootOrder, file`

function knownOriginal({ facts, isRead, ...row }: Row): KnownOriginal {
  return { ...row, isRead: isRead === 1, fetched: facts === null ? null : (JSON.parse(String(facts)) as FetchedFacts) } as unknown as KnownOriginal
}

function finish(db: Database, index: IndexPart): void {
  try {
    resolveReferences(db)
    index.finish()
    db.prepare(`INSERT OR REPLACE INTO meta VALUES ('version', ?)`).run(contentVersion(db))
    db.exec('COMMIT')
  } catch (error) {
    undo(db)
    throw error
  }
  // Folds the log into the file, so that the file alone can be copied. Readers in the middle of a read put it off; that is no fault.
  db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  db.close()
}

/**
 * Gives the lock back, whatever state the transaction is in.
 *
 * Closing alone would not: `@photostructure/sqlite` 1.2 leaves statements open, and with them the transaction, until they are collected.
 */
function undo(db: Database): void {
  try {
    db.exec('ROLLBACK')
  } catch {
    // SQLite has already rolled back by itself (a full disk).
  }
  db.close()
}

/** Digest of what the library holds: the same on every machine for the same originals, manifest and code. */
function contentVersion(db: Database): string {
  const digest = createHash('sha256').update(String(storedCodeVersion(db)))
  for (const row of db.prepare('SELECT documentId, file, manifest, url, sha256 FROM sources ORDER BY documentId').iterate()) {
    digest.update(JSON.stringify(Object.values(row)))
  }
  return digest.digest('hex').slice(0, 16)
}
