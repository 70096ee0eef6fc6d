import { describe, expect, it } from 'vitest'
import type { Block } from '../../../ingest/model/block.js'
import { checkDocument } from '../../../ingest/parse/check.js'
import { parseDocument } from '../../../ingest/parse/parse-document.js'

/** Words from which the grammar of labels and formulas is made. */
const PIECES = [
  'Điều 1. Phạm vi', 'Điều 2.', 'Điều 2a. Thêm', 'Điều 5 của Luật này', 'ĐIỀU 3', 'Chương I', 'CHƯƠNG II QUY ĐỊNH', 'Mục 1. CHUNG', 'Phần thứ nhất', 'PHỤ LỤC I',
  'I. Chung', 'II- RIÊNG', 'IV.', 'A. Đầu', '1. Một', '2. Hai', '1- Một', '1) Một', '1.1. Con', '1.2 Con', '2.1.3. Cháu', '(1) Số', '(2) Số', 'a) Điểm', 'đ) Điểm', 'i) Điểm', '- gạch', '+ cộng', '* sao',
  'Thứ nhất, mở đầu', 'Hai là, tiếp', 'Căn cứ Luật A;', 'QUYẾT NGHỊ:', 'Nơi nhận:', '- Lưu: VT.', 'TM. ỦY BAN', 'CHỦ TỊCH', '(Kèm theo Quyết định số 1/QĐ-UBND)', 'MỤC LỤC', 'Tin liên quan', '“Điều 9. Trích', 'hết trích.”',
  'đoạn viết thường', 'Một đoạn văn dài hơn bốn mươi ký tự không có dấu chấm câu', 'tiếp theo của câu trước.', 'Đạt 5%; Tăng 7%; Giảm 1% mỗi năm.', '-----', '/.', '.', ';', '(', '“', '”', '"', '   x   ', '1', 'I', '(PLVN) - Tin', '\uD83D\uDE00', '\u202Eabc',
]

/** Numbers in [0, 1) that a seed fixes (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function blocksOf(seed: number): Block[] {
  const next = random(seed)
  const pick = (): string => PIECES[Math.floor(next() * PIECES.length)]!
  return Array.from({ length: 1 + Math.floor(next() * 60) }, (): Block => {
    const kind = next()
    if (kind < 0.08) {
      const cells = [pick(), pick(), '']
      return { kind: 'row', text: cells.join('\t'), cells, table: Math.floor(next() * 2), isHead: next() < 0.2 }
    }
    const text = next() < 0.15 ? `${pick()} ${pick()}` : pick()
    const block: Block = kind < 0.14 ? { kind: 'heading', text, headingLevel: 2 } : { kind: 'paragraph', text }
    return next() < 0.05 ? { ...block, exclude: 'site-chrome' } : block
  })
}

function parse(blocks: Block[], kind?: string): ReturnType<typeof parseDocument> {
  const manifest = kind ? { file: 'x.txt', kind } : null
  return parseDocument({ mediaType: 'text/plain', charset: 'utf-8', blocks, markup: {}, warnings: [] }, { id: 'x', file: 'x.txt', manifest })
}

describe('parseDocument on any mixture of labels and formulas', () => {
  it.each([undefined, 'nghi-quyet', 'tin-tuc'])('keeps every character in exactly one place (kind %s)', (kind) => {
    for (let seed = 1; seed <= 700; seed++) {
      const document = parse(blocksOf(seed), kind)
      expect(() => checkDocument(document), `seed ${seed}`).not.toThrow()
    }
  })

  it('loses no word of the blocks', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const blocks = blocksOf(seed)
      const squeezed = (text: string): string => text.replace(/\s+/g, '')
      expect(squeezed(parse(blocks).text), `seed ${seed}`).toBe(squeezed(blocks.map((block) => block.text).join('')))
    }
  })

  it('gives the same document twice', () => {
    for (let seed = 1; seed <= 50; seed++) expect(parse(blocksOf(seed))).toEqual(parse(blocksOf(seed)))
  })

  it('reads a text of 100,000 labels in one style without running away', () => {
    const blocks = Array.from({ length: 100_000 }, (_, i): Block => ({ kind: 'paragraph', text: `${(i % 3) + 1}. Một` }))
    expect(parse(blocks).sections.length).toBeGreaterThan(1000)
  })

  it('reads one line of a million characters', () => {
    const document = parse([{ kind: 'paragraph', text: 'khoản '.repeat(170_000) }])
    expect(checkDocument(document).assignedChars).toBeGreaterThan(1_000_000)
  })
})
