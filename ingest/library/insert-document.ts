import { sectionCiter } from '../model/citation.js'
import type { Coverage, Document, Reference, Source } from '../model/document.js'
import type { Target } from '../model/target.js'
import { targetInserter } from './store-targets.js'
import { clauseFinder } from './find-clause.js'
import { nameKey } from './name-key.js'
import type { Database, SqlValue } from './sqlite.js'

/** An original and where it came from, as an ingest hands it over. */
export interface OriginalRecord extends Pick<Source, 'bytes' | 'sha256' | 'url' | 'fetchedAt'> {
  /** The ingested folder as seen from the library's folder. */
  root: string
  /** Path inside `root`, with `/`. */
  file: string
  /** Place of `root` among the library's folders, in the order of their first ingest. */
  rootOrder: number
  /** What a manifest says of the file, as JSON; null where it says nothing. */
  manifest: string | null
  /** What a server said of a fetched page; null or absent for a file. */
  fetched?: FetchedFacts | null
}

/** What has to be known of a fetched page to read it again and to ask for it again. */
export interface FetchedFacts {
  etag: string | null
  lastModified: string | null
  /** Charset that the server declared. */
  charset: string | null
  /** The page is the original that stands in the place of a digest: of the file whose name it bears. */
  isOriginal: boolean
}

/** All that is stored of one document. */
export interface DocumentRecord {
  document: Document
  coverage: Coverage
  /** Rows of the sổ chỉ tiêu, in the order of the text. */
  targets: Target[]
  original: OriginalRecord
  charset: string
  mediaType: string
}

/** Inserts a document's rows; the statements are prepared once for a whole ingest. Nothing of that id may be there. */
export function documentInserter(db: Database): (record: DocumentRecord) => void {
  const intoSources = inserter(db, 'sources', 10)
  const intoFetched = db.prepare('INSERT OR REPLACE INTO fetched VALUES (?, ?, ?)')
  const intoDocuments = inserter(db, 'documents', 28)
  const intoSections = inserter(db, 'sections', 17)
  const intoRefs = inserter(db, 'refs', 13)
  const intoTargets = targetInserter(db)
  return (record) => {
    intoSources(sourceRow(record))
    const { root, file, fetched } = record.original
    if (fetched != null) intoFetched.run(root, file, JSON.stringify(fetched))
    intoDocuments(documentRow(record))
    for (const row of sectionRows(record.document)) intoSections(row)
    for (const row of referenceRows(record.document)) intoRefs(row)
    intoTargets(record.document, record.targets)
  }
}

function inserter(db: Database, table: string, columns: number): (values: SqlValue[]) => void {
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${new Array(columns).fill('?').join(', ')})`)
  return (values) => void statement.run(...values)
}

function sourceRow({ document, original }: DocumentRecord): SqlValue[] {
  const { root, file, rootOrder, manifest, url, fetchedAt, sha256, bytes } = original
  return [document.id, root, file, rootOrder, manifest, url, fetchedAt, sha256, bytes.byteLength, bytes]
}

function documentRow({ document: d, coverage, targets, charset, mediaType }: DocumentRecord): SqlValue[] {
  return [
    null, d.id, d.file, d.url, d.title, d.kind, d.number, d.numberKey, lawNameKey(d), d.issuer, d.outlet, d.author, d.date, d.subject, d.signer, d.term, d.session,
    charset, mediaType, JSON.stringify(d.readFrom), JSON.stringify(d.warnings), d.warnings.length, d.sections.length,
    coverage.bodyChars, coverage.assignedChars, JSON.stringify(d.excluded), targets.length, d.text,
  ]
}

function* sectionRows(document: Document): Iterable<SqlValue[]> {
  const cite = sectionCiter(document)
  for (const [order, s] of document.sections.entries()) {
    yield [
      null, s.id, document.id, order, s.parentId, s.label, s.level, s.heading, s.start, s.end, s.ownEnd, JSON.stringify(s.path), s.role,
      s.columns === null ? null : JSON.stringify(s.columns), s.page ?? null, cite(s), document.text.slice(s.start, s.ownEnd).trim(),
    ]
  }
}

function* referenceRows(document: Document): Iterable<SqlValue[]> {
  const find = clauseFinder(document.sections)
  for (const [order, r] of document.references.entries()) {
    const [targetDocumentId, targetSectionId] = targetWithin(document.id, r, find)
    const name = r.name ?? null
    yield [
      document.id, order, r.sectionId, r.start, r.end, r.number, r.numberKey, name, name === null ? null : nameKey(name), r.kind,
      JSON.stringify(r.clause), targetDocumentId, targetSectionId,
    ]
  }
}

/** Laws are the documents that others cite by name. */
function lawNameKey({ kind, title }: Document): string | null {
  return kind === 'luat' || kind === 'phap-lenh' || kind === 'hien-phap' ? nameKey(title) : null
}

/** Target of a reference that names no other document: a clause of its own. Other documents are looked up once all are in. */
function targetWithin(id: string, reference: Reference, find: ReturnType<typeof clauseFinder>): [string | null, string | null] {
  const { number, name, kind, clause, targetDocumentId, targetSectionId } = reference
  if (targetSectionId !== null || number !== null || name != null || kind !== null) return [targetDocumentId, targetSectionId]
  const found = find(clause)
  return found === null ? [targetDocumentId, null] : [id, found]
}
