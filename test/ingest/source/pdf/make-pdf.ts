/** A text at a place of a page, in points from the lower left corner. Every letter is half as wide as its size. */
export interface Text {
  text: string
  x: number
  y: number
  size?: number
  isBold?: boolean
  /** Turned by a quarter. */
  isTurned?: boolean
  /** Name of the font in place of the usual one. */
  font?: 'F1' | 'F2' | 'F3'
}

/** A page: texts, lines `[x0, y0, x1, y1]`, and whether a picture covers it. */
export interface Page {
  texts: Text[]
  rules?: [number, number, number, number][]
  hasPicture?: boolean
}

/** An uncompressed PDF of A4 pages whose text any reader can map to Unicode. `encrypt` makes it ask for a password. */
export function makePdf(pages: readonly Page[], { isEncrypted = false, thirdFont = 'ThirdFont' } = {}): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const font = (name: string): number => {
    const inner = add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`)
    return add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode /Identity-H >>`)
  }
  const [plain, bold, third] = [font('PlainFont'), font('PlainFont-Bold'), font(thirdFont)]
  const picture = add('<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 64 >>\nstream\n' + 'x'.repeat(64) + '\nendstream')
  const parent = objects.length + pages.length * 2 + 1
  const kids = pages.map((page) => {
    const content = contentOf(page)
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    return add(`<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 ${plain} 0 R /F2 ${bold} 0 R /F3 ${third} 0 R >> /XObject << /I ${picture} 0 R >> >> >>`)
  })
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  const root = add(`<< /Type /Catalog /Pages ${parent} 0 R >>`)
  return fileOf(objects, root, isEncrypted)
}

function contentOf({ texts, rules = [], hasPicture = false }: Page): string {
  const shown = texts.map(({ text, x, y, size = 12, isBold = false, isTurned = false, font = isBold ? 'F2' : 'F1' }) => `BT /${font} ${size} Tf ${isTurned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm <${hexOf(text)}> Tj ET`)
  const lines = rules.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`)
  return [...(hasPicture ? ['q 595 0 0 842 0 0 cm /I Do Q'] : []), ...shown, ...lines].join('\n')
}

function hexOf(text: string): string {
  return [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

function fileOf(objects: readonly string[], root: number, isEncrypted: boolean): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const at = file.length
  const encryption = isEncrypted ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]` : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R ${encryption} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Lines of text one under the other from (x, y) down, 18 points apart. */
export function lines(texts: readonly string[], { x = 60, y = 760, size = 12, step = 18 } = {}): Text[] {
  return texts.map((text, i) => ({ text, x, y: y - i * step, size }))
}
