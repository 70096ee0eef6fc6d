import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { get, getJson, words } from './get.js'
import { openSite, type Site } from './sample/site.js'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

const CLAUSE = 'nq-ke-hoach_dieu-2_i_2_13'

describe('/api/citations', () => {
  it('gives every form and format of a clause and of a document', async () => {
    const { status, body } = await getJson(`${site.url}/api/citations/${CLAUSE}`)
    expect(status).toBe(200)
    expect((body as { forms: Record<string, string> }).forms.report).toBe('chỉ tiêu (13), mục I.2, Điều 2, Nghị quyết số 41/NQ-HĐND ngày 11/12/2020 của Hội đồng nhân dân tỉnh Sông Chàm')
    expect(Object.keys((body as { exports: object }).exports).sort()).toEqual(['bibtex', 'csl', 'html', 'markdown', 'ris'])
    expect((await getJson(`${site.url}/api/citations/nq-ke-hoach`)).body).toMatchObject({ id: 'nq-ke-hoach', documentId: 'nq-ke-hoach' })
  })

  it('cites several clauses of one document together', async () => {
    const { body } = await getJson(`${site.url}/api/citations?phan=nq-ke-hoach_dieu-3_1&phan=nq-ke-hoach_dieu-3_2`)
    expect(body['citation']).toMatch(/^khoản 1 và khoản 2 Điều 3 Nghị quyết số 41/)
  })

  it.each([
    ['/api/citations/khong-co', 404, 'document-not-found'], ['/api/citations/nq-ke-hoach_dieu-99', 404, 'section-not-found'], ['/api/citations', 400, 'bad-parameter'],
    ['/api/citations?phan=nq-ke-hoach_dieu-1&phan=tin-giam-ngheo_thu-nhat', 400, 'bad-parameter'],
  ])('%s is %i %s', async (path, status, code) => {
    const got = await getJson(site.url + path)
    expect([got.status, (got.body['error'] as { code: string }).code]).toEqual([status, code])
  })
})

describe('/trich-dan', () => {
  it.each([['md', 'text/markdown'], ['html', 'text/html'], ['bib', 'application/x-bibtex'], ['ris', 'application/x-research-info-systems'], ['json', 'application/vnd.citationstyles.csl+json']])('sends %s as a file', async (ending, type) => {
    const { status, headers, text } = await get(`${site.url}/trich-dan/${CLAUSE}.${ending}`)
    expect([status, String(headers['content-type']).split(';')[0]]).toEqual([200, type])
    expect(headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="?${CLAUSE}.${ending}"?$`))
    expect(text).toContain('41/NQ-HĐND')
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  it.each([`${CLAUSE}.exe`, CLAUSE, '.md', 'khong-co.md'])('%s is not there', async (file) => expect((await get(`${site.url}/trich-dan/${file}`)).status).toBe(404))
})

describe('pages', () => {
  it.each([['/van-ban/nq-ke-hoach/dieu-2/i/2/13', CLAUSE], ['/van-ban/nq-ke-hoach', 'nq-ke-hoach']])('%s offers every form as text and every format as a link that works', async (path, id) => {
    const page = await get(site.url + path)
    expect(page.$('.citation-forms dt').length).toBe(4)
    expect(words(page, '.citation-forms dd')).toContain('Nghị quyết số 41/NQ-HĐND của Hội đồng nhân dân tỉnh Sông Chàm ngày 11/12/2020')
    const links = page.$('.citation-files a').map((_, a) => page.$(a).attr('href')!).get()
    expect(links.length).toBe(5)
    for (const link of links) expect((await get(site.url + link)).status, link).toBe(200)
    expect(links[0]).toBe(`/trich-dan/${id}.md`)
  })
})
