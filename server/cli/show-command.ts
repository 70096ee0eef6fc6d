import type { Library } from '../../ingest/library/library.js'
import { AppError } from '../../ingest/model/app-error.js'
import { KINDS } from '../../ingest/model/terms.js'
import type { DocumentView, SectionDetail, SectionView } from '../results.js'
import { documentView, sectionDetail } from '../views.js'
import { withLibrary } from './library-option.js'
import { printJson, printLine } from './output.js'
import type { CommonOptions } from './common-options.js'
import { shortened } from './table.js'

/** `tradieu show ID`: a document as its outline, a section word for word. Throws `AppError('not-found')`. */
export async function showCommand(id: string, options: CommonOptions): Promise<void> {
  const view = await withLibrary(options, (library) => (id.includes('_') ? detailOf(library, id) : documentView(library, id)))
  if (view === null) throw new AppError('not-found', `Thư viện không có văn bản hay phần nào mang mã “${id}”.`, { value: id })
  if (options.json) printJson(view)
  else if ('citation' in view) showSection(view)
  else showDocument(view)
}

function detailOf(library: Library, id: string): SectionDetail | null {
  const section = library.section(id)
  const document = section === null ? null : documentView(library, section.documentId)
  return document === null ? null : sectionDetail(document, id)
}

function showSection({ citation, columns, text, id }: SectionView): void {
  printLine(citation)
  printLine()
  if (columns !== null) printLine(columns.join(' | '))
  printLine(text)
  printLine()
  printLine(`Mã: ${id}`)
}

function showDocument(document: DocumentView): void {
  printLine(document.title)
  printLine()
  for (const [name, value] of knownFacts(document)) printLine(`${name.padEnd(14)} ${value}`)
  printLine()
  const depths = new Map<string, number>()
  for (const section of document.sections) {
    const depth = section.parentId === null ? 0 : (depths.get(section.parentId) ?? 0) + 1
    depths.set(section.id, depth)
    printLine(`${'  '.repeat(depth)}${outlineLine(section)}`)
  }
}

function knownFacts({ id, kind, number, issuer, outlet, author, date, signer, term, session, url, file, warnings }: DocumentView): [string, string][] {
  const facts: [string, string | null][] = [
    ['Mã', id], ['Loại', KINDS[kind].spelling], ['Số', number], ['Cơ quan', issuer], ['Nơi đăng', outlet], ['Tác giả', author], ['Ngày', date],
    ['Người ký', signer], ['Khóa', term], ['Kỳ họp', session], ['Địa chỉ gốc', url], ['Tệp', file], ['Cảnh báo', warnings.length === 0 ? null : String(warnings.length)],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null)
}

const OUTLINE_WIDTH = 90

function outlineLine({ label, text, path }: SectionView): string {
  const shown = shortened(text, OUTLINE_WIDTH)
  if (shown === '') return label || (path.at(-1) ?? '')
  return label === '' || shown.startsWith(label) ? shown : `${label} ${shown}`
}
