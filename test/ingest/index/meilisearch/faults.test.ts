import type { RequestListener } from 'node:http'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { remoteIndex } from '../../../../ingest/index/meilisearch/remote-index.js'
import { restrictedKeys } from '../../../../ingest/index/meilisearch/restricted-keys.js'
import { STAMP_EDITION, stampOf } from '../../../../ingest/index/meilisearch/stamp.js'
import { syncIndex } from '../../../../ingest/index/meilisearch/sync-index.js'
import { searchContext, type SearchContext } from '../../../../server/search/context.js'
import { search } from '../../../../server/search/search.js'
import { asked, tinyLibrary } from '../../../server/search/tiny-library.js'
import { CONTRACT_DOCUMENTS } from '../engine-contract.js'
import { apiError, type FaultyServer, faultyServer, json, noHits, toSearches } from './faulty-server.js'

const KEY = 'a-key-that-must-not-be-seen'
/** Short where the time limit is what is tried, long where a loaded machine must not be taken for a slow server. */
const TIMEOUT_MS = { slow: 300, others: 5000 }
const tiny = tinyLibrary(CONTRACT_DOCUMENTS)
let server: FaultyServer | null = null
let told: string[] = []
afterEach(async () => {
  await server?.close()
  server = null
})
afterAll(tiny.close)

function contextFor(url: string, timeoutMs = TIMEOUT_MS.others): SearchContext {
  told = []
  const settings = { url, index: 'tradieu', adminKey: KEY, searchKey: KEY }
  return searchContext(tiny.context.library, remoteIndex(settings, (fault) => told.push(fault === null ? 'ok' : `${fault.state} ${fault.message} ${fault.stack}`), timeoutMs))
}

const withoutHits = toSearches(() => ({}))
/** Holds this library whole, as far as it says. */
const withoutFacets = toSearches((query) => ({ hits: query.filter === `edition = ${STAMP_EDITION}` ? [stampOf(tiny.context.library.version(), 1)] : [], estimatedTotalHits: 2 }))

const FAULTS: [state: string, what: string, answer: RequestListener][] = [
  ['slow', 'never answers', () => undefined],
  ['slow', 'begins to answer and stops', (_request, response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"results":')],
  ['unreachable', 'cuts the connection', (request) => void request.socket.destroy()],
  ['failing', 'answers 500', apiError(500, 'internal')],
  ['failing', 'answers 502 in HTML', (_request, response) => void response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>')],
  ['busy', 'has too many searches under way', apiError(503, 'too_many_search_requests')],
  ['busy', 'answers 429', apiError(429, 'too_many_requests')],
  ['full', 'has no space left', apiError(507, 'no_space_left_on_device')],
  ['wrong-key', 'does not take the key', apiError(403, 'invalid_api_key')],
  ['wrong-key', 'asks for a key', apiError(401, 'missing_authorization_header')],
  ['missing', 'has no such index', apiError(404, 'index_not_found')],
  ['outdated', 'has an index with the settings of another version', apiError(400, 'invalid_search_facets')],
  ['wrong-version', 'does not know a parameter', apiError(400, 'bad_request')],
  ['wrong-version', 'is another program', json({ hello: 'world' })],
  ['failing', 'is a web page', (_request, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Xin chào</p>')],
  ['failing', 'answers 204', (_request, response) => void response.writeHead(204).end()],
  ['failing', 'answers with an empty body', (_request, response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).end()],
  ['wrong-version', 'answers null', json(null)],
  ['wrong-version', 'answers with a list', json([])],
  ['wrong-version', 'answers a search without hits', withoutHits],
  ['wrong-version', 'lists no values of a facet', withoutFacets],
  ['empty', 'was never filled', noHits],
]

describe('a server that fails', () => {
  it.each(FAULTS)('is told of as “%s” where it %s, and the embedded engine answers', async (state, _what, answer) => {
    server = await faultyServer(answer)
    const context = contextFor(server.url, state === 'slow' ? TIMEOUT_MS.slow : TIMEOUT_MS.others)
    const result = await search(context, asked('hộ nghèo'))
    expect(result.hits[0]?.sectionId).toBe((await search(tiny.context, asked('hộ nghèo'))).hits[0]!.sectionId)
    expect(result.engine).toEqual({ name: 'sqlite', problem: { state, message: expect.stringMatching(/\.$/) as string } })
    expect(await context.engine.condition()).toMatchObject({ name: 'meilisearch', answering: 'sqlite', problem: { state } })
    expect(JSON.stringify([result, told])).not.toContain(KEY)
    expect(told).toHaveLength(1)
  })

  it('is not asked again at once, so that only one reader waits', async () => {
    server = await faultyServer(() => undefined)
    const context = contextFor(server.url, TIMEOUT_MS.slow)
    await search(context, asked('hộ nghèo'))
    for (let i = 0; i < 5; i++) expect((await search(context, asked('ngân sách'))).engine.problem?.state).toBe('slow')
    // One reader's: the state of the index, the lists, the count of a short query.
    expect(server.calls()).toBeLessThanOrEqual(3)
  })

  it('is “unreachable” where nothing listens', async () => {
    const gone = await faultyServer(json({}))
    await gone.close()
    expect((await search(contextFor(gone.url), asked('hộ nghèo'))).engine.problem?.state).toBe('unreachable')
  })
})

describe('what is no Meilisearch', () => {
  const OTHERS: [what: string, answer: RequestListener][] = [
    ['an empty body', (_request, response) => void response.writeHead(204).end()],
    ['null', json(null)],
    ['a list', json([])],
    ['another program’s JSON', json({ hello: 'world' })],
  ]
  it.each(OTHERS)('gives no keys where it answers with %s', async (_what, answer) => {
    server = await faultyServer(answer)
    await expect(restrictedKeys({ url: server.url, index: 'tradieu' }, KEY)).rejects.toMatchObject({ name: 'EngineFault' })
  })
  it('may be a proxy before it, which whoever ingests is told of and no reader', async () => {
    server = await faultyServer((_request, response) => void response.writeHead(413, { 'Content-Type': 'text/html' }).end('<h1>Too large</h1>'))
    const settings = { url: server.url, index: 'tradieu', adminKey: KEY, searchKey: KEY }
    await expect(syncIndex({ library: tiny.context.library, settings })).rejects.toMatchObject({ state: 'failing', message: expect.stringContaining('giới hạn và nhật ký của proxy') as string })
    expect((await search(contextFor(server.url), asked('hộ nghèo'))).engine.problem).toEqual({ state: 'failing', message: 'Meilisearch gặp lỗi.' })
  })
  it('is not filled where it says its version and nothing else', async () => {
    server = await faultyServer((request, response) => json(request.url === '/version' ? { pkgVersion: '1.50.0' } : { hello: 'world' })(request, response))
    const settings = { url: server.url, index: 'tradieu', adminKey: KEY, searchKey: KEY }
    await expect(syncIndex({ library: tiny.context.library, settings })).rejects.toMatchObject({ name: 'EngineFault', state: 'wrong-version' })
  })
})
