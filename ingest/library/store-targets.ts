import { sectionCiter } from '../model/citation.js'
import type { Document } from '../model/document.js'
import type { Target } from '../model/target.js'
import { tokenize } from '../model/tokens.js'
import type { StoredTarget } from './library.js'
import type { Database } from './sqlite.js'

/** What storing a document's rows needs of it. */
export type TargetDocument = Parameters<typeof sectionCiter>[0] & Pick<Document, 'id' | 'text' | 'title' | 'sections'>

/** Inserts the rows of a document with their words; the statements are prepared once for a whole ingest. None of the document may be there. */
export function targetInserter(db: Database): (document: TargetDocument, targets: readonly Target[]) => void {
  const intoTargets = db.prepare(`INSERT INTO targets VALUES (${new Array(13).fill('?').join(', ')})`)
  const intoWords = db.prepare('INSERT INTO targetWords (rowid, own, title) VALUES (?, ?, ?)')
  return (document, targets) => {
    const title = wordKeys(document.title)
    for (const [ordinal, row] of storedTargets(document, targets).entries()) {
      const { documentId, sectionId, indicator, nature, value, valueMax, unit, unitCanonical, period } = row
      const { lastInsertRowid } = intoTargets.run(
        null, documentId, ordinal, sectionId, indicator.id, indicator.name, nature, value, valueMax, unitCanonical ?? unit ?? '', period.from, period.to, JSON.stringify(row),
      )
      intoWords.run(lastInsertRowid, wordKeys(`${row.named} ${indicator.name} ${row.statement}`), title)
    }
  }
}

/** The rows with their words and place, in their order; those of sections that the document does not have are left out. */
export function storedTargets(document: TargetDocument, targets: readonly Target[]): StoredTarget[] {
  if (targets.length === 0) return []
  const byId = new Map(document.sections.map((section) => [section.id, section]))
  const cite = sectionCiter(document)
  return targets.flatMap((target) => {
    const section = byId.get(target.sectionId)
    if (section === undefined) return []
    const { whole, indicator } = target.spans
    const words = (span: { start: number; end: number } | null): string => (span === null ? '' : document.text.slice(span.start, span.end))
    return [{ label: section.label, citation: cite(section), statement: words(whole), named: words(indicator), ...target }]
  })
}

/** Keys of a text's words and numbers, each once, as `targetWords` holds them. 'Tỉ lệ 3,5 %' → 'ti3 lê6 3p5' */
export function wordKeys(text: string): string {
  return [...new Set(tokenize(text).flatMap(({ kind, key }) => (kind === 'mark' ? [] : [key.replace(/[.,]/g, 'p')])))].join(' ')
}
