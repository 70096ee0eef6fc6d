import { CITATION_FORMS, citer, type CitationForm } from '../../ingest/model/citation-forms.js'
import { AppError } from '../../ingest/model/app-error.js'
import type { DocumentView, SectionView } from '../results.js'
import { bibtex } from './bibtex.js'
import { type Citable, citable } from './citable.js'
import { csl } from './csl.js'
import { htmlQuotation, markdownQuotation } from './quotation.js'
import { ris } from './ris.js'

/** Files a citation can be exported to. */
export type ExportFormat = 'markdown' | 'html' | 'bibtex' | 'ris' | 'csl'

/** A clause or document in every form and format. */
export interface CitationView {
  id: string
  documentId: string
  forms: Record<CitationForm, string>
  exports: Record<ExportFormat, string>
}

interface Exporter {
  /** Name of the file's ending. */
  ending: string
  type: string
  write: (cited: Citable) => string
}

export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8', write: markdownQuotation },
  html: { ending: 'html', type: 'text/html; charset=utf-8', write: htmlQuotation },
  bibtex: { ending: 'bib', type: 'application/x-bibtex; charset=utf-8', write: bibtex },
  ris: { ending: 'ris', type: 'application/x-research-info-systems; charset=utf-8', write: ris },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json', write: (cited) => `${JSON.stringify([csl(cited)], null, 2)}\n` },
}

export const EXPORT_FORMATS = Object.keys(EXPORTERS) as readonly ExportFormat[]

/** Every form and format of a document or of one of its sections. */
export function citationView(document: DocumentView, section: SectionView | null): CitationView {
  const { cite } = citer(document)
  const cited = citable(document, section)
  return {
    id: cited.id,
    documentId: document.id,
    forms: Object.fromEntries(CITATION_FORMS.map((form) => [form, cite(form, section ?? undefined)])) as CitationView['forms'],
    exports: Object.fromEntries(EXPORT_FORMATS.map((format) => [format, EXPORTERS[format].write(cited)])) as CitationView['exports'],
  }
}

/** One form or format by its name. Throws `AppError('bad-parameter')` for any other name. */
export function citationAs(view: CitationView, name: string): string {
  const written: Readonly<Record<string, string>> = { ...view.forms, ...view.exports }
  if (Object.hasOwn(written, name)) return written[name]!
  throw new AppError('bad-parameter', `Không có kiểu trích dẫn “${name}”. Các kiểu: ${Object.keys(written).join(', ')}.`, { value: name })
}
