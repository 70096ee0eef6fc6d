import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../../ingest/library/library.js'
import { article, policies, policy } from './sample/documents.js'
import { ids, searching } from './sample/searching.js'

const CLAUSE = 'clause_dieu-1'

/** The clause looked for, look-alikes of its words, and text that says how its syllables follow one another. */
function library(): StoredDocument[] {
  return [
    policy('clause', [article(1, 'Quản lý tỷ lệ hộ nghèo và hòa giải ở cơ sở.')]),
    policy('others', [
      article(1, 'Hồ nước ngheo ngách, tý chút le lói.'),
      article(2, 'Rừng phòng hộ được khoanh nuôi.'),
      article(3, 'Giải thưởng hoa đẹp trao mỗi năm.'),
    ]),
    ...policies(),
  ]
}

describe('a clause, however it is typed', () => {
  it.each([
    ['as it is printed', 'quản lý tỷ lệ hộ nghèo và hòa giải'],
    ['without accents', 'quan ly ty le ho ngheo va hoa giai'],
    ['with half of the accents', 'quản ly tỷ lệ ho nghèo va hòa giải'],
    ['with the tone on the other vowel', 'quản lý tỷ lệ hộ nghèo và hoà giải'],
    ['with i for y', 'quản lí tỉ lệ hộ nghèo và hòa giải'],
    ['in capitals', 'QUẢN LÝ TỶ LỆ HỘ NGHÈO VÀ HÒA GIẢI'],
    ['in capitals without accents', 'QUAN LY TY LE HO NGHEO VA HOA GIAI'],
    ['in decomposed letters', 'quản lý tỷ lệ hộ nghèo và hòa giải'.normalize('NFD')],
    ['with a letter too many', 'quản lý tỷ lệ hộ ngheèo và hòa giải'],
    ['with a letter lost', 'quản lý tỷ lệ hộ nhèo và hòa giải'],
    ['with letters exchanged', 'quản lý tỷ lệ hộ nghoè và hòa giải'],
    ['with a wrong tone', 'quản lý tỷ lệ hộ nghẻo và hòa giải'],
    ['in Telex that was not turned into letters', 'quanr lys tyr leej hooj ngheof vaf hoaf giair'],
    ['with one slip of Telex', 'quản lý tỷ lệ hộ ngheof và hòa giải'],
    ['with one slip of VNI', 'quản lý tỷ lệ hộ ngheo2 và hòa giải'],
    ['as a phrase without accents', '"quan ly ty le ho ngheo"'],
    ['with blanks and a point', '  quản  lý tỷ lệ\nhộ nghèo và hòa giải. '],
  ])('is found first %s', async (_name, text) => {
    expect(ids(await searching(library())(text))[0]).toBe(CLAUSE)
  })

  it.each([
    ['is taken as typed where every accent is there', 'tỷ lệ hộ nghèo', 'tỷ lệ hộ nghèo', []],
    ['tells which accents were restored', 'ty le ho ngheo', 'tỷ lệ hộ nghèo', [{ kind: 'accents', from: 'ty le ho ngheo', to: 'tỷ lệ hộ nghèo' }]],
    ['keeps the capitals that were typed', 'TY LE HO NGHEO', 'TỶ LỆ HỘ NGHÈO', [{ kind: 'accents', from: 'TY LE HO NGHEO', to: 'TỶ LỆ HỘ NGHÈO' }]],
    ['tells which slip of Telex was corrected', 'tỷ lệ hộ ngheof', 'tỷ lệ hộ nghèo', [{ kind: 'spelling', from: 'ngheof', to: 'nghèo' }]],
    ['tells nothing of i and y, which are one word', 'tỉ lệ hộ nghèo', 'tỉ lệ hộ nghèo', []],
  ])('%s', async (_name, text, read, steps) => {
    const { query } = await searching(library())(text)
    expect({ read: query.read, steps: query.steps }).toEqual({ read, steps })
    expect(query.text).toBe(text)
  })

  it('is not found by bare words that are taken as typed', async () => {
    const { query, hits } = await searching(library())('ngheo', { verbatim: true })
    expect({ read: query.read, steps: query.steps }).toEqual({ read: 'ngheo', steps: [] })
    expect(hits.map(({ sectionId }) => sectionId)).toEqual(['others_dieu-1'])
  })

  it('is read anew by the same words without verbatim', async () => {
    const search = searching(library())
    expect(ids(await search('ho ngheo', { verbatim: true }))).not.toContain(CLAUSE)
    expect(ids(await search('ho ngheo'))).toContain(CLAUSE)
  })

  it('has the words marked that were meant', async () => {
    const { hits } = await searching(library())('ty le ho ngheo')
    const [hit] = hits
    expect(hit!.marks.map(([start, end]) => hit!.text.slice(start, end)).join(' ').toLowerCase()).toBe('tỷ lệ hộ nghèo')
  })
})
