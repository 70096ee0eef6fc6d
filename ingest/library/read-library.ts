import { AppError } from '../model/app-error.js'
import type { DocumentSummary, Library } from './library.js'
import { guarded, libraryFile, openForReading } from './open-file.js'
import { documentFromRow, referenceFromRow, sectionFromRow, sourceFromRow, SUMMARY_COLUMNS, summaryFromRow } from './rows.js'
import { SCHEMA_VERSION } from './schema.js'
import type { Database, Row, Statement } from './sqlite.js'

const connections = new WeakMap<Library, Database>()

/**
 * The library in `dir`, opened for reading; several may be open in any number of processes while one writes.
 *
 * Every call reads what was last committed. Throws `AppError`: `library-missing`, `library-outdated`, `library-broken`,
 * `library-unreadable`; a later call throws `library-outdated` when a program of another schema has rebuilt the file meanwhile.
 */
export function openLibrary(dir: string): Library {
  const path = libraryFile(dir)
  const db = openForReading(dir)
  const library = readingLibrary(db, path)
  connections.set(library, db)
  return library
}

/**
 * The read-only connection behind an open library, for the search engine whose tables lie in the same file.
 *
 * Throws `AppError('library-broken')` for a library that was not made by `openLibrary`.
 */
export function libraryDatabase(library: Library): Database {
  const db = connections.get(library)
  if (db === undefined) throw new AppError('library-broken', 'Thư viện này không mở từ tệp nên không có chỉ mục.')
  return db
}

function readingLibrary(db: Database, path: string): Library {
  const statements = new Map<string, Statement>()
  const rows = (sql: string, ...values: string[]): Row[] => guarded(path, () => {
    let statement = statements.get(sql)
    if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)))
    return statement.all(...values)
  })
  const first = (sql: string, value: string): Row | undefined => rows(sql, value)[0]
  let listed: { version: string; documents: DocumentSummary[] } | null = null

  const library: Library = {
    version() {
      const schema = Number(rows('PRAGMA user_version')[0]?.user_version)
      if (schema !== SCHEMA_VERSION) throw new AppError('library-outdated', `Thư viện ${path} vừa được dựng lại bởi một bản khác của chương trình. Hãy khởi động lại.`)
      return String(first('SELECT value FROM meta WHERE name = ?', 'version')?.value)
    },
    documents() {
      const version = library.version()
      if (listed?.version !== version) listed = { version, documents: rows(`SELECT ${SUMMARY_COLUMNS} FROM documents ORDER BY id`).map(summaryFromRow) }
      return listed.documents
    },
    document(id) {
      return inOneSnapshot(db, () => {
        const row = first('SELECT * FROM documents WHERE id = ?', id)
        if (row === undefined) return null
        const sections = rows('SELECT * FROM sections WHERE documentId = ? ORDER BY ordinal', id).map(sectionFromRow)
        const references = rows('SELECT * FROM refs WHERE documentId = ? ORDER BY ordinal', id).map(referenceFromRow)
        return { ...documentFromRow(row), sections, references }
      })
    },
    section(id) {
      const row = first('SELECT * FROM sections WHERE id = ?', id)
      return row === undefined ? null : sectionFromRow(row)
    },
    sections(ids) {
      return inOneSnapshot(db, () => ids.map((id) => library.section(id)).filter((section) => section !== null))
    },
    referencesTo(documentId) {
      return rows('SELECT * FROM refs WHERE targetDocumentId = ? ORDER BY documentId, ordinal', documentId)
        .map((row) => ({ documentId: String(row.documentId), ...referenceFromRow(row) }))
    },
    source(documentId) {
      const row = first('SELECT sha256, bytes, sources.url, fetchedAt, charset, mediaType FROM sources JOIN documents ON id = documentId WHERE documentId = ?', documentId)
      return row === undefined ? null : sourceFromRow(row)
    },
    counts() {
      const row = rows('SELECT count(*) AS documents, coalesce(sum(sectionCount), 0) AS sections FROM documents')[0]
      return { documents: Number(row?.documents), sections: Number(row?.sections), targets: 0 }
    },
    close: () => db.close(),
  }
  return library
}

/** Several reads of one committed state, though a writer may commit in between. */
function inOneSnapshot<T>(db: Database, read: () => T): T {
  db.exec('BEGIN')
  try {
    return read()
  } finally {
    db.exec('COMMIT')
  }
}
