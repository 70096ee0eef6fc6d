import type { Request, Response, Router } from 'express'
import { AppError } from '../../ingest/model/app-error.js'
import { documentUrl } from '../../ingest/model/ids.js'
import type { SearchResult } from '../results.js'
import { suggest } from '../search/suggest.js'
import { listDocuments } from './document-list.js'
import { wantedDocument, type Reading } from './library-reader.js'
import { readLedger, readList, readSearch, readStretch, readTrace, readTyped } from './parameters.js'
import { parted, readPairs, type Pairs } from './query-string.js'
import { libraryAgreement } from '../targets/library-agreement.js'
import { traceAnything } from '../targets/trace-phrase.js'
import { type Made, respond } from './respond.js'
import { sendTargets } from './send-targets.js'
import { inTime } from './time-limit.js'
import { sectionDetail } from '../views.js'

/** Routes for programs: the objects that the pages are made from. */
export function addApi(router: Router, current: () => Reading): void {
  router.get('/api/search', json(current, search))
  router.get('/api/ask', json(current, answer))
  router.get('/api/suggest', json(current, suggestions))
  router.get('/api/documents', json(current, documents))
  router.get('/api/documents/:id', json(current, document))
  router.get('/api/sections/:id', json(current, section))
  router.get('/api/targets', sendTargets(current, 'json'))
  router.get('/so-chi-tieu.csv', sendTargets(current, 'csv'))
  router.get('/api/trace', json(current, trace))
  router.get('/api/agreement', json(current, agreement))
  router.get('/api/health', (_request, response) => health(current, response))
}

interface Asked { id: string; pairs: Pairs; reading: Reading }

function json(current: () => Reading, make: (asked: Asked) => (() => unknown)) {
  return async (request: Request, response: Response): Promise<void> => {
    const pairs = readPairs(parted(request.url).query)
    const reading = current()
    const value = make({ id: String(request.params['id'] ?? ''), pairs, reading })
    await respond(request, response, { type: 'json', key: reading.version, body: async () => asJson(await value()) })
  }
}

/** An answer of the engine that only stands in for another is not to be kept. */
function asJson(value: unknown): Made {
  const text = JSON.stringify(value)
  const engine = (value as Partial<SearchResult> | null)?.engine
  return engine === undefined || engine.problem === null ? text : { passing: text }
}

function search({ pairs, reading }: Asked) {
  const asked = { ...readSearch(pairs), ...readStretch(pairs) }
  if (asked.q === '') throw new AppError('missing-query', 'Thiếu từ cần tìm: thêm tham số q vào địa chỉ.')
  return () => inTime(reading.search(asked))
}

/** The answer to a question, or which kind of no. */
function answer({ pairs, reading }: Asked) {
  const { q } = readSearch(pairs)
  if (q === '') throw new AppError('missing-query', 'Thiếu câu hỏi: thêm tham số q vào địa chỉ.')
  return () => inTime(reading.ask(q))
}

/** What could be meant by the words typed so far; nothing typed, nothing suggested. */
function suggestions({ pairs, reading }: Asked) {
  const { typed, limit } = readTyped(pairs)
  return () => ({ q: typed, suggestions: suggest(reading, typed, limit) })
}

function documents({ pairs, reading }: Asked) {
  const [state, { limit, offset }] = [readList(pairs), readStretch(pairs)]
  return () => {
    const { total, documents, facets } = listDocuments(reading.library.documents(), state)
    return { total, limit, offset, facets, documents: documents.slice(offset, offset + limit).map((summary) => ({ ...summary, pageUrl: documentUrl(summary.id) })) }
  }
}

function document({ id, reading }: Asked) {
  const view = wantedDocument(reading, id)
  return () => view
}

function trace({ pairs, reading }: Asked) {
  const { q, limit, offset } = readTrace(pairs)
  if (q === '') throw new AppError('missing-query', 'Thiếu chỉ tiêu cần tra: thêm tham số q vào địa chỉ.')
  return () => traceAnything(reading.library, q, { limit, offset })
}

/** The figures of a document, as a rule a news item, held against the official documents. */
function agreement({ pairs, reading }: Asked) {
  const [id = ''] = readLedger(pairs).documents
  if (id === '') throw new AppError('missing-query', 'Thiếu mã văn bản: thêm tham số van-ban vào địa chỉ.')
  wantedDocument(reading, id)
  return () => libraryAgreement(reading.library, id)
}

function section({ id, reading }: Asked) {
  const stored = reading.library.section(id)
  const document = stored === null ? null : reading.document(stored.documentId)
  const detail = document === null ? null : sectionDetail(document, id)
  if (detail === null) throw new AppError('section-not-found', 'Thư viện không có điều khoản này.', { value: id })
  return () => detail
}

/** Never kept: whoever asks wants to know how things stand now, the engine's server included. Throws what a missing library throws. */
async function health(current: () => Reading, response: Response): Promise<void> {
  const { library, version, condition } = current()
  const engine = await condition()
  response.set('Cache-Control', 'no-store').json({ status: engine.problem === null ? 'ok' : 'degraded', version, ...library.counts(), engine })
}
