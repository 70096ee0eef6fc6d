import type { Request, Response, Router } from 'express'
import { AppError } from '../../ingest/model/app-error.js'
import { citer } from '../../ingest/model/citation-forms.js'
import { type CitationView, citationView, EXPORT_FORMATS, EXPORTERS } from '../citing/cite.js'
import type { SectionView } from '../results.js'
import { wantedDocument, type Reading } from './library-reader.js'
import { readCited } from './parameters.js'
import { parted, readPairs } from './query-string.js'
import { respond } from './respond.js'

/** Routes of citations: every form as JSON, several clauses as one citation, and a file in each export format. */
export function addCitations(router: Router, current: () => Reading): void {
  router.get('/api/citations', (request, response) => sendSeveral(current(), request, response))
  router.get('/api/citations/:id', (request, response) => {
    const reading = current()
    const view = viewOf(reading, String(request.params.id))
    return respond(request, response, { type: 'json', key: reading.version, body: () => JSON.stringify(view) })
  })
  router.get('/trich-dan/:file', (request, response) => sendFile(current(), String(request.params.file), response))
}

/** `?phan=ID&phan=ID`: clauses of one document, cited together. */
function sendSeveral(reading: Reading, request: Request, response: Response): Promise<void> {
  const ids = readCited(readPairs(parted(request.url).query))
  const cited = ids.map((id) => sectionOf(reading, id))
  const document = wantedDocument(reading, ids[0]!.split('_')[0]!)
  const other = cited.find(({ id }) => !id.startsWith(`${document.id}_`))
  if (other !== undefined) throw new AppError('bad-parameter', 'Các phần phải thuộc cùng một văn bản.', { value: other.id })
  const body = { documentId: document.id, sectionIds: ids, citation: citer(document).several(cited) }
  return respond(request, response, { type: 'json', key: reading.version, body: () => JSON.stringify(body) })
}

function viewOf(reading: Reading, id: string): CitationView {
  if (!id.includes('_')) return citationView(wantedDocument(reading, id), null)
  const section = sectionOf(reading, id)
  return citationView(wantedDocument(reading, id.split('_')[0]!), section)
}

function sectionOf(reading: Reading, id: string): SectionView {
  const section = reading.document(id.split('_')[0]!)?.sections.find((other) => other.id === id)
  if (section === undefined) throw new AppError('section-not-found', 'Thư viện không có điều khoản này.', { value: id })
  return section
}

/** `{id}.{ending}`: one export as a file to keep. */
function sendFile(reading: Reading, file: string, response: Response): void {
  const at = file.lastIndexOf('.')
  const format = EXPORT_FORMATS.find((name) => EXPORTERS[name].ending === file.slice(at + 1))
  if (at === -1 || format === undefined) throw new AppError('page-not-found', 'Không có tệp trích dẫn này.', { value: file })
  const view = viewOf(reading, file.slice(0, at))
  response.attachment(file).set({ 'Content-Type': EXPORTERS[format].type, 'Content-Security-Policy': "default-src 'none'; sandbox", 'Cache-Control': 'public, no-cache' })
  response.send(Buffer.from(view.exports[format]))
}
