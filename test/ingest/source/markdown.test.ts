import { describe, expect, it } from 'vitest'
import { stripInline } from '../../../ingest/source/markdown-inline.js'
import { outline, readChecked } from './block-text.js'

const read = (text: string): ReturnType<typeof readChecked> => readChecked(text, 'a.md')

describe('stripInline', () => {
  it.each([
    ['**Điều 1. **Ban hành', 'Điều 1. Ban hành'],
    ['của **\nTHƯ VIỆN**. Mọi', 'của \nTHƯ VIỆN. Mọi'],
    ['*Căn cứ Luật;*', 'Căn cứ Luật;'],
    ['***Điều 2*** và *a***b**', 'Điều 2 và ab'],
    ['*- Trái cây**:\n*Tổng', '- Trái cây:\nTổng'],
    ['2*3 = 6', '2*3 = 6'],
    ['Dấu “*” và (*) là chú thích', 'Dấu “*” và (*) là chú thích'],
    ['* Ghi chú: một dòng', '* Ghi chú: một dòng'],
    ['__Nơi nhận__: _nghiêng_', 'Nơi nhận: nghiêng'],
    ['tên_tệp_dài và ____', 'tên_tệp_dài và ____'],
    ['[Luật **A**](https://a.vn/b_(c) "T") số 5', 'Luật A số 5'],
    ['\\*không\\* 1\\. \\[a\\]', '*không* 1. [a]'],
    ['a&nbsp;&lt;b&gt; &amp;', 'a <b> &'],
    ['<Nội dung> và <https://a.vn>', '<Nội dung> và https://a.vn'],
    ['* *', ' '],
  ])('“%s” → “%s”', (markdown, text) => {
    expect(stripInline(markdown).text).toBe(text)
  })
})

describe('readMarkdown', () => {
  it('reads a table that stands in it as HTML, numbered on from those before it', () => {
    const { blocks } = read('# Kế hoạch\n\n## Chỉ tiêu\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n<table border="1">\n<tr><th>TT</th><th>Chỉ tiêu</th></tr>\n<tr><td>1</td><td>Che phủ rừng 46%</td></tr>\n</table>\n\nHết bảng.\n<table không đóng\n')
    expect(blocks.map(({ kind, table, text }) => [kind, table, text])).toEqual([
      ['heading', undefined, 'Kế hoạch'], ['heading', undefined, 'Chỉ tiêu'], ['row', 0, 'A\tB'], ['row', 0, '1\t2'],
      ['row', 1, 'TT\tChỉ tiêu'], ['row', 1, '1\tChe phủ rừng 46%'], ['paragraph', undefined, 'Hết bảng.'], ['paragraph', undefined, '<table không đóng'],
    ])
  })

  it('reads headings, keeps printed labels and sets pictures apart', () => {
    const { blocks } = read('# Kế hoạch\n\nNhan đề\n=======\n\n12. Mười hai\n3. Ba\n- Gạch\n\n![Ảnh hội nghị](a.jpg)\n\n#### a) Sửa đổi\n')
    expect(blocks).toEqual([
      { kind: 'heading', text: 'Kế hoạch', headingLevel: 1 },
      { kind: 'heading', text: 'Nhan đề', headingLevel: 1 },
      { kind: 'paragraph', text: '12. Mười hai' },
      { kind: 'paragraph', text: '3. Ba' },
      { kind: 'paragraph', text: '- Gạch' },
      { kind: 'paragraph', text: 'Ảnh hội nghị', exclude: 'caption' },
      { kind: 'heading', text: 'a) Sửa đổi', headingLevel: 4 },
    ])
  })

  it('reads a table with bars as rows under its head', () => {
    const { blocks } = read('| Chỉ tiêu | 2025 |\n|---|--:|\n| GRDP \\| tỉnh | **8%** |\n| Hộ nghèo |\n\nSau bảng')
    expect(blocks.map(({ cells, isHead, table, text }) => [table, isHead, cells ?? text])).toEqual([
      [0, true, ['Chỉ tiêu', '2025']],
      [0, undefined, ['GRDP | tỉnh', '8%']],
      [0, undefined, ['Hộ nghèo', '']],
      [undefined, undefined, 'Sau bảng'],
    ])
  })

  it('reads a flattened document: head, paragraphs cut at a column, foot and a table of data', () => {
    const text = `|
**ỦY BAN NHÂN
DÂN **
TỈNH MẪU
-------
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
|
|
Số: 1/KH-UBND
|
*Mẫu, ngày 2
tháng 3 năm 2024*
|

**KẾ HOẠCH**

**Điều 1. Phạm vi điều chỉnh của kế hoạch này trên
địa bàn tỉnh**

Kế hoạch này quy định các chỉ tiêu phát triển kinh
tế và xã hội của tỉnh trong năm 2024 và những năm tiếp theo để các sở,
ngành, địa phương tổ chức thực hiện, theo dõi, đánh giá và
báo cáo.

Các sở, ngành và địa phương căn cứ chức năng, nhiệm
vụ được giao để xây dựng kế hoạch của mình, bảo đảm thiết thực và
hiệu quả trong từng năm.

|
TT
|
Chỉ tiêu
|
Số
|
|
1
|
Hộ nghèo của
tỉnh
|
3%
|
|
2
|
GRDP
|
8%
|

|
Nơi nhận:
- Lưu: VT.
|
**CHỦ TỊCH**
Nguyễn Văn A
|
`
    expect(outline(read(text))).toEqual([
      'ỦY BAN NHÂN DÂN', 'TỈNH MẪU', '-------', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 1/KH-UBND', 'Mẫu, ngày 2 tháng 3 năm 2024',
      'KẾ HOẠCH', 'Điều 1. Phạm vi điều chỉnh của kế hoạch này trên địa bàn tỉnh',
      'Kế hoạch này quy định các chỉ tiêu phát triển kinh tế và xã hội của tỉnh trong năm 2024 và những năm tiếp theo để các sở, ngành, địa phương tổ chức thực hiện, theo dõi, đánh giá và báo cáo.',
      'Các sở, ngành và địa phương căn cứ chức năng, nhiệm vụ được giao để xây dựng kế hoạch của mình, bảo đảm thiết thực và hiệu quả trong từng năm.',
      'TT | Chỉ tiêu | Số', '1 | Hộ nghèo của tỉnh | 3%', '2 | GRDP | 8%',
      'Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Nguyễn Văn A',
    ])
  })

  it('excludes what a law database prints round a document and reads its table of attributes', () => {
    const text = `Đang tải văn bản...
#
**Số hiệu:**
|
1/KH-UBND
|
|
**Nơi ban hành:**
|
Tỉnh Mẫu
|
**Ngày ban hành:**
|
02/03/2024
|
|
**Tình trạng:**
|
Đã biết
|
|
**TỈNH MẪU**
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
|
**KẾ HOẠCH**
Lưu trữ
Điều 1. Phạm vi.
Kế hoạch 1/KH-UBND năm 2024 của tỉnh Mẫu
Văn bản này chưa cập nhật nội dung Tiếng Anh
## Văn bản liên quan
Ban hành:
`
    const { blocks, markup } = read(text)
    expect(markup).toEqual({ number: '1/KH-UBND', date: '2024-03-02', title: 'Kế hoạch 1/KH-UBND năm 2024 của tỉnh Mẫu' })
    expect(blocks.filter(({ exclude }) => !exclude).map((block) => block.text)).toEqual(['TỈNH MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'KẾ HOẠCH', 'Lưu trữ', 'Điều 1. Phạm vi.'])
    expect(new Set(blocks.map(({ exclude }) => exclude))).toEqual(new Set(['site-chrome', undefined]))
  })
})
