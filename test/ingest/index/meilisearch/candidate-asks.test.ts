import { afterAll, describe, expect, it } from 'vitest'
import { candidateAsks } from '../../../../ingest/index/meilisearch/candidate-asks.js'
import { likelyRows } from '../../../../ingest/index/meilisearch/likely-rows.js'
import { sectionAt, sectionPlace } from '../../../../ingest/index/meilisearch/section-place.js'
import { rowScorer } from '../../../../ingest/index/score-rows.js'
import { topRows } from '../../../../ingest/index/top-rows.js'
import type { CandidateQuery } from '../../../../ingest/index/port.js'
import { tinyLibrary } from '../../../server/search/tiny-library.js'
import { keys, wordsQuery } from '../engine-contract.js'

/** More sections than lists hold together, even of common words. */
const MANY = 12_500
const { context, close } = tinyLibrary({ a: { sections: [...Array.from({ length: MANY }, (_, i) => `Hộ nghèo ở thôn ${i}.`), 'Hộ cận nghèo được vay vốn.'] } })
afterAll(close)
const at = { reader: context.index, snapshot: context.index.snapshot() }
const searches = (text: string, more: Partial<CandidateQuery> = {}) => candidateAsks(wordsQuery(text, { limit: 200, ...more }), at)

describe('searches for candidates', () => {
  it('have a list whole where few sections hold the words, else so many hits', () => {
    expect(searches('cận')).toEqual([{ q: '"ca7n6"', filter: [] }])
    expect(searches('hộ nghèo')).toContainEqual({ q: '"ho76wngheo2"', filter: [], limit: 400 })
    expect(searches('hộ vốn').find(({ q }) => q.includes('vo7n5'))).not.toHaveProperty('limit')
  })
  it('have as much as is wanted of every full match where a reader pages deep', () => {
    expect(searches('hộ nghèo', { limit: 1000 })).toContainEqual({ q: '"ho76" "ngheo2"', filter: [], limit: 1000 })
    expect(searches('hộ nghèo', { limit: 10_000 })).toContainEqual({ q: '"ho76" "ngheo2"', filter: [] })
  })
  it('ask for a phrase by its pairs, in the words of the section, and before other words where it is common', () => {
    expect(searches('vốn', { required: [[keys('cận nghèo được')]] })).toEqual([{ q: '"ca7n6wngheo2" "ngheo2wd9u8o8c6"', filter: [], attributesToSearchOn: ['heading', 'body'] }])
    const common = searches('vốn', { required: [[keys('hộ nghèo')]] })
    expect(common.map(({ q, limit }) => [q, limit])).toEqual([['"ho76wngheo2"', 1000], ['"vo7n5" "ho76wngheo2"', undefined]])
  })
  it('ask for every reading of a phrase whose words the library holds, and for nothing where one phrase has none', () => {
    const readings = ['cận nghèo', 'cân nghèo', 'cạn nghèo', 'cận nghẻo', 'được vay', 'vay vốn', 'hộ cận'].map(keys)
    expect(searches('', { required: [readings] }).map(({ q }) => q).sort()).toEqual(['"ca7n6wngheo2"', '"d9u8o8c6wvay"', '"ho76wca7n6"', '"vaywvo7n5"'])
    const impossible = [[keys('cân nghẻo')], [[]], [[], keys('cân')], []]
    for (const alternatives of impossible) expect(searches('', { required: [readings, alternatives] })).toEqual([])
  })
  it('ask once for each alternative', () => expect(searches('', { required: [[keys('cận nghèo'), keys('vay vốn')]] }).map(({ q }) => q)).toEqual(['"ca7n6wngheo2"', '"vaywvo7n5"']))
  it('leave out a word, not a phrase', () => {
    expect(searches('cận', { excluded: [keys('vay'), keys('thôn 1')] })).toEqual([{ q: '"ca7n6" -"vay"', filter: [], attributesToSearchOn: ['heading', 'body'] }])
  })
  it('are none in one document, and are filtered by what else is asked', () => {
    expect(searches('hộ cận nghèo', { filters: { documentId: 'a' } })).toEqual([])
    expect(searches('cận', { filters: { kinds: ['luat'] } })).toEqual([{ q: '"ca7n6"', filter: ['kind IN ["luat"]'] }])
  })
})

describe('what rare words tell', () => {
  const query = wordsQuery('hộ cận nghèo vay vốn ở thôn 17')
  const rows = Array.from({ length: MANY + 1 }, (_, i) => i)
  it('is never more than all words tell, and as much where all of a query is rare', () => {
    const likely = likelyRows(query, at)
    const { scores, held } = rowScorer(query, at)(rows)
    for (const row of rows) {
      expect(likely.scores[row]).toBeLessThanOrEqual(scores[row]! * 1.0001)
      expect(likely.held[row]).toBeLessThanOrEqual(held[row]! * 1.0001)
    }
    expect(topRows(rows, likely.scores, 2)).toEqual(topRows(rows, scores, 2))
    expect(likely.scores[MANY]).toBeCloseTo(scores[MANY]!, 3)
    expect(likely.held[MANY]).toBeCloseTo(held[MANY]!, 3)
  })
})

describe('a section as one value', () => {
  it.each([{ document: 'luat-4', order: 12 }, { document: 'a/b', order: 0 }])('is read back: %o', (section) => expect(sectionAt(sectionPlace(section))).toEqual(section))
})
