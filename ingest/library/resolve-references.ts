import type { Reference } from '../model/document.js'
import { clauseFinder, type OutlineNode } from './find-clause.js'
import type { Database, Row } from './sqlite.js'

/**
 * Points every reference that names a document, by number or a law by name, at the library's document of that number or name,
 * and at the clause named.
 *
 * Run once at the end of an ingest, over the whole library, since a new document may be what an old one cites. A number or name
 * that two documents bear, or none, stays unresolved (a law and the one that replaced it often share a name); so does a clause
 * that the document does not have, its document being kept. One outline is in memory at a time. Returns how many changed.
 */
export function resolveReferences(db: Database): number {
  const update = db.prepare('UPDATE refs SET targetDocumentId = ?, targetSectionId = ? WHERE documentId = ? AND ordinal = ?')
  let changed = 0
  const set = (row: Row, documentId: string | null, sectionId: string | null): void => {
    if (row.targetDocumentId === documentId && row.targetSectionId === sectionId) return
    update.run(documentId, sectionId, row.documentId!, row.ordinal!)
    changed++
  }
  db.exec(PREPARE)
  for (const row of db.prepare('SELECT * FROM citing WHERE target IS NULL AND targetDocumentId IS NOT NULL').all()) set(row, null, null)
  const citing = db.prepare('SELECT * FROM citing WHERE target = ? ORDER BY documentId, ordinal')
  for (const { target } of db.prepare('SELECT DISTINCT target FROM citing WHERE target IS NOT NULL').all()) {
    const find = clauseFinder(readOutline(db, String(target)))
    for (const row of citing.all(target!)) set(row, String(target), find(JSON.parse(String(row.clause)) as Reference['clause']))
  }
  db.exec('DROP TABLE citing')
  return changed
}

/** References that name a document, each with the one document that bears the number or name. */
const PREPARE = `
DROP TABLE IF EXISTS temp.citing;
CREATE TEMP TABLE citing AS
WITH keys (key, id) AS (
  SELECT 'number ' || numberKey, id FROM documents WHERE numberKey IS NOT NULL
  UNION ALL SELECT 'name ' || nameKey, id FROM documents WHERE nameKey IS NOT NULL),
bearers AS (SELECT key, min(id) AS target FROM keys GROUP BY key HAVING count(*) = 1)
SELECT documentId, ordinal, clause, targetDocumentId, targetSectionId, target
FROM (SELECT *, coalesce('number ' || numberKey, 'name ' || nameKey) AS key FROM refs WHERE numberKey IS NOT NULL OR nameKey IS NOT NULL)
LEFT JOIN bearers USING (key);
CREATE INDEX temp.citingByTarget ON citing (target);`

function readOutline(db: Database, documentId: string): OutlineNode[] {
  return db.prepare('SELECT id, parentId, level, label FROM sections WHERE documentId = ? ORDER BY ordinal').all(documentId) as unknown as OutlineNode[]
}
