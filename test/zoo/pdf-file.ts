import { createHash } from 'node:crypto'

/** How a PDF ends; its root is object 1. */
export interface PdfSettings {
  /** What its trailer says besides, by the place of the table of objects. */
  trailer?: (at: number) => string
  /** What stands in the place of the table of objects. */
  xref?: string
  /** Where that table is said to be. */
  startAt?: number
  /** Objects that stand in a stream of objects: number → the stream's. The table of objects is then itself a stream. */
  inside?: Readonly<Record<number, number>>
}

/** A PDF of the given objects, written as they are: bodies with or without a stream. */
export function pdfOf(objects: Readonly<Record<number, string | Buffer>>, { trailer = () => '', xref, startAt, inside }: PdfSettings = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let at = parts[0]!.length
  const offsets = new Map<number, number>()
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), at)
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body as string), Buffer.from('\nendobj\n')])
    parts.push(part)
    at += part.length
  }
  if (inside) return Buffer.concat([...parts, tableStream(offsets, inside), Buffer.from(`startxref\n${at}\n%%EOF\n`)])
  const size = Math.max(...offsets.keys()) + 1
  const row = (offset: number | undefined): string => (offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = xref ?? `xref\n0 ${size}\n${Array.from({ length: size }, (_, i) => row(offsets.get(i))).join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer(at)} >>\n`
  return Buffer.concat([...parts, Buffer.from(`${table}startxref\n${startAt ?? at}\n%%EOF\n`)])
}

function tableStream(offsets: ReadonlyMap<number, number>, inside: Readonly<Record<number, number>>): Buffer {
  const size = Math.max(...offsets.keys(), ...Object.keys(inside).map(Number)) + 2
  const rows = Buffer.alloc(size * 6)
  for (let i = 0; i < size; i++) {
    rows[i * 6] = inside[i] !== undefined ? 2 : offsets.has(i) ? 1 : 0
    rows.writeUInt32BE(inside[i] ?? offsets.get(i) ?? 0, i * 6 + 1)
    // Place inside the stream of objects.
    rows[i * 6 + 5] = inside[i] === undefined ? 0 : Object.keys(inside).indexOf(String(i))
  }
  return Buffer.concat([Buffer.from(`${size - 1} 0 obj\n`), streamOf(rows, { dictionary: `/Type /XRef /W [1 4 1] /Size ${size} /Root 1 0 R` }), Buffer.from('\nendobj\n')])
}

/** A stream object; `packed` bytes are said to be deflated. */
export function streamOf(content: string | Uint8Array, { packed, filter = packed && '/FlateDecode', dictionary = '', saidLength }: { packed?: Uint8Array; filter?: string; dictionary?: string; saidLength?: string } = {}): Buffer {
  const data = Buffer.from(packed ?? (content as string))
  return Buffer.concat([Buffer.from(`<< /Length ${saidLength ?? data.length} ${filter ? `/Filter ${filter}` : ''} ${dictionary} >>\nstream\n`), data, Buffer.from('\nendstream')])
}

/** The words as a page shows them. */
export function shown(words: string, y = 700): string {
  return `BT /F1 12 Tf 1 0 0 1 60 ${y} Tm <${[...words].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj ET\n`
}

const FONT = '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode /Identity-H >>'
const INNER = '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>'

/** Catalog, pages, one page with a content (object 4) and a font; `more` replaces or adds objects. */
export function onePage(content: string | Buffer, more: Readonly<Record<number, string | Buffer>> = {}, resources = ''): Record<number, string | Buffer> {
  return {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
    4: typeof content === 'string' ? streamOf(content) : content,
    5: FONT,
    6: INNER,
    ...more,
  }
}

/** Deflated bytes as zlib wraps them, without their check sum. */
export function zlibOf(deflated: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x78, 0x9c]), deflated])
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/** Encryption by RC4 with 40 bits (PDF 1.7, 7.6.3): without a password for the reader, or with one that nobody knows. */
export function encrypted(objects: Record<number, string | Buffer>, content: string, password = ''): Buffer {
  const owner = Buffer.alloc(32, 7)
  const id = Buffer.alloc(16, 9)
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const padded = Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32)
  const key = md5(Buffer.concat([padded, owner, permissions, id])).subarray(0, 5)
  const objectKey = md5(Buffer.concat([key, Buffer.from([4, 0, 0, 0, 0])])).subarray(0, 10)
  const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${rc4(key, PADDING).toString('hex')}> >> /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`
  return pdfOf({ ...objects, 4: streamOf(rc4(objectKey, Buffer.from(content))) }, { trailer: () => trailer })
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    ;[state[i], state[j]] = [state[j]!, state[i]!]
  }
  let [i, j] = [0, 0]
  return bytes.map((byte) => {
    i = (i + 1) & 255
    j = (j + state[i]!) & 255
    ;[state[i], state[j]] = [state[j]!, state[i]!]
    return byte ^ state[(state[i]! + state[j]!) & 255]!
  }) as Buffer
}
