import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../../ingest/model/app-error.js'
import { getJson } from './get.js'
import { openSite, type Site } from './sample/site.js'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())
const suggested = (query: string) => getJson(`${site.url}/api/suggest${query}`)

describe('JSON of suggestions', () => {
  it('goes on from what is typed', async () => {
    const { status, body, headers } = await suggested('?q=ty+le+ho&limit=1')
    expect(status).toBe(200)
    expect(body).toEqual({ q: 'ty le ho', suggestions: [{ text: 'Tỷ lệ hộ nghèo', kind: 'phrase', count: 1 }] })
    expect(headers['etag']).toBeTruthy()
  })

  it('is an empty list where nothing is typed or found', async () => {
    for (const query of ['', '?q=', '?q=+', '?q=zzz', '?q=%2F']) expect((await suggested(query)).body['suggestions'], query).toEqual([])
  })

  it('holds at most `limit`', async () => {
    expect((await suggested('?q=t&limit=2')).body['suggestions']).toHaveLength(2)
    expect(((await suggested('?q=t')).body['suggestions'] as unknown[]).length).toBeLessThanOrEqual(8)
  })

  it.each([
    [`?q=${'a'.repeat(2001)}`, 'query-too-long'], ['?q=a&limit=51', 'bad-parameter'], ['?q=a&limit=x', 'bad-parameter'], ['?q=a&q=b', 'repeated-parameter'], ['?q=%ff', 'bad-encoding'],
  ])('refuses %.20s as every address does', async (query, code) => {
    const { status, body } = await suggested(query)
    expect([status, (body['error'] as { code: string }).code]).toEqual([400, code])
  })

  it('answers 503 where there is no library', async () => {
    const none = await openSite(() => { throw new AppError('library-missing', 'Chưa có thư viện.') })
    expect((await getJson(`${none.url}/api/suggest?q=a`)).status).toBe(503)
    await none.close()
  })
})
