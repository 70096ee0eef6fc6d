import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { load } from 'cheerio'
import { ingestPaths } from '../../../ingest/ingest.js'
import type { CheckResult } from '../../../server/check/finding.js'
import { serve, type Serving } from '../../../server/http/serve.js'

const CITATION = 'chỉ tiêu (13), mục I.2, Điều 2, Nghị quyết ngày 11/12/2020 của Hội đồng nhân dân tỉnh Thái Nguyên'
const DRAFT = `Báo cáo: “Tỷ lệ hộ nghèo theo chuẩn mới mỗi năm giảm bình quân từ 2% trở lên” (${CITATION}).`

const libraryDir = mkdtempSync(join(tmpdir(), 'tradieu-check-'))
let site: Serving
beforeAll(async () => {
  await ingestPaths({ paths: [join(import.meta.dirname, '../../../corpus')], libraryDir })
  site = await serve({ libraryDir, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await site.close()
  rmSync(libraryDir, { recursive: true, force: true })
})

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> => fetch(site.url + path, { method: 'POST', body, headers })
const json = async (response: Response): Promise<CheckResult & { error?: { code: string } }> => (await response.json()) as CheckResult

function form(fields: Record<string, string | Blob>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value, ...(value instanceof Blob ? ['ban-thao.txt'] : []) as [])
  return data
}

describe('/api/check', () => {
  it.each<[string, () => [BodyInit, Record<string, string>]]>([
    ['JSON', () => [JSON.stringify({ text: DRAFT }), { 'Content-Type': 'application/json' }]],
    ['plain text', () => [DRAFT, { 'Content-Type': 'text/plain' }]],
    ['a form', () => [new URLSearchParams({ 'ban-thao': DRAFT }), {}]],
    ['a form with parts', () => [form({ 'ban-thao': DRAFT }), {}]],
    ['a file', () => [form({ 'ban-thao': '', tep: new Blob([DRAFT]) }), {}]],
  ])('takes %s', async (_, body) => {
    const response = await post('/api/check', ...body())
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const { text, findings, complete } = await json(response)
    expect(complete).toBe(true)
    expect(findings.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['quotation wrong-number', 'address word-for-word'])
    expect(findings.every(({ start, end, exact }) => text.slice(start, end) === exact)).toBe(true)
    expect(findings[0]!.numbers).toEqual([{ draft: '2', source: '1' }])
    expect(findings[0]!.citation).toBe(CITATION)
  })

  it.each<[string, () => [BodyInit, Record<string, string>], number, string]>([
    ['nothing', () => ['', { 'Content-Type': 'text/plain' }], 400, 'missing-draft'],
    ['no body that is known', () => ['x', { 'Content-Type': 'application/x-unknown' }], 400, 'missing-draft'],
    ['broken JSON', () => ['{', { 'Content-Type': 'application/json' }], 422, 'unreadable-draft'],
    ['a text that is none', () => ['{"text":[1]}', { 'Content-Type': 'application/json' }], 422, 'unreadable-draft'],
    ['too much text', () => ['a '.repeat(600_000), { 'Content-Type': 'text/plain' }], 413, 'draft-too-large'],
    ['too much text in parts', () => [form({ 'ban-thao': 'a '.repeat(600_000) }), {}], 413, 'draft-too-large'],
    ['too large a file', () => [form({ tep: new Blob(['a '.repeat(4_500_000)]) }), {}], 413, 'draft-too-large'],
    ['a picture', () => [form({ tep: new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])]) }), {}], 422, 'unreadable-draft'],
    ['a broken form', () => ['--x\r\nContent', { 'Content-Type': 'multipart/form-data; boundary=x' }], 422, 'unreadable-draft'],
    ['another field of a file', () => [form({ khac: new Blob(['a']) }), {}], 422, 'unreadable-draft'],
  ])('refuses %s', async (_, body, status, code) => {
    const response = await post('/api/check', ...body())
    expect([response.status, (await json(response)).error?.code]).toEqual([status, code])
  })

  it('takes POST here and nowhere else', async () => {
    expect((await post('/tim-kiem', 'q=x')).status).toBe(405)
    expect((await fetch(`${site.url}/kiem-tra`, { method: 'PUT', body: 'x' })).headers.get('allow')).toBe('GET, HEAD, POST')
  })
})

describe('/kiem-tra', () => {
  it('is a form that works without a script', async () => {
    const page = load(await (await fetch(`${site.url}/kiem-tra`)).text())
    const sent = page('form.check-form')
    expect([sent.attr('method'), sent.attr('action'), sent.attr('enctype')]).toEqual(['post', '/kiem-tra', 'multipart/form-data'])
    expect(sent.find('label[for="ban-thao"], label[for="tep"]').length).toBe(2)
    expect(page('.navigation a[aria-current="page"]').text()).toBe('Kiểm tra trích dẫn')
  })

  it('shows the draft character for character, a sign and a word at each place, and what came of it', async () => {
    const draft = `${DRAFT}\n<script>alert(1)</script> & “chìa khóa”`
    const response = await post('/kiem-tra', form({ 'ban-thao': draft }))
    const page = load(await response.text())
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self'")
    const shown = page('.checked-draft').clone()
    shown.find('.check-sign').remove()
    expect(shown.text()).toBe(draft)
    expect(page('.checked-draft script').length).toBe(0)
    expect(page('#cho-1').text()).toBe('✗1 Sai số')
    expect(page('#ket-qua-1 del').text()).toContain('1')
    expect(page('#ket-qua-1 ins').text()).toContain('2')
    expect(page('#ket-qua-1 [data-copy]').text()).toBe(CITATION)
    const links = page('.check-outcome a[href^="#"]').map((_, a) => page(a).attr('href')!).get()
    expect(links.filter((link) => page(link).length !== 1)).toEqual([])
    expect(page('textarea').text()).toBe(draft)
  })

  it('says so where there is nothing to check', async () => {
    expect(load(await (await post('/kiem-tra', form({ 'ban-thao': 'Chào các bạn.' }))).text())('h2').first().text()).toBe('Không có gì để đối chiếu')
  })

  it('shows a page for a draft that is missing', async () => {
    const response = await post('/kiem-tra', form({ 'ban-thao': ' ' }))
    expect([response.status, load(await response.text())('h1').text()]).toEqual([400, 'Thiếu bản thảo'])
  })

  it('writes nothing of a draft to the log, whatever happens', async () => {
    const written = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log'), vi.spyOn(console, 'warn')]
    await post('/kiem-tra', form({ 'ban-thao': DRAFT }))
    await post('/api/check', '{"text":', { 'Content-Type': 'application/json' })
    expect(written.flatMap(({ mock }) => mock.calls)).toEqual([])
    vi.restoreAllMocks()
  })
})
