import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../ingest/source/read-source.js'
import type { Block } from '../../../../ingest/model/block.js'
import { outline } from '../block-text.js'
import { lines, makePdf, type Page } from './make-pdf.js'

const blocksOf = async (...pages: Page[]): Promise<Block[]> => (await readSource(makePdf(pages), 'a.pdf')).blocks
const read = async (...pages: Page[]): Promise<string[]> => outline({ blocks: await blocksOf(...pages) })

/** A sentence that fills lines of 80 letters (480 points) and ends in the third. */
const LONG = ['Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này và báo cáo kết quả từng', 'năm tại kỳ họp cuối năm; Thường trực, các Ban và đại biểu giám sát việc làm đó', 'theo luật định.']

describe('a PDF', () => {
  it('joins lines to paragraphs where the next word had no room, and only there', async () => {
    expect(await read({ texts: lines([...LONG, 'Điều 2. Ngắn', 'Một câu ngắn.', ...LONG]) })).toEqual([LONG.join(' '), 'Điều 2. Ngắn', 'Một câu ngắn.', LONG.join(' ')])
  })

  it('keeps a label on its own line start, and a sentence that only looks like one whole', async () => {
    const first = 'Việc hỗ trợ đối với hộ gia đình thực hiện theo quy định của Luật này, tại khoản'
    const heading = 'Điều 12. Trách nhiệm tuyên truyền, phổ biến, giáo dục về phòng cháy, chữa cháyy'
    expect(await read({ texts: lines([first, '2. Điều 5 của Nghị quyết.', heading, '1. Các cơ quan.', 'a) Một;', 'b) Hai.']) })).toEqual([`${first} 2. Điều 5 của Nghị quyết.`, heading, '1. Các cơ quan.', 'a) Một;', 'b) Hai.'])
  })

  it('makes a number or a word broken at a hyphen or a stroke whole again', async () => {
    expect(await read({ texts: lines(['Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh ngày 09 tháng 7 năm 2027 số 41/NQ-', 'HĐND và mức 20 triệu đồng/ha, phát triển kinh tế của các xã vùng núi cao năm đó -', 'xã hội.']) }))
      .toEqual(['Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh ngày 09 tháng 7 năm 2027 số 41/NQ-HĐND và mức 20 triệu đồng/ha, phát triển kinh tế của các xã vùng núi cao năm đó - xã hội.'])
  })

  it('puts letters of a second font in their places, and joins marks drawn over their letter', async () => {
    const gapped = [{ text: 'H', x: 60, y: 700 }, { text: 'I Đ', x: 72, y: 700 }, { text: 'NG', x: 96, y: 700 }, { text: 'Ộ', x: 66, y: 700, font: 'F3' as const }, { text: 'Ồ', x: 90, y: 700, font: 'F3' as const }]
    expect(await read({ texts: [...gapped, { text: 'a\u0301n', x: 60, y: 600 }, { text: 'In hai lần', x: 60, y: 500 }, { text: 'In hai lần', x: 60.4, y: 500 }] })).toEqual(['HỘI ĐỒNG', 'án', 'In hai lần'])
  })

  it('a sentence goes on over the page; each block knows its page', async () => {
    const blocks = await blocksOf({ texts: lines(LONG.slice(0, 2)) }, { texts: lines([LONG[2]!, 'Điều 3. Trang sau']) })
    expect(blocks.map(({ text, page }) => [text, page])).toEqual([[LONG.join(' '), 1], ['Điều 3. Trang sau', 2]])
  })

  it('reads the head (body | motto; number | date) and the foot (recipients | signature) column by column', async () => {
    const texts = [
      { text: 'HỘI ĐỒNG NHÂN DÂN', x: 70, y: 780 }, { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', x: 320, y: 780 },
      { text: 'TỈNH SÔNG LAM', x: 82, y: 762 }, { text: 'VIỆT NAM', x: 370, y: 762 },
      { text: 'Độc lập - Tự do - Hạnh phúc', x: 314, y: 744 },
      { text: 'Số: 46/2027/NQ-HĐND', x: 64, y: 720 }, { text: 'Sông Lam, ngày 09 tháng 7 năm 2027', x: 300, y: 720 },
      { text: 'NGHỊ QUYẾT', x: 270, y: 690 },
      ...lines(LONG, { y: 650 }),
      { text: 'Nơi nhận:', x: 60, y: 560 }, { text: 'CHỦ TỊCH', x: 400, y: 560 }, { text: '- Ủy ban nhân dân tỉnh;', x: 60, y: 542 }, { text: '- Lưu: VT.', x: 60, y: 524 }, { text: '(Đã ký)', x: 404, y: 524 },
    ]
    expect(await read({ texts })).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH SÔNG LAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 46/2027/NQ-HĐND', 'Sông Lam, ngày 09 tháng 7 năm 2027', 'NGHỊ QUYẾT', LONG.join(' '), 'Nơi nhận:', '- Ủy ban nhân dân tỉnh;', '- Lưu: VT.', 'CHỦ TỊCH', '(Đã ký)'])
  })

  it('lists running heads, page numbers and stamps behind the body', async () => {
    const page = (number: number, words: string): Page => ({ texts: [{ text: 'CÔNG BÁO/Số 5/Ngày 09-7-2027', x: 60, y: 815 }, { text: `- ${number} -`, x: 280, y: 30 }, ...lines([words])] })
    const signed = [{ text: 'Ký bởi: Cổng Thông tin', x: 430, y: 790, size: 8 }, { text: 'Thời gian ký: 09.07.2027', x: 430, y: 780, size: 8 }, { text: 'SAO Y', x: 560, y: 300, isTurned: true }]
    const first = page(4, 'Điều 1. Một')
    expect(await read({ texts: [...first.texts, ...signed] }, page(5, 'Điều 2. Hai'), page(6, 'Điều 3. Ba'))).toEqual([
      'Điều 1. Một', 'Điều 2. Hai', 'Điều 3. Ba',
      ...[4, 5, 6].flatMap((number) => ['running-head: CÔNG BÁO/Số 5/Ngày 09-7-2027', `page-number: - ${number} -`]),
      'stamp: Ký bởi: Cổng Thông tin', 'stamp: Thời gian ký: 09.07.2027', 'stamp: SAO Y',
    ])
  })

  it('a number that counts no pages and a line seen twice stay in the text', async () => {
    expect(await read({ texts: lines(['Điều 1. Một', '350'], { y: 60 }) }, { texts: lines(['Điều 1. Một'], { y: 60 }) })).toEqual(['Điều 1. Một', '350', 'Điều 1. Một'])
  })

  it('m² and km² keep their power, the mark of a footnote is no part of the number before it', async () => {
    expect(await read({ texts: [{ text: 'Diện tích 15 m', x: 60, y: 700 }, { text: '2', x: 144, y: 705, size: 7 }, { text: 'Tỷ lệ đạt 95%', x: 60, y: 600 }, { text: '1', x: 138, y: 605, size: 7 }, { text: 'trở lên', x: 150, y: 600 }] })).toEqual(['Diện tích 15 m2', 'Tỷ lệ đạt 95% trở lên'])
  })
})

describe('letters of a PDF', () => {
  it('in TCVN3 are made Unicode, in tables too; ƣ is ư', async () => {
    const bytes = makePdf([{ texts: [{ text: 'Ho¹t ®éng cña ñy ban nh©n d©n tØnh', x: 60, y: 760 }, { text: 'Tû lÖ', x: 64, y: 685 }, { text: '®¹t', x: 164, y: 685 }], rules: [[60, 700, 260, 700], [60, 660, 260, 660], [60, 680, 260, 680], [60, 700, 60, 660], [160, 700, 160, 660], [260, 700, 260, 660]] }])
    const { blocks, warnings } = await readSource(bytes, 'a.pdf')
    expect([outline({ blocks }), warnings.map(({ code }) => code)]).toEqual([['Hoạt động của ủy ban nhân dân tỉnh', 'Tỷ lệ | đạt'], ['legacy-encoding']])
    expect(await read({ texts: lines(['Đƣợc ngƣời dân']) })).toEqual(['Được người dân'])
  })

  it('that are no Vietnamese any more are told of, page by page', async () => {
    const garbled = Array.from({ length: 12 }, () => 'Ĉi͉u kho̫n quy ÿӏnh cͯa nghӏ quy͇t WKHR FiF ÿѫQ Yӏ')
    const { warnings } = await readSource(makePdf([{ texts: lines([...LONG, ...LONG, ...LONG]) }, { texts: lines(garbled) }]), 'a.pdf')
    expect(warnings.map(({ code, message }) => [code, /trang 2 /.test(message)])).toEqual([['garbled-text', true]])
  })
})

describe('tables of a PDF', () => {
  const xs = [60, 100, 300, 420]
  const table = (rows: string[][], top: number, skip: (row: number, column: number) => boolean = () => false): Page => ({
    texts: rows.flatMap((row, r) => row.flatMap((text, c) => text.split('\n').map((line, i) => ({ text: line, x: xs[c]! + 4, y: top - r * 40 - 15 - i * 15 })))).filter(({ text }) => text !== ''),
    rules: [
      ...Array.from({ length: rows.length + 1 }, (_, r) => [60, top - r * 40, 540, top - r * 40] as [number, number, number, number]),
      ...rows.flatMap((_, r) => [...xs, 540].filter((__, c) => !skip(r, c)).map((x): [number, number, number, number] => [x, top - r * 40, x, top - r * 40 - 40])),
    ],
  })

  it('are rows with their cells, lines of a cell joined, text before and after in order', async () => {
    const { texts, rules } = table([['TT', 'Chỉ tiêu', 'Năm 2027', 'Năm 2028'], ['1', 'Diện tích chè\ntrồng mới', '900', '1.100']], 700)
    expect(await read({ texts: [{ text: 'Trước bảng:', x: 60, y: 740 }, ...texts, { text: 'Sau bảng.', x: 60, y: 500 }], rules: rules! })).toEqual(['Trước bảng:', 'TT | Chỉ tiêu | Năm 2027 | Năm 2028', '1 | Diện tích chè trồng mới | 900 | 1.100', 'Sau bảng.'])
  })

  it('a cell without a line in it spans its columns', async () => {
    expect(await read(table([['TT', 'Vùng', 'Diện tích', ''], ['', '', 'Mới', 'Cũ'], ['1', 'Ven hồ', '5', '6']], 700, (row, column) => row === 0 && column === 3))).toEqual(['TT | Vùng | Diện tích | ', ' |  | Mới | Cũ', '1 | Ven hồ | 5 | 6'])
  })

  it('go on over the page as one, the repeated head listed', async () => {
    const head = ['TT', 'Việc', 'Năm', 'Nơi']
    const blocks = await blocksOf(table([head, ['1', 'Một', '2027', 'Xã']], 140), table([head, ['2', 'Hai', '2028', 'Tỉnh']], 800))
    expect(outline({ blocks })).toEqual(['TT | Việc | Năm | Nơi', '1 | Một | 2027 | Xã', '2 | Hai | 2028 | Tỉnh', 'repeated-head: TT Việc Năm Nơi'])
    expect(blocks.slice(0, 3).map(({ table: number, page }) => [number, page])).toEqual([[0, 1], [0, 1], [0, 2]])
  })

  it('a frame around words is no table', async () => {
    expect(await read({ texts: lines(['Mẫu số 01', 'Điều 1. Một']), rules: [[50, 780, 540, 780], [50, 700, 540, 700], [50, 780, 50, 700], [540, 780, 540, 700]] })).toEqual(['Mẫu số 01', 'Điều 1. Một'])
  })
})

describe('a PDF that cannot be read', () => {
  const sound = makePdf([{ texts: lines(LONG) }])
  it.each([
    ['a scan', makePdf([{ texts: [], hasPicture: true }, { texts: [{ text: '2', x: 300, y: 30 }], hasPicture: true }]), 'scanned-file', /OCR/],
    ['one with a password', makePdf([{ texts: lines(LONG) }], { isEncrypted: true }), 'encrypted-file', /mật khẩu/],
    ['nothing but its first line', Buffer.from('%PDF-1.7\n'), 'damaged-file', /PDF/],
    ['no text and no picture', makePdf([{ texts: [] }]), 'empty-file', /rỗng/],
  ])('%s', async (_, bytes, code, message) => {
    await expect(readSource(bytes, 'a.pdf')).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string })
  })

  it('is mended where its table of objects is gone', async () => {
    const { blocks } = await readSource(sound.slice(0, sound.length - 12), 'a.pdf')
    expect(outline({ blocks })).toEqual([LONG.join(' ')])
  })

  it('warns of pages that are pictures among others', async () => {
    const { warnings, blocks } = await readSource(makePdf([{ texts: lines(LONG) }, { texts: [], hasPicture: true }]), 'a.pdf')
    expect([blocks.length, warnings.map(({ code, message }) => `${code}: ${message}`)]).toEqual([1, ['pages-without-text: Trang 2 chỉ có ảnh, không có lớp chữ nên không đọc được.']])
  })

  it('leaves the bytes it was given as they were', async () => {
    const bytes = Uint8Array.from(sound)
    await readSource(bytes, 'a.pdf')
    expect(Buffer.compare(bytes, sound)).toBe(0)
  })
})
