import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../ingest/model/document.js'
import { checkDocument } from '../../../ingest/parse/check.js'
import { hasShared, jsonLines, parseFile, sharedFiles, sharedFolder } from '../../shared.js'

const labels = (document: Document, under: string | null): string[] => document.sections.filter((section) => section.parentId === under && section.label !== '').map((section) => section.label)
const numbers = (from: number, to: number, form: (n: number) => string): string[] => Array.from({ length: to - from + 1 }, (_, i) => form(from + i))
const words = (document: Document): string => document.sections.map(({ start, ownEnd }) => document.text.slice(start, ownEnd)).join('\n')

describe.skipIf(!hasShared)('the real documents of ../shared', () => {
  const corpus = (name: string): Document => parseFile(join(sharedFolder, 'corpus', name))

  it('gives the exact tree of the resolution', () => {
    const document = corpus('nghi-quyet-hdnd-thai-nguyen-2021-2025.txt')
    const { id } = document
    expect(labels(document, null)).toEqual(['Điều 1', 'Điều 2', 'Điều 3'])
    expect(labels(document, `${id}_dieu-1`)).toEqual([])
    expect(labels(document, `${id}_dieu-2`)).toEqual(['I', 'II', 'III'])
    expect(labels(document, `${id}_dieu-2_i`)).toEqual(['1', '2'])
    expect(labels(document, `${id}_dieu-2_i_2`)).toEqual(numbers(1, 14, (n) => `(${n})`))
    expect(labels(document, `${id}_dieu-2_ii`)).toEqual(numbers(1, 14, String))
    expect(labels(document, `${id}_dieu-2_iii`)).toEqual(numbers(1, 7, String))
    expect(labels(document, `${id}_dieu-3`)).toEqual(['1', '2'])
    const levels = document.sections.map((section) => section.level)
    expect(levels.filter((level) => level === 'basis')).toHaveLength(4)
    for (const level of ['recipients', 'signature', 'closing', 'operative']) expect(levels).toContain(level)
    expect(document.text).toContain('có hiệu quả Nghị quyết số 88/2019/QH14')
    expect(document.text).toContain('củng cố quốc phòng, an ninh; xây dựng')
  })

  it('finds the five orientations and every target of the congress article', () => {
    const document = corpus('plvn-dai-hoi-dang-bo-tinh-lan-thu-xx.txt')
    expect(document.sections.filter(({ level }) => level === 'ordinal').map(({ label }) => label)).toEqual(['Thứ nhất', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm'])
    expect(document.sections.filter(({ level, role }) => level === 'item' && role === 'chi-tieu')).toHaveLength(15)
    for (const foreign of ['COP26', 'cách ly', 'Phú Thọ']) expect(words(document)).not.toContain(foreign)
  })

  it('keeps captions and the reader form out of every section', () => {
    const document = corpus('baothainguyen-gan-3-nam-thuc-hien-nghi-quyet.txt')
    for (const foreign of ['Thông tin bạn đọc', 'Lưu thông tin', 'xứng tầm. |']) expect(words(document)).not.toContain(foreign)
  })

  it.each(sharedFiles('corpus', '.txt').map((path) => [path.split('/').at(-1)!, path]))('reads %s alike from NFD, CRLF and NBSP copies', (_, path) => {
    const outline = ({ text, sections }: Document): unknown => sections.map((section) => [section.id, section.label, text.slice(section.start, section.ownEnd)])
    const expected = outline(parseFile(path))
    expect(outline(parseFile(path, (text) => text.normalize('NFD')))).toEqual(expected)
    expect(outline(parseFile(path, (text) => text.replace(/\r?\n/g, '\r\n')))).toEqual(expected)
    expect(outline(parseFile(path, (text) => text.replace(/(\p{L}) (\p{L})/gu, '$1\u00A0$2')))).toEqual(expected)
  })

  it('finds the articles and chapters of 60 laws', () => {
    interface Row { file: string; articles: [chapter: string, number: string, heading: string][] }
    const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    const failing = jsonLines<Row>(join(sharedFolder, 'wild/laws/structure.jsonl')).filter(({ file, articles }) => {
      const { sections } = parseFile(join(sharedFolder, 'wild/laws', file))
      const byId = new Map(sections.map((section) => [section.id, section]))
      const found = sections.filter(({ level }) => level === 'dieu')
      const above = (id: string | null): string[] => (id === null ? [] : [folded(`${byId.get(id)!.label} ${byId.get(id)!.heading}`), ...above(byId.get(id)!.parentId)])
      return found.length !== articles.length || found.some((section, i) => section.label !== `Điều ${articles[i]![1]}` || !above(section.parentId).some((name) => name.startsWith(folded(articles[i]![0]))))
    })
    expect(failing.map(({ file }) => file)).toEqual([])
  })

  it.each([['hien-phap-2013.html', 120], ['luat-an-ninh-mang-2018.html', 43]])('finds every article of %s', (file, count) => {
    const articles = parseFile(join(sharedFolder, 'wild/html', file)).sections.filter(({ level }) => level === 'dieu')
    expect(articles.map(({ label }) => label)).toEqual(numbers(1, count, (n) => `Điều ${n}`))
  })

  const all = ['corpus', 'wild/laws', 'wild/pages', 'wild/official', 'wild/html'].flatMap((folder) => ['.txt', '.md', '.html'].flatMap((ending) => sharedFiles(folder, ending)))
  it.each(all.map((path) => [path.split('/').slice(-2).join('/'), path]))('loses no character of %s', (_, path) => {
    const document = parseFile(path)
    const { assignedChars, bodyChars } = checkDocument(document)
    expect(bodyChars).toBe(assignedChars + document.excluded.reduce((sum, { start, end }) => sum + end - start, 0))
  })
})
