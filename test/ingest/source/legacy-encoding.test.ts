import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../ingest/source/decode.js'
import { readDocx } from '../../../ingest/source/docx/docx.js'
import letters from '../../../ingest/source/legacy/letters.json' with { type: 'json' }
import { decodeLegacy, detectLegacy, encodingOfFont, isCapitalFont, type LegacyEncoding } from '../../../ingest/source/legacy/legacy-encoding.js'
import { hasShared, sharedFiles, sharedFolder } from '../../shared.js'
import { outline } from './block-text.js'
import { makeDocx, p, r } from './docx/make-docx.js'

/** The text as an old program wrote it; TCVN3 has no capitals with a tone, which its fonts print from small letters. */
function encode(text: string, encoding: LegacyEncoding): string {
  const table = new Map(Object.entries(letters[encoding]).map(([written, letter]) => [letter, written]))
  return [...text.normalize('NFC')].map((char) => table.get(char) ?? table.get(char.toLowerCase()) ?? char).join('')
}

const ENCODINGS = ['tcvn3', 'vni'] as const
const SENTENCE = 'Tỷ lệ hộ nghèo theo chuẩn mới giảm bình quân hằng năm từ 1% trở lên; được sử dụng nước sạch, ưu tiên vùng khó khăn.'

/** Paragraphs of the real documents, one of many words in each law and page first. */
function realParagraphs(): string[] {
  return [...sharedFiles('wild/laws', '.txt'), ...sharedFiles('corpus', '.txt')].flatMap((path) => readFileSync(path, 'utf8').normalize('NFC').split('\n').filter((line) => line.length > 100).slice(0, 10))
}

describe('old Vietnamese encodings', () => {
  it.each([
    ['tcvn3', 'Ho¹t ®éng cña ñy ban nh©n d©n', 'Hoạt động của ủy ban nhân dân'],
    ['tcvn3', 'QuyÕt ®Þnh sè 5/Q§-UB vÒ viÖc l\u00adu tr÷', 'Quyết định số 5/QĐ-UB về việc lưu trữ'],
    ['vni', 'Hoaït ñoäng cuûa UÛy ban nhaân daân', 'Hoạt động của Ủy ban nhân dân'],
    ['vni', 'quyeàn lôïi, nghóa vuï, ñöôøng saét', 'quyền lợi, nghĩa vụ, đường sắt'],
  ] as const)('%s: %s', (encoding, written, text) => {
    expect(decodeLegacy(written, encoding)).toBe(text)
    expect(detectLegacy(written)).toBe(encoding)
  })

  it.each(['Điều 1. Phạm vi điều chỉnh của Nghị quyết này', 'Ông là bà và cô có hà hé', 'Le préfet a décidé d’améliorer la santé à Hué', 'GDP 8% ± 2 °C © 2020 « abc » ½', ''])('%s is none', (text) => {
    expect(detectLegacy(text)).toBeNull()
  })

  it('are told by the names of fonts', () => {
    expect(['.VnTime', '.VnArialH', 'VNI-Times', 'ABCDEF+.VnTimeH', 'Times New Roman', 'Verdana', 'VNtimes new roman'].map(encodingOfFont)).toEqual(['tcvn3', 'tcvn3', 'vni', 'tcvn3', null, null, null])
    expect(['.VnTime', '.VnTimeH', '.VnArialH', 'ABCDEF+.VnTimeH'].map(isCapitalFont)).toEqual([false, true, true, true])
  })

  it.each(ENCODINGS)('%s in a text file is made Unicode, with a warning', (encoding) => {
    const { text, warnings } = decode(Buffer.from(encode(SENTENCE, encoding), 'latin1'))
    expect([text, warnings.map(({ code }) => code)]).toEqual([SENTENCE, ['legacy-encoding']])
    expect(decode(Buffer.from(`<p>${encode(SENTENCE, encoding)}</p>`)).text).toBe(`<p>${SENTENCE}</p>`)
  })

  it.each(ENCODINGS)('%s in a DOCX is known by its font, and text that is Unicode under such a font stays', (encoding) => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}"/>`
    const name = encoding === 'tcvn3' ? '.VnTime' : 'VNI-Times'
    const { blocks, warnings } = readDocx(makeDocx(p(r(encode(SENTENCE, encoding), font(name))) + p(r('chuyển đổi số', font(name))) + (encoding === 'tcvn3' ? p(r(encode('nghị quyết', encoding), font('.VnTimeH'))) : '')), 'a')
    expect(outline({ blocks })).toEqual([SENTENCE, 'chuyển đổi số', ...(encoding === 'tcvn3' ? ['NGHỊ QUYẾT'] : [])])
    expect(warnings.map(({ code }) => code)).toEqual(['legacy-encoding'])
  })
})

describe.skipIf(!hasShared)('old Vietnamese encodings and the real documents of ../shared', () => {
  const paragraphs = realParagraphs()

  it.each(ENCODINGS)('at least 200 paragraphs written in %s are known and made what they were', (encoding) => {
    expect(paragraphs.length).toBeGreaterThanOrEqual(200)
    const missed = paragraphs.filter((text) => {
      const written = encode(text, encoding)
      return detectLegacy(written) !== encoding || decodeLegacy(written, encoding).toLowerCase() !== text.toLowerCase()
    })
    expect(missed.length / paragraphs.length).toBeLessThanOrEqual(0.005)
  })

  it('no Unicode file and no paragraph of one is taken for them', () => {
    const files = ['corpus', 'wild/laws', 'wild/pages', 'wild/official', 'wild/html'].flatMap((folder) => readdirSync(join(sharedFolder, folder)).filter((name) => /\.(txt|md|html)$/.test(name)).map((name) => join(sharedFolder, folder, name)))
    expect(files.length).toBeGreaterThan(200)
    const alarms = files.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return [text.slice(0, 100_000), ...text.split('\n')].filter((part) => detectLegacy(part) !== null)
    })
    expect(alarms).toEqual([])
  })
})
