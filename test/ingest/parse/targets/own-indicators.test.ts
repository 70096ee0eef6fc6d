import { describe, expect, it } from 'vitest'
import { indicatorById, indicatorList, withIndicators } from '../../../../ingest/parse/targets/indicator-list.js'
import { readOwnIndicators } from '../../../../ingest/parse/targets/read-own-indicators.js'
import { rowsOf } from '../../../server/targets/rows-of.js'

const read = (...indicators: unknown[]) => readOwnIndicators(JSON.stringify({ indicators }))
const coffee = { id: 'dien-tich-ca-phe', name: 'Diện tích cà phê', aliases: ['diện tích cà phê', 'diện tích trồng cà phê'], unit: 'ha', field: 'nong-nghiep-nong-thon' }

describe('an operator’s indicators', () => {
  it('name figures that the list does not know, and add names to those that it knows', () => {
    const { entries, problems } = read(coffee, { id: 'ty-le-ho-ngheo', aliases: ['tỷ lệ nghèo'] })
    expect(problems).toEqual([])
    const named = withIndicators(indicatorList(entries), () => [rowsOf('Năm 2025, diện tích trồng cà phê đạt 500 ha.'), rowsOf('Năm 2025, tỷ lệ nghèo còn 3%.'), rowsOf('Năm 2025, tỷ lệ hộ nghèo còn 3%.')])
    expect(named.map(([row]) => row!.indicator.id)).toEqual(['dien-tich-ca-phe', 'ty-le-ho-ngheo', 'ty-le-ho-ngheo'])
    expect(indicatorById('dien-tich-ca-phe')).toBeNull()
    expect(rowsOf('Năm 2025, diện tích trồng cà phê đạt 500 ha.')[0]!.indicator.id).not.toBe('dien-tich-ca-phe')
  })

  it.each([
    ['no name', { id: 'x', aliases: ['x y'], unit: 'ha' }, /chỉ tiêu mới cần/],
    ['a name of another', { ...coffee, aliases: ['tỉ lệ hộ nghèo'] }, /“tỉ lệ hộ nghèo” đã là tên của chỉ tiêu “ty-le-ho-ngheo”/],
    ['an unknown field', { ...coffee, field: 'la' }, /"field" không phải lĩnh vực đã biết/],
    ['an unknown key', { ...coffee, ten: 'x' }, /có khóa lạ "ten"/],
    ['a wrong type', { ...coffee, aliases: 'cà phê' }, /"aliases" phải là một danh sách/],
    ['a look-alike that is none', { ...coffee, notSameAs: ['khong-co'] }, /không có chỉ tiêu mang mã “khong-co”/],
    ['no object', 7, /phải là một đối tượng/],
    ['an id with accents', { ...coffee, id: 'cà-phê' }, /"id" chỉ được có chữ thường không dấu/],
  ])('with %s are left out with a sentence, the others count', (_, wrong, sentence) => {
    const { entries, problems } = read(wrong, { ...coffee, id: 'khac-han', aliases: ['một tên khác hẳn'] })
    expect(entries.map(({ id }) => id)).toEqual(['khac-han'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(sentence)
    expect(problems[0]).toMatch(/^Mục thứ 1/)
  })

  it.each([['no JSON', '{'], ['no list', '{"indicators":{}}'], ['another thing', '[]'], ['nothing', '']])('of a file that is %s are none, with one sentence', (_, json) => {
    expect(readOwnIndicators(json)).toMatchObject({ entries: [], problems: [expect.stringMatching(/\.$/)] })
  })
})
