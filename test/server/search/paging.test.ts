import { describe, expect, it } from 'vitest'
import type { FacetValue, SearchResult } from '../../../server/results.js'
import type { RawSearch } from '../../../server/search/request.js'
import { seededRandom } from '../../seeded-random.js'
import { article, policies, policy } from './sample/documents.js'
import { ids, type Search, searching } from './sample/searching.js'

const SORTS = ['relevance', 'date', 'order'] as const
const WORDS = ['hộ nghèo', 'tỷ lệ', 'chè', 'nhà ở', 'ho ngheo', 'điều 2', 'NQ 07', '20/NQ-HĐND', '9/2031/QĐ-TTg', 'bảo hiểm y tế', 'BHYT', '3,5%', 'năm 2031', 'của', 'xã vùng cao', '"hộ nghèo"', '"chè" OR "trạm bơm"', '-vốn', 'vũ trụ', 'loai:nghi-quyet', 'nam:2023..2025', 'chỉ tiêu 2', 'thư viện']

/** Alike articles in several documents, so that copies are folded and more match than are ranked again. */
const crowd = Array.from({ length: 6 }, (_, d) => policy(`dong-${d}`, Array.from({ length: 60 }, (_, i) => article(i + 1,
  `Hỗ trợ hộ nghèo và hộ cận nghèo tại thôn số ${i % 7}, bảo đảm đời sống, phát triển sản xuất, giữ gìn rừng, nguồn nước và môi trường cho nhân dân trong toàn huyện mỗi năm.`)),
{ kind: d % 2 === 0 ? 'quyet-dinh' : 'ke-hoach', issuer: `Ủy ban nhân dân huyện số ${d % 3}`, date: d === 5 ? null : `202${d}-0${d + 1}-10` }))

/** Every id that paging gives, in order. */
async function paged(search: Search, text: string, more: Omit<RawSearch, 'text'>, limit: number): Promise<{ found: string[]; last: SearchResult }> {
  const found: string[] = []
  for (let offset = 0; ; offset += limit) {
    const last = await search(text, { ...more, limit, offset })
    found.push(...ids(last))
    if (last.hits.length === 0) return { found, last }
  }
}

const reached = ({ total, partial }: SearchResult): number => (total > 0 ? total : partial)

describe('paging to the end', () => {
  it('of random searches gives every hit once, as many as are counted', async () => {
    const search = searching(policies())
    const random = seededRandom(7)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
    for (let n = 0; n < 150; n++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(WORDS)).join(' ')
      const more = { sort: pick(SORTS), ...(random() < 0.3 && { kind: [pick(['nghi-quyet', 'tin-tuc'])] }), ...(random() < 0.2 && { year: '2023' }) }
      const { found, last } = await paged(search, text, more, 1 + Math.floor(random() * 4))
      expect(new Set(found).size, text).toBe(found.length)
      expect(found.length, text).toBe(last.total + last.partial)
      expect(found, text).toEqual(ids(await search(text, { ...more, limit: 100 })))
    }
  })

  it.each(SORTS)('of more hits than are ranked again, some of them copies, gives every one once, sorted by %s', async (sort) => {
    const search = searching([...policies(), ...crowd])
    const first = await search('hỗ trợ hộ nghèo đời sống', { sort })
    expect(first.total).toBeGreaterThan(200)
    const { found } = await paged(search, 'hỗ trợ hộ nghèo đời sống', { sort }, 90)
    expect(new Set(found).size).toBe(found.length)
    expect(found.length).toBe(first.total + first.partial)
  })
})

describe('a facet', () => {
  it('of random searches counts what following it leaves', async () => {
    const search = searching([...policies(), ...crowd.slice(0, 2)])
    const random = seededRandom(8)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
    for (let n = 0; n < 60; n++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(WORDS)).join(' ')
      const before = random() < 0.3 ? { role: ['thuong'] } : {}
      const { facets } = await search(text, before)
      const followed = async (values: readonly FacetValue[], filter: (value: string) => Omit<RawSearch, 'text'>): Promise<void> => {
        for (const { value, count } of values) expect(reached(await search(text, { ...before, ...filter(value) })), `${text} → ${value}`).toBe(count)
      }
      await followed(facets.kind, (value) => ({ kind: [value] }))
      await followed(facets.year, (value) => ({ year: value }))
      await followed(facets.publisher, (value) => ({ publisher: [value] }))
      await followed(facets.role, (value) => ({ role: [value] }))
    }
  })
})

describe('what matches in full', () => {
  it.each([
    ['the words in other words', 'BHYT', ['qd-15_dieu-1']],
    ['either quoted phrase', '"bảo hiểm y tế" OR "trạm bơm"', ['qd-15_dieu-1', 'qd-15_dieu-2']],
    ['the clause of an address in the document that is named', 'điều 2 nghị quyết 07', ['nq-07_dieu-2']],
    ['the sections of a document that is named alone', '15/QĐ-UBND', ['qd-15_dieu-1', 'qd-15_dieu-2']],
    ['the words in the document that is named', '07/NQ-HĐND nhà ở', ['nq-07_dieu-1']],
  ])('is %s', async (_name, text, expected) => {
    const { hits, total } = await searching(policies())(text)
    expect(hits.slice(0, total).map(({ sectionId }) => sectionId).sort()).toEqual(expected)
  })

  it('is nothing where a year is asked for that the library does not hold', async () => {
    const { total, partial } = await searching(policies())('hộ nghèo 2031')
    expect([total, partial > 0]).toEqual([0, true])
  })
})
