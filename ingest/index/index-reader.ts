import { LRUCache } from 'lru-cache'
import type { Database } from '../library/sqlite.js'
import type { Role } from '../model/terms.js'
import { foldKey } from '../model/syllables.js'
import { readState } from './index-state.js'
import { unpackPostings, type UnpackedPostings } from './packed-postings.js'
import { unpackRow, type RowSyllables } from './row-syllables.js'

/** A syllable of the library. */
export interface KnownSyllable {
  number: number
  key: string
  /** As first met, in lower case. */
  spelling: string
  /** How often it stands in the sections' own words. */
  uses: number
}

/** Rows of one document. */
export interface IndexedDocument {
  documentId: string
  firstRow: number
  endRow: number
}

/** What was last committed, read once and kept; see `openIndexReader`. */
export interface IndexSnapshot {
  version: number
  /** Rows ever given; a row is below this. */
  rowEnd: number
  /** Sections that exist. */
  sections: number
  /** Mean number of syllables of a section's own words; at least 1. */
  meanLength: number
  documents: IndexedDocument[]
  /** By row: position in `documents`, or −1 for a removed section. */
  documentOf: Int32Array
  /** By row: syllables of the section's own words, at most 65,535. */
  lengthOf: Uint16Array
  /** By row: position in `roles`. */
  roleOf: Uint8Array
  roles: Role[]
  /** Row of a section, by its place among those of its document; null where the index has none. */
  rowOf(documentId: string, order: number): number | null
  syllable(key: string): KnownSyllable | undefined
  byNumber(number: number): KnownSyllable | undefined
  /** Numbers of syllables are below this. */
  syllableEnd: number
  /** Every syllable that is written alike without tones and marks, most used first. */
  spelledLike(folded: string): readonly KnownSyllable[]
  /** Every known folded form. */
  foldedForms(): ReadonlyMap<string, readonly KnownSyllable[]>
}

/** The index opened for reading, on any connection to the library's file. */
export interface IndexReader {
  /** Makes the snapshot anew where an ingest was committed since. */
  snapshot(): IndexSnapshot
  /** The sections that hold a term (a syllable's number or a `pairTerm`); removed ones are among them until the library is made anew. Not to be changed. */
  postings(term: number): UnpackedPostings
  /** How many sections hold a term; as `postings`, without reading them. */
  sectionCount(term: number): number
  /** Rows that hold the syllables word for word, ascending. */
  phraseRows(phrases: readonly number[][]): number[]
  /** Null for a removed section. */
  sectionId(row: number): string | null
  /** As `sectionId` of each, read together in a third of the time. */
  sectionIds(rows: readonly number[]): (string | null)[]
  /** Null for a removed section. */
  rowSyllables(row: number): RowSyllables | null
  /** As `rowSyllables` of each, read together. Not to be changed. */
  syllablesOfRows(rows: readonly number[]): (RowSyllables | null)[]
}

/** Postings kept unpacked, in bytes: what some questions to a library of a million sections need, which share their common words. */
const MAX_POSTINGS_BYTES = 64 * 1024 * 1024
/** Rows kept unpacked, in bytes: what an engine scored, some hundreds, is ranked again right after. */
const MAX_ROWS_BYTES = 4 * 1024 * 1024
/** Counts of terms kept: one query asks for the same often. */
const MAX_COUNTS = 32_768

export function openIndexReader(db: Database): IndexReader {
  const selectPostings = db.prepare('SELECT segment, sections, data FROM indexPostings WHERE term = ? ORDER BY segment')
  const selectCount = db.prepare('SELECT sum(sections) AS n FROM indexPostings WHERE term = ?')
  const selectIds = db.prepare('SELECT sectionId AS value FROM json_each(?) AS wanted LEFT JOIN indexRows ON row = wanted.value ORDER BY wanted.key')
  const selectSyllables = db.prepare('SELECT syllables AS value FROM json_each(?) AS wanted LEFT JOIN indexRows ON row = wanted.value ORDER BY wanted.key')
  const selectPhrases = db.prepare('SELECT rowid AS row FROM indexPhrases WHERE indexPhrases MATCH ? ORDER BY rowid')
  const selectVersion = db.prepare(`SELECT value FROM indexState WHERE name = 'version'`)
  let current: IndexSnapshot | null = null
  let bases: number[] = []
  const keptPostings = new LRUCache<number, UnpackedPostings>({ maxSize: MAX_POSTINGS_BYTES, sizeCalculation: ({ rows, counts }) => rows.byteLength + counts.byteLength + 1 })
  const keptRows = new LRUCache<number, RowSyllables>({ maxSize: MAX_ROWS_BYTES, sizeCalculation: ({ values }) => values.byteLength + 1 })
  const keptCounts = new LRUCache<number, number>({ max: MAX_COUNTS })
  const readCount = (term: number): number => {
    const count = Number(selectCount.get(term)?.n ?? 0)
    keptCounts.set(term, count)
    return count
  }
  const readPostings = (term: number): UnpackedPostings => {
    // What was written since the snapshot has rows that it does not know.
    const segments = selectPostings.all(term).filter(({ segment }) => bases[Number(segment)] !== undefined)
    const length = segments.reduce((sum, { sections }) => sum + Number(sections), 0)
    const unpacked = { rows: new Uint32Array(length), counts: new Uint8Array(length) }
    let at = 0
    for (const { segment, data } of segments) at = unpackPostings(data as Uint8Array, bases[Number(segment)]!, unpacked, at)
    keptPostings.set(term, unpacked)
    return unpacked
  }
  const sectionIds = (rows: readonly number[]): (string | null)[] => selectIds.all(JSON.stringify(rows)).map(({ value }) => value as string | null)
  const syllablesOfRows = (rows: readonly number[]): (RowSyllables | null)[] => {
    const found = rows.map((row) => keptRows.get(row) ?? null)
    const missing = rows.filter((_, i) => found[i] === null)
    const read = missing.length === 0 ? [] : selectSyllables.all(JSON.stringify(missing)).map(({ value }) => (value === null ? null : unpackRow(value as Uint8Array)))
    for (const [i, syllables] of read.entries()) if (syllables !== null) keptRows.set(missing[i]!, syllables)
    let next = 0
    return found.map((kept) => kept ?? read[next++]!)
  }

  return {
    snapshot() {
      const version = Number(selectVersion.get()?.value ?? 0)
      if (current?.version === version) return current
      bases = []
      keptPostings.clear()
      keptRows.clear()
      keptCounts.clear()
      for (const { segment, base } of db.prepare('SELECT segment, base FROM indexSegments').iterate()) bases[Number(segment)] = Number(base)
      return (current = readSnapshot(db, version))
    },
    postings: (term) => keptPostings.get(term) ?? readPostings(term),
    sectionCount: (term) => keptCounts.get(term) ?? readCount(term),
    phraseRows(phrases) {
      const match = phrases.map((numbers) => `"${numbers.map((number) => number.toString(36)).join(' ')}"`).join(' OR ')
      return match === '' ? [] : selectPhrases.all(match).map(({ row }) => Number(row))
    },
    sectionId: (row) => sectionIds([row])[0]!,
    sectionIds,
    rowSyllables: (row) => syllablesOfRows([row])[0]!,
    syllablesOfRows,
  }
}

function readSnapshot(db: Database, version: number): IndexSnapshot {
  const rowEnd = readState(db, 'nextRow')
  const documentOf = new Int32Array(rowEnd).fill(-1)
  const lengthOf = new Uint16Array(rowEnd)
  const roleOf = new Uint8Array(rowEnd)
  const documents: IndexedDocument[] = []
  const roles: Role[] = []
  let sections = 0
  let syllables = 0
  for (const row of db.prepare('SELECT documentId, firstRow, lengths, roles FROM indexDocuments ORDER BY firstRow').iterate()) {
    const firstRow = Number(row.firstRow)
    const bytes = row.lengths as Uint8Array
    const lengths = new Uint16Array(bytes.slice().buffer, 0, bytes.length >> 1)
    documentOf.fill(documents.length, firstRow, firstRow + lengths.length)
    lengthOf.set(lengths, firstRow)
    for (const length of lengths) syllables += length
    if (lengths.length > 0) setRoles(roleOf, roles, firstRow, String(row.roles).split(' ') as Role[])
    documents.push({ documentId: String(row.documentId), firstRow, endRow: firstRow + lengths.length })
    sections += lengths.length
  }
  return { version, rowEnd, sections, meanLength: Math.max(1, syllables / Math.max(1, sections)), documents, documentOf, lengthOf, roleOf, roles, rowOf: rowLookup(documents), ...readSyllables(db) }
}

function rowLookup(documents: readonly IndexedDocument[]): IndexSnapshot['rowOf'] {
  const byId = new Map(documents.map((document) => [document.documentId, document]))
  return (documentId, order) => {
    const document = byId.get(documentId)
    return document === undefined || document.firstRow + order >= document.endRow ? null : document.firstRow + order
  }
}

function setRoles(roleOf: Uint8Array, roles: Role[], firstRow: number, names: readonly Role[]): void {
  for (const [i, name] of names.entries()) {
    let number = roles.indexOf(name)
    if (number < 0) number = roles.push(name) - 1
    roleOf[firstRow + i] = number
  }
}

function readSyllables(db: Database): Pick<IndexSnapshot, 'syllable' | 'byNumber' | 'syllableEnd' | 'spelledLike' | 'foldedForms'> {
  const byKey = new Map<string, KnownSyllable>()
  const byNumber: KnownSyllable[] = []
  for (const row of db.prepare('SELECT id, key, spelling, uses FROM indexSyllables').iterate()) {
    const known = { number: Number(row.id), key: String(row.key), spelling: String(row.spelling), uses: Number(row.uses) }
    byKey.set(known.key, known)
    byNumber[known.number] = known
  }
  let folded: Map<string, KnownSyllable[]> | null = null
  const foldedForms = (): Map<string, KnownSyllable[]> => (folded ??= groupByFolded(byNumber))
  return {
    syllable: (key) => byKey.get(key),
    byNumber: (number) => byNumber[number],
    syllableEnd: byNumber.length,
    spelledLike: (form) => foldedForms().get(form) ?? [],
    foldedForms,
  }
}

function groupByFolded(syllables: readonly KnownSyllable[]): Map<string, KnownSyllable[]> {
  const groups = new Map<string, KnownSyllable[]>()
  for (const syllable of syllables) {
    if (syllable === undefined || syllable.uses <= 0) continue
    const form = foldKey(syllable.key)
    const group = groups.get(form)
    if (group === undefined) groups.set(form, [syllable])
    else group.push(syllable)
  }
  for (const group of groups.values()) group.sort((a, b) => b.uses - a.uses || (a.key < b.key ? -1 : 1))
  return groups
}
