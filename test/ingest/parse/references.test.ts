import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Reference, Section } from '../../../ingest/model/document.js'
import { cleanText } from '../../../ingest/model/text.js'
import { citationTokens } from '../../../ingest/parse/citation-grammar.js'
import { findReferences } from '../../../ingest/parse/references.js'
import laws from '../../../ingest/parse/law-names.json' with { type: 'json' }

const LAWS = new URL('../../../../shared/wild/laws/', import.meta.url)

/** Article 7 with its clause 2 as the whole text, so that "Điều này" and "khoản này" have a place. */
function clauseOf(text: string): Section[] {
  const common = { heading: '', end: text.length, path: [] as string[], role: 'thuong' as const, columns: null }
  return [
    { ...common, id: 'd_7', parentId: null, label: 'Điều 7', level: 'dieu', start: 0, ownEnd: 0 },
    { ...common, id: 'd_7_2', parentId: 'd_7', label: '2.', level: 'khoan', start: 0, ownEnd: text.length },
  ]
}

/** `words → kind number name [address]` of each reference; checks that spans are in order, apart and filled. */
function read(sentence: string): string[] {
  const text = `2. Theo ${sentence}`
  const found = findReferences(text, clauseOf(text))
  expectApart(found, text)
  return found.map(({ start, end, kind, number, name, clause }) => {
    const document = [kind, number, name].filter((part) => part !== null && part !== undefined).join(' ')
    return `${text.slice(start, end).replace(/\s+/g, ' ')} → ${document}[${clause.map((part) => `${part.level} ${part.label}`).join(', ')}]`
  })
}

function expectApart(found: readonly Reference[], text: string): void {
  found.forEach(({ start, end, targetDocumentId }, i) => {
    expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
    expect(end).toBeGreaterThan(start)
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
    expect(targetDocumentId).toBeNull()
  })
}

describe('documents cited', () => {
  it.each<[string, string[]]>([
    ['Nghị quyết số 12/2021/QH15 của Quốc hội', ['Nghị quyết số 12/2021/QH15 → nghi-quyet 12/2021/QH15[]']],
    ['Quyết định\nsố 99/2022/QĐ-UBND ngày 01/02/2022', ['Quyết định số 99/2022/QĐ-UBND → quyet-dinh 99/2022/QĐ-UBND[]']],
    ['Kế hoạch số 15-KH/TU ngày 01/3/2024', ['Kế hoạch số 15-KH/TU → ke-hoach 15-KH/TU[]']],
    ['Thông tư liên tịch số 07/2015/TTLT-BTP-BNV', ['Thông tư liên tịch số 07/2015/TTLT-BTP-BNV → thong-tu 07/2015/TTLT-BTP-BNV[]']],
    ['văn bản 45/NQ-HĐND', ['45/NQ-HĐND → nghi-quyet 45/NQ-HĐND[]']],
    ['Luật Điện lực số 61/2024/QH15; Luật Đất đai', ['Luật Điện lực số 61/2024/QH15 → luat 61/2024/QH15 Luật Điện lực[]', 'Luật Đất đai → luat Luật Đất đai[]']],
    ['Luật số 65/2020/QH14', ['Luật số 65/2020/QH14 → luat 65/2020/QH14[]']],
    ['Bộ luật Lao động năm 2019 và Hiến pháp', ['Bộ luật Lao động năm 2019 → luat Bộ luật Lao động[]', 'Hiến pháp → hien-phap Hiến pháp[]']],
    ['Luật Đầu tư công, không phải Luật Đầu tư', ['Luật Đầu tư công → luat Luật Đầu tư công[]', 'Luật Đầu tư → luat Luật Đầu tư[]']],
    ['ngày 30/4/2020, đạt 8/63 tỉnh, 12 tháng', []],
    ['Nghị quyết này', []],
    ['tỷ lệ 3,5% và 1.200 tỷ đồng/năm', []],
  ])('%s', (sentence, expected) => expect(read(sentence)).toEqual(expected))
})

describe('clauses cited', () => {
  it.each<[string, string[]]>([
    ['điểm a khoản 2 Điều 5 Nghị định số 11/2020/NĐ-CP', ['điểm a khoản 2 Điều 5 Nghị định số 11/2020/NĐ-CP → nghi-dinh 11/2020/NĐ-CP[dieu 5, khoan 2, diem a]']],
    ['khoản 2 và khoản 3 Điều 31, điểm a khoản 2 Điều 37 của Luật Thủ đô', [
      'khoản 2 → luat Luật Thủ đô[dieu 31, khoan 2]',
      'khoản 3 Điều 31 → luat Luật Thủ đô[dieu 31, khoan 3]',
      'điểm a khoản 2 Điều 37 của Luật Thủ đô → luat Luật Thủ đô[dieu 37, khoan 2, diem a]',
    ]],
    ['các Điều 5, 6 và 12a của Luật này', ['Điều 5 → [dieu 5]', '6 → [dieu 6]', '12a của Luật này → [dieu 12a]']],
    ['mục I.2, Điều 2 Nghị quyết số 45/NQ-HĐND', ['mục I.2, Điều 2 Nghị quyết số 45/NQ-HĐND → nghi-quyet 45/NQ-HĐND[dieu 2, muc I.2]']],
    ['các điểm a, đ và khoản 3 Điều 10', ['điểm a → [dieu 10, diem a]', 'đ → [dieu 10, diem đ]', 'khoản 3 Điều 10 → [dieu 10, khoan 3]']],
    ['khoản 6 Điều này', ['khoản 6 Điều này → [dieu 7, khoan 6]']],
    ['điểm b khoản này', ['điểm b khoản này → [dieu 7, khoan 2, diem b]']],
    ['khoản 4', ['khoản 4 → [dieu 7, khoan 4]']],
    ['Phụ lục II ban hành kèm theo Nghị định này', ['Phụ lục II ban hành kèm theo Nghị định này → [phu-luc II]']],
    ['Điều 3 và Quyết định số 5/QĐ-TTg', ['Điều 3 → [dieu 3]', 'Quyết định số 5/QĐ-TTg → quyet-dinh 5/QĐ-TTg[]']],
    ['Điều 5, 15 ngày kể từ ngày nhận', ['Điều 5 → [dieu 5]']],
    ['điểm mạnh, khoản chi 300 triệu, các khoản 20 tỷ đồng, mục tiêu, phần lớn, điều kiện', []],
  ])('%s', (sentence, expected) => expect(read(sentence)).toEqual(expected))

  it("leaves out a section's own label, excluded words and words of no section", () => {
    const text = 'Điều 7. Theo Điều 8 và khoản 1 Điều 9.\nĐiều 10'
    const section: Section = { ...clauseOf(text)[0]!, ownEnd: 40 }
    const found = findReferences(text, [section], [{ start: 24, end: 40 }])
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Điều 8', 'khoản 1 Điều 9'])
    expect(findReferences(text, [section], [{ start: 10, end: 40 }])).toEqual([])
  })
})

describe('linear time', () => {
  it.each(['khoản ', 'khoản 1 ', 'điểm a khoản 1, ', 'Luật Đất đai ', 'Luật a b c d e f g ', '1/2020/A-', 'Điều 1, 2, 3, ', 'Nghị định số ', '12/', '          '])(
    'a megabyte of "%s"',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
      const begun = performance.now()
      findReferences(text, clauseOf(text))
      expect(performance.now() - begun).toBeLessThan(5000)
    },
    20_000,
  )
})

describe('names of laws', () => {
  it('stand once each, start with a capital and are read whole', () => {
    expect(new Set(laws.names).size).toBe(laws.names.length)
    for (const name of laws.names) {
      expect(name).toMatch(/^\p{Lu}[^\s].*\S$/u)
      expect([...citationTokens(`Luật ${name}.`)].map(({ end }) => end)).toEqual([5 + name.length])
    }
  })
})

describe.skipIf(!existsSync(LAWS))('statutes of ../shared/wild/laws', () => {
  it('give references that are slices in order', () => {
    const files = readdirSync(LAWS).filter((file) => file.endsWith('.txt')).slice(0, 12)
    for (const file of files) {
      const text = cleanText(readFileSync(new URL(file, LAWS), 'utf8'))
      const found = findReferences(text, clauseOf(text))
      expectApart(found, text)
      expect(found.length, file).toBeGreaterThan(20)
    }
  })
})
