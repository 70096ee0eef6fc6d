import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestPaths } from '../../../ingest/ingest.js'
import { AppError } from '../../../ingest/model/app-error.js'
import { libraryFile } from '../../../ingest/library/open-file.js'
import { serve, type Serving } from '../../../server/http/serve.js'
import { get, getJson, words } from './get.js'

const LAW = `NGHỊ QUYẾT
Về giảm nghèo bền vững

QUYẾT NGHỊ:

Điều 1. Mục tiêu chung
Mỗi năm tỷ lệ hộ nghèo giảm từ 1% trở lên.

Điều 2. Tổ chức thực hiện
1. Ủy ban nhân dân tỉnh tổ chức thực hiện.
2. Hội đồng nhân dân tỉnh giám sát.
`

describe('a server over a real library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tradieu-serve-'))
  const [corpus, libraryDir] = [join(folder, 'nghi-quyet.txt'), join(folder, 'library')]
  let server: Serving
  beforeAll(async () => { server = await serve({ libraryDir, host: '127.0.0.1', port: 0 }) })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says what to run until there is a library', async () => {
    for (const path of ['/', '/tim-kiem?q=a', '/van-ban', '/van-ban/x']) {
      const page = await get(server.url + path)
      expect([page.status, page.headers['retry-after']], path).toEqual([503, '30'])
      expect(words(page, '.command'), path).toBe('npm run -s tradieu -- ingest')
      expect(page.text, path).not.toContain(folder)
    }
    const { status, body } = await getJson(`${server.url}/api/health`)
    expect([status, (body['error'] as { code: string }).code]).toEqual([503, 'library-missing'])
    expect((await get(`${server.url}/tim-kiem?q=%E0%A4%A`)).status).toBe(400)
  })

  it('has the documents as soon as they are ingested, without a restart', async () => {
    writeFileSync(corpus, LAW)
    await ingestPaths({ paths: [corpus], libraryDir })
    const found = await get(`${server.url}/tim-kiem?q=${encodeURIComponent('tỷ lệ hộ nghèo')}`)
    expect(found.$('.passage').first().find('mark').text()).toContain('tỷ lệ hộ nghèo giảm từ 1% trở lên')
    const clause = await get(server.url + found.$('.passage-foot a').first().attr('href')!)
    expect(words(clause, '.clause-text')).toContain('Mỗi năm tỷ lệ hộ nghèo giảm từ 1% trở lên.')
  })

  it('tags pages anew after an ingest that changed something, and not after one that changed nothing', async () => {
    const before = await get(`${server.url}/van-ban`)
    const tag = { 'If-None-Match': before.headers['etag']! }
    await ingestPaths({ paths: [corpus], libraryDir })
    expect((await get(`${server.url}/van-ban`, tag)).status).toBe(304)
    writeFileSync(corpus, LAW.replace('giám sát.', 'giám sát.\n3. Mặt trận Tổ quốc phản biện.'))
    await ingestPaths({ paths: [corpus], libraryDir })
    expect((await get(`${server.url}/van-ban`, tag)).status).toBe(200)
    expect((await get(`${server.url}/van-ban/nghi-quyet/dieu-2/3`)).status).toBe(200)
  })

  it('goes on when the library is deleted and made again', async () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(libraryFile(libraryDir) + ending, { force: true })
    expect((await get(`${server.url}/van-ban`)).status).toBe(503)
    await ingestPaths({ paths: [corpus], libraryDir })
    expect((await get(`${server.url}/van-ban/nghi-quyet`)).status).toBe(200)
  })

  it('does not start on a port that is taken, and says so', async () => {
    const port = Number(new URL(server.url).port)
    await expect(serve({ libraryDir, host: '127.0.0.1', port })).rejects.toSatisfy((error) => error instanceof AppError && error.code === 'port-in-use')
  })

  it('answers what is no HTTP, and headers without end, with a sentence', async () => {
    expect(await talk(server.url, 'xin chào\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*Yêu cầu không đọc được\.$/)
    expect(await talk(server.url, `GET /tim-kiem?q=${'x'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 [^]*Địa chỉ quá dài/)
  })

  it('lets an answer under way finish when it closes', async () => {
    const other = await serve({ libraryDir, host: '127.0.0.1', port: 0 })
    const answer = get(`${other.url}/van-ban/nghi-quyet`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await other.close()
    expect((await answer).status).toBe(200)
    await expect(get(other.url)).rejects.toThrow()
  })
})

/** What the server says to raw bytes until it closes. */
function talk(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => { heard += chunk })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
}
