import { CUTS, cutAt, resolutionIn, type ZooCase, WORDS, zooCase } from './zoo-case.js'
import { deflatedRun, type Entry, lyingZip } from './zip-file.js'

const MB = 1024 * 1024
const ROOT = 'xmlns:office="o" xmlns:text="t" xmlns:table="a" xmlns:style="s"'
const bodyOf = (inside: string, styles = ''): string => `<office:document-content ${ROOT}>${styles}<office:body><office:text><text:p>${WORDS}</text:p>${inside}</office:text></office:body></office:document-content>`
const packed = (content: Omit<Entry, 'name'>, more: readonly Entry[] = []): Buffer => lyingZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }, { name: 'content.xml', ...content }, ...more])
const good = (name: string, what: string, inside: () => string, styles = ''): ZooCase => zooCase(`${name}.odt`, what, 'document', () => packed({ content: bodyOf(inside(), styles) }), { holds: WORDS })
const cells = (count: number): string => `<table:table-row>${'<table:table-cell><text:p>8%</text:p></table:table-cell>'.repeat(count)}</table:table-row>`

export const ODT_CASES: readonly ZooCase[] = [
  zooCase('bom.odt', 'an ODT whose body is 1 GB', 'expands-too-much', () => packed({ deflated: deflatedRun(bodyOf(''), 1000), saidSize: 1000 * MB })),
  zooCase('thuc-the.odt', 'an ODT with an entity bomb', 'damaged-file', () => packed({ content: `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${bodyOf('&b;')}` })),
  zooCase('mat-khau.odt', 'an ODT with a password', 'encrypted-file', () => packed({ content: 'x' }, [{ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }])),
  zooCase('khong-than.odt', 'an ODT without a body', 'damaged-file', () => lyingZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }])),
  good('long-danh-sach', 'lists nested 50,000 deep', () => '<text:list><text:list-item>'.repeat(50_000) + '</text:list-item></text:list>'.repeat(50_000)),
  good('kieu-vong', 'ODT styles built on each other', () => '<text:p text:style-name="A">Một</text:p>', '<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/><style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>'),
  good('lap-lai', 'cells, rows and spaces said to be a billion', () => '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>a<text:s text:c="1000000000"/>b</text:p></table:table-cell></table:table-row></table:table>'),
  good('bang-lon', 'an ODT table of 30,000 cells', () => `<table:table>${cells(10).repeat(3_000)}</table:table>`),
  good('nhan-dai', 'a label of a megabyte before 1,000 items', () => `<text:list text:style-name="L">${'<text:list-item><text:p>Một</text:p></text:list-item>'.repeat(1000)}</text:list>`, `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="${'a'.repeat(MB)}"/></text:list-style>`),
  ...CUTS.map((share, i) => zooCase(`cut-${i}.odt`, `an ODT cut off at ${share}`, 'damaged-file', () => cutAt(resolutionIn('typed.odt'), share))),
]
