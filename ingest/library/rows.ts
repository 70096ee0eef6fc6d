import type { Coverage, Document, Reference, Source } from '../model/document.js'
import type { DocumentKind } from '../model/terms.js'
import type { DocumentSummary, StoredSection, StoredTarget } from './library.js'
import type { Row } from './sqlite.js'

/** One row of each table as the object it was made from; the only place that knows which columns are JSON. */

export const SUMMARY_COLUMNS = 'id, file, url, title, kind, number, numberKey, issuer, outlet, date, sectionCount, warningCount'

export function summaryFromRow(row: Row): DocumentSummary {
  return {
    id: text(row.id), file: text(row.file), url: textOrNull(row.url), title: text(row.title), kind: text(row.kind) as DocumentKind,
    number: textOrNull(row.number), numberKey: textOrNull(row.numberKey), issuer: textOrNull(row.issuer), outlet: textOrNull(row.outlet),
    date: textOrNull(row.date), sections: Number(row.sectionCount), warnings: Number(row.warningCount),
  }
}

/** The document without its sections and references, which are other tables' rows. */
export function documentFromRow(row: Row): Omit<Document, 'sections' | 'references'> & { coverage: Coverage } {
  return {
    id: text(row.id), file: text(row.file), url: textOrNull(row.url), title: text(row.title), kind: text(row.kind) as DocumentKind,
    number: textOrNull(row.number), numberKey: textOrNull(row.numberKey), issuer: textOrNull(row.issuer), outlet: textOrNull(row.outlet),
    author: textOrNull(row.author), date: textOrNull(row.date), subject: textOrNull(row.subject), signer: textOrNull(row.signer),
    term: textOrNull(row.term), session: textOrNull(row.session),
    readFrom: json<Document['readFrom']>(row.readFrom), text: text(row.text), warnings: json<Document['warnings']>(row.warnings),
    excluded: json<Document['excluded']>(row.excluded), coverage: { bodyChars: Number(row.bodyChars), assignedChars: Number(row.assignedChars) },
  }
}

export function sectionFromRow(row: Row): StoredSection {
  return {
    id: text(row.id), documentId: text(row.documentId), order: Number(row.ordinal), parentId: textOrNull(row.parentId), label: text(row.label),
    level: text(row.level) as StoredSection['level'], heading: text(row.heading), start: Number(row.start), end: Number(row.end), ownEnd: Number(row.ownEnd),
    path: json<string[]>(row.path), role: text(row.role) as StoredSection['role'], columns: row.columns == null ? null : json<string[]>(row.columns),
    ...(row.page != null && { page: Number(row.page) }),
    citation: text(row.citation), text: text(row.text),
  }
}

export function referenceFromRow(row: Row): Reference {
  return {
    sectionId: text(row.sectionId), start: Number(row.start), end: Number(row.end),
    number: textOrNull(row.number), numberKey: textOrNull(row.numberKey), name: textOrNull(row.name),
    kind: textOrNull(row.kind) as DocumentKind | null, clause: json<Reference['clause']>(row.clause), targetDocumentId: textOrNull(row.targetDocumentId), targetSectionId: textOrNull(row.targetSectionId),
  }
}

export function sourceFromRow(row: Row): Source {
  return {
    sha256: text(row.sha256), bytes: row.bytes as Uint8Array, url: textOrNull(row.url), fetchedAt: textOrNull(row.fetchedAt),
    charset: text(row.charset), mediaType: text(row.mediaType),
  }
}

export function targetFromRow(row: Row): StoredTarget {
  return json<StoredTarget>(row.row)
}

function text(value: Row[string] | undefined): string {
  return value as string
}

function textOrNull(value: Row[string] | undefined): string | null {
  return (value ?? null) as string | null
}

function json<T>(value: Row[string] | undefined): T {
  return JSON.parse(value as string) as T
}
