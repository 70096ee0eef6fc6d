import { deflateSync } from 'node:zlib'
import { CUTS, cutAt, resolutionIn, type ZooCase, WORDS, zooCase } from './zoo-case.js'
import { encrypted, onePage, pdfOf, shown, streamOf, zlibOf } from './pdf-file.js'
import { deflatedRun } from './zip-file.js'

const MB = 1024 * 1024
const TEXT = shown(WORDS)
const page = (file: string, what: string, ends: string, objects: () => Record<number, string | Buffer>, settings = {}): ZooCase =>
  zooCase(`${file}.pdf`, what, ends, () => pdfOf(objects(), settings), ends === 'document' ? { holds: WORDS } : {})
const kept = (file: string, what: string, content: () => string | Buffer, more: () => Record<number, string | Buffer> = () => ({}), resources = ''): ZooCase =>
  page(file, what, 'document', () => onePage(content(), more(), resources))
const bomb = (head: string, megabytes: number, filler = ' '): Buffer => zlibOf(deflatedRun(head, megabytes, filler))
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'
const form = (content: string, names: string): Buffer => streamOf(content, { dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << ${names} >> >>` })
const FORMS = '/XObject << /X0 10 0 R >>'

const TREES: readonly ZooCase[] = [
  page('cay-vong', 'a tree of pages that holds itself', 'document|damaged-file', () => onePage(TEXT, { 2: '<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>' })),
  page('cay-hai-vong', 'two trees of pages that hold each other', 'damaged-file', () => onePage(TEXT, { 2: '<< /Type /Pages /Count 1 /Kids [7 0 R] >>', 7: '<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [2 0 R] >>' })),
  page('trang-cha', 'a page that is its own parent', 'document', () => onePage(TEXT, { 3: PAGE.replace('2 0 R', '3 0 R') })),
  page('dem-trang', 'a page that is said to be a billion', 'document', () => onePage(TEXT, { 2: '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>' })),
  page('dem-am', 'fewer than no pages', 'document|damaged-file', () => onePage(TEXT, { 2: '<< /Type /Pages /Count -5 /Kids [3 0 R] >>' })),
  page('cung-trang', 'a page that is there 20,000 times', 'document|took-too-long', () => onePage(TEXT, { 2: `<< /Type /Pages /Count 20000 /Kids [${'3 0 R '.repeat(20_000)}] >>` })),
  page('cay-sau', 'a tree of pages 10,000 deep', 'document|damaged-file', () => onePage(TEXT, { 2: '<< /Type /Pages /Count 1 /Kids [100 0 R] >>', ...Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [100 + i, `<< /Type /Pages /Count 1 /Kids [${i < 9_999 ? 101 + i : 3} 0 R] >>`])) })),
  page('khong-trang', 'no page', 'damaged-file|empty-file', () => onePage(TEXT, { 2: '<< /Type /Pages /Count 0 /Kids [] >>' })),
  page('goc-vong', 'a root that refers to itself', 'damaged-file', () => onePage(TEXT, { 1: '1 0 R' })),
  page('bang-vong', 'tables of objects that lead to each other', 'document', () => onePage(TEXT), { trailer: (at: number) => `/Prev ${at} /XRefStm ${at}` }),
  page('bang-ngoai', 'a table of objects beyond the end of the file', 'document', () => onePage(TEXT), { startAt: 999_999_999 }),
  page('bang-rac', 'a table of objects that is none', 'document', () => onePage(TEXT), { xref: `xref\n0 99999999\n${'9'.repeat(5000)}\ntrailer\n<< /Size 7 /Root 1 0 R >>\n` }),
  page('bang-khong', 'no table of objects at all', 'document', () => onePage(TEXT), { xref: 'trailer\n<< /Root 1 0 R >>\n', startAt: 0 }),
  page('mang-sau', 'arrays nested 500,000 deep', 'document|damaged-file', () => onePage(TEXT, { 9: `${'['.repeat(500_000)}${']'.repeat(500_000)}` }), { trailer: () => '/Info 9 0 R' }),
  page('tu-dien-sau', 'dictionaries nested 200,000 deep in the page', 'document|damaged-file', () => onePage(TEXT, { 3: PAGE.replace('/Type', `/A ${'<< /A '.repeat(200_000)} 1 ${'>> '.repeat(200_000)} /Type`) })),
  page('do-dai-vong', 'a stream whose length is itself', 'document|empty-file|damaged-file', () => onePage(streamOf(TEXT, { saidLength: '4 0 R' }))),
  page('do-dai-doi', 'a stream that says it is longer than the file', 'document', () => onePage(streamOf(TEXT, { saidLength: '99999999' }))),
  page('muc-luc-vong', 'a contents list that leads to itself', 'document', () => onePage(TEXT, { 1: '<< /Type /Catalog /Pages 2 0 R /Outlines 8 0 R /Names 9 0 R /StructTreeRoot 9 0 R >>', 8: '<< /First 8 0 R /Last 8 0 R /Next 8 0 R >>', 9: '<< /Kids [9 0 R] /K [9 0 R] /Dests 9 0 R >>' })),
]

const STREAMS: readonly ZooCase[] = [
  page('bom-noi-dung', 'a page of 1 GB', 'too-much-memory|took-too-long|damaged-file', () => onePage(streamOf('', { packed: bomb(TEXT, 1000) }))),
  page('bom-hai-lop', 'a page packed twice', 'too-much-memory|took-too-long|damaged-file', () => onePage(streamOf('', { packed: deflateSync(bomb(TEXT, 2000)), filter: '[/FlateDecode /FlateDecode]' }))),
  page('bom-kho', 'a stream of objects of 1 GB', 'too-much-memory|took-too-long|damaged-file', () => ({ ...without(onePage(TEXT), 5, 6), 20: streamOf('', { packed: bomb(`5 0 6 100 ${' '.repeat(50)}`, 1000), dictionary: '/Type /ObjStm /N 100000000 /First 10' }) }), { inside: { 5: 20, 6: 20 } }),
  page('kho-vong', 'a stream of objects that stands in itself', 'damaged-file', () => ({ ...without(onePage(TEXT), 3), 20: streamOf('20 0 << /Type /ObjStm >>', { dictionary: '/Type /ObjStm /N 1 /First 5 /Extends 20 0 R' }) }), { inside: { 3: 20, 20: 20 } }),
  page('noi-dung-lap', 'a content of 100 kB shown 100,000 times', 'empty-file|too-much-memory|took-too-long|damaged-file', () => onePage(streamOf(`${TEXT}${'q Q '.repeat(25_000)}`), { 3: PAGE.replace('4 0 R', `[${'4 0 R '.repeat(100_000)}]`) })),
  kept('loc-dai', 'a stream packed ten times over', () => streamOf(Array.from({ length: 10 }).reduce<string>((text) => `${Buffer.from(text).toString('hex')}>`, TEXT), { filter: `[${'/ASCIIHexDecode '.repeat(10)}]` })),
  page('loc-la', 'a way of packing that nobody knows', 'document', () => onePage(streamOf(TEXT, { filter: '/KhongCo' }))),
  page('bang-du-doan', 'a predictor of a billion columns', 'empty-file|damaged-file|too-much-memory', () => onePage(streamOf('', { packed: bomb(TEXT, 1), dictionary: '/DecodeParms << /Predictor 12 /Columns 1000000000 /Colors 32 >>' }))),
  kept('toan-ngoac', 'a megabyte of brackets behind the words', () => TEXT + '['.repeat(MB)),
  kept('toan-ngoac-nhon', 'a megabyte of dictionaries behind the words', () => TEXT + '<<'.repeat(MB / 2)),
  kept('chuoi-do', 'a string that never ends', () => `${TEXT}(${'('.repeat(MB)}`),
  kept('anh-do', 'a picture in the page that never ends', () => `${TEXT}BI /W 99999 /H 99999 /BPC 8 ID ${'x'.repeat(MB)}`),
  kept('anh-lon', 'a picture of 10^10 pixels', () => `${TEXT}/I Do`, () => ({ 10: streamOf('x', { dictionary: '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 16 /ColorSpace /DeviceRGB' }) }), '/XObject << /I 10 0 R >>'),
  kept('anh-jpx', 'pictures that are no pictures', () => `${TEXT}/I Do /J Do`, () => ({ 10: streamOf('x'.repeat(5000), { dictionary: '/Subtype /Image /Width 9 /Height 9 /Filter /JPXDecode' }), 11: streamOf('y'.repeat(5000), { dictionary: '/Subtype /Image /Width 9 /Height 9 /BitsPerComponent 1 /ImageMask true /Filter /JBIG2Decode' }) }), '/XObject << /I 10 0 R /J 11 0 R >>'),
]

const CONTENTS: readonly ZooCase[] = [
  kept('mau-tu-goi', 'a form that draws itself', () => `${TEXT}/X0 Do`, () => ({ 10: form('/X0 Do', '/X0 10 0 R') }), FORMS),
  page('mau-nhan-muoi', 'forms that draw ten others, twelve deep', 'took-too-long|too-much-memory|damaged-file', () => onePage(`${TEXT}/X0 Do`, Object.fromEntries(Array.from({ length: 12 }, (_, i) => [10 + i, form(i < 11 ? '/X0 Do '.repeat(10) : 'q Q', `/X0 ${11 + i} 0 R`)])), FORMS)),
  kept('chu-tu-ve', 'a font whose letters are written in itself', () => `${TEXT}BT /F9 12 Tf (a) Tj ET`, () => ({ 10: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 11 0 R >> /Resources << /Font << /F9 10 0 R >> >> >>', 11: streamOf('1 0 d0 BT /F9 1 Tf (a) Tj ET'), 3: PAGE.replace('/F1 5 0 R', '/F1 5 0 R /F9 10 0 R') })),
  kept('chu-hong', 'a font file that is none', () => TEXT, () => ({ 6: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /F /Flags 4 /FontFile2 12 0 R >> >>', 12: streamOf('x'.repeat(100_000)) })),
  kept('bang-chu-lon', 'a table of letters with ranges of a billion', () => TEXT, () => ({ 5: '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding 12 0 R /DescendantFonts [6 0 R] /ToUnicode /Identity-H >>', 12: streamOf('/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange 1 begincidrange <00000000> <ffffffff> 0 endcidrange endcmap') })),
  kept('nhieu-chu', '50,000 letters each in its place', () => TEXT + Array.from({ length: 50_000 }, (_, i) => `BT /F1 2 Tf 1 0 0 1 ${(i * 7) % 590} ${(i * 13) % 680} Tm <0061> Tj ET`).join('\n')),
  page('nhieu-net', '100,000 lines drawn across the page', 'document|too-much-memory', () => onePage( TEXT + Array.from({ length: 50_000 }, (_, i) => `${i % 590} ${(i * 3) % 690} m ${(i * 11) % 590} ${(i * 3) % 690} l S ${i % 590} 0 m ${i % 590} 690 l S`).join('\n'))),
  kept('nhieu-o', 'a grid of 90,000 cells', () => TEXT + Array.from({ length: 300 }, (_, i) => `50 ${i * 2} m 550 ${i * 2} l S ${50 + i * 1.6} 0 m ${50 + i * 1.6} 600 l S`).join('\n')),
  kept('chong-len', 'the same letter 50,000 times in one place', () => TEXT + 'BT /F1 12 Tf 1 0 0 1 60 500 Tm <0061> Tj ET\n'.repeat(50_000)),
  kept('chu-xoay', 'letters turned, mirrored and of no size', () => `${TEXT}BT /F1 0 Tf 0 0 0 0 60 500 Tm <0061> Tj /F1 1e30 Tf -1 0 0 -1 1e30 -1e30 Tm <0062> Tj /F1 12 Tf 1 0 0 1 60 400 Tm 1e38 Tc <00630064> Tj ET`),
  page('ngan-xep', '100,000 saved states', 'document|took-too-long', () => onePage(TEXT + 'q '.repeat(100_000))),
  page('dong-dai', 'a line of 200,000 letters', 'document|too-much-memory', () => onePage(`${TEXT}BT /F1 1 Tf 1 0 0 1 60 500 Tm <${'0061'.repeat(200_000)}> Tj ET`)),
  kept('to-mau', 'shadings and functions without end', () => `${TEXT}/S0 sh`, () => ({ 10: '<< /ShadingType 1 /ColorSpace /DeviceRGB /Function 11 0 R >>', 11: `<< /FunctionType 3 /Domain [0 1] /Functions [11 0 R] /Bounds [] /Encode [0 1] >>` }), '/Shading << /S0 10 0 R >>'),
  page('kho-giay', 'a page without measure', 'document', () => onePage(TEXT, { 3: PAGE.replace('[0 0 595 842]', '[-1e38 1e38 (x) /NaN]') })),
  page('lenh-mo', 'scripts, launches and files that open with it', 'document', () => onePage(TEXT, { 1: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(1\\);) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> /Names << /EmbeddedFiles << /Names [(a.exe) 9 0 R] >> >> /AcroForm << /XFA 9 0 R >> >>', 9: '<< /Type /Filespec /F (/etc/passwd) /EF << /F 9 0 R >> >>' })),
]

function without(objects: Record<number, string | Buffer>, ...numbers: number[]): Record<number, string | Buffer> {
  return Object.fromEntries(Object.entries(objects).filter(([number]) => !numbers.includes(Number(number))))
}

export const PDF_CASES: readonly ZooCase[] = [
  ...TREES,
  ...STREAMS,
  ...CONTENTS,
  zooCase('mat-khau.pdf', 'a PDF with a password', 'encrypted-file', () => encrypted(onePage(TEXT), TEXT, 'bi mat')),
  zooCase('mat-khau-trong.pdf', 'a PDF encrypted without a password', 'document', () => encrypted(onePage(TEXT), TEXT), { holds: WORDS }),
  zooCase('chi-dau.pdf', 'the first line of a PDF alone', 'damaged-file', () => '%PDF-1.7\n'),
  zooCase('rac.pdf', 'a head and a megabyte of noise', 'damaged-file', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: MB }, (_, i) => (i * 7919) % 251))])),
  ...CUTS.map((share, i) => zooCase(`cut-${i}.pdf`, `a PDF cut off at ${share}`, 'damaged-file|empty-file|document', () => cutAt(resolutionIn('typed.pdf'), share))),
]
