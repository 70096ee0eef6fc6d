import type { DocumentRecord } from '../../ingest/library/insert-document.js'
import type { Document, Section } from '../../ingest/model/document.js'
import { numberKey } from '../../ingest/model/number-key.js'
import { createHash } from 'node:crypto'

/** A small document of one article a line: enough for the store, which does not care how it was parsed. */
export function sampleDocument(id: string, lines: readonly string[], facts: Partial<Document> = {}): Document {
  const text = lines.join('\n')
  let at = 0
  const sections = lines.map((line, i): Section => {
    const start = at
    at += line.length + 1
    const label = `Điều ${i + 1}`
    return { id: `${id}_dieu-${i + 1}`, parentId: null, label, level: 'dieu', heading: '', start, end: start + line.length, ownEnd: start + line.length, path: [label], role: 'thuong', columns: null }
  })
  const number = facts.number ?? null
  return {
    id, file: `${id}.txt`, url: null, title: `Văn bản ${id}`, kind: 'nghi-quyet', number, numberKey: number === null ? null : numberKey(number),
    issuer: null, outlet: null, author: null, date: null, subject: null, signer: null, term: null, session: null,
    readFrom: {}, text, sections, references: [], warnings: [], excluded: [], ...facts,
  }
}

/** The same with an original, as an ingest stores it. */
export function sampleRecord(document: Document, root = 'corpus'): DocumentRecord {
  const bytes = Buffer.from(document.text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const original = { root, rootOrder: 0, file: document.file, manifest: null, bytes, sha256, url: null, fetchedAt: null }
  const chars = document.text.replace(/\n/g, '').length
  return { document, coverage: { bodyChars: chars, assignedChars: chars }, targets: [], original, charset: 'utf-8', mediaType: 'text/plain' }
}
