import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { get } from './get.js'
import { openSite, type Site } from './sample/site.js'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('headers', () => {
  it('allow this server\'s own files only, and no inline script or style', async () => {
    const csp = String((await get(site.url)).headers['content-security-policy'])
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("script-src 'self'")
    expect(csp).toContain("style-src 'self'")
    expect(csp).not.toContain('unsafe')
    expect(csp).not.toContain('http')
  })

  it('do not tell what serves', async () => {
    expect((await get(site.url)).headers['x-powered-by']).toBeUndefined()
  })

  it('hold nothing of the Host header', async () => {
    for (const path of ['/', '/tim-kiem?q=x&tu-nam=2020&den-nam=2021', '/favicon.ico', '/khong-co']) {
      const { headers, text } = await get(site.url + path, { Host: 'ke-gian.invalid' })
      expect(JSON.stringify(headers) + text, path).not.toContain('ke-gian')
    }
  })
})

describe('caching', () => {
  it('answers 304 to a page that has not changed and makes no body for HEAD', async () => {
    for (const path of ['/', '/van-ban', '/van-ban/nq-ke-hoach', '/tim-kiem?q=ngh%C3%A8o', '/api/documents', '/api/search?q=ngh%C3%A8o']) {
      const first = await get(site.url + path)
      const etag = first.headers['etag']!
      expect(etag, path).toMatch(/^W\//)
      const again = await get(site.url + path, { 'If-None-Match': etag })
      expect([again.status, again.text], path).toEqual([304, ''])
      const head = await get(site.url + path, {}, 'HEAD')
      expect([head.status, head.text, head.headers['etag']], path).toEqual([200, '', etag])
    }
  })

  it('tags another query differently', async () => {
    const tag = async (path: string) => (await get(site.url + path)).headers['etag']
    expect(await tag('/tim-kiem?q=a')).not.toBe(await tag('/tim-kiem?q=b'))
  })

  it('lets the files of this build be kept for ever, those of another build not', async () => {
    const home = await get(site.url)
    const paths = home.$('link[rel=stylesheet], link[rel=preload], link[rel=icon]').map((_, link) => home.$(link).attr('href')!).get()
    for (const path of [...paths, home.$('script').attr('src')!]) {
      const file = await get(site.url + path)
      expect([file.status, file.headers['cache-control']], path).toEqual([200, 'public, max-age=31536000, immutable'])
      expect((await get(site.url + path.replace(/static\/[^/]+/, 'static/cu'))).headers['cache-control']).toBe('no-cache')
    }
  })

  it('serves every font that the style sheet names and asks no other server', async () => {
    const home = await get(site.url)
    const sheet = home.$('link[rel=stylesheet]').attr('href')!
    const css = (await get(site.url + sheet)).text
    const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map((match) => match[1]!)
    expect(fonts).toHaveLength(6)
    for (const font of fonts) expect((await get(new URL(font, site.url + sheet).href)).headers['content-type']).toBe('font/woff2')
    expect(css).not.toMatch(/https?:|\/\/fonts/)
  })
})

describe('transport', () => {
  it('compresses pages', async () => {
    const answer = await get(site.url + '/van-ban/nq-ke-hoach', { 'Accept-Encoding': 'gzip' })
    expect(answer.headers['content-encoding']).toBe('gzip')
  })

  it('never compresses the saved original', async () => {
    const answer = await get(site.url + '/van-ban/nq-ke-hoach/ban-goc', { 'Accept-Encoding': 'gzip' })
    expect(answer.headers['content-encoding']).toBeUndefined()
  })
})
