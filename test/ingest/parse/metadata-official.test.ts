import { describe, expect, it } from 'vitest'
import { factsOf } from './lines-of.js'

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN
TỈNH BẮC HỒ
-------
${MOTTO}
Số: 17/NQ-HĐND
Bắc Hồ, ngày 09 tháng 12 năm 2022
NGHỊ QUYẾT
VỀ KẾ HOẠCH TRỒNG RỪNG
NĂM 2023
HỘI ĐỒNG NHÂN DÂN TỈNH BẮC HỒ
KHÓA IX, KỲ HỌP THỨ 8
Căn cứ Luật Lâm nghiệp số 16/2017/QH14 ngày 15 tháng 11 năm 2017;
QUYẾT NGHỊ:
Điều 1. Thông qua kế hoạch trồng rừng năm 2023 của tỉnh Bắc Hồ.
Nơi nhận:
- Như Điều 1;
CHỦ TỊCH
(Đã ký)
Trần Thị Mai`

describe('a resolution with its whole head', () => {
  it('gives every fact as printed', () => {
    expect(factsOf(RESOLUTION)).toMatchObject({
      kind: 'nghi-quyet', number: '17/NQ-HĐND', numberKey: '17/nq-hdnd', issuer: 'Hội đồng nhân dân tỉnh Bắc Hồ', date: '2022-12-09',
      subject: 'VỀ KẾ HOẠCH TRỒNG RỪNG NĂM 2023', term: 'Khóa IX', session: 'Kỳ họp thứ 8', signer: 'Trần Thị Mai', outlet: null, author: null,
    })
  })

  it('writes a title in capitals as its own text does', () => {
    expect(factsOf(RESOLUTION).title).toBe('Nghị quyết 17/NQ-HĐND về kế hoạch trồng rừng năm 2023')
  })

  it('never takes a number or date from its bases, nor anything from the name of the file', () => {
    const bare = RESOLUTION.replace('Số: 17/NQ-HĐND\n', '').replace('Bắc Hồ, ngày 09 tháng 12 năm 2022\n', '')
    expect(factsOf(bare)).toMatchObject({ number: null, numberKey: null, date: null })
  })

  it('takes the day of adoption from the closing sentence', () => {
    const bare = RESOLUTION.replace('Bắc Hồ, ngày 09 tháng 12 năm 2022\n', '')
    const closing = 'Nghị quyết này đã được Hội đồng nhân dân tỉnh Bắc Hồ Khóa IX, Kỳ họp thứ 8 thông qua ngày 08 tháng 12 năm 2022.'
    expect(factsOf(bare.replace('Nơi nhận:', `${closing}\nNơi nhận:`)).date).toBe('2022-12-08')
  })
})

describe('the number', () => {
  it.each([
    ['Số: 263/QĐ-TTg', '263/QĐ-TTg'],
    ['Số:\n73/2025/NQ-HĐND', '73/2025/NQ-HĐND'],
    ['Số : 41 / NQ – HĐND', '41 / NQ – HĐND'],
    ['Luật số: 24/2018/QH14', '24/2018/QH14'],
    ['Số 07-KL/VPTW', '07-KL/VPTW'],
    ['Số: 66.8/2025/NQ-CP', '66.8/2025/NQ-CP'],
    ['Số: 01/2016/TTLT-BTP-BNV Hà Nội, ngày 05 tháng 01 năm 2016', '01/2016/TTLT-BTP-BNV'],
    ['Số:      /KH-UBND', null],
    ['Số: ……/QĐ-UBND', null],
  ])('%s', (printed, expected) => {
    expect(factsOf(`CHÍNH PHỦ\n${MOTTO}\n${printed}\nQUYẾT ĐỊNH\nVề việc A số 5/QĐ-UBND\nĐiều 1. B`).number).toBe(expected)
  })
})

describe('the issuing body', () => {
  it.each([
    ['BỘ TÀI CHÍNH\nCỤC THUẾ', 'Cục Thuế'],
    ['BỘ VĂN HOÁ, THỂ THAO\nVÀ DU LỊCH', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['UỶ BAN NHÂN\nDÂN\nTHÀNH PHỐ BẮC HỒ', 'Ủy ban nhân dân thành phố Bắc Hồ'],
    ['UBND TỈNH BẮC HỒ\nSỞ NỘI VỤ', 'Sở Nội vụ'],
    ['THỦ TƯỚNG CHÍNH\nPHỦ', 'Thủ tướng Chính phủ'],
    ['VĂN PHÒNG\nCHÍNH PHỦ', 'Văn phòng Chính phủ'],
    ['CÔNG AN\nTỈNH BẮC HỒ', 'Công an tỉnh Bắc Hồ'],
  ])('%s', (rows, expected) => {
    expect(factsOf(`${rows}\n-------\n${MOTTO}\nSố: 1/KH-X\nKẾ HOẠCH\nPhòng, chống cháy rừng\nI. MỤC TIÊU`).issuer).toBe(expected)
  })

  it('is the chairman where he decides, the ministry where the minister does', () => {
    const head = (body: string, authority: string) =>
      factsOf(`${body}\n${MOTTO}\nSố: 2/QĐ-X\nQUYẾT ĐỊNH\nVề việc công bố danh mục\n${authority}\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\nĐiều 1. B`).issuer
    expect(head('ỦY BAN NHÂN DÂN\nTỈNH BẮC HỒ', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH')).toBe('Chủ tịch Ủy ban nhân dân tỉnh Bắc Hồ')
    expect(head('BỘ XÂY DỰNG', 'BỘ TRƯỞNG BỘ XÂY DỰNG')).toBe('Bộ Xây dựng')
  })

  it('stands above the bases or in the enacting sentence where there is no head', () => {
    expect(factsOf('NGHỊ QUYẾT\nVề thuế\nQUỐC HỘI\nCăn cứ Hiến pháp;\nQUYẾT NGHỊ:\nĐiều 1. A').issuer).toBe('Quốc hội')
    expect(factsOf('NGHỊ ĐỊNH\nVề thuế\nCăn cứ Luật A;\nChính phủ ban hành Nghị định quy định về thuế.\nĐiều 1. A').issuer).toBe('Chính phủ')
  })
})

describe('the kind', () => {
  it.each([
    [`BỘ TÀI CHÍNH\n${MOTTO}\nSố: 5678/BTC-TCT\nV/v hoàn thuế\nHà Nội, ngày 05 tháng 6 năm 2024\nKính gửi: Sở Tài chính`, 'cong-van'],
    ['Kính gửi: Sở Tài chính.\nBộ Tài chính nhận được câu hỏi.', 'cong-van'],
    [`QUỐC HỘI\n${MOTTO}\nLuật số: 3/2020/QH14\nLUẬT\nTRỒNG CÂY\nĐiều 1. A`, 'luat'],
    [`CHÍNH PHỦ\n${MOTTO}\nSố: 5/CĐ-TTg\nCÔNG ĐIỆN\nVề bão\nThủ tướng Chính phủ điện:`, 'cong-dien'],
    ['CHƯƠNG I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nNghị định này quy định về rừng.', 'nghi-dinh'],
    ['Điều 1. Phạm vi\nLuật này quy định về cây.\n“Nghị định này quy định” là lời dẫn.\nĐiều 2. Luật này áp dụng với mọi người.', 'luat'],
    ['Cây bàng là một loài cây thân gỗ lớn.', 'khac'],
  ])('%#', (text, expected) => expect(factsOf(text).kind).toBe(expected))
})

describe('facts printed elsewhere', () => {
  it("come from the note under an annex's title", () => {
    const facts = factsOf('QUY CHẾ\nTRỒNG CÂY\n(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 03/02/2024 của Chủ tịch UBND tỉnh Bắc Hồ)\nĐiều 1. A')
    expect(facts).toMatchObject({ number: '12/2024/QĐ-UBND', date: '2024-02-03', issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Bắc Hồ' })
  })

  it("come from a site's table of attributes, even an excluded one, where the head prints none", () => {
    const table = '~Số hiệu:\n~9/2024/TT-BXD\n~Loại văn bản:\n~Thông tư\n~Nơi ban hành:\n~Bộ Xây dựng\n~Người ký:\n~Lê Văn An\n~Ngày ban hành:\n~02/01/2024\n'
    expect(factsOf(`${table}Điều 1. A`)).toMatchObject({ number: '9/2024/TT-BXD', kind: 'thong-tu', issuer: 'Bộ Xây dựng', signer: 'Lê Văn An', date: '2024-01-02' })
    expect(factsOf(`~Số hiệu:\n~Đang cập nhật\nĐiều 1. A`).number).toBeNull()
  })

  it('come from the manifest last: a printed number stands, of two dates the more precise', () => {
    const manifest = { file: 'a.txt', number: '18/NQ-HĐND', date: '2022-12-10', dateNote: 'công báo', url: 'https://example.vn/a' }
    const facts = factsOf(RESOLUTION, { manifest })
    expect(facts).toMatchObject({ number: '17/NQ-HĐND', date: '2022-12-09', url: 'https://example.vn/a' })
    const draft = RESOLUTION.replace('ngày 09 tháng 12', 'ngày     tháng 12')
    expect(factsOf(draft).date).toBe('2022-12')
    expect(factsOf(draft, { manifest }).readFrom.date).toEqual({ from: 'manifest', field: 'date', note: 'công báo' })
    expect(factsOf(RESOLUTION.replace('Số: 17/NQ-HĐND\n', ''), { manifest }).number).toBe('18/NQ-HĐND')
  })
})

describe('a title given with the text', () => {
  const unnumbered = RESOLUTION.replace('Số: 17/NQ-HĐND\n', '').replace('HỘI ĐỒNG NHÂN DÂN\nTỈNH BẮC HỒ\n-------\n', '').replace('HỘI ĐỒNG NHÂN DÂN TỈNH BẮC HỒ\n', '')
  const titled = (title: string): Parameters<typeof factsOf>[1] => ({ manifest: { file: 'x.txt', title } })

  it('gives the number and the body that the text does not print', () => {
    const facts = factsOf(unnumbered, titled('Nghị quyết 17/NQ-HĐND năm 2022 về trồng rừng do Hội đồng nhân dân tỉnh Bắc Hồ ban hành'))
    expect(facts).toMatchObject({ number: '17/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Bắc Hồ' })
    expect(facts.readFrom.number).toEqual({ from: 'manifest', field: 'title', note: null })
  })

  it('gives the body behind the last `do`', () => {
    expect(factsOf(unnumbered, titled('Nghị quyết 17/NQ-HĐND về quỹ do Ủy ban nhân dân tỉnh lập do Hội đồng nhân dân tỉnh Bắc Hồ ban hành')).issuer).toBe('Hội đồng nhân dân tỉnh Bắc Hồ')
  })

  it('says nothing where it names another kind, or the number of another document', () => {
    expect(factsOf(unnumbered, titled('Quyết định 5/QĐ-UBND về trồng rừng')).number).toBeNull()
    expect(factsOf(unnumbered, titled('Thực hiện Nghị quyết 17/NQ-HĐND')).number).toBeNull()
    expect(factsOf(RESOLUTION, titled('Nghị quyết 18/NQ-HĐND về trồng rừng')).number).toBe('17/NQ-HĐND')
  })
})

describe('titles', () => {
  it.each([
    ['KẾ HOẠCH\nQuy định về tưới cây\nI. MỤC TIÊU\nUBND tỉnh có quy định về tưới cây.', 'Kế hoạch quy định về tưới cây'],
    ['NGHỊ QUYẾT LIÊN TỊCH\nVề cây xanh\nCăn cứ Luật A;\nĐiều 1. B', 'Nghị quyết liên tịch về cây xanh'],
    [`QUỐC HỘI\n${MOTTO}\nLuật số: 3/2020/QH14\nLUẬT\nTRỒNG CÂY\nĐiều 1. Luật Trồng cây là luật.`, 'Luật Trồng cây'],
    ['Kính gửi: Sở Tài chính.\nTrả lời công văn của Sở.', 'Công văn kính gửi: Sở Tài chính'],
    ['Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nLuật này quy định về trồng cây xanh.', 'Luật này quy định về trồng cây xanh'],
  ])('%#', (text, expected) => expect(factsOf(text).title).toBe(expected))
})

describe('who signed', () => {
  it.each([
    ['KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn An', 'Lê Văn An'],
    ['TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n[đã ký]\nNGUYỄN VĂN BÌNH', 'NGUYỄN VĂN BÌNH'],
    ['Nơi nhận:\n- Lưu: VT.\tKT. CHỦ TỊCH PHÓ CHỦ TỊCH Hà Thị Thu', 'Hà Thị Thu'],
    ['Nơi nhận:\n- Lưu: VT.\nPhạm Hoàng', 'Phạm Hoàng'],
    ['GIÁM ĐỐC\nTHỊ TRƯỜNG TRONG NƯỚC', null],
    ['Hà Nội mùa thu', null],
  ])('%#', (closing, expected) => expect(factsOf(`KẾ HOẠCH\nTrồng cây\nI. MỤC TIÊU\nTrồng cây.\n${closing}`).signer).toBe(expected))
})
