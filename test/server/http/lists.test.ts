import { describe, expect, it } from 'vitest'
import type { DocumentSummary } from '../../../ingest/library/library.js'
import { numberKey } from '../../../ingest/model/number-key.js'
import { placeOf } from '../../../server/clause-place.js'
import { listDocuments } from '../../../server/http/document-list.js'
import { exampleQueries } from '../../../server/http/examples.js'
import { documentView, viewOfSection } from '../../../server/views.js'
import { NO_LIST } from '../../../web/links.js'
import { buildDocument } from './sample/build-document.js'
import { sampleDocuments } from './sample/documents.js'
import { memoryLibrary } from './sample/library.js'

const summary = (id: string, more: Partial<DocumentSummary>): DocumentSummary => ({
  id, file: `${id}.txt`, url: null, title: id, kind: 'luat', number: null, issuer: null, outlet: null, date: null, sections: 1, warnings: 0, ...more,
  numberKey: more.number == null ? null : numberKey(more.number),
})
const all = [
  summary('a', { date: '2020', title: 'Đất đai', issuer: 'Quốc hội' }),
  summary('b', { date: '2020-10', title: 'Ân xá', number: '05/2020/QH14' }),
  summary('c', { title: 'Bảo hiểm', kind: 'tin-tuc', outlet: 'Báo A' }),
  summary('d', { date: '2019-12-31', title: 'An ninh', issuer: 'Quốc hội' }),
]
const ids = (asked: Partial<typeof NO_LIST>) => listDocuments(all, { ...NO_LIST, ...asked, kinds: [] }).documents.map(({ id }) => id)

describe('document list', () => {
  it('sorts by date with undated last either way, and by title as Vietnamese does', () => {
    expect(ids({})).toEqual(['b', 'a', 'd', 'c'])
    expect(ids({ sort: 'oldest' })).toEqual(['d', 'a', 'b', 'c'])
    expect(ids({ sort: 'title' })).toEqual(['d', 'b', 'c', 'a'])
  })

  it('filters by years, publisher, number and words without accents', () => {
    expect(ids({ years: '2019..2019' })).toEqual(['d'])
    expect(ids({ publishers: ['Báo A'] })).toEqual(['c'])
    expect(ids({ q: '5/2020/QH14' })).toEqual(['b'])
    expect(ids({ q: 'dat dai' })).toEqual(['a'])
  })

  it('counts in a facet what the other filters leave', () => {
    const { total, facets } = listDocuments(all, { ...NO_LIST, kinds: ['tin-tuc'], publishers: ['Báo A'] })
    expect(total).toBe(1)
    expect(facets.kind).toEqual([{ value: 'tin-tuc', label: 'Tin tức', count: 1 }])
    expect(facets.publisher).toEqual([{ value: 'Báo A', label: 'Báo A', count: 1 }])
    expect(listDocuments(all, { ...NO_LIST, kinds: ['luat'] }).facets.kind.map(({ count }) => count)).toEqual([3, 1])
  })
})

describe('place of a clause', () => {
  const sections = sampleDocuments()[0]!.sections.map(viewOfSection)
  const around = (id: string) => {
    const place = placeOf(sections, `nq-ke-hoach_${id}`)!
    const short = (section: { id: string } | null) => section?.id.slice('nq-ke-hoach_'.length) ?? null
    return [short(place.previous), short(place.next)]
  }

  it('has the sibling before it, else the parent, and the first clause behind all under it', () => {
    expect(around('dieu-2')).toEqual(['dieu-1', 'dieu-3'])
    expect(around('dieu-2_i')).toEqual(['dieu-2', 'dieu-2_ii'])
    expect(around('dieu-2_i_2_1')).toEqual(['dieu-2_i_2', 'dieu-2_i_2_2'])
    expect(around('dieu-2_i_2_14')).toEqual(['dieu-2_i_2_13', 'dieu-2_ii'])
    expect(around('mo-dau')).toEqual([null, 'can-cu-1'])
    expect(around('chu-ky')).toEqual(['noi-nhan', null])
  })

  it('does not take Điều 10 for a part of Điều 1', () => {
    const plain = buildDocument({ id: 'd', title: 'D', kind: 'luat' }, [1, 10].map((n) => ({ label: `Điều ${n}`, level: 'dieu' as const, text: `Điều ${n}. X` }))).sections.map(viewOfSection)
    expect(placeOf(plain, 'd_dieu-1')!.under).toEqual([])
  })

  it('is null where there is no such clause', () => {
    expect(placeOf(sections, 'nq-ke-hoach_dieu-9')).toBeNull()
  })
})

describe('example queries', () => {
  const library = memoryLibrary(sampleDocuments())
  it('are headings of the library, and the same each time', () => {
    const views = library.documents().map(({ id }) => documentView(library, id)!)
    const headings = views.flatMap(({ sections }) => sections.map(({ heading }) => heading))
    const examples = exampleQueries(views)
    expect(examples).toHaveLength(3)
    for (const example of examples) expect(headings).toContain(example)
    expect(exampleQueries(views)).toEqual(examples)
  })

  it('are none where no heading fits', () => {
    expect(exampleQueries([])).toEqual([])
  })
})
