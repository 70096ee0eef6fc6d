import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/cli/project-root.js'
import { makeDocx, p, tbl, tc } from '../ingest/source/docx/make-docx.js'
import { lines, makePdf } from '../ingest/source/pdf/make-pdf.js'
import { seededRandom } from '../seeded-random.js'

/** Lines of a printed page of a generated PDF, and letters of a line of it. */
const PAGE_LINES = 38
const LINE_LETTERS = 76
const MIN_ARTICLES = 8
const MORE_ARTICLES = 40

type Files = [name: string, content: string | Uint8Array][]

/** Files of every format as they lie in an office's folder, some of them of no use: the same for the same count. */
export function mixedFolder(count: number): Files {
  const random = seededRandom(2027)
  const sentences = readFileSync(join(projectRoot(), 'corpus/luoc-thuat-nghi-quyet-phat-trien-kinh-te-xa-hoi-2021-2025.txt'), 'utf8').split('\n').map((line) => line.trim()).filter((line) => line.length > 60)
  const doc = readFileSync(join(projectRoot(), 'test/formats/resolution/typed.doc'))
  return Array.from({ length: count }, (_, i) => {
    const make = MAKERS[i % MAKERS.length]!
    const [extension, content] = make({ text: resolution(i, { random, sentences }), doc, number: i })
    return [`${String(2021 + (i % 6))}/van-ban-${String(i).padStart(4, '0')}.${extension}`, content]
  })
}

interface Seed {
  text: string[]
  doc: Buffer
  number: number
}

/** One for each place in a row of twenty files: what there is most of comes most often. */
const MAKERS: readonly ((seed: Seed) => [extension: string, content: string | Uint8Array])[] = [
  ...Array.from({ length: 6 }, () => ({ text }: Seed): [string, Uint8Array] => ['docx', makeDocx(text.map((line) => p(line)).join('') + tbl([tc('TT') + tc('Chỉ tiêu') + tc('Năm 2027'), tc('1') + tc('Tỷ lệ hộ nghèo') + tc('3%')]))]),
  ...Array.from({ length: 4 }, () => ({ text }: Seed): [string, Uint8Array] => ['pdf', pdf(text)]),
  ...Array.from({ length: 2 }, () => ({ doc, number }: Seed): [string, Uint8Array] => ['doc', numbered(doc, number)]),
  ...Array.from({ length: 3 }, () => ({ text }: Seed): [string, string] => ['html', `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text[3]!}</title></head><body>${text.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`]),
  ...Array.from({ length: 2 }, () => ({ text }: Seed): [string, string] => ['txt', text.join('\n')]),
  ({ text }) => ['md', text.map((line) => (line.startsWith('Điều') ? `**${line}**` : line)).join('\n\n')],
  ({ text }) => ['txt', Buffer.from(`\uFEFF${text.join('\r\n')}`, 'utf16le')],
  ({ number }) => USELESS[Math.floor(number / 20) % USELESS.length]!,
]

/** What is left out of any such folder. */
const USELESS: readonly [string, string | Uint8Array][] = [
  ['pdf', makePdf([{ texts: [], hasPicture: true }])],
  ['xlsx', Buffer.from('PK\x03\x04....[Content_Types].xml....xl/workbook.xml')],
  ['zip', Buffer.from('PK\x03\x04....a.txt')],
  ['pdf', makePdf([{ texts: lines(['Điều 1. Một']) }], { isEncrypted: true })],
  ['docx', Buffer.from('PK\x03\x04....word/document.xml')],
  ['txt', ''],
  ['jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['rtf', '{\\rtf1 abc}'],
]

function resolution(number: number, { random, sentences }: { random: () => number; sentences: readonly string[] }): string[] {
  const pick = (): string => sentences[Math.floor(random() * sentences.length)]!.replace(/\d+/, String(1 + Math.floor(random() * 90)))
  const articles = Array.from({ length: MIN_ARTICLES + Math.floor(random() * MORE_ARTICLES) }, (_, i) => [`Điều ${i + 1}. Nội dung thứ ${i + 1}`, `1. ${pick()}`, `2. ${pick()}`])
  return ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH SÔNG LAM', `Số: ${number + 1}/NQ-HĐND`, 'NGHỊ QUYẾT', `Về kế hoạch số ${number + 1} của tỉnh`, ...articles.flat()]
}

function pdf(text: readonly string[]): Uint8Array {
  const printed = text.flatMap((line) => line.match(new RegExp(`.{1,${LINE_LETTERS}}(\\s|$)`, 'gu')) ?? [])
  const pages = Array.from({ length: Math.ceil(printed.length / PAGE_LINES) }, (_, i) => ({ texts: lines(printed.slice(i * PAGE_LINES, (i + 1) * PAGE_LINES)) }))
  return makePdf(pages)
}

function numbered(doc: Buffer, number: number): Uint8Array {
  const copy = Buffer.from(doc)
  copy.write(String(10 + (number % 90)), copy.indexOf(Buffer.from('46/2027', 'utf16le')), 'utf16le')
  return copy
}
