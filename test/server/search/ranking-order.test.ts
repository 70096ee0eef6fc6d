import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../../ingest/library/library.js'
import { article, policies, policy } from './sample/documents.js'
import { ids, searching } from './sample/searching.js'

/** Thirty articles on other things: a word that stands in two of five sections would tell nothing. */
const OTHERS = policy('khac', Array.from({ length: 30 }, (_, i) => article(i + 101, `Phát triển văn hóa, thể thao và du lịch ở thôn số ${i + 500}.`)), { kind: 'bao-cao' })

async function order(text: string, ...documents: StoredDocument[]): Promise<string[]> {
  return ids(await searching([...documents, OTHERS])(text, { limit: 100 })).filter((id) => !id.startsWith('khac_'))
}

describe('the order of what is found', () => {
  it('the accents that were typed, and no folded look-alike', async () => {
    const found = await order('bảo vệ', policy('a', [
      article(1, 'Bao về kho trước mùa mưa.'), // folds to the same letters, says another thing
      article(2, 'Bảo vệ nguồn nước.'), // the very words
    ]))
    expect(found).toEqual(['a_dieu-2'])
  })

  it('the phrase, then the words apart, then one of the words', async () => {
    const found = await order('nước sạch nông thôn mới', policy('a', [
      article(1, 'Trồng rau sạch.'), // 3: one word
      article(2, 'Ở nông trường mới mở, nước suối sạch chảy qua thôn.'), // 2: every word, scattered
      article(3, 'Cấp nước sạch nông thôn mới.'), // 1: the phrase
    ]))
    expect(found).toEqual(['a_dieu-3', 'a_dieu-2', 'a_dieu-1'])
  })

  it('the article of that title, then one that says it in passing', async () => {
    const found = await order('hiệu lực thi hành', policy('a', [
      article(1, 'Cơ quan nào chậm thì bị nhắc nhở; quyết định cũ còn hiệu lực thi hành.', { heading: 'Xử lý' }), // 2: in passing
      article(2, 'Hiệu lực thi hành\nNghị quyết này áp dụng từ ngày ký.', { heading: 'Hiệu lực thi hành' }), // 1: its title
    ]))
    expect(found).toEqual(['a_dieu-2', 'a_dieu-1'])
  })

  it('the binding text, then the news that says the same', async () => {
    const words = 'Miễn học phí cho học sinh'
    const found = await order('miễn học phí', // the same date, so that only the kind differs
      policy('bao', [article(1, `${words}, báo đưa tin.`)], { kind: 'tin-tuc', date: '2024-01-01' }),
      policy('nq', [article(1, `${words}, từ nay.`)], { kind: 'nghi-quyet', date: '2024-01-01' }))
    expect(found).toEqual(['nq_dieu-1', 'bao_dieu-1'])
  })

  it.each(['3,5%', '3.5%', '3,50%', '3.5 phần trăm', '3,5 phần trăm'])('the figure asked for as %s, then the same sentence with another', async (figure) => {
    const found = await order(`lạm phát ${figure}`, policy('a', [
      article(1, 'Lạm phát dưới 35%.'), // 2: other digits
      article(2, 'Lạm phát dưới 3,5%.'), // 1: the figure
    ]))
    expect(found).toEqual(['a_dieu-2', 'a_dieu-1'])
  })
})

describe('a clause named by its address', () => {
  it.each([
    ['điều 2 mục I.2 (1)', 'nq-20_dieu-2_i_2_1'], ['dieu 2 muc I.2 (1)', 'nq-20_dieu-2_i_2_1'], ['ĐIỀU 2 MỤC I.2 (2)', 'nq-20_dieu-2_i_2_2'],
    ['mục I.2 (2) điều 2', 'nq-20_dieu-2_i_2_2'], ['chỉ tiêu 2', 'nq-20_dieu-2_i_2_2'], ['điều 3', 'nq-20_dieu-3'], ['dieu 3', 'nq-20_dieu-3'],
    ['điều 3 tổ chức thực hiện', 'nq-20_dieu-3'], ['điều 2 nghị quyết 07/NQ-HĐND', 'nq-07_dieu-2'], ['điều 1 quyết định 15', 'qd-15_dieu-1'],
  ])('%s puts that very clause first', async (text, first) => {
    expect((await order(text, ...policies()))[0]).toBe(first)
  })

  it('stands before a clause that only cites it', async () => {
    const found = await order('điều 3', policy('a', [
      article(3, 'Hội làng tổ chức vào mùa xuân.'), // 1: the clause itself
      article(4, 'Thực hiện theo Điều 3, Điều 3 và Điều 3 nêu trên.'), // cites it, and more often
    ]))
    expect(found[0]).toBe('a_dieu-3')
  })
})

describe('a document named by its number', () => {
  const citing = policy('dan', [article(1, 'Căn cứ Nghị quyết số 07/NQ-HĐND về nhà ở.')], { kind: 'bao-cao', date: '2023-07-06' })
  const spellings = ['07/NQ-HĐND', '7/nq-hdnd', 'NQ 07', 'nghị quyết số 07', '07 / NQ – HĐND']

  it.each(spellings)('written %s stands first with the clause that has the words', async (number) => {
    expect((await order(`${number} nhà ở`, ...policies()))[0]).toBe('nq-07_dieu-1')
  })

  it.each(spellings.filter((number) => !number.startsWith('nghị')))('written %s alone stands before a document with no such number', async (number) => {
    expect((await order(number, ...policies()))[0]).toMatch(/^nq-07_/)
  })

  it.each(['7/nq-hdnd', 'NQ 07'])('written %s stands before one that cites it', async (number) => {
    expect((await order(`${number} nhà ở`, ...policies(), citing))[0]).toBe('nq-07_dieu-1')
  })

  it('written nghị quyết số 07 alone stands before another resolution that says "nghị quyết này"', async () => {
    expect((await order('nghị quyết số 07', ...policies()))[0]).toMatch(/^nq-07_/)
  })

  it.each(['07/NQ-HĐND', 'nghị quyết số 07', '07 / NQ – HĐND'])('written %s stands before one that cites it in the same spelling', async (number) => {
    expect((await order(`${number} nhà ở`, ...policies(), citing))[0]).toBe('nq-07_dieu-1')
  })
})
