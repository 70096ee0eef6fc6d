import { describe, expect, it } from 'vitest'
import { search } from '../../../server/search/search.js'
import { asked, type TinyDocument, tinyLibrary } from './tiny-library.js'

/** Sentences that are about other things, so that rarity means something. */
const filler = Array.from({ length: 30 }, (_, i) => `Đẩy mạnh phát triển kinh tế, văn hóa, xã hội và bảo đảm quốc phòng, an ninh trên địa bàn tỉnh giai đoạn ${1900 + i}.`)

async function order(documents: Record<string, TinyDocument>, query: string): Promise<string[]> {
  const { context, close } = tinyLibrary({ ...documents, khac: { kind: 'bao-cao', sections: filler } })
  try {
    const { hits } = await search(context, asked(query))
    return hits.map(({ sectionId }) => sectionId).filter((id) => !id.startsWith('khac_'))
  } finally {
    close()
  }
}

/** Each row: the documents, the query, and the whole order with the reason for every rank in the test's name. */
describe('ranking', () => {
  it('1 all words together, 2 all words apart, 3 one word', async () => {
    expect(await order({ a: { sections: [
      'Hộ gia đình có người già yếu; vùng nghèo được hỗ trợ tỷ lệ thấp.',
      'Giảm tỷ lệ hộ nghèo mỗi năm từ 1% trở lên.',
      'Hỗ trợ nhà ở cho người nghèo.',
    ] } }, 'tỷ lệ hộ nghèo')).toEqual(['a_doan-2', 'a_doan-1', 'a_doan-3'])
  })

  it('1 the accents that were typed, 2 not other accents', async () => {
    expect((await order({ a: { sections: ['Bản đồ quy hoạch của tỉnh.', 'Bán nhà ở cho người lao động.'] } }, 'bán nhà'))[0]).toBe('a_doan-2')
  })

  it('1 the article whose title is asked for, 2 one that only mentions it', async () => {
    expect(await order({ a: { sections: [
      { label: 'Điều 1', heading: 'Phạm vi', text: 'Điều 1. Phạm vi. Luật này quy định về bảo hành nhà ở, quản lý nhà ở và sử dụng nhà ở.' },
      { label: 'Điều 2', heading: 'Bảo hành nhà ở', text: 'Điều 2. Bảo hành nhà ở. Bên bán phải bảo hành theo quy định của pháp luật về xây dựng.' },
    ] } }, 'bảo hành nhà ở')).toEqual(['a_dieu-2', 'a_dieu-1'])
  })

  it('1 the later text, 2 the earlier one that says nearly the same', async () => {
    const article = (years: number): TinyDocument['sections'] => [`Thời hạn bảo hành đối với nhà chung cư tối thiểu là ${years} tháng kể từ ngày nghiệm thu.`]
    expect(await order({ cu: { date: '2005', sections: article(50) }, moi: { date: '2023', sections: article(60) } }, 'thời hạn bảo hành nhà chung cư')).toEqual(['moi_doan-1', 'cu_doan-1'])
  })

  it('1 the resolution, 2 the news about it', async () => {
    expect(await order({
      bao: { kind: 'tin-tuc', sections: ['Độ che phủ rừng duy trì ổn định trên 46%, theo tin của báo.'] },
      nq: { kind: 'nghi-quyet', sections: ['Độ che phủ rừng duy trì ổn định trên 46%, theo nghị quyết này.'] },
    }, 'độ che phủ rừng')).toEqual(['nq_doan-1', 'bao_doan-1'])
  })

  it('1 the passage that holds the figure, 2 the one with another', async () => {
    expect(await order({ a: { sections: ['Tỷ lệ tham gia bảo hiểm y tế trên 95%.', 'Tỷ lệ tham gia bảo hiểm y tế trên 98,5%.'] } }, 'bảo hiểm y tế 98.50 phần trăm')).toEqual(['a_doan-2', 'a_doan-1'])
  })

  it('1 the very clause, whatever else it says, 2 what only cites it', async () => {
    const found = await order({ a: { sections: [
      { label: 'Điều 2', text: 'Điều 2. Mục tiêu.' },
      { label: 'I', under: 'Điều 2', text: 'I. Chỉ tiêu chủ yếu của nhiệm kỳ.' },
      { label: '(13)', under: 'I', text: '(13) Độ che phủ rừng duy trì trên 46%.', role: 'chi-tieu' },
      { label: 'Điều 3', text: 'Điều 3. Việc đánh giá thực hiện theo điều 2 mục I (13) của Nghị quyết này.' },
    ] } }, 'dieu 2 muc I (13)')
    expect(found[0]).toBe('a_dieu-2_i_13')
  })

  it('1 a clause with words, 2 the title it stands under', async () => {
    expect((await order({ a: { sections: [
      { label: 'Điều 3', heading: 'Tổ chức thực hiện', text: 'Điều 3. Tổ chức thực hiện' },
      { label: '1', under: 'Điều 3', text: '1. Giao Ủy ban nhân dân tỉnh triển khai nghị quyết.' },
    ] } }, 'điều 3 tổ chức thực hiện')).slice(0, 2)).toEqual(['a_dieu-3_1', 'a_dieu-3'])
  })

  it('puts copies behind what says something else, and keeps what differs by a figure in its place', async () => {
    const words = (figure: string): string => `Phấn đấu đến hết nhiệm kỳ giảm tỷ lệ hộ nghèo theo chuẩn mới bình quân mỗi năm ${figure}% trở lên, bảo đảm an sinh xã hội, nâng cao đời sống vật chất và tinh thần của nhân dân.`
    const found = await order({ a: { sections: [words('1')] }, b: { sections: [words('1')] }, c: { sections: [words('2')] } }, 'giảm tỷ lệ hộ nghèo')
    expect(found.slice(0, 2).sort()).toEqual(['a_doan-1', 'c_doan-1'])
    expect(found.slice(2)).toEqual(['b_doan-1'])
  })
})
