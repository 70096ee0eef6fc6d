import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getJson } from './get.js'
import { openSite, type Site } from './sample/site.js'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())
const json = async (path: string) => (await getJson(site.url + path)).body

describe('JSON', () => {
  it('of a search is what the page shows, paged by limit and offset', async () => {
    const all = await json('/api/search?q=h%E1%BB%99+ngh%C3%A8o')
    const part = await json('/api/search?q=h%E1%BB%99+ngh%C3%A8o&limit=1&offset=1')
    expect(all).toMatchObject({ total: 4, query: { text: 'hộ nghèo', limit: 20, offset: 0 } })
    expect((part['hits'] as unknown[])).toEqual([(all['hits'] as unknown[])[1]])
  })

  it('takes the names of the pages and English ones', async () => {
    const [vietnamese, english] = [await json('/api/search?q=ngh%C3%A8o&loai=tin-tuc'), await json('/api/search?q=ngh%C3%A8o&kind=tin-tuc')]
    expect(english['total']).toBe(vietnamese['total'])
    expect(english['total']).toBe(2)
  })

  it('of the documents lists summaries with their pages', async () => {
    const list = await json('/api/documents?sort=title&limit=1')
    expect(list).toMatchObject({ total: 3, limit: 1, offset: 0 })
    expect((list['documents'] as Record<string, unknown>[])).toHaveLength(1)
    expect((await json('/api/documents?kind=tin-tuc'))['documents']).toMatchObject([{ id: 'tin-giam-ngheo', pageUrl: '/van-ban/tin-giam-ngheo' }])
  })

  it('of a document holds its text, and every section is a slice of it', async () => {
    const document = await json('/api/documents/nq-ke-hoach')
    const text = document['text'] as string
    for (const section of document['sections'] as { start: number; end: number; text: string }[]) {
      expect(text.slice(section.start, section.end)).toContain(section.text)
    }
  })

  it('of a section says where it stands', async () => {
    expect(await json('/api/sections/nq-ke-hoach_dieu-2_i_2_13')).toMatchObject({
      id: 'nq-ke-hoach_dieu-2_i_2_13', documentId: 'nq-ke-hoach', path: ['Điều 2', 'I', '2', '(13)'], url: '/van-ban/nq-ke-hoach/dieu-2/i/2/13',
      parents: ['nq-ke-hoach_dieu-2', 'nq-ke-hoach_dieu-2_i', 'nq-ke-hoach_dieu-2_i_2'], children: [],
      previous: 'nq-ke-hoach_dieu-2_i_2_2', next: 'nq-ke-hoach_dieu-2_i_2_14',
    })
  })

  it('of the health is never kept', async () => {
    const { headers, body } = await getJson(`${site.url}/api/health`)
    expect(body).toMatchObject({ status: 'ok', version: 'v1', documents: 3, sections: 31 })
    expect(headers['cache-control']).toBe('no-store')
  })
})
