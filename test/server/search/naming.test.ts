import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { ingestPaths } from '../../../ingest/ingest.js'
import { openLibrary } from '../../../ingest/library/read-library.js'
import { searchContext } from '../../../server/search/context.js'
import { search } from '../../../server/search/search.js'
import { hasShared, sharedFolder } from '../../shared.js'
import { temporaryFolder } from '../../ingest/temporary-folder.js'
import { article, policies, policy } from './sample/documents.js'
import { ids, searching } from './sample/searching.js'
import { asked } from './tiny-library.js'

const law = (id: string, title: string, subject: string, date: string | null = null) => policy(id, [
  article(1, `Luật này quy định về ${subject}.`), article(2, `Nguyên tắc ${subject}.`), article(3, `Trách nhiệm trong ${subject}.`), article(4, `Kinh phí ${subject}.`),
], { kind: 'luat', title, date })

const laws = [
  law('ong-cu', 'Luật Nuôi ong', 'nuôi ong', '2005-01-01'), law('ong', 'Luật Nuôi ong', 'nuôi ong', '2020-01-01'), law('ong-rung', 'Luật Nuôi ong rừng', 'nuôi ong rừng'),
  law('den', 'Luật này quy định về phòng ngừa và dập lửa đèn dầu', 'phòng, chống lửa đèn'), { ...law('hp', 'Hiến pháp', 'nhà nước', '1990'), kind: 'hien-phap' as const }, law('may', 'Luật này quy định về may mặc', 'may mặc, có nhắc thuyền nan'),
]

describe('a law named by its title', () => {
  const first = async (text: string): Promise<string | undefined> => ids(await searching([...laws, ...policies()])(text))[0]

  it.each([
    ['Điều 4 Luật Nuôi ong', 'ong_dieu-4'], ['dieu 4 luat nuoi ong', 'ong_dieu-4'], ['Điều 4 của Luật nuôi ong rừng', 'ong-rung_dieu-4'], ['luật nuôi ong 2005 điều 3', 'ong-cu_dieu-3'],
    ['Điều 2 Luật Nuôi ong quy định gì', 'ong_dieu-2'], ['Luật Nuôi ong năm 2020, Điều 1', 'ong_dieu-1'], ['điều 2 hiến pháp', 'hp_dieu-2'], ['Điều 1 Hiến pháp năm 1990', 'hp_dieu-1'], ['Điều 3 Luật phòng, chống lửa đèn', 'den_dieu-3'], ['dieu 3 luat phong chong lua den', 'den_dieu-3'],
  ])('%s has its clause first', async (text, id) => expect(await first(text)).toBe(id))

  it.each(['Điều 3 Luật Đóng tàu', 'Điều 3 Luật thuyền nan', 'dieu 3 luat dong tau quy dinh gi', 'Luật Đóng tàu 2019, Điều 3', 'bộ luật đóng tàu điều 3', 'Điều 3 Luật Nuôi ong 1999'])('%s, which the library lacks, leads nowhere and says so', async (text) => {
    const { query, hits } = await searching([...laws, ...policies()])(text)
    expect(query.steps.filter(({ kind }) => kind === 'unknown-document').map(({ to }) => to)).toEqual([expect.stringMatching(/^Thư viện không có văn bản mang tên “(?:bộ )?lu[aậ]t/i)])
    expect(query.steps.map(({ kind }) => kind)).not.toContain('address')
    expect(hits.every(({ why }) => !why.join().includes('gọi tên'))).toBe(true)
  })

  it.each([['luật sư và pháp luật'], ['hộ nghèo theo luật'], ['điều 2 hộ nghèo']])('%s names none', async (text) => {
    const { query } = await searching([...laws, ...policies()])(text)
    expect(query.steps.map(({ kind }) => kind).filter((kind) => ['document', 'unknown-document', 'unknown-clause'].includes(kind))).toEqual([])
  })
})

describe('a file of several laws', () => {
  it('is followed to the clause that stands under the name', async () => {
    const part = (n: string, law: string, words: string) => ({ label: `Phần ${n}`, level: 'phan' as const, heading: law, text: `PHẦN ${n}. ${law}`, under: [article(3, words)] })
    const { query, hits } = await searching([policy('tap', [part('I', 'Luật Đóng tàu', 'Xưởng đóng phải có phép.'), part('II', 'Luật Làm muối', 'Ruộng muối được đo đạc.')])])('Điều 3 Luật Làm muối')
    expect(query.steps.map(({ kind }) => kind)).toEqual(['address'])
    expect(hits[0]!.text).toContain('Ruộng muối')
  })
})

describe('a document or clause that the library lacks', () => {
  it.each([
    ['9999/2031/NQ-HĐND', 'Thư viện không có văn bản số 9999/2031/NQ-HĐND.'],
    ['Điều 3 Nghị quyết 999/2031/NQ-HĐND', 'Thư viện không có văn bản số 999/2031/NQ-HĐND.'],
    ['điều 30 nghị quyết 07', 'Văn bản được gọi tên không có điều 30.'],
    ['điều 9000', 'Thư viện không có văn bản nào có điều 9000.'],
  ])('%s is said so', async (text, sentence) => {
    const { query, total } = await searching(policies())(text)
    expect(query.steps.map(({ to }) => to)).toContain(sentence)
    if (!text.includes('07')) expect(total).toBe(0)
  })

  it.each(['10/tháng', '3-ly', 'năm 41', '63/63 tỉnh'])('%s is no number of a document', async (text) => {
    expect((await searching(policies())(text)).query.steps.filter(({ kind }) => kind.startsWith('unknown'))).toEqual([])
  })
})

describe.skipIf(!hasShared)('sixty real laws, printed without their titles', () => {
  it('are found by name, and a law that is not there is not', { timeout: 180_000 }, async () => {
    const libraryDir = temporaryFolder()
    await ingestPaths({ paths: [join(sharedFolder, 'wild/laws')], libraryDir })
    const library = openLibrary(libraryDir)
    try {
      const found = async (text: string) => search(searchContext(library), asked(text))
      for (const [text, id] of [['khoản 1 Điều 4 Luật phòng, chống rửa tiền', /^14-2022-qh15_chuong-i_dieu-4_1$/], ['dieu 4 luat phong chong rua tien', /^14-2022-qh15_chuong-i_dieu-4/], ['điều 2 luật cạnh tranh', /^23-2018-qh14_chuong-i_dieu-2/]] as const) {
        expect((await found(text)).hits[0]!.sectionId, text).toMatch(id)
      }
      for (const text of ['Điều 5 Luật Đất đai', 'Điều 3 Luật Nhà ở', 'Điều 2 Luật Doanh nghiệp', 'Điều 3 Luật Xây dựng']) {
        expect((await found(text)).query.steps.map(({ kind }) => kind), text).toContain('unknown-document')
      }
    } finally {
      library.close()
    }
  })
})
