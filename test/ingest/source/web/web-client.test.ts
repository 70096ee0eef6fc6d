import { gzipSync, brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { webSettings } from '../../../../ingest/source/web/web-settings.js'
import { openWebClient } from '../../../../ingest/source/web/web-client.js'
import { page, redirect, testServer, testSettings } from './test-server.js'

const get = (url: string, changes: Parameters<typeof testSettings>[0] = {}) => openWebClient(testSettings(changes)).fetch(url, null)
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

describe('a page is fetched', () => {
  it('under the program\'s name, with its address, time, charset and validators', async () => {
    const { url, seen } = await testServer({ '/a': page('<p>Điều 1</p>', { 'content-type': 'text/html; charset="Windows-1258"', etag: '"x1"', 'last-modified': 'Fri, 11 Dec 2020 00:00:00 GMT' }) })
    const fetched = (await get(`${url}/a?b=1#c`))!
    expect(fetched).toMatchObject({ url: `${url}/a?b=1`, charset: 'windows-1258', etag: '"x1"', lastModified: 'Fri, 11 Dec 2020 00:00:00 GMT' })
    expect(Math.abs(Date.parse(fetched.fetchedAt) - Date.now())).toBeLessThan(60_000)
    expect(text(fetched.bytes)).toBe('<p>Điều 1</p>')
    expect(seen.map(({ path }) => path)).toEqual(['/robots.txt', '/a?b=1'])
    expect(seen[1]!.headers).toMatchObject({ 'user-agent': 'tradieu/1' })
  })

  it('through redirects, whose end is its address', async () => {
    const { url } = await testServer({ '/a': redirect('/b', 301), '/b': redirect('c', 307), '/c': page('xong') })
    expect((await get(`${url}/a`))!.url).toBe(`${url}/c`)
  })

  it('when it comes compressed', async () => {
    const send = (encoding: string, bytes: Buffer) => (response: import('node:http').ServerResponse) => void response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding }).end(bytes)
    const { url } = await testServer({ '/g': send('gzip', gzipSync('Điều 1')), '/b': send('br', brotliCompressSync('Điều 2')) })
    expect([text((await get(`${url}/g`))!.bytes), text((await get(`${url}/b`))!.bytes)]).toEqual(['Điều 1', 'Điều 2'])
  })

  it('not again where the server knows the version', async () => {
    const { url, seen } = await testServer({ '/a': (response, request) => void (request.headers['if-none-match'] === '"x1"' ? response.writeHead(304).end() : response.writeHead(200, { etag: '"x1"', 'content-type': 'text/html' }).end('a')) })
    const client = openWebClient(testSettings())
    const first = (await client.fetch(`${url}/a`, null))!
    expect(await client.fetch(`${url}/a`, first)).toBeNull()
    expect(seen.filter(({ path }) => path === '/robots.txt')).toHaveLength(1)
  })

  it('with a pause between two requests to one host, as long as robots.txt asks', async () => {
    const { url, seen } = await testServer({ '/robots.txt': page('User-agent: *\nCrawl-delay: 0.4', { 'content-type': 'text/plain' }), '/a': redirect('/b'), '/b': page('b') })
    await get(`${url}/a`, { pauseMs: 100 })
    const [, a, b] = seen
    expect(b!.atMs - a!.atMs).toBeGreaterThanOrEqual(390)
  })
})

describe('an address is refused', () => {
  const never = { resolve: () => Promise.reject(new Error('resolved')) }
  it.each([
    ['of another scheme', 'ftp://a.vn/x', 'bad-url'], ['of a file', 'file:///etc/passwd', 'bad-url'], ['with a password', 'https://a:b@c.vn/', 'bad-url'], ['that is none', 'https://', 'bad-url'], ['that is endless', `https://a.vn/${'x'.repeat(3000)}`, 'bad-url'],
    ['of loopback', 'http://127.0.0.1/', 'private-address'], ['of loopback, written as one number', 'http://2130706433/', 'private-address'], ['of loopback in octal', 'http://0177.0.0.1/', 'private-address'], ['of loopback, shortened', 'http://127.1/', 'private-address'],
    ['of IPv6 loopback', 'http://[::1]/', 'private-address'], ['of IPv4 hidden in IPv6', 'http://[::ffff:10.0.0.1]/', 'private-address'], ['of IPv4 behind a translator', 'http://[64:ff9b::a00:1]/', 'private-address'],
    ['of a private network', 'http://192.168.1.1/', 'private-address'], ['of carrier-grade NAT', 'http://100.64.0.1/', 'private-address'], ['that is link-local', 'http://169.254.169.254/latest/meta-data/', 'private-address'], ['that is unique local', 'http://[fd00:ec2::254]/', 'private-address'],
    ['that is multicast', 'http://224.0.0.1/', 'private-address'], ['of every host', 'http://0.0.0.0/', 'private-address'], ['of a cloud\'s own service', 'http://168.63.129.16/', 'private-address'],
  ])('%s', async (_what, address, code) => {
    const client = openWebClient({ ...webSettings({ allowPrivate: false }), ...never })
    await expect(client.fetch(address, null)).rejects.toMatchObject({ code, message: expect.stringMatching(/^\p{Lu}.*\.$/u) as string })
  })

  it('whose name resolves to a private one, among others too', async () => {
    const settings = webSettings({ allowPrivate: false })
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], []]) {
      const resolve = () => Promise.resolve(addresses.map((address) => ({ address, family: 4 })))
      await expect(openWebClient({ ...settings, resolve }).fetch('http://noi-bo.vn/', null)).rejects.toMatchObject({ code: 'private-address' })
    }
  })

  it('at a redirect, also one of robots.txt', async () => {
    const secret = await testServer({ '/mat': page('bí mật') }, '127.0.0.2')
    const { url } = await testServer({ '/a': redirect(`${secret.url}/mat`), '/f': redirect('file:///etc/passwd'), '/p': redirect('http://u:p@127.0.0.1/'), '/x': redirect('http://[') })
    const isAllowed = (address: string): boolean => address === '127.0.0.1'
    await expect(get(`${url}/a`, { isAllowed })).rejects.toMatchObject({ code: 'private-address' })
    for (const path of ['/f', '/p', '/x']) await expect(get(url + path, { isAllowed })).rejects.toMatchObject({ code: 'bad-url' })
    const other = await testServer({ '/robots.txt': redirect(`${secret.url}/robots.txt`), '/a': page('a') })
    await expect(get(`${other.url}/a`, { isAllowed })).rejects.toMatchObject({ code: 'private-address' })
    expect(secret.seen).toEqual([])
  })

  it('whose name resolves to a private one the second time is never asked a second time', async () => {
    const { url, seen } = await testServer({ '/a': page('a') })
    let asked = 0
    const resolve = () => Promise.resolve([{ address: asked++ < 2 ? '127.0.0.1' : '127.0.0.3', family: 4 }])
    await get(`${url.replace('127.0.0.1', 'doi-dia-chi.vn')}/a`, { resolve, isAllowed: (address) => address === '127.0.0.1' })
    // Once for robots.txt, once for the page: what was judged is what was connected to.
    expect([asked, seen.length]).toEqual([2, 2])
  })
})

describe('robots.txt', () => {
  const rules = (text: string) => page(text, { 'content-type': 'text/plain' })
  it.each([
    ['keeps everyone out', 'User-agent: *\nDisallow: /', '/a', false],
    ['keeps this program out by its name', 'User-agent: tradieu\nDisallow: /a', '/a', false],
    ['keeps others out', 'User-agent: khac\nDisallow: /\n\nUser-agent: *\nAllow: /', '/a', true],
    ['allows a page in a closed folder', 'User-agent: *\nDisallow: /a\nAllow: /a$', '/a', true],
  ])('that %s', async (_what, robots, path, isRead) => {
    const { url } = await testServer({ '/robots.txt': rules(robots), '/a': page('a') })
    const fetched = get(url + path)
    if (isRead) expect((await fetched)!.url).toBe(url + path)
    else await expect(fetched).rejects.toMatchObject({ code: 'robots-refused' })
  })

  it('that the server fails to give keeps everyone out; one without end is none', async () => {
    const failing = await testServer({ '/robots.txt': (response) => void response.writeHead(503).end(), '/a': page('a') })
    await expect(get(`${failing.url}/a`)).rejects.toMatchObject({ code: 'robots-refused' })
    const endless = await testServer({ '/robots.txt': (response) => { response.writeHead(200); const more = (): void => { if (response.write('#'.repeat(65_536))) setImmediate(more); else response.once('drain', more) }; more() }, '/a': page('a') })
    expect(await get(`${endless.url}/a`)).not.toBeNull()
  })
})

describe('a server that does harm', { timeout: 30_000 }, () => {
  const quick = { headMs: 400, stallMs: 300, bodyMs: 2_000 }
  const html = { 'content-type': 'text/html' }
  it.each<[string, Parameters<typeof testServer>[0][string], string, Parameters<typeof testSettings>[0]]>([
    ['redirects for ever', (response, request) => void response.writeHead(302, { location: `${request.url!}x` }).end(), 'too-many-redirects', {}],
    ['never answers', () => {}, 'too-slow', {}],
    ['sends a byte at a time', (response) => { response.writeHead(200, html); const timer = setInterval(() => response.write('x'), 50); response.on('close', () => clearInterval(timer)) }, 'too-slow', {}],
    ['sends for ever, but fast', (response) => { response.writeHead(200, html); const timer = setInterval(() => response.write('x'.repeat(4000)), 50); response.on('close', () => clearInterval(timer)) }, 'too-slow', {}],
    ['sends its head a byte at a time', (response) => { const timer = setInterval(() => response.socket!.write('X'), 50); response.on('close', () => clearInterval(timer)) }, 'fetch-failed', {}],
    ['announces too much', (response) => void response.writeHead(200, { ...html, 'content-length': '99999999' }).write('x'), 'file-too-large', {}],
    ['sends too much', (response) => void response.writeHead(200, html).end('x'.repeat(50_000)), 'file-too-large', { maxBytes: 10_000 }],
    ['sends less than it announced', (response) => { response.writeHead(200, { ...html, 'content-length': '1000' }); response.write('x'); response.socket!.end() }, 'fetch-failed', {}],
    ['breaks off', (response) => { response.writeHead(200, html); response.write('x'); response.socket!.destroy() }, 'fetch-failed', {}],
    ['sends a bomb', (response) => void response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))), 'expands-too-much', { maxBytes: 50_000 }],
    ['sends half of what was compressed', (response) => void response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync('Điều 1. Một').subarray(0, 12)), 'fetch-failed', {}],
    ['lies that it compresses', (response) => void response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('Điều 1'), 'fetch-failed', {}],
    ['compresses in a way of its own', (response) => void response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip' }).end('x'), 'fetch-failed', {}],
    ['sends a picture', (response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'), 'unsupported-content-type', {}],
    ['sends a head without end', (response) => void response.writeHead(200, { ...html, 'x-a': 'a'.repeat(200_000) }).end('x'), 'fetch-failed', {}],
    ['does not speak HTTP', (response) => void response.socket!.end('SSH-2.0-OpenSSH_9.2\r\n'), 'fetch-failed', {}],
    ['has no such page', (response) => void response.writeHead(404, html).end('Không có'), 'fetch-failed', {}],
    ['fails', (response) => void response.writeHead(500, html).end('Lỗi'), 'fetch-failed', {}],
    ['says that nothing is new to one that knows nothing', (response) => void response.writeHead(304).end(), 'fetch-failed', {}],
  ])('and %s', async (_what, answer, code, changes) => {
    const { url } = await testServer({ '/a': answer, ...(code === 'too-many-redirects' && Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/a${'x'.repeat(i + 1)}`, answer]))) })
    await expect(get(`${url}/a`, { ...quick, ...changes })).rejects.toMatchObject({ code, message: expect.stringMatching(/^\p{Lu}.*\.$/u) as string })
  })

  it('a host that is not there', async () => {
    await expect(get('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'fetch-failed', message: 'Không kết nối được với máy chủ.' })
    await expect(get('http://khong-co.invalid/')).rejects.toMatchObject({ code: 'fetch-failed' })
  })
})
