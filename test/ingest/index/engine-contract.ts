import { describe, expect, it } from 'vitest'
import type { CandidateQuery, SearchEngine } from '../../../ingest/index/port.js'
import { syllables } from '../../../ingest/model/syllables.js'
import type { TinyDocument } from '../../server/search/tiny-library.js'

/** What an engine under the contract is filled with. */
export const CONTRACT_DOCUMENTS: Record<string, TinyDocument> = {
  nq: { kind: 'nghi-quyet', issuer: 'Hội đồng nhân dân tỉnh', date: '2020-12-11', sections: [
    { label: 'Điều 2', text: 'Điều 2. Mục tiêu phát triển.' },
    { label: '(13)', under: 'Điều 2', text: '(13) Giảm tỷ lệ hộ nghèo từ 1% trở lên.', role: 'chi-tieu' },
    { label: '(14)', under: 'Điều 2', text: '(14) Giảm tỷ lệ hộ cận nghèo.', role: 'chi-tieu' },
  ] },
  tin: { kind: 'tin-tuc', outlet: 'Báo tỉnh', date: '2023', sections: ['Tỷ lệ hộ nghèo giảm.', 'Thu ngân sách tăng.'] },
  khac: { kind: 'khac', sections: ['Văn bản không có ngày tháng nhắc đến hộ nghèo.'] },
}

/** A query for words, in the form that engines get. */
export function wordsQuery(text: string, more: Partial<CandidateQuery> = {}): CandidateQuery {
  return { runs: [{ keys: keys(text), weight: 1 }], required: [], excluded: [], address: null, namedDocuments: new Set(), filters: {}, limit: 10, ...more }
}

export function keys(text: string): string[] {
  return syllables(text).map(({ key }) => key)
}

/** The one suite that every engine runs. */
export function engineContract(name: string, open: () => Promise<SearchEngine> | SearchEngine): void {
  describe(`${name} as a search engine`, () => {
    const found = async (query: CandidateQuery): Promise<string[]> => (await (await open()).candidates(query)).candidates.map(({ sectionId }) => sectionId)

    it('proposes sections that hold the words, each once, scores falling', async () => {
      const { candidates, total } = await (await open()).candidates(wordsQuery('tỷ lệ hộ nghèo'))
      expect(candidates.map(({ sectionId }) => sectionId).slice(0, 3).sort()).toEqual(['nq_dieu-2_13', 'nq_dieu-2_14', 'tin_doan-1'])
      expect(new Set(candidates.map(({ sectionId }) => sectionId)).size).toBe(candidates.length)
      expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a))
      expect(total).toBeGreaterThanOrEqual(2)
    })
    it('keeps to the limit', async () => expect(await found(wordsQuery('hộ nghèo', { limit: 1 }))).toHaveLength(1))
    it('finds nothing for words that stand nowhere', async () => expect(await found(wordsQuery('vũ trụ'))).toEqual([]))
    it('requires phrases word for word', async () => expect((await found(wordsQuery('hộ nghèo', { required: [[keys('hộ nghèo')]] }))).sort()).toEqual(['khac_doan-1', 'nq_dieu-2_13', 'tin_doan-1']))
    it('takes alternatives of one requirement', async () => expect((await found(wordsQuery('hộ cận nghèo ngân sách', { required: [[keys('cận nghèo'), keys('ngân sách')]] }))).sort()).toEqual(['nq_dieu-2_14', 'tin_doan-2']))
    it('leaves out what is excluded', async () => expect(await found(wordsQuery('hộ nghèo', { excluded: [keys('tỷ lệ')] }))).toEqual(['khac_doan-1']))
    it.each([
      ['kinds', { kinds: ['tin-tuc' as const] }, ['tin_doan-1']],
      ['years, undated left out', { years: { from: 2000, to: 2021 } }, ['nq_dieu-2_13', 'nq_dieu-2_14']],
      ['publishers', { publishers: ['Báo tỉnh'] }, ['tin_doan-1']],
      ['roles', { roles: ['chi-tieu' as const] }, ['nq_dieu-2_13', 'nq_dieu-2_14']],
      ['documentId', { documentId: 'khac' }, ['khac_doan-1']],
    ])('filters by %s', async (_, filters, expected) => expect((await found(wordsQuery('hộ nghèo', { filters }))).sort()).toEqual(expected))
    it('counts facets', async () => {
      const { facets } = await (await open()).candidates(wordsQuery('tỷ lệ hộ nghèo'))
      expect(facets.kind.get('tin-tuc')).toBe(1)
      expect(facets.publisher.get('Báo tỉnh')).toBe(1)
    })
    it('proposes the clause of an address and what stands in it', async () => {
      expect((await found(wordsQuery('', { address: [['dieu-2'], ['13']] })))[0]).toBe('nq_dieu-2_13')
      expect((await found(wordsQuery('', { address: [['dieu-2']] }))).sort()).toEqual(['nq_dieu-2', 'nq_dieu-2_13', 'nq_dieu-2_14'])
    })
  })
}
