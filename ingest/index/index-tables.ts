import type { Database } from '../library/sqlite.js'

/**
 * The tables of the full-text index; they lie in the library's own file and change in its transaction.
 *
 * A section is a row number, given in the order of ingest and never again. `indexPostings` holds, for every syllable and every
 * pair of neighbouring syllables, which rows hold it (see packed-postings.ts), cut into segments of rows so that a library grows
 * without being written again. A row that no document of `indexDocuments` claims has been removed; readers skip it.
 * `indexPhrases` is FTS5 and answers what must or must not stand word for word; its words are the numbers of `indexSyllables`
 * in base 36, so that nothing that anyone types is ever FTS5's syntax.
 */
const TABLES = `
CREATE TABLE IF NOT EXISTS indexState (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS indexSyllables (id INTEGER PRIMARY KEY, key TEXT NOT NULL, spelling TEXT NOT NULL, uses INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS indexSegments (segment INTEGER PRIMARY KEY, base INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS indexPostings (
  term INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  sections INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (term, segment)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS indexDocuments (documentId TEXT PRIMARY KEY, firstRow INTEGER NOT NULL, lengths BLOB NOT NULL, roles TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS indexRows (row INTEGER PRIMARY KEY, sectionId TEXT NOT NULL, syllables BLOB NOT NULL) STRICT;
CREATE VIRTUAL TABLE IF NOT EXISTS indexPhrases USING fts5(heading, body, content='', contentless_delete=1, tokenize='ascii');`

/** Makes the index's tables where they are missing, inside the caller's transaction. */
export function createIndexTables(db: Database): void {
  db.exec(TABLES)
}

/** Room for the numbers of syllables: a pair is two of them in one whole number below 2^53. */
export const MAX_SYLLABLES = 2 ** 24

/** Number of a pair of neighbouring syllables among the terms; a single syllable's is its own. */
export function pairTerm(first: number, second: number): number {
  return (first + 1) * MAX_SYLLABLES + second
}
