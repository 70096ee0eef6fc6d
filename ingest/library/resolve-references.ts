import type { Reference } from '../model/document.js'
import { findClause, type OutlineNode } from './find-clause.js'
import type { Database, Row } from './sqlite.js'

/**
 * Points every reference that names a document number at the library's document of that number, and at the clause named.
 *
 * Run once at the end of an ingest, over the whole library, since a new document may be what an old one cites. A number that
 * two documents bear, or none, stays unresolved; so does a clause that the document does not have, its document being kept.
 * One outline is in memory at a time. Returns how many references changed.
 */
export function resolveReferences(db: Database): number {
  const update = db.prepare('UPDATE refs SET targetDocumentId = ?, targetSectionId = ? WHERE documentId = ? AND ordinal = ?')
  let changed = 0
  const set = (row: Row, documentId: string | null, sectionId: string | null): void => {
    if (row.targetDocumentId === documentId && row.targetSectionId === sectionId) return
    update.run(documentId, sectionId, row.documentId!, row.ordinal!)
    changed++
  }
  for (const row of db.prepare(`${CITING} LEFT JOIN byNumber USING (numberKey) WHERE target IS NULL AND targetDocumentId IS NOT NULL`).all()) set(row, null, null)
  const targets = db.prepare(`${WITH_NUMBERS} SELECT target FROM byNumber WHERE numberKey IN (SELECT numberKey FROM refs) ORDER BY target`).all()
  const citing = db.prepare(`${CITING} JOIN byNumber USING (numberKey) WHERE target = ? ORDER BY documentId, ordinal`)
  for (const { target } of targets) {
    const documentId = String(target)
    const outline = readOutline(db, documentId)
    for (const row of citing.all(documentId)) set(row, documentId, findClause(outline, JSON.parse(String(row.clause)) as Reference['clause']))
  }
  return changed
}

/** Numbers that exactly one document bears. */
const WITH_NUMBERS = `WITH byNumber AS (
  SELECT numberKey, min(id) AS target FROM documents WHERE numberKey IS NOT NULL GROUP BY numberKey HAVING count(*) = 1)`

const CITING = `${WITH_NUMBERS}
  SELECT documentId, ordinal, clause, target, targetDocumentId, targetSectionId
  FROM (SELECT * FROM refs WHERE numberKey IS NOT NULL)`

function readOutline(db: Database, documentId: string): OutlineNode[] {
  return db.prepare('SELECT id, parentId, level, label FROM sections WHERE documentId = ? ORDER BY ordinal').all(documentId) as unknown as OutlineNode[]
}
