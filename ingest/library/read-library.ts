import { AppError } from '../model/app-error.js'
import type { DocumentSummary, Library, StoredSection } from './library.js'
import { newer } from './library-errors.js'
import { libraryFile, openForReading } from './open-file.js'
import { documentFromRow, referenceFromRow, sectionFromRow, sourceFromRow, SUMMARY_COLUMNS, summaryFromRow, targetFromRow } from './rows.js'
import { SCHEMA_VERSION } from './schema.js'
import type { Database, Row } from './sqlite.js'
import { type Rows, statementCache } from './statement-cache.js'

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
  const { rows, first } = statementCache(db, path)
  const version = (): string => {
    if (Number(first('PRAGMA user_version')?.user_version) !== SCHEMA_VERSION) throw newer(path)
    return String(first('SELECT value FROM meta WHERE name = ?', 'version')?.value)
  }
  const section = (id: string): StoredSection | null => mapped(first('SELECT * FROM sections WHERE id = ?', id), sectionFromRow)

  return {
    version,
    documents: listedDocuments(rows, version),
    document: (id) => inOneSnapshot(db, () => mapped(first('SELECT * FROM documents WHERE id = ?', id), (row) => ({
      ...documentFromRow(row),
      sections: rows('SELECT * FROM sections WHERE documentId = ? ORDER BY ordinal', id).map(sectionFromRow),
      references: rows('SELECT * FROM refs WHERE documentId = ? ORDER BY ordinal', id).map(referenceFromRow),
    }))),
    section,
    sections: (ids) => inOneSnapshot(db, () => ids.map(section).filter((found) => found !== null)),
    headlines: (limit) => rows(HEADLINES, String(limit)).map(({ heading, target }) => ({ heading: String(heading), target: String(target) })),
    referencesTo: (documentId) => rows('SELECT * FROM refs WHERE targetDocumentId = ? ORDER BY documentId, ordinal', documentId)
      .map((row) => ({ documentId: String(row.documentId), ...referenceFromRow(row) })),
    targets: (documentId) => rows('SELECT row FROM targets WHERE documentId = ? ORDER BY ordinal', documentId).map(targetFromRow),
    targetsOf: (sectionId) => rows('SELECT row FROM targets WHERE sectionId = ? ORDER BY ordinal', sectionId).map(targetFromRow),
    statedIndicators: (fewestDocuments) => rows(
      'SELECT indicatorId AS id FROM targets GROUP BY indicatorId HAVING count(DISTINCT documentId) >= ? ORDER BY count(DISTINCT documentId) DESC, count(*) DESC, indicatorId', fewestDocuments,
    ).map(({ id }) => String(id)),
    source: (documentId) => mapped(first(SOURCE, documentId), sourceFromRow),
    counts() {
      const row = first('SELECT count(*) AS documents, coalesce(sum(sectionCount), 0) AS sections, coalesce(sum(targetCount), 0) AS targets FROM documents')
      return { documents: Number(row?.documents), sections: Number(row?.sections), targets: Number(row?.targets) }
    },
    close: () => db.close(),
  }
}

const HEADLINES = `
  SELECT heading, CASE role WHEN 'chi-tieu' THEN substr(text, 1, 200) ELSE '' END AS target
  FROM sections WHERE heading <> '' OR role = 'chi-tieu' ORDER BY key LIMIT CAST(? AS INTEGER)`

const SOURCE = `
  SELECT sha256, bytes, sources.url, fetchedAt, charset, mediaType
  FROM sources JOIN documents ON id = documentId WHERE documentId = ?`

/** The list of documents, read again only when the library has changed. */
function listedDocuments(rows: Rows, version: () => string): () => DocumentSummary[] {
  let listed: { version: string; documents: DocumentSummary[] } | null = null
  return () => {
    const now = version()
    if (listed?.version !== now) listed = { version: now, documents: rows(`SELECT ${SUMMARY_COLUMNS} FROM documents ORDER BY id`).map(summaryFromRow) }
    return listed.documents
  }
}

function mapped<T>(row: Row | undefined, map: (row: Row) => T): T | null {
  return row === undefined ? null : map(row)
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
