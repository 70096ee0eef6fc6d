import { createHash } from 'node:crypto'
import { sqliteIndexWriter } from '../../ingest/index/sqlite-writer.js'
import { openLibraryWriter } from '../../ingest/library/write-library.js'
import type { Document, Section } from '../../ingest/model/document.js'
import { numberKey } from '../../ingest/model/number-key.js'
import { cleanText } from '../../ingest/model/text.js'
import type { EvalRecord } from './records.js'

/** Records that share a document: few enough that none is large. */
const RECORDS_A_DOCUMENT = 500

/**
 * Writes records into a library in `dir`, one section each, by the way that ingested documents take.
 *
 * The record's title is the section's heading, its text the section's words. Returns the record id of each section id.
 */
export function indexRecords(records: Iterable<EvalRecord>, dir: string): Map<string, string> {
  const writer = openLibraryWriter(dir, { codeVersion: 'records', openIndex: sqliteIndexWriter })
  const recordOf = new Map<string, string>()
  let made = 0
  for (const part of partsOf(records)) {
    const document = documentOf(part, `records-${++made}`)
    for (const [i, section] of document.sections.entries()) recordOf.set(section.id, part[i]!.id)
    writer.put({
      document, coverage: { bodyChars: document.text.length, assignedChars: document.text.length }, targets: [], charset: 'utf-8', mediaType: 'text/plain',
      original: {
        root: '.', rootOrder: 0, file: document.file, manifest: null, bytes: new Uint8Array(),
        sha256: createHash('sha256').update(document.text).digest('hex'), url: null, fetchedAt: null,
      },
    })
  }
  writer.commit()
  return recordOf
}

/** Records of one numbered text are a document, as they would be if the text itself were ingested; others go by the hundred. */
function* partsOf(records: Iterable<EvalRecord>): Generator<EvalRecord[]> {
  let part: EvalRecord[] = []
  let number: string | null = null
  for (const record of records) {
    const own = numberOf(record.title)
    if (part.length > 0 && (own !== number || part.length >= RECORDS_A_DOCUMENT)) {
      yield part
      part = []
    }
    part.push(record)
    number = own
  }
  if (part.length > 0) yield part
}

/** The document number that a title of statutes begins with: '31/2024/QH15 - Điều 81. …' → '31/2024/QH15'; null for others. */
function numberOf(title: string): string | null {
  return /^(\d+\/(?:19|20)\d\d\/\S+) - /.exec(title)?.[1] ?? null
}

function documentOf(records: readonly EvalRecord[], id: string): Document {
  let text = ''
  const number = numberOf(records[0]!.title)
  const sections = records.map(({ title, text: words }, i): Section => {
    const start = text.length
    text += cleanText(words)
    const end = text.length
    text += '\n'
    return {
      id: `${id}_${i + 1}`, parentId: null, label: /(?:^| - )(Điều \d+\p{L}?)(?:\.|$)/u.exec(title)?.[1] ?? '', level: 'paragraph', heading: cleanText(title.replaceAll('_', ' ')),
      start, end, ownEnd: end, path: [title], role: 'thuong', columns: null,
    }
  })
  return {
    id, file: `${id}.jsonl`, url: null, title: '', kind: 'khac', number, numberKey: number === null ? null : numberKey(number),
    issuer: null, outlet: null, author: null, date: number?.split('/')[1] ?? null,
    subject: null, signer: null, term: null, session: null, readFrom: {}, text, sections, references: [], warnings: [], excluded: [],
  }
}
