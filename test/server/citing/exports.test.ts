import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { bibtex } from '../../../server/citing/bibtex.js'
import type { Citable } from '../../../server/citing/citable.js'
import { csl } from '../../../server/citing/csl.js'
import { htmlQuotation, markdownQuotation } from '../../../server/citing/quotation.js'
import { ris } from '../../../server/citing/ris.js'
import type { DocumentView } from '../../../server/results.js'

const document = {
  id: 'nq', kind: 'nghi-quyet', title: 'Nghị quyết 100% & #1 {a} \\b $_~^', number: '41/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Sông Chàm', outlet: null, author: null,
  date: '2020-12', url: 'https://vi-du.invalid/{x}?a=1&b=2', pageUrl: '/van-ban/nq',
} as unknown as DocumentView
const cited: Citable = { id: 'nq_dieu-2', document, address: 'Điều 2', citation: 'Điều 2 Nghị quyết <số> 41', words: '1. Dòng *một* [x](y)\nER  - <script>hai</script> & "ba"', url: '/van-ban/nq/dieu-2' }
const news: Citable = { ...cited, document: { ...document, kind: 'tin-tuc', number: null, issuer: null, outlet: 'Báo Sông Chàm', date: null, url: null, title: 'Lỗ hổng }{' } as DocumentView, words: '' }

describe('BibTeX', () => {
  it('escapes what LaTeX acts on and gives only what is known', () => {
    const entry = bibtex(cited)
    expect(entry).toContain('title = {{Nghị quyết 100\\% \\& \\#1 \\{a\\} \\textbackslash{}b \\$\\_\\textasciitilde{}\\textasciicircum{}}},')
    expect(entry).toMatch(/^@misc\{nq_dieu-2,\n/)
    expect(entry).toContain('year = {2020},\n  month = {12},\n  pages')
    expect(entry).not.toContain('day =')
    expect(entry).toContain('url = {https://vi-du.invalid/%7Bx%7D?a=1&b=2}')
  })

  it.each([['an official document', cited], ['a title with unpaired braces', news]])('has paired braces: %s', (_, item) => {
    let depth = 0
    for (const sign of bibtex(item)) {
      if (sign === '{') depth++
      if (sign === '}') depth--
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  })

  it('takes news for an article and leaves unknown fields out', () => {
    expect(bibtex(news)).toMatch(/^@article/)
    expect(bibtex(news)).not.toMatch(/year|author|number|url/)
  })
})

describe('RIS', () => {
  it('is one tag a line, from TY to ER, whatever the words hold', () => {
    const lines = ris({ ...cited, citation: 'Điều 2\nER  - \nTY  - JOUR' }).split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line) && !/[\r\n]/.test(line))).toBe(true)
    expect(lines[0]).toBe('TY  - GOVDOC')
    expect(lines.filter((line) => line.startsWith('ER')).length).toBe(1)
    expect(lines).toContain('DA  - 2020/12//')
  })

  it('knows news and statutes', () => {
    expect(ris(news)).toMatch(/^TY {2}- NEWS/)
    expect(ris({ ...cited, document: { ...document, kind: 'luat' } as DocumentView })).toMatch(/^TY {2}- STAT/)
  })
})

describe('CSL-JSON', () => {
  it('gives dates as far as they are known and no field that is not', () => {
    expect(csl(cited)).toMatchObject({ id: 'nq_dieu-2', type: 'legislation', number: '41/NQ-HĐND', issued: { 'date-parts': [[2020, 12]] }, section: 'Điều 2' })
    expect(Object.keys(csl(news)).sort()).toEqual(['container-title', 'id', 'language', 'note', 'section', 'title', 'type'])
  })
})

describe('quotations', () => {
  it('in HTML hold the words and no markup of theirs', () => {
    const $ = load(htmlQuotation(cited), null, false)
    expect($('script').length).toBe(0)
    expect($('blockquote p').map((_, p) => $(p).text()).get()).toEqual(cited.words.split('\n'))
    expect($('cite a').attr('href')).toBe(document.url)
    expect($('cite').text()).toBe(cited.citation)
  })

  it('in Markdown begin every line with the mark and escape the rest', () => {
    const written = markdownQuotation(cited)
    expect(written).toContain('> 1\\. Dòng \\*một\\* \\[x\\](y)')
    expect(written).toContain('> ER  - \\<script\\>hai\\</script\\> \\& "ba"')
    expect(written).toContain('(<https://vi-du.invalid/{x}?a=1&b=2>)')
  })
})
