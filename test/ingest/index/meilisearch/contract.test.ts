import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remoteIndex } from '../../../../ingest/index/meilisearch/remote-index.js'
import { syncIndex } from '../../../../ingest/index/meilisearch/sync-index.js'
import { searchContext, type SearchContext } from '../../../../server/search/context.js'
import { freshIndex, hasMeilisearch, type MeiliServer, NEEDS_MEILISEARCH, openMeilisearch } from '../../../meilisearch-server.js'
import { tinyLibrary } from '../../../server/search/tiny-library.js'
import { CONTRACT_DOCUMENTS, engineContract, keys, wordsQuery } from '../engine-contract.js'

describe.skipIf(!hasMeilisearch)(`a real server (${NEEDS_MEILISEARCH})`, () => {
  const tiny = tinyLibrary(CONTRACT_DOCUMENTS)
  let server: MeiliServer
  let context: SearchContext
  beforeAll(async () => {
    server = await openMeilisearch()
    const settings = server.settings(freshIndex())
    await syncIndex({ library: tiny.context.library, settings })
    // The embedded engine would hide a fault of the other's: it is not to answer here.
    context = searchContext(tiny.context.library, remoteIndex(settings, (fault) => { throw fault ?? new Error('recovered from nothing') }))
  })
  afterAll(async () => {
    tiny.close()
    await server?.close()
  })
  engineContract('meilisearch', () => context.engine)

  it('answers itself', async () => expect(await context.engine.condition()).toEqual({ name: 'meilisearch', answering: 'meilisearch', problem: null }))
  it.each([
    ['a phrase whose pairs stand apart', wordsQuery('tỷ lệ hộ nghèo', { required: [[keys('lệ hộ cận nghèo')]] })],
    ['an excluded phrase', wordsQuery('hộ nghèo', { excluded: [keys('hộ cận nghèo')] })],
    ['a syllable in another tone', wordsQuery('tỷ lễ hộ ngheo')],
    ['everything excluded', wordsQuery('hộ nghèo', { excluded: [keys('hộ')] })],
  ])('proposes the same as the embedded engine for %s', async (_, query) => {
    const [a, b] = [await context.engine.candidates(query), await tiny.context.engine.candidates(query)]
    expect(a.candidates).toEqual(b.candidates)
    expect(a.total).toBe(b.total)
    expect(a.facets).toEqual(b.facets)
  })
})
