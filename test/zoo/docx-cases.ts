import { inList, makeDocx, p, r, tbl, tc } from '../ingest/source/docx/make-docx.js'
import { CUTS, cutAt, resolutionIn, type ZooCase, WORDS, zooCase } from './zoo-case.js'
import { deflatedRun, type Entry, lyingZip } from './zip-file.js'

const MB = 1024 * 1024
const WORD = p(WORDS)
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const bodyOf = (inside: string): string => `<w:document ${W}><w:body>${inside}</w:body></w:document>`
const packed = (entry: Omit<Entry, 'name'>, more: readonly Entry[] = [], options = {}): Buffer => lyingZip([{ name: '[Content_Types].xml', content: '<Types/>', flags: entry.flags }, { name: 'word/document.xml', ...entry }, ...more], options)
const good = (name: string, what: string, body: () => string, parts: Parameters<typeof makeDocx>[1] = {}, holds = WORDS, warns?: string): ZooCase => zooCase(`${name}.docx`, what, 'document', () => makeDocx(WORD + body(), parts), { holds, warns })
const nested = (tag: string, depth: number): string => `<w:${tag}>`.repeat(depth) + r('Sâu') + `</w:${tag}>`.repeat(depth)
const xml = (name: string, what: string, text: () => string | Buffer, ends = 'damaged-file', more: Partial<ZooCase> = {}): ZooCase => zooCase(`${name}.docx`, what, ends, () => packed({ content: text() }), more)
const lvl = (text: string, more = ''): string => `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${more}<w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const BILLION = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]>`
const OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % g SYSTEM "http://169.254.169.254/latest/"> %g;]>'

/** Packages that expand, lie or break off. */
const PACKAGES: readonly ZooCase[] = [
  zooCase('bom-1gb.docx', 'a body of 1 GB of spaces', 'expands-too-much', () => packed({ deflated: deflatedRun(bodyOf(WORD), 1000), saidSize: 1000 * MB })),
  zooCase('bom-noi-doi.docx', 'a body of 4 GB that says it is a kilobyte', 'damaged-file', () => packed({ deflated: deflatedRun(`<w:document ${W}><w:body>`, 4000), saidSize: 1000 })),
  zooCase('bom-vua-du.docx', 'a body of 20 GB that says it is just small enough', 'expands-too-much|damaged-file', () => packed({ deflated: deflatedRun(`<w:document ${W}><w:body>`, 20_000), saidSize: 39 * MB })),
  zooCase('bom-phan-phu.docx', 'styles of 1 GB', 'expands-too-much', () => packed({ content: bodyOf(WORD) }, [
    { name: 'word/_rels/document.xml.rels', content: '<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/></Relationships>' }, { name: 'word/styles.xml', deflated: deflatedRun('', 1000), saidSize: 1000 * MB },
  ])),
  zooCase('bom-anh.docx', 'a picture of 1 GB that nobody opens', 'document', () => packed({ content: bodyOf(WORD) }, [{ name: 'word/media/a.png', deflated: deflatedRun('', 1000), saidSize: 1000 * MB }]), { holds: WORDS }),
  zooCase('long-zip.docx', 'ZIP in ZIP in ZIP', 'archive-file', () => Array.from({ length: 20 }).reduce<Uint8Array>((inner) => lyingZip([{ name: 'trong.docx', content: inner }]), makeDocx(WORD))),
  zooCase('kem-docx.docx', 'another document inside it', 'document', () => packed({ content: bodyOf(WORD) }, [{ name: 'word/embeddings/a.docx', content: makeDocx(p('Bên trong')) }]), { holds: WORDS }),
  zooCase('nhieu-muc.docx', '60,000 entries', 'expands-too-much', () => packed({ content: bodyOf(WORD) }, Array.from({ length: 60_000 }, (_, i) => ({ name: `a${i}`, method: 0 })))),
  zooCase('dem-sai.docx', 'a directory that promises 65,000 entries', 'damaged-file|expands-too-much', () => packed({ content: bodyOf(WORD) }, [], { saidEntries: 65_000 })),
  zooCase('leo-ra.docx', 'entries named to climb out', 'document', () => packed({ content: bodyOf(WORD) }, [{ name: '../../../../etc/cron.d/x', content: 'x' }, { name: '/etc/passwd', content: 'x' }, { name: '..\\..\\a', content: 'x' }]), { holds: WORDS }),
  zooCase('hai-than.docx', 'two bodies of one name', 'document', () => packed({ content: bodyOf(WORD) }, [{ name: 'word/document.xml', content: bodyOf(p('Điều 9. Khác')) }]), { holds: WORDS }),
  zooCase('nen-la.docx', 'a way of packing that nobody knows', 'damaged-file', () => packed({ content: bodyOf(WORD), method: 99 })),
  zooCase('mat-khau-zip.docx', 'a ZIP with a password', 'encrypted-file', () => packed({ content: bodyOf(WORD), flags: 1 })),
  zooCase('rac-truoc.docx', 'bytes before the ZIP', 'binary-file|document', () => Buffer.concat([Buffer.alloc(100, 1), makeDocx(WORD)])),
  zooCase('rac-sau.docx', 'a megabyte behind the ZIP', 'document|damaged-file', () => Buffer.concat([makeDocx(WORD), Buffer.alloc(MB, 'x')])),
  zooCase('hai-mat.docx', 'a PDF head before a ZIP', 'damaged-file', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), makeDocx(WORD)])),
  zooCase('khong-than.docx', 'no body at all', 'archive-file', () => lyingZip([{ name: 'word/styles.xml', content: '<a/>' }])),
  zooCase('than-noi-khac.docx', 'a main part that climbs out of the package', 'document', () => packed({ content: bodyOf(WORD) }, [{ name: '_rels/.rels', content: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>' }]), { holds: WORDS }),
  zooCase('ngoai.docx', 'parts on the web and on the disk', 'document', () => packed({ content: bodyOf(`${WORD}<w:altChunk r:id="c" xmlns:r="r"/>`) }, [{ name: 'word/_rels/document.xml.rels', content: '<Relationships><Relationship Id="a" Type="x/styles" TargetMode="External" Target="http://169.254.169.254/"/><Relationship Id="b" Type="x/numbering" Target="file:///etc/passwd"/><Relationship Id="c" Type="x/aFChunk" Target="/etc/passwd"/></Relationships>' }]), { holds: WORDS }),
  zooCase('macro.docx', 'macros beside the body', 'document', () => packed({ content: bodyOf(WORD) }, [{ name: 'word/vbaProject.bin', content: Buffer.alloc(5000, 7) }]), { holds: WORDS }),
]

/** Bodies that nest, repeat, or are not XML. */
const BODIES: readonly ZooCase[] = [
  xml('bom-thuc-the', 'an entity bomb', () => `${BILLION}${bodyOf(p('&a30;'))}`),
  xml('thuc-the-ngoai', 'entities of local files and of the web', () => `${OUTSIDE}${bodyOf(p('&f;'))}`),
  xml('thuc-the-utf16', 'an entity bomb in UTF-16', () => Buffer.from(`\uFEFF${BILLION}${bodyOf(p('&a30;'))}`, 'utf16le')),
  xml('thuc-the-giua', 'an unknown entity behind good words', () => bodyOf(`${WORD}${p('&khong;')}`), 'document', { holds: WORDS, warns: 'damaged-file' }),
  xml('khong-xml', 'a body that is no XML', () => 'Điều 1. Một', 'damaged-file'),
  xml('than-nul', 'null bytes in the body', () => bodyOf(`${WORD}${p('a\0b')}`), 'document', { holds: WORDS, warns: 'damaged-file' }),
  xml('than-surrogate', 'a lone surrogate as a reference', () => bodyOf(`${WORD}${p('&#xD800;')}`), 'document', { holds: WORDS, warns: 'damaged-file' }),
  xml('than-dut', 'a body that ends inside a tag', () => bodyOf(WORD.repeat(10)).slice(0, -40), 'document', { holds: WORDS, warns: 'damaged-file' }),
  xml('than-rong', 'an empty body', () => bodyOf(''), 'empty-file'),
  xml('than-dong-thua', '100,000 end tags without a start', () => bodyOf(WORD + '</w:p>'.repeat(100_000)), 'document', { holds: WORDS, warns: 'damaged-file' }),
  ...['p', 'r', 'tbl', 'sdt', 'ins', 'smartTag', 'txbxContent'].map((tag) => good(`long-${tag}`, `100,000 nested w:${tag}`, () => `<w:p>${nested(tag, 100_000)}</w:p>`, {}, WORDS, 'text-too-deep')),
  good('long-bang', 'tables in cells, 5,000 deep', () => '<w:tbl><w:tr><w:tc>'.repeat(5_000) + p('Sâu') + '</w:tc></w:tr></w:tbl>'.repeat(5_000)),
  good('bang-100000', 'a table of 100,000 cells', () => tbl(Array.from({ length: 10_000 }, () => tc('8%').repeat(10)))),
  good('bang-mot-hang', 'a row of 30,000 cells', () => tbl([tc('a').repeat(30_000)])),
  good('bang-gop', 'cells that span a billion columns', () => tbl(Array.from({ length: 1000 }, () => tc('a', '<w:gridSpan w:val="1000000000"/>') + tc('b', '<w:gridSpan w:val="-7"/>')))),
  good('thuoc-tinh-1mb', 'an attribute of a megabyte', () => `<w:p w:rsid="${'a'.repeat(MB)}">${r('Một')}</w:p>`),
  good('thuoc-tinh-nhieu', '100,000 attributes on an element', () => `<w:p ${Array.from({ length: 100_000 }, (_, i) => `w:a${i}="1"`).join(' ')}>${r('Một')}</w:p>`),
  good('doan-trong', '200,000 empty paragraphs', () => '<w:p/>'.repeat(200_000)),
  good('dong-2mb', 'a paragraph of 2 million characters', () => p('ho ngheo '.repeat(220_000))),
  good('xuong-dong', '50,000 line breaks in a paragraph', () => `<w:p>${'<w:r><w:br/></w:r>'.repeat(50_000)}</w:p>`),
  good('dao-chieu', 'right-to-left overrides', () => p('\u202E%3 nòc\u202C')),
  good('kieu-vong', 'styles built on each other', () => p('Một', '<w:pStyle w:val="A"/>'), { styles: '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' }),
  good('danh-so-vong', 'a numbering that stands for itself', () => p('Một', inList(0)), { numbering: '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', styles: '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' }),
  good('danh-so-lon', 'a number beyond all numbers in Roman figures', () => p('Một', inList(0)).repeat(3), { numbering: lvl('%1.').replace('"decimal"', '"upperRoman"').replace('w:start w:val="1"', 'w:start w:val="999999999999999"') }),
  zooCase('danh-so-dai.docx', 'a label of a megabyte before each of 1,000 paragraphs', 'document', () => makeDocx(WORD + p('Một', inList(0)).repeat(1_000), { numbering: lvl('%1'.repeat(MB / 2)) }), { holds: WORDS }),
  zooCase('ghi-chu-vong.docx', 'a footnote that refers to itself', 'document', () => makeDocx(`<w:p>${r(WORDS)}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, { footnotes: `<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r>${r('Ghi chú')}</w:p></w:footnote>` }), { holds: WORDS }),
  zooCase('ghi-chu-nhieu.docx', '100,000 references to one footnote of 100 kB', 'document', () => makeDocx(WORD + `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(100_000)}</w:p>`, { footnotes: `<w:footnote w:id="1">${p('chú '.repeat(25_000))}</w:footnote>` }), { holds: WORDS }),
]

export const DOCX_CASES: readonly ZooCase[] = [
  ...PACKAGES,
  ...BODIES,
  ...CUTS.map((share, i) => zooCase(`cut-${i}.docx`, `a DOCX cut off at ${share}`, share < 0.1 ? 'damaged-file|archive-file' : 'damaged-file', () => cutAt(resolutionIn('automatic.docx'), share))),
]
