import type { DocumentKind, Role } from './terms.js'
import type { Span } from './span.js'

/** The saved original of a document; never changed once written. */
export interface Source {
  /** Lower-case hex SHA-256 of `bytes`. */
  sha256: string
  bytes: Uint8Array
  /** Where the bytes were published, or null. */
  url: string | null
  /** ISO 8601 instant at which a URL was fetched; null for a file. */
  fetchedAt: string | null
  /** IANA name of the encoding the bytes were decoded with, lower case: `utf-8`, `utf-16le`, `windows-1258`. */
  charset: string
  /** What the bytes turned out to be, told by content. */
  mediaType: 'text/html' | 'text/plain' | 'text/markdown' | (string & {})
}

/** Where a fact was read. */
export type Provenance =
  | { from: 'text'; span: Span }
  | { from: 'manifest'; field: string; note: string | null }
  | { from: 'markup'; place: string }

/** The facts of a document that can each be printed, supplied by a manifest, or unknown (null, never guessed). */
export interface Facts {
  /** Number as printed: `41/NQ-HĐND`. Its comparable form is `numberKey`. */
  number: string | null
  /** Issuing body in full: `Hội đồng nhân dân tỉnh Thái Nguyên`. */
  issuer: string | null
  /** Newspaper, broadcaster or site of a news item. */
  outlet: string | null
  author: string | null
  /** EDTF level 0: `2020-12-11`, `2020-10` or `2021`. Day the text was adopted, signed or published. */
  date: string | null
  /** Trích yếu: what the document is about. */
  subject: string | null
  signer: string | null
  /** Term and session of an assembly: `Khóa XIII`, `Kỳ họp thứ 12`. */
  term: string | null
  session: string | null
}

export type FactName = keyof Facts

/** An oddity of one document: the text is kept, the reader is told. */
export interface Warning {
  /** kebab-case and stable: `broken-bytes`, `repeated-id`, `label-out-of-sequence`, … */
  code: string
  /** A Vietnamese sentence. */
  message: string
  span: Span | null
}

/** A stretch of the text that belongs to no section, and why. */
export interface Exclusion extends Span {
  /** kebab-case and stable: `caption`, `related`, `site-chrome`, `agency-mark`, `reader-form`, `contents-list`, `rule`, … */
  reason: string
}

/** A node of a document's tree. Sections stand in document order; a parent comes before its children. */
export interface Section {
  /** `{documentId}_{token}_{token}…`; see `ids.ts`. */
  id: string
  parentId: string | null
  /** As printed, with its punctuation left out of `label` where it only closes it: `Điều 2`, `I`, `2`, `(13)`, `a)`, `-`, `Thứ nhất`; '' for a part without a printed label. */
  label: string
  /** Style of the label, a value of the document and not of a national rule. */
  level: SectionLevel
  /** Title beside or under the label, '' if none. Its words are part of the section's own text. */
  heading: string
  /** Whole extent, children included. */
  start: number
  end: number
  /** End of the section's own words: `[start, ownEnd)` is its text, children left out. `ownEnd` ≤ the first child's start. */
  ownEnd: number
  /** Labels from the root to here, as a citation shows them: `['Điều 2', 'I', '2', '(13)']`. Parts without a label add a descriptive name only at the leaf. */
  path: string[]
  role: Role
  /** Column heads of a table row's cells, in order; null elsewhere. */
  columns: string[] | null
  /** Page of the original on which it begins, from 1; absent where the format has no pages of its own. */
  page?: number
}

export type SectionLevel =
  | 'phan' | 'chuong' | 'muc' | 'tieu-muc' | 'dieu' | 'khoan' | 'diem' | 'phu-luc'
  | 'roman' | 'upper-letter' | 'number' | 'decimal' | 'paren-number' | 'letter' | 'dash' | 'plus' | 'ordinal' | 'bullet'
  | 'heading' | 'paragraph' | 'item' | 'table' | 'row'
  | 'preamble' | 'basis' | 'operative' | 'closing' | 'recipients' | 'signature'

/** A citation found in the text. */
export interface Reference extends Span {
  /** Section whose own text holds the citation. */
  sectionId: string
  /** Number of the document cited, as printed, and its comparable key; null where only a clause of the same document is named. */
  number: string | null
  numberKey: string | null
  /** Kind of the document cited where it is printed. */
  kind: DocumentKind | null
  /** Name of a law cited by name, as printed: `Luật Thủ đô`; absent or null where it has none. */
  name?: string | null
  /** Clause address from the document down: `[{level:'dieu',label:'5'},{level:'khoan',label:'2'}]`. */
  clause: { level: string; label: string }[]
  /** Resolved document and section of the library, or null where it is not there. */
  targetDocumentId: string | null
  targetSectionId: string | null
}

/** A document: what was read, and where each thing was read. */
export interface Document extends Facts {
  id: string
  /** Path relative to the folder it was ingested from, with `/`. */
  file: string
  url: string | null
  title: string
  kind: DocumentKind
  /** Canonical key of `number` (`numberKey` in number-key.ts); null when the number is. */
  numberKey: string | null
  /** Where each known fact, and `kind` and `title`, was read. */
  readFrom: Partial<Record<FactName | 'kind' | 'title' | 'url', Provenance>>
  /** Cleaned text of the whole document, excluded parts included; blocks are separated by `\n`. */
  text: string
  sections: Section[]
  references: Reference[]
  warnings: Warning[]
  excluded: Exclusion[]
}

/** How much of the text is accounted for. `bodyChars` = `assignedChars` + Σ (end − start) of the exclusions when nothing is lost. */
export interface Coverage {
  /** Every character of the text but the white space between parts. */
  bodyChars: number
  /** Characters of the sections' own texts. */
  assignedChars: number
}
