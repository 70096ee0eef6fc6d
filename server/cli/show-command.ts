import type { Library } from '../../ingest/library/library.js'
import { AppError } from '../../ingest/model/app-error.js'
import { citer } from '../../ingest/model/citation-forms.js'
import { KINDS } from '../../ingest/model/terms.js'
import { citationAs, citationView } from '../citing/cite.js'
import type { DocumentView, SectionDetail, SectionView } from '../results.js'
import { documentView, sectionDetail } from '../views.js'
import { withLibrary } from './library-option.js'
import { printJson, printLine } from './output.js'
import type { CommonOptions } from './common-options.js'
import { shortened } from './table.js'

/** `tradieu show ID`: a document as its outline, a section word for word; with `cite` how to cite it. Throws `AppError('not-found')`. */
export async function showCommand(ids: readonly string[], options: CommonOptions & { cite?: string }): Promise<void> {
  const [id = ''] = ids
  if (options.cite !== undefined) return showCitation(ids, { ...options, cite: options.cite })
  if (ids.length > 1) throw new AppError('bad-parameter', 'Thừa tham số: mỗi lần in được một phần; nhiều phần thì dùng với --cite.', { value: ids })
  const view = await withLibrary(options, (library) => viewOf(library, id))
  if (options.json) printJson(view)
  else if ('citation' in view) showSection(view)
  else showDocument(view)
}

/** One id in the form named; several sections of one document as one citation, whatever the form. */
async function showCitation(ids: readonly string[], options: CommonOptions & { cite: string }): Promise<void> {
  const cited = await withLibrary(options, (library) => {
    const document = documentView(library, ids[0]!.split('_')[0]!)
    const sections = ids.map((id) => document?.sections.find((section) => section.id === id) ?? null)
    const missing = document === null ? ids[0] : ids.find((id, i) => sections[i] === null && id !== document.id)
    if (document === null || missing !== undefined) throw notFound(missing ?? '')
    if (ids.length > 1) return { id: ids.join(' '), citation: citer(document).several(sections.filter((section) => section !== null)) }
    return { id: ids[0]!, citation: citationAs(citationView(document, sections[0]!), options.cite) }
  })
  if (options.json) printJson(cited)
  else process.stdout.write(cited.citation.endsWith('\n') ? cited.citation : `${cited.citation}\n`)
}

function viewOf(library: Library, id: string): SectionDetail | DocumentView {
  const view = id.includes('_') ? detailOf(library, id) : documentView(library, id)
  if (view === null) throw notFound(id)
  return view
}

function notFound(id: string): AppError {
  return new AppError('not-found', `Thư viện không có văn bản hay phần nào mang mã “${id}”.`, { value: id })
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
