import { gzipSync } from 'node:zlib'
import { seededRandom } from '../seeded-random.js'
import { deflatedRun, lyingZip } from './zip-file.js'
import { CUTS, cutAt, resolutionIn, type ZooCase, WORDS, zooCase } from './zoo-case.js'

const MB = 1024 * 1024
const SECTOR = 512
const doc = (): Buffer => resolutionIn('typed.doc')
/** A DOC with four bytes set anew at each of the given places. */
const patched = (...places: (readonly [at: number, value: number])[]): Buffer => {
  const bytes = doc()
  for (const [at, value] of places) bytes.writeUInt32LE(value >>> 0, at)
  return bytes
}
/** Where the first table of sectors and the directory of a compound file stand. */
const tableAt = (): number => (doc().readUInt32LE(76) + 1) * SECTOR
const directoryAt = (): number => (doc().readUInt32LE(48) + 1) * SECTOR
const entryAt = (name: string): number => doc().indexOf(Buffer.from(`${name}\0`, 'utf16le'), directoryAt())
const ANY = 'damaged-file|empty-file|document|encrypted-file|unsupported-format|took-too-long|too-much-memory'

const DOC_CASES: readonly ZooCase[] = [
  ...CUTS.map((share, i) => zooCase(`cut-${i}.doc`, `a DOC cut off at ${share}`, 'damaged-file|unsupported-format', () => cutAt(doc(), share))),
  zooCase('bang-vong.doc', 'sectors that lead to themselves', 'damaged-file|too-much-memory', () => patched(...Array.from({ length: SECTOR / 4 }, (_, i) => [tableAt() + i * 4, i] as const))),
  zooCase('bang-hai-vong.doc', 'sectors that lead to each other', 'damaged-file|too-much-memory', () => patched(...Array.from({ length: SECTOR / 4 }, (_, i) => [tableAt() + i * 4, i ^ 1] as const))),
  zooCase('bang-ngoai.doc', 'sectors beyond the end of the file', 'damaged-file', () => patched([48, 0x7fffffff])),
  zooCase('bang-nhieu.doc', 'a billion tables of sectors', 'damaged-file|document', () => patched([44, 1_000_000_000])),
  zooCase('difat-vong.doc', 'a list of tables that leads to itself', 'damaged-file|document', () => patched([68, 0], [72, 0xffff])),
  zooCase('muc-vong.doc', 'a directory whose entries hold each other', 'damaged-file|document', () => patched([directoryAt() + 68, 0], [directoryAt() + 72, 0], [directoryAt() + 76, 0])),
  zooCase('dai-gia.doc', 'a stream of words that says it is 4 GB', 'damaged-file|document', () => patched([entryAt('WordDocument') + 120, 0xfffffff0])),
  zooCase('mat-khau.doc', 'a DOC with a password', 'encrypted-file', () => {
    const bytes = doc()
    const at = bytes.indexOf(Buffer.from([0xec, 0xa5]), SECTOR)
    bytes[at + 11] = bytes[at + 11]! | 1
    return bytes
  }),
  zooCase('goi-mat-khau.docx', 'a DOCX with a password', 'encrypted-file', () => {
    const bytes = doc()
    Buffer.from('EncryptedPackage\0', 'utf16le').copy(bytes, directoryAt() + 128)
    return bytes
  }),
  ...[0x1a2, 0x1a6, 0x4c, 0x18, 0x1c].map((offset) => zooCase(`truong-${offset}.doc`, `a DOC whose field ${offset} points nowhere`, ANY, () => patched([doc().indexOf(Buffer.from([0xec, 0xa5]), SECTOR) + offset, 0x7ffffff0]))),
  ...Array.from({ length: 8 }, (_, seed) => zooCase(`nhieu-${seed}.doc`, `a DOC with 200 bytes changed (${seed})`, ANY, () => noisy(doc(), seed))),
  zooCase('chi-dau.doc', 'the first sector of a DOC alone', 'damaged-file|unsupported-format', () => doc().subarray(0, SECTOR)),
  zooCase('khong.doc', 'a head and a megabyte of zeros', 'damaged-file|unsupported-format', () => Buffer.concat([doc().subarray(0, SECTOR), Buffer.alloc(MB)])),
]

/** A DOCX and a PDF with bytes changed at random: whatever they end as, they end. */
const NOISE: readonly ZooCase[] = ['automatic.docx', 'typed.pdf'].flatMap((name) => Array.from({ length: 6 }, (_, seed) =>
  zooCase(`nhieu-${seed}.${name.slice(-4).replace('.', '')}`, `${name} with 200 bytes changed (${seed})`, `${ANY}|expands-too-much|archive-file|scanned-file`, () => noisy(resolutionIn(name), seed))))

function noisy(bytes: Buffer, seed: number): Buffer {
  const random = seededRandom(seed + 1)
  for (let i = 0; i < 200; i++) bytes[8 + Math.floor(random() * (bytes.length - 8))] = Math.floor(random() * 256)
  return bytes
}

const head = (hex: string, size = 5000): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(size, 0x55)])

/** A member of a tar, the words of a document in it. */
function tar(): Buffer {
  const header = Buffer.alloc(512)
  header.write('van-ban.txt')
  header.write('0000644\0', 100)
  header.write('00000235000\0', 124)
  header.write('ustar\x0000', 257)
  return Buffer.concat([header, Buffer.from(`${WORDS}\n`.repeat(1600)), Buffer.alloc(1024)])
}

const OTHERS: readonly ZooCase[] = [
  zooCase('a.zip', 'a ZIP of documents', 'archive-file', () => lyingZip([{ name: 'van-ban.txt', content: WORDS }])),
  zooCase('bom.zip', 'a ZIP of 4 GB', 'archive-file', () => lyingZip([{ name: 'a', deflated: deflatedRun('', 4000), saidSize: 4000 * MB }])),
  zooCase('rong.zip', 'an empty ZIP', 'archive-file', () => lyingZip([])),
  zooCase('a.gz', 'a packed text', 'archive-file', () => gzipSync(WORDS)),
  zooCase('a.tar', 'a tar of a text', 'archive-file', tar),
  zooCase('a.txt.bz2', 'bzip2', 'archive-file', () => head('425a683931415926535953')),
  zooCase('a.xz', 'xz', 'archive-file', () => head('fd377a585a00')),
  zooCase('a.zst', 'Zstandard', 'archive-file', () => head('28b52ffd')),
  zooCase('a.7z', '7z', 'archive-file', () => head('377abcaf271c')),
  zooCase('a.rar', 'RAR', 'archive-file', () => head('526172211a0700')),
  zooCase('a.cab', 'a cabinet', 'archive-file', () => head('4d53434600000000')),
  zooCase('bang-tinh.xlsx', 'a spreadsheet', 'unsupported-format', () => lyingZip([{ name: '[Content_Types].xml', content: 'x' }, { name: 'xl/workbook.xml', content: 'x' }])),
  zooCase('trinh-chieu.pptx', 'slides', 'unsupported-format', () => lyingZip([{ name: '[Content_Types].xml', content: 'x' }, { name: 'ppt/presentation.xml', content: 'x' }])),
  zooCase('sach.epub', 'a book', 'unsupported-format', () => lyingZip([{ name: 'mimetype', content: 'application/epub+zip', method: 0 }])),
  zooCase('chuong-trinh.txt', 'a program named as text', 'unsupported-format', () => head('7f454c4602010100')),
  zooCase('anh.docx', 'a picture named as a document', 'unsupported-format', () => head('89504e470d0a1a0a')),
  zooCase('phim.pdf', 'a film named as a document', 'unsupported-format', () => head('000000186674797069736f6d')),
  zooCase('quet.djvu', 'a scan in DjVu', 'unsupported-format', () => head('41542654464f524d00001000444a564d')),
  zooCase('ngoac.rtf', 'RTF nested 100,000 deep', 'unsupported-format', () => `{\\rtf1 ${'{'.repeat(100_000)}`),
  zooCase('thu.eml', 'an e-mail with an attachment', 'email-file', () => `From: a@b.vn\r\nTo: c@d.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n${WORDS}`),
]

export const OTHER_CASES: readonly ZooCase[] = [...DOC_CASES, ...NOISE, ...OTHERS]
