import type { Database } from './sqlite.js'

/** Raised whenever a table below changes; a library of another version is never read as if it were of this one. */
export const SCHEMA_VERSION = 4

/** Marks a SQLite file as a library of this program ("TraD"), so that another program's file is never taken over. */
export const APPLICATION_ID = 0x54726144

/**
 * The originals and where they came from. Apart from the rest because it outlives it: when the schema or the reading code
 * changes, everything else is made again from here, also where the folder once ingested is no longer at hand.
 *
 * `root` is the ingested folder as seen from the library's folder, so that a project moved as a whole stays the same library;
 * it takes part in no id. `rootOrder` counts folders in the order of their first ingest: the earlier keeps the plain id where
 * two folders hold files of one name.
 */
const SOURCES = `CREATE TABLE sources (
  documentId TEXT PRIMARY KEY,
  root TEXT NOT NULL,
  file TEXT NOT NULL,
  rootOrder INTEGER NOT NULL,
  manifest TEXT,
  url TEXT,
  fetchedAt TEXT,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (root, file)
) STRICT`

/**
 * The sổ chỉ tiêu. `row` is a `StoredTarget` as JSON; the columns beside it are what is filtered and counted by. `targetWords` holds the
 * keys of a row's own words and of its document's title, by the row's `key`; it gives rows, never words.
 */
const TARGETS = `
CREATE TABLE targets (
  key INTEGER PRIMARY KEY,
  documentId TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  sectionId TEXT NOT NULL,
  indicatorId TEXT NOT NULL,
  indicatorName TEXT NOT NULL,
  nature TEXT NOT NULL,
  value REAL NOT NULL,
  valueMax REAL,
  unit TEXT NOT NULL,
  periodFrom TEXT,
  periodTo TEXT,
  row TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX targetsInOrder ON targets (documentId, ordinal);
CREATE INDEX targetsBySection ON targets (sectionId);
CREATE VIRTUAL TABLE targetWords USING fts5(own, title, content='', contentless_delete=1, detail=column, tokenize="unicode61 remove_diacritics 0");`

/** What servers said of the originals that were fetched, as JSON; kept with them, and apart so that their table stays as it is. */
const FETCHED = `CREATE TABLE IF NOT EXISTS fetched (root TEXT NOT NULL, file TEXT NOT NULL, facts TEXT NOT NULL, PRIMARY KEY (root, file)) STRICT`

/** What was read out of the originals. Lists and small objects are JSON; offsets are UTF-16 units of `documents.text`. */
const READINGS = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  url TEXT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT,
  numberKey TEXT,
  nameKey TEXT,
  issuer TEXT,
  outlet TEXT,
  author TEXT,
  date TEXT,
  subject TEXT,
  signer TEXT,
  term TEXT,
  session TEXT,
  charset TEXT NOT NULL,
  mediaType TEXT NOT NULL,
  readFrom TEXT NOT NULL,
  warnings TEXT NOT NULL,
  warningCount INTEGER NOT NULL,
  sectionCount INTEGER NOT NULL,
  bodyChars INTEGER NOT NULL,
  assignedChars INTEGER NOT NULL,
  excluded TEXT NOT NULL,
  targetCount INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE sections (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  documentId TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  parentId TEXT,
  label TEXT NOT NULL,
  level TEXT NOT NULL,
  heading TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  ownEnd INTEGER NOT NULL,
  path TEXT NOT NULL,
  role TEXT NOT NULL,
  columns TEXT,
  page INTEGER,
  citation TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX sectionsInOrder ON sections (documentId, ordinal);

CREATE TABLE refs (
  documentId TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  sectionId TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  number TEXT,
  numberKey TEXT,
  name TEXT,
  nameKey TEXT,
  kind TEXT,
  clause TEXT NOT NULL,
  targetDocumentId TEXT,
  targetSectionId TEXT,
  PRIMARY KEY (documentId, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX refsByTarget ON refs (targetDocumentId);
${TARGETS}`

/** What an open file says of itself: a library of some schema version, a database without any table, or another program's. */
export function identify(db: Database): { is: 'library'; version: number } | { is: 'empty' } | { is: 'foreign' } {
  const number = (pragma: string): number => Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] ?? 0)
  if (number('application_id') === APPLICATION_ID) return { is: 'library', version: number('user_version') }
  return db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables === 0 ? { is: 'empty' } : { is: 'foreign' }
}

/**
 * Makes an open file a library of this schema, read by code of this version, inside the caller's write transaction; true where
 * it had to be made or made again. What was read by other code is dropped, the index's tables included: two readings never mix.
 * Originals are kept, as unread, unless their own table has changed since. The file stays the same file, so readers of the old
 * state go on until they look again.
 */
export function prepareSchema(db: Database, codeVersion: string): boolean {
  const file = identify(db)
  if (file.is === 'library' && file.version === SCHEMA_VERSION && storedCodeVersion(db) === codeVersion) return false
  dropReadings(db)
  if (sourcesDefinition(db) !== SOURCES) {
    db.exec('DROP TABLE IF EXISTS sources')
    db.exec(SOURCES)
  }
  db.exec(FETCHED)
  db.exec(READINGS)
  db.prepare('INSERT INTO meta VALUES (?, ?)').run('codeVersion', codeVersion)
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  return true
}

/** Version of the code that read the documents of a library of this schema. */
export function storedCodeVersion(db: Database): string | null {
  return (db.prepare(`SELECT value FROM meta WHERE name = 'codeVersion'`).get()?.value ?? null) as string | null
}

function sourcesDefinition(db: Database): string | undefined {
  return db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'sources'`).get()?.sql as string | undefined
}

/** Drops everything that was read out of the originals, the full-text tables included. */
function dropReadings(db: Database): void {
  // Virtual tables first: dropping one drops its shadow tables, which cannot be dropped by themselves.
  for (const isVirtual of [true, false]) {
    const tables = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'`).all()
    for (const { name, sql } of tables) {
      const isKept = name === 'sources' || name === 'fetched' || /^CREATE VIRTUAL/i.test(String(sql)) !== isVirtual
      if (!isKept) db.exec(`DROP TABLE IF EXISTS "${String(name).replaceAll('"', '""')}"`)
    }
  }
}
