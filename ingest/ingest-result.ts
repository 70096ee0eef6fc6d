import type { Coverage, Exclusion, Warning } from './model/document.js'
import type { DocumentKind } from './model/terms.js'
import type { IngestedDocument } from './library/write-library.js'

/** A file that is not in the library, and why. */
export interface LeftOut {
  /** Path inside the ingested folder; as given where the path itself could not be read. */
  file: string
  /** kebab-case and stable: `empty-file`, `unreadable-file`, `file-too-large`, `parse-failed`, … */
  code: string
  /** A Vietnamese sentence. */
  reason: string
}

/** A document of the ingested paths, as it now is in the library. */
export interface IngestedSummary {
  id: string
  file: string
  url: string | null
  title: string
  kind: DocumentKind
  number: string | null
  issuer: string | null
  date: string | null
  sections: number
  targets: number
  warnings: Warning[]
  coverage: Coverage & { excluded: (Exclusion & { text: string })[] }
}

/** What an ingest did. Documents in order of id, those that had not changed included. */
export interface IngestOutcome {
  documents: IngestedSummary[]
  leftOut: LeftOut[]
  /** Of `documents`: how many were read now, and how many had not changed; and how many documents left the library. */
  changes: { read: number; unchanged: number; removed: number }
  tookMs: number
}

/** The report of one stored document; the words of what was excluded are slices of its text. */
export function ingestedSummary(document: IngestedDocument): IngestedSummary {
  const { id, file, url, title, kind, number, issuer, date, sectionCount, targetCount, warnings, coverage, excluded, text } = document
  const words = excluded.map(({ start, end, reason }) => ({ start, end, reason, text: copyOf(text.slice(start, end)) }))
  return { id, file, url, title, kind, number, issuer, date, sections: sectionCount, targets: targetCount, warnings, coverage: { ...coverage, excluded: words } }
}

/** The same words with memory of their own: a slice keeps the whole text that it is of, here that of every document. */
function copyOf(slice: string): string {
  return Buffer.from(slice, 'utf16le').toString('utf16le')
}
