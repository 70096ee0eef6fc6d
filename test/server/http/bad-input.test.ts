import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { get } from './get.js'
import { openSite, type Site } from './sample/site.js'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

const long = 'x'.repeat(2001)

/** Path, status and code; 200 where there is a sensible reading. */
const table: [string, number, string][] = [
  ['/tim-kiem?q=%E0%A4%A', 400, 'bad-encoding'],
  ['/tim-kiem?q=%', 400, 'bad-encoding'],
  ['/tim-kiem?%FF=1', 400, 'bad-encoding'],
  ['/van-ban/%E0%A4%A', 400, 'bad-encoding'],
  ['/%ff', 400, 'bad-encoding'],
  ['/van-ban/nq-ke-hoach/%C0%AF', 400, 'bad-encoding'],
  [`/tim-kiem?q=${long}`, 400, 'query-too-long'],
  [`/tim-kiem?q=x&co-quan=${long}`, 400, 'query-too-long'],
  [`/van-ban/nq-ke-hoach?q=${long}`, 400, 'query-too-long'],
  ['/tim-kiem?q=a&q=b', 400, 'repeated-parameter'],
  ['/tim-kiem?q=a&trang=1&trang=2', 400, 'repeated-parameter'],
  ['/tim-kiem?q=a&nam=2020&nam=2021', 400, 'repeated-parameter'],
  ['/tim-kiem?q=a&loai=khong-co', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&loai=__proto__', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&vai-tro=constructor', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&sap-xep=toString', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&nam=20', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&nam=2025..2020', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&nam=hai+nghin', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&tu-nam=abc&den-nam=2020', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&trang=0', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&trang=-1', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&trang=1e3', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&trang=99999999999999999999', 400, 'bad-parameter'],
  ['/tim-kiem?q=a&nguyen-van=co', 400, 'bad-parameter'],
  [`/tim-kiem?q=a${'&co-quan=1&co-quan=2'.repeat(1)}${Array.from({ length: 60 }, (_, i) => `&co-quan=c${i}`).join('')}`, 400, 'bad-parameter'],
  ['/khong-co', 404, 'page-not-found'],
  ['/van-ban/khong-co', 404, 'document-not-found'],
  ['/van-ban/__proto__', 404, 'document-not-found'],
  ['/van-ban/nq-ke-hoach/dieu-99', 404, 'section-not-found'],
  ['/van-ban/nq-ke-hoach/dieu-2%2Fi', 404, 'section-not-found'],
  ['/van-ban/..%2f..%2fetc%2fpasswd', 404, 'document-not-found'],
  ['/van-ban/khong-co/ban-goc', 404, 'document-not-found'],
  ['/static/x/../../package.json', 404, 'page-not-found'],
  ['/static/x/..%2f..%2fpackage.json', 404, 'page-not-found'],
  ['/tim-kiem?q=%00%01%1F', 200, ''],
  ['/tim-kiem?q=h%00%E1%BB%99', 200, ''],
  ['/tim-kiem?q=%22ch%C6%B0a+%C4%91%C3%B3ng', 200, ''],
  ['/tim-kiem?q=%E2%80%AE%F0%9F%98%80', 200, ''],
  ['/tim-kiem?q[]=a', 200, ''],
  ['/tim-kiem?q=a&&=&la=1', 200, ''],
  ['/tim-kiem?q=a&loai=&nam=&trang=', 200, ''],
  ['/tim-kiem?q=a&trang=1000', 200, ''],
  ['/tim-kiem?q=a&van-ban=khong-co', 200, ''],
  ['/van-ban?trang=900', 200, ''],
  ['/van-ban/', 200, ''],
  ['/tim-kiem/?q=a', 200, ''],
]

const apiTable: [string, number, string][] = [
  ['/api/search', 400, 'missing-query'],
  ['/api/search?q=%E0%A4%A', 400, 'bad-encoding'],
  [`/api/search?q=${long}`, 400, 'query-too-long'],
  ['/api/search?q=a&limit=101', 400, 'bad-parameter'],
  ['/api/search?q=a&limit=-1', 400, 'bad-parameter'],
  ['/api/search?q=a&offset=10001', 400, 'bad-parameter'],
  ['/api/search?q=a&offset=1.5', 400, 'bad-parameter'],
  ['/api/search?q=a&kind=khong-co', 400, 'bad-parameter'],
  ['/api/documents?year=20', 400, 'bad-parameter'],
  ['/api/documents/khong-co', 404, 'document-not-found'],
  ['/api/sections/khong-co', 404, 'section-not-found'],
  ['/api/sections/nq-ke-hoach_dieu-99', 404, 'section-not-found'],
  ['/api/khong-co', 404, 'page-not-found'],
  ['/api/%FF', 400, 'bad-encoding'],
]

describe('bad input', () => {
  it.each(table)('%s → %i %s', async (path, status, code) => {
    const page = await get(site.url + path)
    expect(page.status).toBe(status)
    expect(page.headers['content-type']).toContain('text/html')
    if (code === '') return
    expect(page.$('h1').text()).not.toBe('')
    expect(page.$('.problem > p').eq(1).text()).toMatch(/[.…]$/)
    expect(page.$('.problem-ways a').length).toBe(3)
  })

  it.each(apiTable)('%s → %i %s as JSON', async (path, status, code) => {
    const { status: got, text } = await get(site.url + path)
    const { error } = JSON.parse(text) as { error: { code: string; message: string } }
    expect([got, error.code]).toEqual([status, code])
    expect(error.message).toMatch(/\S/)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused with what is allowed', async (method) => {
    const page = await get(`${site.url}/tim-kiem?q=a`, {}, method)
    expect([page.status, page.headers['allow']]).toEqual([405, 'GET, HEAD'])
  })

  it('never was a fault of the server', () => {
    expect(site.faults).toEqual([])
  })
})

describe('a fault', () => {
  it('is logged, and nothing of it is shown', async () => {
    const broken = await openSite(undefined, async () => { throw new Error('mật khẩu ở /etc/shadow') })
    for (const path of ['/tim-kiem?q=a', '/api/search?q=a']) {
      const page = await get(broken.url + path)
      expect(page.status).toBe(500)
      expect(page.text).not.toContain('shadow')
      expect(page.headers['etag']).toBeUndefined()
      expect(page.headers['cache-control']).toBe('no-store')
    }
    expect(broken.faults).toHaveLength(2)
    await broken.close()
  })
})
