import { describe, expect, it } from 'vitest'
import { citer, type NamedDocument } from '../../../ingest/model/citation-forms.js'
import type { CitedSection } from '../../../ingest/model/citation.js'

const resolution: NamedDocument = { kind: 'nghi-quyet', title: 'Nghị quyết về kế hoạch', number: '41/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Sông Chàm', outlet: null, date: '2020-12-11', subject: 'Về kế hoạch 5 năm' }
const law: NamedDocument = { ...resolution, kind: 'luat', title: 'Luật Thủ đô', number: '39/2024/QH15', issuer: 'Quốc hội', date: '2024-06-28', subject: 'Luật Thủ đô' }
const news: NamedDocument = { ...resolution, kind: 'tin-tuc', title: 'Gần 3 năm', number: null, issuer: null, outlet: 'Báo Sông Chàm', date: '2023', subject: null }
const bare: NamedDocument = { ...resolution, number: null, issuer: null, date: null, subject: null }

const section = (id: string, parentId: string | null, label: string, level: CitedSection['level']): CitedSection => ({ id, parentId, label, level, role: 'thuong', path: [label] })
const sections = [
  section('a', null, 'Điều 31', 'dieu'), section('a2', 'a', '2', 'khoan'), section('a3', 'a', '3', 'khoan'), section('a4', 'a', '4', 'khoan'),
  section('b', null, 'Điều 37', 'dieu'), section('b2', 'b', '2', 'khoan'), section('b2a', 'b2', 'a)', 'diem'), section('c', 'b', '-', 'dash'),
]
const at = (...ids: string[]): CitedSection[] => ids.map((id) => sections.find((each) => each.id === id)!)

describe('a clause in each form', () => {
  const cases: [string, NamedDocument, Record<string, string>][] = [
    ['of a resolution', resolution, {
      report: 'khoản 2 Điều 31 Nghị quyết số 41/NQ-HĐND ngày 11/12/2020 của Hội đồng nhân dân tỉnh Sông Chàm',
      first: 'khoản 2 Điều 31 Nghị quyết số 41/NQ-HĐND ngày 11 tháng 12 năm 2020 của Hội đồng nhân dân tỉnh Sông Chàm về kế hoạch 5 năm',
      later: 'khoản 2 Điều 31 Nghị quyết số 41/NQ-HĐND',
      news: 'Nghị quyết số 41/NQ-HĐND của Hội đồng nhân dân tỉnh Sông Chàm ngày 11/12/2020 (khoản 2 Điều 31)',
    }],
    ['of a law, which needs no body and no subject', law, {
      report: 'khoản 2 Điều 31 Luật Thủ đô số 39/2024/QH15', first: 'khoản 2 Điều 31 Luật Thủ đô số 39/2024/QH15 ngày 28 tháng 6 năm 2024',
      later: 'khoản 2 Điều 31 Luật Thủ đô số 39/2024/QH15', news: 'Luật Thủ đô số 39/2024/QH15 của Quốc hội ngày 28/06/2024 (khoản 2 Điều 31)',
    }],
    ['of a document of which only the title is known', bare, {
      report: 'khoản 2 Điều 31 Nghị quyết về kế hoạch', first: 'khoản 2 Điều 31 Nghị quyết về kế hoạch', later: 'khoản 2 Điều 31 Nghị quyết về kế hoạch', news: 'Nghị quyết về kế hoạch (khoản 2 Điều 31)',
    }],
    ['of a news item', news, {
      report: 'khoản 2 Điều 31, “Gần 3 năm”, Báo Sông Chàm, năm 2023', first: 'khoản 2 Điều 31, “Gần 3 năm”, Báo Sông Chàm, năm 2023',
      later: 'khoản 2 Điều 31, “Gần 3 năm”, Báo Sông Chàm, năm 2023', news: 'bài “Gần 3 năm” trên Báo Sông Chàm, năm 2023 (khoản 2 Điều 31)',
    }],
  ]
  it.each(cases)('%s', (_name, document, expected) => {
    const { cite } = citer({ ...document, sections })
    expect(Object.fromEntries(Object.keys(expected).map((form) => [form, cite(form as 'report', at('a2')[0])]))).toEqual(expected)
  })
})

describe('several clauses in one citation', () => {
  const { several } = citer({ ...law, sections })
  it.each([
    [['a2'], 'khoản 2 Điều 31 Luật Thủ đô số 39/2024/QH15'],
    [['a2', 'a3'], 'khoản 2 và khoản 3 Điều 31 Luật Thủ đô số 39/2024/QH15'],
    [['a2', 'a3', 'a4', 'b2a'], 'khoản 2, khoản 3 và khoản 4 Điều 31; điểm a khoản 2 Điều 37 Luật Thủ đô số 39/2024/QH15'],
    [['a', 'b'], 'Điều 31 và Điều 37 Luật Thủ đô số 39/2024/QH15'],
    [['a2', 'c'], 'khoản 2 Điều 31; gạch đầu dòng thứ 1, Điều 37, Luật Thủ đô số 39/2024/QH15'],
    [['a2', 'a2'], 'khoản 2 Điều 31 Luật Thủ đô số 39/2024/QH15'],
    [[], 'Luật Thủ đô số 39/2024/QH15'],
  ])('%j', (ids, expected) => expect(several(at(...ids))).toBe(expected))
})
