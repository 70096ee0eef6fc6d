import { storedTargets } from '../../../ingest/library/store-targets.js'
import type { Document } from '../../../ingest/model/document.js'
import { rowOf, type TargetRow } from '../../../server/targets/target-row.js'
import { checkedTargets, oneParagraph } from '../../ingest/parse/targets/one-paragraph.js'

/** The rows of a sentence in a document of its own. */
export function rowsOf(sentence: string, facts: Partial<Document> = {}): TargetRow[] {
  const id = facts.id ?? 'vb'
  const document = oneParagraph(sentence, facts)
  document.sections = document.sections.map((section) => ({ ...section, id: `${id}_doan-1` }))
  return storedTargets(document, checkedTargets(document)).map((stored) => rowOf(stored, document))
}
