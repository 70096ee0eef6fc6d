import { describe, expect, it } from 'vitest'
import { type CitedSection, citeSection } from '../../../ingest/model/citation.js'
import { type CitedDocument, citeDocument, spokenDate } from '../../../ingest/model/cite-document.js'
import type { SectionLevel } from '../../../ingest/model/document.js'
import type { Role } from '../../../ingest/model/terms.js'

const decree: CitedDocument = { kind: 'nghi-dinh', title: 'Nghị định về công tác văn thư', number: '30/2020/NĐ-CP', issuer: 'Chính phủ', outlet: null, date: '2020-03-05' }
const resolution: CitedDocument = { kind: 'nghi-quyet', title: 'Về kế hoạch', number: '41/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Thái Nguyên', outlet: null, date: '2020-12-11' }
const news: CitedDocument = { kind: 'tin-tuc', title: 'Gần 3 năm thực hiện', number: null, issuer: null, outlet: 'Báo Thái Nguyên', date: '2023' }

type Level = [SectionLevel, string, Role?]

/** A chain of sections from the root down, each the only child of the one before; the last is cited. */
function cite(document: CitedDocument, ...levels: Level[]): string {
  const sections = levels.map(([level, label, role = 'thuong'], i): CitedSection => ({
    id: `d_${i}`, parentId: i === 0 ? null : `d_${i - 1}`, level, label: level === 'heading' ? '' : label, role, path: levels.slice(0, i + 1).map((part) => part[1]),
  }))
  return citeSection({ ...document, sections }, sections.at(-1)!)
}

const DECREE = 'Nghị định số 30/2020/NĐ-CP'
const RESOLUTION = 'Nghị quyết số 41/NQ-HĐND ngày 11/12/2020 của Hội đồng nhân dân tỉnh Thái Nguyên'
const NEWS = '“Gần 3 năm thực hiện”, Báo Thái Nguyên, năm 2023'

describe('a section is cited from small to large', () => {
  const cases: [string, CitedDocument, Level[], string][] = [
    ['normative levels run on', decree, [['dieu', 'Điều 5'], ['khoan', '2'], ['diem', 'a)']], `điểm a khoản 2 Điều 5 ${DECREE}`],
    ['điểm đ stays đ', decree, [['dieu', 'Điều 5'], ['khoan', '1a'], ['diem', 'đ']], `điểm đ khoản 1a Điều 5 ${DECREE}`],
    ['an article is found without its chapter', decree, [['chuong', 'Chương II'], ['muc', 'Mục 1'], ['dieu', 'Điều 5']], `Điều 5 ${DECREE}`],
    ['a chapter is cited by itself', decree, [['phan', 'Phần thứ nhất'], ['chuong', 'Chương II']], `Chương II Phần thứ nhất ${DECREE}`],
    ['divisions are joined by points', resolution, [['dieu', 'Điều 2'], ['roman', 'I'], ['number', '2']], `mục I.2, Điều 2, ${RESOLUTION}`],
    ['a target in brackets', resolution, [['dieu', 'Điều 2'], ['roman', 'I'], ['number', '2'], ['paren-number', '(13)', 'chi-tieu']], `chỉ tiêu (13), mục I.2, Điều 2, ${RESOLUTION}`],
    ['brackets that are no target', resolution, [['roman', 'I'], ['paren-number', '(1)']], `điểm (1), mục I, ${RESOLUTION}`],
    ['a dash is counted', resolution, [['roman', 'I'], ['dash', '-']], `gạch đầu dòng thứ 1, mục I, ${RESOLUTION}`],
    ['a dash under a khoản', decree, [['dieu', 'Điều 5'], ['khoan', '2'], ['dash', '-']], `gạch đầu dòng thứ 1, khoản 2 Điều 5, ${DECREE}`],
    ['a division that is itself a target', resolution, [['roman', 'I'], ['number', '3', 'chi-tieu']], `mục I.3, ${RESOLUTION}`],
    ['an annex', resolution, [['phu-luc', 'Phụ lục I'], ['number', '3.']], `mục 3, Phụ lục I, ${RESOLUTION}`],
    ['a table row', resolution, [['phu-luc', 'Phụ lục I'], ['table', ''], ['row', '']], `dòng 1 của bảng, Phụ lục I, ${RESOLUTION}`],
    ['the recipients', resolution, [['recipients', '']], `phần “Nơi nhận”, ${RESOLUTION}`],
    ['an orientation of a news item', news, [['ordinal', 'Thứ nhất', 'dinh-huong']], `mục “Thứ nhất”, ${NEWS}`],
    ['a paragraph of a news item', news, [['paragraph', '']], `đoạn 1, ${NEWS}`],
    ['a heading on the way up tells where one is', news, [['heading', 'Chỉ tiêu chủ yếu'], ['item', '', 'chi-tieu']], `chỉ tiêu thứ 1, mục “Chỉ tiêu chủ yếu”, ${NEWS}`],
    ['another part without a label on the way up is left out', news, [['paragraph', ''], ['item', '']], `ý 1, ${NEWS}`],
    ['a division of targets is a division', resolution, [['roman', 'I'], ['number', '2', 'chi-tieu'], ['paren-number', '(13)', 'chi-tieu']], `chỉ tiêu (13), mục I.2, ${RESOLUTION}`],
    ['a target on the way up is a point', resolution, [['paren-number', '(2)', 'chi-tieu'], ['dash', '-', 'chi-tieu']], `chỉ tiêu thứ 1, điểm (2), ${RESOLUTION}`],
    ['a target of a list in a sentence', news, [['ordinal', 'Thứ nhất'], ['item', '', 'chi-tieu']], `chỉ tiêu thứ 1, mục “Thứ nhất”, ${NEWS}`],
    ['Party style', resolution, [['roman', 'I-'], ['number', '1-']], `mục I.1, ${RESOLUTION}`],
  ]
  it.each(cases)('%s', (_name, document, levels, expected) => expect(cite(document, ...levels)).toBe(expected))

  it('counts a dash among its siblings of the same style', () => {
    const dashes = [1, 2, 3].map((n): CitedSection => ({ id: `d_${n}`, parentId: null, level: n === 2 ? 'plus' : 'dash', label: '-', role: 'thuong', path: ['-'] }))
    expect(citeSection({ ...resolution, sections: dashes }, dashes[2]!)).toBe(`gạch đầu dòng thứ 2, ${RESOLUTION}`)
  })
})

describe('a document is cited by what is known of it', () => {
  const cases: [string, CitedDocument, string][] = [
    ['a number that carries its year', decree, DECREE],
    ['a number without a year: date and body', resolution, RESOLUTION],
    ['no number', { ...resolution, number: null }, 'Nghị quyết ngày 11/12/2020 của Hội đồng nhân dân tỉnh Thái Nguyên'],
    ['no number and no body: the title', { ...resolution, number: null, issuer: null }, 'Về kế hoạch, ngày 11/12/2020'],
    ['nothing but a title', { ...resolution, number: null, issuer: null, date: null }, 'Về kế hoạch'],
    ['a law by its name', { ...decree, kind: 'luat', title: 'Luật An ninh mạng', number: '24/2018/QH14' }, 'Luật An ninh mạng số 24/2018/QH14'],
    ['a law whose title does not say that it is one', { ...decree, kind: 'luat', title: 'An ninh mạng', number: '24/2018/QH14' }, 'Luật số 24/2018/QH14'],
    ['a date of month precision', { ...resolution, date: '2020-10' }, 'Nghị quyết số 41/NQ-HĐND tháng 10/2020 của Hội đồng nhân dân tỉnh Thái Nguyên'],
    ['a news item', news, NEWS],
    ['a news item without outlet and date', { ...news, outlet: null, date: null }, '“Gần 3 năm thực hiện”'],
  ]
  it.each(cases)('%s', (_name, document, expected) => expect(citeDocument(document)).toBe(expected))
})

it('says a date as citations print it', () => {
  expect(['2020-12-11', '2020-10', '2021'].map(spokenDate)).toEqual(['ngày 11/12/2020', 'tháng 10/2020', 'năm 2021'])
})

describe('parts that would share a citation', () => {
  const section = (id: string, level: SectionLevel, more: Partial<CitedSection> = {}): CitedSection => ({ id, parentId: null, level, label: '', role: 'thuong', path: [''], ...more })

  it('an article of the text that a decree issues is not cited as the decree\'s own', () => {
    const sections = [
      section('d1', 'dieu', { label: 'Điều 1' }),
      section('a', 'phu-luc', { path: ['QUY ĐỊNH Về bến thủy'] }),
      section('a1', 'dieu', { label: 'Điều 1', parentId: 'a' }),
      section('b', 'phu-luc', { path: ['BẢNG GIÁ'] }),
      section('b1', 'number', { label: '1', parentId: 'b' }),
    ]
    const cited = (i: number): string => citeSection({ ...decree, sections }, sections[i]!)
    expect(cited(0)).toBe(`Điều 1 ${DECREE}`)
    expect(cited(2)).toBe(`Điều 1 Quy định ban hành kèm theo ${DECREE}`)
    expect(cited(4)).toBe(`mục 1, “BẢNG GIÁ” kèm theo ${DECREE}`)
  })

  it('rows of two tables, and a label printed twice, are told apart', () => {
    const sections = [
      section('t1', 'table'), section('r1', 'row', { parentId: 't1' }), section('t2', 'table'), section('r2', 'row', { parentId: 't2' }),
      section('k', 'dieu', { label: 'Điều 3' }), section('k2', 'dieu', { label: 'Điều 3' }),
    ]
    const cited = sections.map((each) => citeSection({ ...decree, sections }, each))
    expect(new Set(cited).size).toBeGreaterThanOrEqual(5)
    expect(cited[3]).toBe(`dòng 1 của bảng 2, ${DECREE}`)
    expect(cited[5]).toBe(`Điều 3 (lần in thứ 2) ${DECREE}`)
  })
})
