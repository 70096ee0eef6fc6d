import type { Database } from '../library/sqlite.js'
import type { Document } from '../model/document.js'
import { readState, writeState } from './index-state.js'
import { createIndexTables } from './index-tables.js'
import type { IndexWriter } from './port.js'
import { packRow, type RowSyllables, unpackRow } from './row-syllables.js'
import { sectionFields, type SectionFields } from './section-fields.js'
import { BODY, CONTEXT, HEADING, segmentBuilder } from './segment-builder.js'
import { syllableNumbers } from './syllable-numbers.js'

/** Memory for postings before a segment is written: some 30,000 articles of laws. Texts of ever new words fill it sooner. */
const MAX_SEGMENT_BYTES = 64 * 1024 * 1024

/**
 * The writing side of the embedded engine, inside the transaction that `db` has open; its tables are made where missing.
 *
 * `put` and `remove` cost time in proportion to the one document. `finish` writes the last segment and must come before the commit.
 */
export function sqliteIndexWriter(db: Database): IndexWriter {
  createIndexTables(db)
  const sections = sectionWriter(db)
  const insertDocument = db.prepare('INSERT INTO indexDocuments VALUES (?, ?, ?, ?)')
  const findDocument = db.prepare('SELECT firstRow, length(lengths) / 2 AS sections FROM indexDocuments WHERE documentId = ?')
  const deleteDocument = db.prepare('DELETE FROM indexDocuments WHERE documentId = ?')
  let hasChanged = false

  return {
    put(document: Document) {
      const firstRow = sections.nextRow()
      const lengths = new Uint16Array(document.sections.length)
      let place = 0
      for (const fields of sectionFields(document)) {
        lengths[place] = Math.min(sections.put(document.sections[place]!.id, fields), 65535)
        place++
      }
      const roles = document.sections.map(({ role }) => role).join(' ')
      insertDocument.run(document.id, firstRow, new Uint8Array(lengths.buffer), roles)
      hasChanged = true
    },
    remove(documentId) {
      const found = findDocument.get(documentId)
      if (found === undefined) return
      sections.removeRows(Number(found.firstRow), Number(found.firstRow) + Number(found.sections))
      deleteDocument.run(documentId)
      hasChanged = true
    },
    finish() {
      if (!hasChanged) return
      sections.finish()
      writeState(db, 'version', readState(db, 'version') + 1)
    },
  }
}

/** Writes one section after another under the next row number. */
function sectionWriter(db: Database) {
  const syllables = syllableNumbers(db)
  const insertRow = db.prepare('INSERT INTO indexRows VALUES (?, ?, ?)')
  const insertPhrases = db.prepare('INSERT INTO indexPhrases (rowid, heading, body) VALUES (?, ?, ?)')
  const insertPostings = db.prepare('INSERT INTO indexPostings VALUES (?, ?, ?, ?)')
  let nextRow = readState(db, 'nextRow')
  let segmentBase = nextRow
  let builder = segmentBuilder(segmentBase)

  const uncount = ({ values, headingEnd, contextEnd }: RowSyllables): void => {
    for (let i = 0; i < values.length; i++) if (i < headingEnd || i >= contextEnd) syllables.count(values[i]! >>> 1, -1)
  }
  const flush = (): void => {
    if (builder.bytes() > 0) {
      const segment = readState(db, 'nextSegment')
      db.prepare('INSERT INTO indexSegments VALUES (?, ?)').run(segment, segmentBase)
      builder.drain((term, found, data) => insertPostings.run(term, segment, found, data))
      writeState(db, 'nextSegment', segment + 1)
    }
    segmentBase = nextRow
    builder = segmentBuilder(segmentBase)
  }
  return {
    nextRow: () => nextRow,
    /** Returns the number of syllables of the body. */
    put(id: string, fields: SectionFields): number {
      if (builder.bytes() > MAX_SEGMENT_BYTES) flush()
      const row = { heading: syllables.of(fields.heading), context: syllables.of(fields.context), body: syllables.of(fields.body) }
      for (const { numbers } of [row.heading, row.body]) for (const number of numbers) syllables.count(number, 1)
      builder.addField(BODY, row.body.numbers, row.body.breaks)
      builder.addField(HEADING, row.heading.numbers, row.heading.breaks)
      builder.addField(CONTEXT, row.context.numbers, row.context.breaks)
      // A clause's own label counts as its heading, the labels above it as its context.
      for (const [i, token] of fields.address.entries()) {
        if (token !== '') builder.addField(i === fields.address.length - 1 ? HEADING : CONTEXT, [syllables.ofLabel(token)], [true])
      }
      builder.endRow(nextRow)
      insertRow.run(nextRow, id, packRow(row))
      insertPhrases.run(nextRow, phraseWords(row.heading.numbers), phraseWords(row.body.numbers))
      nextRow++
      return row.body.numbers.length
    },
    removeRows(from: number, to: number): void {
      for (const row of db.prepare('SELECT syllables FROM indexRows WHERE row >= ? AND row < ?').iterate(from, to)) {
        uncount(unpackRow(row.syllables as Uint8Array))
      }
      db.prepare('DELETE FROM indexRows WHERE row >= ? AND row < ?').run(from, to)
      db.prepare('DELETE FROM indexPhrases WHERE rowid >= ? AND rowid < ?').run(from, to)
    },
    finish(): void {
      flush()
      syllables.write()
      writeState(db, 'nextRow', nextRow)
    },
  }
}

/** Words made at a time: a section may have a million. */
const WORDS_AT_ONCE = 4096

/** Numbers of syllables as words for FTS5. */
export function phraseWords(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let from = 0; from < numbers.length; from += WORDS_AT_ONCE) {
    parts.push(numbers.slice(from, from + WORDS_AT_ONCE).map((number) => number.toString(36)).join(' '))
  }
  return parts.join(' ')
}
