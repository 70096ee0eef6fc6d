import { createHash } from 'node:crypto'
import { sqliteIndexWriter } from '../../ingest/index/sqlite-writer.js'
import { openLibraryWriter } from '../../ingest/library/write-library.js'
import type { Document, Section } from '../../ingest/model/document.js'
import { cleanText } from '../../ingest/model/text.js'
import type { EvalRecord } from './records.js'

/** Records that share a document: enough that none is large, few enough that documents are not many. */
const RECORDS_A_DOCUMENT = 500

/**
 * Writes records into a library in `dir`, one section each, by the way that ingested documents take.
 *
 * The record's title is the section's heading, its text the section's words. Returns the record id of each section id.
 */
export function indexRecords(records: readonly EvalRecord[], dir: string): Map<string, string> {
  const writer = openLibraryWriter(dir, { codeVersion: 'records', openIndex: sqliteIndexWriter })
  const recordOf = new Map<string, string>()
  for (let from = 0; from < records.length; from += RECORDS_A_DOCUMENT) {
    const part = records.slice(from, from + RECORDS_A_DOCUMENT)
    const document = documentOf(part, `records-${from / RECORDS_A_DOCUMENT + 1}`)
    for (const [i, section] of document.sections.entries()) recordOf.set(section.id, part[i]!.id)
    writer.put({
      document, coverage: { bodyChars: document.text.length, assignedChars: document.text.length }, charset: 'utf-8', mediaType: 'text/plain',
      original: {
        root: '.', rootOrder: 0, file: document.file, manifest: null, bytes: new Uint8Array(),
        sha256: createHash('sha256').update(document.text).digest('hex'), url: null, fetchedAt: null,
      },
    })
  }
  writer.commit()
  return recordOf
}

function documentOf(records: readonly EvalRecord[], id: string): Document {
  let text = ''
  const sections = records.map(({ title, text: words }, i): Section => {
    const start = text.length
    text += cleanText(words)
    const end = text.length
    text += '\n'
    return {
      id: `${id}_${i + 1}`, parentId: null, label: '', level: 'paragraph', heading: cleanText(title.replaceAll('_', ' ')),
      start, end, ownEnd: end, path: [title], role: 'thuong', columns: null,
    }
  })
  return {
    id, file: `${id}.jsonl`, url: null, title: '', kind: 'khac', number: null, numberKey: null, issuer: null, outlet: null, author: null, date: null,
    subject: null, signer: null, term: null, session: null, readFrom: {}, text, sections, references: [], warnings: [], excluded: [],
  }
}
