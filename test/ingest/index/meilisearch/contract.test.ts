import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchEngine } from '../../../../ingest/index/port.js'
import { remoteIndex } from '../../../../ingest/index/meilisearch/remote-index.js'
import { syncIndex } from '../../../../ingest/index/meilisearch/sync-index.js'
import { searchContext } from '../../../../server/search/context.js'
import { freshIndex, hasMeilisearch, type MeiliServer, NEEDS_MEILISEARCH, openMeilisearch } from '../../../meilisearch-server.js'
import { tinyLibrary, writeTiny } from '../../../server/search/tiny-library.js'
import { CONTRACT_DOCUMENTS, engineContract, keys, wordsQuery } from '../engine-contract.js'

/** Meilisearch alone over the library: the embedded engine would hide a fault of its, and is not to answer here. */
async function filled({ context: { library } }: ReturnType<typeof tinyLibrary>, server: MeiliServer): Promise<SearchEngine> {
  const settings = server.settings(freshIndex())
  await syncIndex({ library, settings })
  return searchContext(library, remoteIndex(settings, (fault) => { throw fault ?? new Error('recovered from nothing') })).engine
}

describe.skipIf(!hasMeilisearch)(`a real server (${NEEDS_MEILISEARCH})`, () => {
  const tiny = tinyLibrary(CONTRACT_DOCUMENTS)
  let server: MeiliServer
  let engine: SearchEngine
  beforeAll(async () => {
    server = await openMeilisearch()
    engine = await filled(tiny, server)
  })
  afterAll(async () => {
    tiny.close()
    await server?.close()
  })
  engineContract('meilisearch', () => engine)

  it('answers itself', async () => expect(await engine.condition()).toEqual({ name: 'meilisearch', answering: 'meilisearch', problem: null }))
  it.each([
    ['a number that stands nowhere', wordsQuery('hộ 120')],
    ['a phrase whose pairs stand apart', wordsQuery('tỷ lệ hộ nghèo', { required: [[keys('lệ hộ cận nghèo')]] })],
    ['an excluded phrase', wordsQuery('hộ nghèo', { excluded: [keys('hộ cận nghèo')] })],
    ['a syllable in another tone', wordsQuery('tỷ lễ hộ ngheo')],
    ['everything excluded', wordsQuery('hộ nghèo', { excluded: [keys('hộ')] })],
    ['a phrase without words', wordsQuery('hộ nghèo', { required: [[[]]] })],
    ['a phrase of many readings', wordsQuery('', { required: [['hồ nghèo', 'họ nghèo', 'hộ nghèo', 'hỗ nghèo', 'hố nghèo', 'thu ngân'].map(keys)] })],
  ])('proposes the same as the embedded engine for %s', async (_, query) => {
    const [a, b] = [await engine.candidates(query), await tiny.context.engine.candidates(query)]
    expect(a.candidates).toEqual(b.candidates)
    expect(a.total).toBe(b.total)
    expect(a.facets).toEqual(b.facets)
  })
})

describe.skipIf(!hasMeilisearch)(`what a server was filled with (${NEEDS_MEILISEARCH})`, () => {
  let server: MeiliServer
  beforeAll(async () => {
    server = await openMeilisearch()
  })
  afterAll(() => server?.close())

  it('is counted as by the embedded engine beyond what is scored, beside a phrase or an excluded word', async () => {
    const best = { heading: 'Hộ nghèo vay vốn', text: 'Hộ nghèo vay vốn. '.repeat(9) }
    const tiny = tinyLibrary({ dai: { sections: [best, ...Array.from({ length: 700 }, (_, i) => `Hộ nghèo vay vốn ${i % 2 === 0 ? 'trồng rừng' : 'chăn nuôi'} ở thôn ${i}.`)] } })
    const engine = await filled(tiny, server)
    for (const query of [wordsQuery('vốn', { required: [[keys('hộ nghèo')]] }), wordsQuery('hộ nghèo vay vốn', { excluded: [keys('rừng')] })]) {
      const [a, b] = [await engine.candidates(query), await tiny.context.engine.candidates(query)]
      expect([a.total, a.partial, a.facets]).toEqual([b.total, b.partial, b.facets])
      expect(a.total).toBeGreaterThan(300)
    }
    tiny.close()
  })

  it('is found in one document though it holds common words alone, and measured by the best of the library', async () => {
    const common = 'một hai ba bốn năm sáu bảy tám chín mười'
    const partly = Array.from({ length: 500 }, (_, i) => `${common.split(' ').map((word, at) => ((i + at) % 3 === 0 ? word : `k${at}`)).join(' ')} m${i}`)
    const tiny = tinyLibrary({ dai: { sections: partly }, rieng: { kind: 'luat', sections: ['Một bảy.', 'Bảy mười.', 'Chín hai.', 'Không có gì.'] }, nhat: { sections: [`${common} ${common}`] } })
    const engine = await filled(tiny, server)
    for (const filters of [{ documentId: 'rieng' }, { documentId: 'dai' }, { documentId: 'vang' }, { kinds: ['luat' as const] }]) {
      const query = wordsQuery(common, { filters, limit: 200 })
      const [a, b] = [await engine.candidates(query), await tiny.context.engine.candidates(query)]
      expect([filters, a.total, a.partial, a.facets]).toEqual([filters, b.total, b.partial, b.facets])
      expect(a.candidates.map(({ sectionId }) => sectionId)).toEqual(b.candidates.map(({ sectionId }) => sectionId))
    }
    tiny.close()
  })

  const clauses = (state: string) => ({ luat: { sections: [{ label: 'Điều 4', text: `Điều 4. Hộ nghèo ${state}` }, { label: '1', under: 'Điều 4', text: `1. Hộ nghèo vay vốn ${state}` }] } })
  it.each([
    ['an address', wordsQuery('', { address: [['dieu-4'], ['1']] })],
    ['words and an address', wordsQuery('vay vốn', { address: [['dieu-4']] })],
    ['words of the old state', wordsQuery('hộ nghèo cũ')],
  ])('is found by %s as it is once it was replaced', async (_, query) => {
    const tiny = tinyLibrary(clauses('cũ'))
    writeTiny(tiny.dir, clauses('mới'))
    const found = await (await filled(tiny, server)).candidates(query)
    expect(found).toEqual(await tiny.context.engine.candidates(query))
    expect(found.candidates.map(({ sectionId }) => sectionId)).toContain('luat_dieu-4_1')
    tiny.close()
  })
})
