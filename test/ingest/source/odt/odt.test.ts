import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../ingest/model/block.js'
import { readOdt } from '../../../../ingest/source/odt/odt.js'
import { readSource } from '../../../../ingest/source/read-source.js'

/** A package whose type stands unpacked before all else, as the format asks. */
function packed(parts: Record<string, string>): Uint8Array {
  const rest = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], ...Object.fromEntries(rest) })
}

/** An ODT of the given body, automatic styles and further parts. */
function odt(body: string, styles = '', parts: Record<string, string> = {}): Uint8Array {
  return packed({
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:dc="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  })
}

const p = (words: string, style = ''): string => `<text:p${style ? ` text:style-name="${style}"` : ''}>${words}</text:p>`
const item = (...inside: string[]): string => `<text:list-item>${inside.join('')}</text:list-item>`
const list = (inside: string, attributes = ''): string => `<text:list text:style-name="L" ${attributes}>${inside}</text:list>`
const lines = (blocks: readonly Block[]): string[] => blocks.map(({ text, cells, exclude }) => (exclude ? `${exclude}: ` : '') + (cells ? cells.join(' | ') : text))
const read = (...args: Parameters<typeof odt>): string[] => lines(readOdt(odt(...args), 'a.odt').blocks)
const level = (at: number, more: string): string => `<text:list-level-style-number text:level="${at}" ${more}/>`
const LISTS = `<text:list-style style:name="L">${level(1, 'style:num-format="1" style:num-prefix="Điều " style:num-suffix="."')}${level(2, 'style:num-format="a" style:num-suffix=")"')}${level(3, 'style:num-format="1" text:display-levels="3" style:num-suffix="."')}</text:list-style>`

describe('an ODT', () => {
  it('gives its paragraphs in order: spaces, tabs and line breaks as they print, spans and links joined', () => {
    expect(read(p('Điều 1. <text:span>Phạm</text:span> <text:a>vi</text:a><text:s text:c="3"/>này') + p('Dòng một<text:line-break/>Dòng hai') + '<text:section>' + p('Trong mục') + '</text:section>'))
      .toEqual(['Điều 1. Phạm vi này', 'Dòng một', 'Dòng hai', 'Trong mục'])
  })

  it('knows headings, centred and bold paragraphs through styles built on others, prints capitals, leaves hidden text out', () => {
    const styles = '<style:style style:name="A" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style><style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/><style:style style:name="C" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const { blocks } = readOdt(odt(p('Giữa', 'B') + '<text:h text:outline-level="2">Mục</text:h>' + p('<text:span text:style-name="C">quyết nghị</text:span><text:span text:style-name="H">ẩn</text:span>'), styles), 'a.odt')
    expect(blocks.map(({ kind, text, headingLevel, isEmphatic }) => [kind, text, headingLevel, isEmphatic])).toEqual([['paragraph', 'Giữa', undefined, true], ['heading', 'Mục', 2, undefined], ['paragraph', 'QUYẾT NGHỊ', undefined, undefined]])
  })

  it('accepts tracked changes and warns', () => {
    const { blocks, warnings } = readOdt(odt(`<text:tracked-changes><text:changed-region><text:deletion>${p('đã xóa')}</text:deletion></text:changed-region></text:tracked-changes>${p('còn <text:change-start/>thêm<text:change-end/>')}`), 'a.odt')
    expect([lines(blocks), warnings.map(({ code }) => code)]).toEqual([['còn thêm'], ['tracked-changes']])
  })

  it('lists notes, comments, contents, headers and footers with their reason; a text box behind its paragraph', () => {
    const body = `<text:table-of-content><text:table-of-content-source><text:p>mẫu</text:p></text:table-of-content-source><text:index-body>${p('Điều 1 3')}</text:index-body></text:table-of-content>${p('Điều 1.<text:note><text:note-citation>1</text:note-citation><text:note-body>' + p('Luật số 5.') + '</text:note-body></text:note><office:annotation><dc:creator>A</dc:creator>' + p('xem lại') + '</office:annotation><draw:frame><draw:text-box>' + p('DỰ THẢO') + '</draw:text-box></draw:frame>')}${p('Tiếp')}`
    const styles = '<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><style:master-page><style:header><text:p>CÔNG BÁO</text:p></style:header><style:footer><text:p>2</text:p></style:footer></style:master-page></office:document-styles>'
    expect(read(body, '', { 'styles.xml': styles })).toEqual(['contents-list: Điều 1 3', 'Điều 1.', 'DỰ THẢO', 'Tiếp', 'footnote: Luật số 5.', 'comment: xem lại', 'running-head: CÔNG BÁO'])
  })
})

describe('automatic numbers', () => {
  it('are printed by level; only an item\'s first paragraph bears one; a level below starts again', () => {
    expect(read(list(item(p('x'), p('y'), `<text:list>${item(p('x'))}${item(p('x'), `<text:list>${item(p('x'))}</text:list>`)}</text:list>`) + item(p('x'), `<text:list>${item(p('x'))}</text:list>`)), LISTS))
      .toEqual(['Điều 1. x', 'y', 'a) x', 'b) x', '1.b.1. x', 'Điều 2. x', 'a) x'])
  })

  it('go on in a list that continues another, start anew in any other, and where an item says so', () => {
    const one = item(p('x'))
    expect(read(list(one, 'xml:id="a"') + p('giữa') + list(one, 'text:continue-numbering="true"') + list(one) + list(one, 'text:continue-list="a"') + list('<text:list-item text:start-value="9">' + p('x') + '</text:list-item><text:list-header>' + p('không số') + '</text:list-header>'), LISTS))
      .toEqual(['Điều 1. x', 'giữa', 'Điều 2. x', 'Điều 1. x', 'Điều 3. x', 'Điều 9. x', 'không số'])
  })

  it('follow the pattern that newer programs write, and the outline', () => {
    const styles = `<text:list-style style:name="L">${level(1, 'style:num-format="I" loext:num-list-format="Chương %1%" xmlns:loext="l"')}</text:list-style><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>`
    expect(read(list(item(p('<text:line-break/>QUY ĐỊNH CHUNG')) + item(p('x'))) + '<text:h text:outline-level="1">Mục</text:h><text:h text:outline-level="1">Mục</text:h>', styles)).toEqual(['Chương I', 'QUY ĐỊNH CHUNG', 'Chương II x', '1. Mục', '2. Mục'])
  })
})

describe('tables', () => {
  const cell = (words: string, attributes = ''): string => `<table:table-cell ${attributes}>${words ? p(words) : ''}</table:table-cell>`
  const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
  it('are rows with their cells: merged ones once, head rows marked', () => {
    const { blocks } = readOdt(odt(`<table:table><table:table-header-rows>${row(cell('TT'), cell('Chỉ tiêu', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>')}</table:table-header-rows>${row(cell('1'), cell('GRDP'), cell('8%'))}${row(cell('', 'table:number-columns-repeated="3"'))}</table:table>`), 'a.odt')
    expect(blocks.map(({ cells, isHead }) => [cells, isHead])).toEqual([[['TT', 'Chỉ tiêu', ''], true], [['1', 'GRDP', '8%'], undefined]])
  })

  it('the two-column head is read column by column, row by row', () => {
    expect(read(`<table:table>${row(cell('HỘI ĐỒNG NHÂN DÂN'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<text:line-break/>Độc lập - Tự do - Hạnh phúc'))}${row(cell('Số: 5/NQ-HĐND'), cell('Sông Lam, ngày 09 tháng 7 năm 2027'))}</table:table>`))
      .toEqual(['HỘI ĐỒNG NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 5/NQ-HĐND', 'Sông Lam, ngày 09 tháng 7 năm 2027'])
  })
})

it.each([
  ['without a body', packed({}), 'damaged-file'],
  ['with a password', odt(p('x'), '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), 'encrypted-file'],
  ['with a document type', packed({ 'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), 'damaged-file'],
  ['without a word', odt(''), 'empty-file'],
])('one %s is left out', async (_what, bytes, code) => {
  await expect(readSource(bytes, 'a.odt')).rejects.toMatchObject({ code })
})

it('that breaks off is read up to there, with a warning', async () => {
  const { blocks, warnings } = await readSource(packed({ 'content.xml': '<x xmlns:text="t"><text:p>Điều 1.</text:p><text:p>Điều' }), 'a.odt')
  expect([blocks.length > 0, warnings.map(({ code }) => code)]).toEqual([true, ['damaged-file']])
})
