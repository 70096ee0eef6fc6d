import { rowsOf } from '../../../server/targets/rows-of.js'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../ingest/model/document.js'
import type { Target } from '../../../../ingest/model/target.js'
import { checkedTargets, oneParagraph, targetsOf } from './one-paragraph.js'

/** A row in one line: indicator, measure, bound, value, unit, period. */
const line = ({ indicator, measure, direction, comparator, value, valueMax, of, unitCanonical, period }: Target): string =>
  [indicator.id, measure, direction, comparator, valueMax === null ? (of === null ? value : `${value}/${of}`) : `${value}..${valueMax}`, unitCanonical, period.to === null ? null : period.from === period.to ? period.to : `${period.from}..${period.to}`].filter((part) => part !== null).join(' ')

const lines = (sentence: string, facts: Partial<Document> = {}): string[] => targetsOf(sentence, facts).map(line)

describe('a level is not a change', () => {
  it.each([
    ['Tỷ lệ hộ nghèo giảm còn 3%.', 'ty-le-ho-ngheo level = 3 %'],
    ['Tỷ lệ hộ nghèo giảm 3%.', 'muc-giam-ty-le-ho-ngheo change down = 3 %'],
    ['Tỷ lệ hộ nghèo giảm xuống còn dưới 3%.', 'ty-le-ho-ngheo level < 3 %'],
    ['Giảm tỷ lệ hộ nghèo bình quân hằng năm từ 1% trở lên.', 'muc-giam-ty-le-ho-ngheo average-annual-change down >= 1 %/năm'],
    ['Tỷ trọng thu nội địa tăng lên 81,6%.', 'ty-trong-thu-noi-dia share = 81.6 %'],
    ['Doanh thu du lịch giảm khoảng 40%.', 'doanh-thu-du-lich change down ~ -40 %'],
    ['Giảm 20% số hộ nghèo.', 'muc-giam-so-ho-ngheo change down = 20 %'],
    ['GRDP tăng 7,5%.', 'tang-truong-kinh-te change up = 7.5 %'],
    ['Số xã đạt chuẩn nông thôn mới tăng thêm 14 xã.', 'xa-dat-chuan-ntm change up = 14 xã'],
  ])('%s', (sentence, expected) => expect(lines(sentence)).toEqual([expected]))
})

describe('look-alikes stay apart', () => {
  it.each([
    ['Tỷ lệ hộ nghèo còn 3%.', 'ty-le-ho-ngheo'], ['Tỷ lệ hộ cận nghèo còn 3%.', 'ty-le-ho-can-ngheo'], ['Mức giảm tỷ lệ hộ nghèo đạt 1%.', 'muc-giam-ty-le-ho-ngheo'],
    ['Tỷ lệ hộ nghèo vùng dân tộc thiểu số còn 9%.', 'ty-le-ho-ngheo'], ['Tỷ lệ hộ nghèo được vay vốn đạt 90%.', 'khac-ty-le-ho-ngheo-duoc-vay-von'],
    ['Thu nhập bình quân đầu người đạt 60 triệu đồng.', 'thu-nhap-binh-quan-dau-nguoi'], ['GRDP bình quân đầu người đạt 60 triệu đồng.', 'grdp-binh-quan-dau-nguoi'],
    ['Có 95% số xã đạt chuẩn nông thôn mới.', 'xa-dat-chuan-ntm'], ['Có 40% xã đạt chuẩn nông thôn mới nâng cao.', 'xa-ntm-nang-cao'],
    ['Kinh tế của tỉnh (GRDP) tăng trưởng bình quân mỗi năm từ 8% trở lên.', 'tang-truong-kinh-te'],
    ['Tỷ lệ thất nghiệp khu vực thành thị dưới 3%.', 'ty-le-that-nghiep-thanh-thi'], ['Tỷ lệ thất nghiệp dưới 3%.', 'ty-le-that-nghiep'],
  ])('%s', (sentence, id) => expect(targetsOf(sentence).map(({ indicator }) => indicator.id)).toEqual([id]))

  it('groups statements that the list does not know by their words, however they are spelled', () => {
    const ids = ['Số thiết bị phòng cháy đạt 5 bộ.', 'số thiết bị phòng cháy đạt 7 bộ'].map((sentence) => targetsOf(sentence)[0]!.indicator.id)
    expect(new Set(ids).size).toBe(1)
  })
})

describe('the standard of a figure', () => {
  it.each([
    ['Tỷ lệ hộ nghèo theo chuẩn mới mỗi năm giảm bình quân từ 1% trở lên.', 'theo chuẩn mới'], ['Tỷ lệ hộ nghèo (theo chuẩn nghèo đa chiều) giảm 1%.', 'theo chuẩn nghèo đa chiều'],
    ['Giá trị sản xuất theo giá so sánh 2010 hằng năm tăng 9%.', 'theo giá so sánh 2010'], ['Tỷ lệ hộ nghèo giảm 1%.', null],
  ])('%s', (sentence, standard) => expect(targetsOf(sentence).map(({ scope }) => scope.standard)).toEqual([standard]))
})

describe('several figures of one sentence', () => {
  it('shares a lead-in among the parts of a composition', () => {
    expect(lines('Cơ cấu kinh tế năm 2025: Dịch vụ 35%; công nghiệp, xây dựng 55%; nông, lâm nghiệp, thủy sản 10%.')).toEqual([
      'ty-trong-dich-vu share = 35 % 2025', 'ty-trong-cong-nghiep-xay-dung share = 55 % 2025', 'ty-trong-nong-lam-thuy-san share = 10 % 2025',
    ])
  })

  it('gives a result and what it is measured against to one indicator', () => {
    expect(lines('Năm 2020, thu ngân sách nhà nước trên địa bàn đạt 825 tỷ 776 triệu đồng, đạt 152,3% dự toán, tăng 4% so với cùng kỳ năm 2019.')).toEqual([
      'thu-ngan-sach-tren-dia-ban level = 825.776 tỷ đồng 2020', 'thu-ngan-sach-tren-dia-ban of-plan = 152.3 % 2020', 'thu-ngan-sach-tren-dia-ban change up = 4 % 2020',
    ])
  })

  it('deals out figures that are given “lần lượt”', () => {
    expect(lines('Xuất khẩu đạt 19 tỷ USD, nhập khẩu đạt 14 tỷ USD, giảm lần lượt 2,2% và 6,9%.')).toEqual([
      'gia-tri-xuat-khau level = 19 tỷ USD', 'gia-tri-nhap-khau level = 14 tỷ USD', 'gia-tri-xuat-khau change down = -2.2 %', 'gia-tri-nhap-khau change down = -6.9 %',
    ])
  })

  it('reads from and to as two levels', () => {
    expect(lines('Chỉ số giá tiêu dùng giảm từ 18,6% năm 2011 xuống còn dưới 4% năm 2020.')).toEqual(['cpi level = 18.6 % 2011', 'cpi level < 4 % 2020'])
  })

  it('reads parts of a whole and ranks', () => {
    expect(lines('Có 13/20 nguồn thu vượt dự toán.')).toEqual(['khac-nguon-thu-vuot-du-toan count = 13/20 nguồn'])
    expect(lines('Tỉnh đứng thứ 9/63 tỉnh, thành phố về kết quả cải cách hành chính.')).toEqual(['par-index rank = 9/63 thứ hạng'])
  })

  it('takes an age or a measure for what it belongs to', () => {
    expect(lines('Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn 12%.')).toEqual(['suy-dinh-duong level = 12 %'])
    expect(lines('Số giường bệnh đạt 26 giường trên 10.000 dân.')).toHaveLength(1)
  })
})

describe('bounds', () => {
  it.each([
    ['Đạt ít nhất 8%.', '>=', 8], ['Đạt tối thiểu 8%.', '>=', 8], ['Đạt không dưới 8%.', '>=', 8], ['Đạt từ 8% trở lên.', '>=', 8], ['Có từ 9 đảng viên chính thức trở lên.', '>=', 9],
    ['Đạt trên 8%.', '>', 8], ['Đạt hơn 8%.', '>', 8], ['Còn dưới 8%.', '<', 8], ['Không quá 8%.', '<=', 8], ['Tối đa 8%.', '<=', 8], ['Không được vượt quá 30 km/giờ.', '<=', 30],
    ['Mức cho vay tối đa đối với một hộ là 300 triệu đồng.', '<=', 300], ['Đạt khoảng 8%.', '~', 8], ['Đạt gần 8%.', '~', 8], ['Đạt xấp xỉ 8%.', '~', 8], ['Đạt 8%.', '=', 8], ['Vượt 8% kế hoạch.', '=', 8],
  ])('%s', (sentence, comparator, value) => expect(targetsOf(sentence).map((row) => [row.comparator, row.value])).toEqual([[comparator, value]]))

  it.each([['Đạt 1-1,5%.', 1, 1.5], ['Đạt 2.000 – 2.500 USD.', 2000, 2500], ['Đạt từ 5% đến 7%.', 5, 7], ['Tạo việc làm mỗi năm 29.000 - 30.000 lao động.', 29000, 30000]])('%s', (sentence, value, valueMax) => {
    expect(targetsOf(sentence).map((row) => [row.comparator, row.value, row.valueMax])).toEqual([['range', value, valueMax]])
  })

  it('says so where a bound is only approximate', () => {
    expect(targetsOf('Vốn khoảng trên 4,2 tỷ USD.').map(({ comparator, isApproximate }) => [comparator, isApproximate])).toEqual([['>', true]])
  })
})

describe('numbers that state nothing', () => {
  it.each([
    'Căn cứ Nghị quyết số 88/2019/QH14 ngày 18 tháng 11 năm 2019.', 'Theo khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP.', 'Điện thoại: 0208.3855.123.', 'Họp lúc 8h30 ngày 29/12.', 'Năm 2.024 là năm bản lề.',
    'Đại hội đại biểu lần thứ 12, khóa 13, kỳ họp thứ 9.', 'Cách mạng công nghiệp 4.0.', 'Sau gần 3 năm thực hiện, tỉnh đã đổi thay.', 'Quốc lộ 3 và đường tỉnh 293.', 'Ban Chỉ đạo 389 tỉnh họp.', 'Giai đoạn 2021 - 2025, tầm nhìn 2050.',
    'Trong 7 tỉnh này, hai tỉnh xuất siêu.', 'Thông tư số 01 của Bộ Tài chính.', 'Xem https://example.vn/2020/11/5.html.', 'Hội nghị COP26.',
  ])('%s', (sentence) => expect(lines(sentence)).toEqual([]))
})

describe('what is not given is missing', () => {
  it('leaves the period unknown and says so', () => {
    const [row] = targetsOf('Tỷ lệ hộ nghèo còn 3%.')
    expect(row!.period).toMatchObject({ from: null, to: null, kind: 'none', printed: null })
    expect(row!.missing).toEqual(['period'])
  })

  it('does not take the currency of a bare “tỷ” for granted', () => expect(targetsOf('Vốn là 825 tỷ.')[0]).toMatchObject({ unit: 'tỷ', unitCanonical: null, missing: ['unit', 'period'] }))

  it('does not give the figure of “cùng kỳ” the year of the other', () => {
    expect(targetsOf('Năm 2025, thu nội địa tăng 10% so cùng kỳ (10.049 tỷ đồng).').map(({ period }) => period.to)).toEqual(['2025', null])
  })
})

describe('a period from above', () => {
  const heading = 'Chỉ tiêu giai đoạn 2021 - 2025'
  const statement = 'Tỷ lệ hộ nghèo còn 3%.'
  const document = oneParagraph(`${heading}\n${statement}`)
  const [only] = document.sections
  document.sections = [
    { ...only!, id: 'vb_muc', level: 'heading', heading, end: document.text.length, ownEnd: heading.length, role: 'chi-tieu' },
    { ...only!, id: 'vb_muc_doan-1', parentId: 'vb_muc', start: heading.length + 1, role: 'chi-tieu' },
  ]

  it('is marked as inherited and points at its words', () => {
    const [row] = checkedTargets(document)
    expect(row!.period).toMatchObject({ from: '2021', to: '2025', inheritedFrom: 'heading', printed: 'giai đoạn 2021 - 2025' })
    expect(document.text.slice(row!.spans.period!.start, row!.spans.period!.end)).toBe('giai đoạn 2021 - 2025')
    expect(row!.nature).toBe('target')
  })

  it('gives way to the sentence’s own', () => {
    const own = oneParagraph('Giai đoạn 2021 - 2025, có 90% số trường đạt chuẩn quốc gia; năm 2025 có 95% số xã đạt chuẩn nông thôn mới.')
    expect(checkedTargets(own).map(({ period }) => `${period.from}..${period.to}`)).toEqual(['2021..2025', '2025..2025'])
  })

  it('never looks forward over a semicolon', () => {
    expect(targetsOf('Tỷ lệ che phủ rừng từ 50% trở lên; năm 2025 có 97% hộ dân có điện.').map(({ period }) => period.to)).toEqual([null, '2025'])
  })
})

describe('nature', () => {
  it.each([
    ['Phấn đấu GRDP tăng 7,5%.', 'target'], ['Tỷ lệ hộ nghèo đã giảm còn 3%.', 'result'], ['Thu ngân sách ước đạt 5.000 tỷ đồng.', 'estimate'], ['Dự báo GRDP tăng 6%.', 'forecast'], ['Thời hạn giải quyết không quá 5 ngày làm việc.', 'rule'],
  ])('%s', (sentence, nature) => expect(targetsOf(sentence).map((row) => row.nature)).toEqual([nature]))
})

describe('what other documents print', () => {
  const rows = (sentence: string, facts: Parameters<typeof rowsOf>[1] = {}) => rowsOf(sentence, facts).map(({ value, unitCanonical, period, nature, named }) => ({ value, unit: unitCanonical, to: period.to, nature, named }))

  it.each([
    ['levels of government', 'Chính quyền địa phương 02 cấp vận hành thông suốt từ năm 2025.'],
    ['opening hours', 'Lực lượng canh phòng trực từ 10 giờ đến 20 giờ trong ngày.'],
    ['the factor of a formula', 'Tỷ lệ = b/a x 100%.'],
  ])('%s are no figures', (_, sentence) => expect(rows(sentence)).toEqual([]))

  it('a rate without a name of its own is of what stands before it', () => {
    const [, rate] = rows('Tổng giá trị trái cây xuất khẩu đến năm 2030 đạt trên 48,3 triệu USD, tốc độ tăng bình quân 05 - 06%/năm.')
    expect(rate).toMatchObject({ value: 5, unit: '%/năm', named: 'Tổng giá trị trái cây xuất khẩu' })
  })

  it('a comma between kinds of places does not part a figure from its year', () => {
    expect(rows('Phấn đấu đạt 20% xã, phường không ma túy năm 2025.')[0]).toMatchObject({ value: 20, to: '2025' })
  })

  it('what was done is a result, though a word of rules stands beside it', () => {
    expect(rows('Thủ tướng đã kịp thời quyết định hỗ trợ 3.515 tỷ đồng cho các địa phương.', { kind: 'nghi-quyet' })[0]!.nature).toBe('result')
  })

  it('what is aimed at by a year to come is the state of that year, in a news item too', () => {
    expect(rowsOf('Đến năm 2025, tỷ lệ che phủ rừng đạt 46%.', { kind: 'tin-tuc', date: '2023-12' })[0]!.period).toMatchObject({ from: '2025', to: '2025', kind: 'by' })
  })
})
