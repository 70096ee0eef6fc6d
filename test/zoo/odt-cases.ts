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
  good('chu-thich-long', 'notes nested 20,000 deep', () => `<text:p>a${'<text:note><text:note-body><text:p>b'.repeat(20_000)}${'</text:p></text:note-body></text:note>'.repeat(20_000)}</text:p>`),
  good('khung-long', 'text boxes nested 20,000 deep', () => `<text:p>${'<draw:frame xmlns:draw="d"><draw:text-box><text:p>'.repeat(20_000)}a${'</text:p></draw:text-box></draw:frame>'.repeat(20_000)}</text:p>`),
  good('bang-long', 'tables nested 5,000 deep', () => '<table:table><table:table-row><table:table-cell>'.repeat(5000) + '<text:p>a</text:p>' + '</table:table-cell></table:table-row></table:table>'.repeat(5000)),
  good('gop-o', 'cells that span a billion columns and rows', () => `<table:table>${'<table:table-row><table:table-cell table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"><text:p>a</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="1000000000"/></table:table-row>'.repeat(100)}</table:table>`),
  good('so-vo-han', 'lists that begin beyond numbers', () => ['1e308', '-5', 'NaN', '99999999999999999999'].map((start) => `<text:list text:style-name="L" text:continue-list="x"><text:list-item text:start-value="${start}"><text:p>Một</text:p></text:list-item></text:list>`).join(''), '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" text:start-value="1e308" text:display-levels="99999999"/></text:list-style>'),
  good('kieu-proto', 'styles named as prototypes are', () => ['__proto__', 'constructor', 'toString'].map((name) => `<text:p text:style-name="${name}">Một</text:p><text:list text:style-name="${name}"><text:list-item><text:p>Hai</text:p></text:list-item></text:list>`).join(''), '<style:style style:name="__proto__" style:family="paragraph" style:parent-style-name="constructor"/>'),
  good('cap-tieu-de', 'headings of levels that are none', () => ['-1', '0', '1e9', 'x'].map((level) => `<text:h text:outline-level="${level}">Phần</text:h>`).join('')),
  good('sua-doi', 'tracked changes that name each other and none', () => '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:change text:change-id="a"/></text:deletion></text:changed-region></text:tracked-changes><text:p><text:change-start text:change-id="a"/>Một<text:change-end text:change-id="b"/></text:p>'.repeat(2000)),
  zooCase('bang-tinh-gia.odt', 'a spreadsheet under the name of a text', 'unsupported-format|damaged-file|archive-file', () => lyingZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }, { name: 'content.xml', content: bodyOf('') }])),
  zooCase('hai-than.odt', 'an ODT with two bodies', 'document|damaged-file', () => packed({ content: bodyOf('') }, [{ name: 'content.xml', content: bodyOf('<text:p>Khác</text:p>') }])),
  zooCase('utf16.odt', 'an ODT whose body is UTF-16', 'document|damaged-file', () => packed({ content: Buffer.from(`\uFEFF${bodyOf('')}`, 'utf16le') })),
  ...CUTS.map((share, i) => zooCase(`cut-${i}.odt`, `an ODT cut off at ${share}`, 'damaged-file', () => cutAt(resolutionIn('typed.odt'), share))),
]
