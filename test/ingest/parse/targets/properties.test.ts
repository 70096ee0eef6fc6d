import { describe, expect, it } from 'vitest'
import type { Target } from '../../../../ingest/model/target.js'
import { hasShared, parseFile, sharedFiles } from '../../../shared.js'
import { checkedTargets, oneParagraph, targetsOf } from './one-paragraph.js'
import { randomFrom } from './random.js'

const STATEMENTS = [
  'Năm 2025, tỷ lệ hộ nghèo giảm còn 3%.', 'Giai đoạn 2021 - 2025, giá trị sản xuất công nghiệp tăng bình quân từ 9%/năm trở lên.', 'Thu ngân sách năm 2024 đạt trên 19.500 tỷ đồng.',
  'Cơ cấu kinh tế năm 2025: Dịch vụ 35%; công nghiệp, xây dựng 55%; nông, lâm nghiệp, thủy sản 10%.', 'Đến hết năm 2025 có 95% số xã đạt chuẩn nông thôn mới.', 'Năm 2020, xuất khẩu đạt 19 tỷ USD, tăng 4% so với năm 2019.',
]
const NEUTRAL = ['Công tác dân vận được quan tâm.', 'Mọi tầng lớp nhân dân cùng tham gia.', 'Tỉnh tiếp tục sắp xếp bộ máy.', 'Đời sống văn hóa ngày càng phong phú.', 'Hợp tác với các địa phương lân cận được mở rộng.']

/** A row without what tells where it stands. */
const placeless = ({ id: _id, sectionId: _sectionId, spans, ...row }: Target, text: string): unknown => ({
  ...row, words: Object.fromEntries(Object.entries(spans).map(([part, span]) => [part, span === null ? null : text.slice(span.start, span.end)])),
})

describe('whatever surrounds a statement', () => {
  it.each(STATEMENTS)('its rows stay the same: %s', (statement) => {
    const expected = targetsOf(statement).map((row) => placeless(row, statement))
    const random = randomFrom(statement.length)
    for (let n = 0; n < 30; n++) {
      const around = NEUTRAL.toSorted(() => random() - 0.5)
      const at = Math.floor(random() * (around.length + 1))
      const text = [...around.slice(0, at), statement, ...around.slice(at)].join(random() < 0.5 ? ' ' : '\n')
      expect(checkedTargets(oneParagraph(text)).map((row) => placeless(row, text)), text).toEqual(expected)
    }
  })

  it('line breaks inside it change nothing', () => {
    for (const statement of STATEMENTS) {
      const wrapped = statement.replaceAll(' ', '\n')
      const plain = (text: string): unknown => targetsOf(text).map(({ comparator, value, unitCanonical, period, indicator }) => [comparator, value, unitCanonical, period.from, period.to, indicator.id])
      expect(plain(wrapped)).toEqual(plain(statement))
    }
  })
})

describe.skipIf(!hasShared)('on every real document', () => {
  const files = ['corpus', 'wild/pages', 'wild/official', 'wild/laws', 'wild/html'].flatMap((folder) => ['.txt', '.md', '.html'].flatMap((ending) => sharedFiles(folder, ending)))

  it('every span is a slice of its section, ids are unique, known parts are not missing', () => {
    let rows = 0
    for (const file of files) {
      for (const row of checkedTargets(parseFile(file))) {
        rows++
        expect(row.missing.includes('unit'), row.id).toBe(row.unitCanonical === null)
        expect(row.missing.includes('period'), row.id).toBe(row.period.to === null)
        expect(row.valueMax === null, row.id).toBe(row.comparator !== 'range')
      }
    }
    expect(rows).toBeGreaterThan(3000)
  })
})
