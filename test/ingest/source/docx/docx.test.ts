import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../ingest/source/docx/docx.js'
import { readSource } from '../../../../ingest/source/read-source.js'
import { outline } from '../block-text.js'
import { inList, makeDocx, p, type Parts, r, tbl, tc, zipOf } from './make-docx.js'

const read = (body: string, parts: Parts = {}): string[] => outline(readDocx(makeDocx(body, parts), 'a.docx'))
const codes = (body: string): string[] => readDocx(makeDocx(body), 'a.docx').warnings.map(({ code }) => code)

describe('a DOCX', () => {
  it('gives its paragraphs in order, line breaks as lines, runs joined, entities and spaces as they print', () => {
    expect(read(p('Điều 1. Phạm vi') + p(r('Thu &amp; ') + r('chi ') + r('100', '<w:b/>')) + p(`${r('Dòng một')}<w:r><w:br/></w:r>${r('Dòng hai')}`) + p('  ')))
      .toEqual(['Điều 1. Phạm vi', 'Thu & chi 100', 'Dòng một', 'Dòng hai'])
  })

  it('knows centred, bold and heading paragraphs, also through styles built on others', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:type="paragraph" w:styleId="L"><w:basedOn w:val="L"/></w:style>'
    const { blocks } = readDocx(makeDocx(p('Một', '<w:pStyle w:val="B"/>') + p('Hai', '<w:jc w:val="center"/>') + p(r('Ba', '<w:b/>')) + p(r('Bốn', '<w:b w:val="0"/>')) + p('Năm', '<w:pStyle w:val="L"/>'), { styles }), 'a')
    expect(blocks.map(({ kind, headingLevel, isEmphatic }) => [kind, headingLevel, isEmphatic])).toEqual([['heading', 2, undefined], ['paragraph', undefined, true], ['paragraph', undefined, true], ['paragraph', undefined, undefined], ['paragraph', undefined, undefined]])
  })

  it('prints capitals set by format, leaves hidden text and field codes out, keeps their results', () => {
    expect(read(p(r('Quyết nghị:', '<w:caps/>') + r('bí mật', '<w:vanish/>')) + p(`${r('Trang ')}<w:r><w:instrText>PAGE</w:instrText></w:r>${r('3')}`) + p('<w:r><w:t>19</w:t><w:noBreakHyphen/><w:t>5</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')))
      .toEqual(['QUYẾT NGHỊ:', 'Trang 3', '19-5✓'])
  })

  it('accepts tracked changes and warns; a deleted paragraph mark joins two paragraphs', () => {
    const body = p(`${r('đạt ')}<w:del>${r('8%')}</w:del><w:ins>${r('9%')}</w:ins>${r(' trở lên')}`) + p('Một câu ', '<w:rPr><w:del/></w:rPr>') + p('thành một.') + p('Bỏ hẳn', '<w:rPr><w:del/></w:rPr>').replace('<w:t', '<w:delText').replace('</w:t>', '</w:delText>')
    expect(read(body)).toEqual(['đạt 9% trở lên', 'Một câu thành một.'])
    expect(codes(body)).toEqual(['tracked-changes'])
    expect(codes(p('Không sửa'))).toEqual([])
  })

  it('reads a text box once, behind its paragraph, though the file holds it for old programs again', () => {
    const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`
    expect(read(p(`${r('Thân')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:inline><wps:txbx>${box('DỰ THẢO')}</wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('DỰ THẢO')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`) + p('Tiếp')))
      .toEqual(['Thân', 'DỰ THẢO', 'Tiếp'])
  })

  it('lists notes, comments, headers and footers behind the body with their reason', () => {
    const parts = { footnotes: `<w:footnote w:id="2">${p('Sửa đổi theo Luật số 5.')}</w:footnote><w:footnote w:id="9">${p('không được dẫn')}</w:footnote>`, comments: `<w:comment w:id="0">${p('xem lại')}</w:comment>`, header: p('BẢN TIN NỘI BỘ') + p('12'), footer: p('BẢN TIN NỘI BỘ') }
    expect(read(p(`${r('Điều 1.')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`) + p('Mục lục 3', '<w:pStyle w:val="T"/>'), { ...parts, styles: '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>' }))
      .toEqual(['Điều 1.', 'contents-list: Mục lục 3', 'footnote: Sửa đổi theo Luật số 5.', 'comment: xem lại', 'running-head: BẢN TIN NỘI BỘ'])
  })
})

describe('automatic numbers of a DOCX are printed as Word prints them', () => {
  const lvl = (level: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = (levels: string, lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): Parts => ({ numbering: `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}` })
  const at = (level: number, list = 1): string => p('x', inList(level, list))

  it.each([
    ['Roman, with the words around the number', numbering(lvl(0, 'upperRoman', 'Chương %1')), [0, 0, 0, 0], ['Chương I x', 'Chương II x', 'Chương III x', 'Chương IV x']],
    ['small letters', numbering(lvl(0, 'lowerLetter', '%1)')), [0, 0, 0, 0, 0], ['a) x', 'b) x', 'c) x', 'd) x', 'e) x']],
    ['numbers of several levels', numbering(lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2.')), [0, 1, 1, 0, 1], ['1. x', '1.1. x', '1.2. x', '2. x', '2.1. x']],
    ['a level that no higher one starts again', numbering(lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>')), [0, 1, 1, 0, 1], ['I. x', 'Điều 1. x', 'Điều 2. x', 'II. x', 'Điều 3. x']],
    ['legal numbers under Roman ones', numbering(lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')), [0, 1, 0, 1], ['I. x', '1.1 x', 'II. x', '2.1 x']],
    ['a zero before the number', numbering(lvl(0, 'decimalZero', '(%1)')), [0, 0], ['(01) x', '(02) x']],
    ['bullets of symbol fonts', numbering(lvl(0, 'bullet', '\uF0B7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>') + lvl(1, 'bullet', '-')), [0, 1, 0], ['• x', '- x', '• x']],
    ['a start other than one', numbering(lvl(0, 'decimal', '%1.').replace('w:start w:val="1"', 'w:start w:val="5"')), [0, 0], ['5. x', '6. x']],
    ['no label', numbering(lvl(0, 'none', '')), [0], ['x']],
  ])('%s', (_, parts, levels, printed) => {
    expect(read(levels.map((level) => at(level)).join(''), parts)).toEqual(printed)
  })

  it('lists on one definition go on, an override starts anew once, list 0 is none', () => {
    const parts = numbering(lvl(0, 'decimal', '%1.'), '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>')
    expect(read(at(0) + at(0, 2) + at(0, 3) + at(0, 3) + at(0, 0) + at(0, 9), parts)).toEqual(['1. x', '2. x', '1. x', '2. x', 'x', 'x'])
  })

  it('a style numbers its paragraphs; a list style is followed to its list', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="D"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="E"><w:basedOn w:val="D"/></w:style><w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const parts = { styles, numbering: `<w:abstractNum w:abstractNumId="0">${lvl(0, 'upperRoman', '%1.')}${lvl(1, 'decimal', 'Điều %2.', '<w:pStyle w:val="D"/>')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` }
    expect(read(p('x', '<w:pStyle w:val="D"/>') + p('y', '<w:pStyle w:val="E"/>') + p('z', inList(0, 2)), parts)).toEqual(['Điều 1. x', 'Điều 2. y', 'I. z'])
  })

  it('a label before a line break stands on its own line; paragraphs without words and deleted ones are not counted', () => {
    const parts = numbering(lvl(0, 'upperRoman', 'Chương %1', '<w:suff w:val="nothing"/>') + lvl(1, 'decimal', 'Điều %2', '<w:suff w:val="nothing"/>'))
    expect(read(p(`<w:r><w:br/></w:r>${r('QUY ĐỊNH CHUNG')}`, inList(0)) + p('', inList(1)) + p(`<w:del>${r('bỏ')}</w:del>`, inList(1)) + p('. Phạm vi', inList(1)), parts)).toEqual(['Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi'])
  })
})

describe('tables of a DOCX', () => {
  it('a merged cell has its text once, in its first place', () => {
    const merged = tbl([tc('Chỉ tiêu', '<w:vMerge w:val="restart"/>') + tc('Năm', '<w:gridSpan w:val="2"/>'), tc('', '<w:vMerge/>') + tc('2024') + tc('2025'), tc('GRDP') + tc('8%') + tc('9%')])
    expect(read(merged)).toEqual(['Chỉ tiêu | Năm | ', ' | 2024 | 2025', 'GRDP | 8% | 9%'])
  })

  it('a head row is marked, a list counts on through the cells, lines of a cell are joined', () => {
    const parts = { numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' }
    const rows = [`<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('TT')}${tc('Việc')}</w:tr>`, tc(p('xã', inList(0))) + tc(p('Dòng') + p('sau') + p('- gạch')), tc(p('huyện', inList(0))) + tc('B')]
    const { blocks } = readDocx(makeDocx(tbl(rows), parts), 'a')
    expect(blocks.map(({ cells, isHead }) => [cells, isHead])).toEqual([[['TT', 'Việc'], true], [['1 xã', 'Dòng sau\n- gạch'], undefined], [['2 huyện', 'B'], undefined]])
  })

  it('the two-column head is read column by column, a table inside another on its own', () => {
    expect(read(tbl([tc(p('HỘI ĐỒNG NHÂN DÂN') + p('TỈNH SÔNG LAM')) + tc(p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập - Tự do - Hạnh phúc')), tc('Số: 5/NQ-HĐND') + tc('Sông Lam, ngày 01 tháng 7 năm 2027')], false)))
      .toEqual(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH SÔNG LAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 5/NQ-HĐND', 'Sông Lam, ngày 01 tháng 7 năm 2027'])
    expect(read(tbl([tc('Ngoài') + tc(tbl([tc('a') + tc('b'), tc('c') + tc('d')]))]))).toEqual(['Ngoài', 'a | b', 'c | d'])
  })
})

describe('a ZIP that is no sound DOCX', () => {
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  it.each([
    ['a ZIP of files', zipOf({ 'password/van-ban.txt': 'Điều 1.' }), 'archive-file'],
    ['one with another document inside', zipOf({ 'word/van-ban.docx': 'Điều 1.' }), 'archive-file'],
    ['one cut off', makeDocx(p('Điều 1.')).slice(0, 400), 'damaged-file'],
    ['entities of its own', zipOf({ 'word/document.xml': `${entities}<w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>` }), 'damaged-file'],
    ['no paragraph', makeDocx(''), 'empty-file'],
    ['60 MB of paragraphs', makeDocx(p('Điều 1. Phạm vi').repeat(900_000)), 'expands-too-much'],
  ])('%s', async (_, bytes, code) => {
    await expect(readSource(bytes, 'a.docx')).rejects.toMatchObject({ code, message: expect.stringMatching(/^\p{L}.*\.$/u) as string })
  })

  it('gives what stands before a fault, with a warning, at any depth', () => {
    const cut = zipOf({ 'word/document.xml': `<w:document><w:body>${p('Điều 1.')}${p('Điều 2.')}</w:bdy>` })
    expect([outline(readDocx(cut, 'a')), readDocx(cut, 'a').warnings.map(({ code }) => code)]).toEqual([['Điều 1.', 'Điều 2.'], ['damaged-file']])
    const deep = '<w:sdt>'.repeat(50_000) + p('Điều 1.') + '</w:sdt>'.repeat(50_000)
    expect(read(deep + `<w:p>${'<w:smartTag>'.repeat(50_000)}${r('Điều 2.')}${'</w:smartTag>'.repeat(50_000)}</w:p>`)).toEqual(['Điều 1.'])
  })
})
