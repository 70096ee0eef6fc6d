import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MORE = 'xmlns:mc="m" xmlns:wp="wp" xmlns:wps="wps" xmlns:a="a" xmlns:v="v" xmlns:m="math"'

/** Parts of a DOCX beside its body, each the inside of its root element. */
export type Parts = Partial<Record<'styles' | 'numbering' | 'footnotes' | 'comments' | 'header' | 'footer', string>>

const ROOTS = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', comments: 'comments', header: 'hdr', footer: 'ftr' } as const

/** A DOCX of the given body and parts. */
export function makeDocx(body: string, parts: Parts = {}): Uint8Array {
  const named = Object.entries(parts) as [keyof Parts, string][]
  const relations = named.map(([name], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${W} ${MORE}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(named.map(([name, inside]) => [`word/${name}.xml`, `<w:${ROOTS[name]} ${W}>${inside}</w:${ROOTS[name]}>`])),
  })
}

/** A ZIP of text files. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A paragraph: `properties` go into `w:pPr`, `words` are text or runs. */
export function p(words: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${words.startsWith('<') ? words : r(words)}</w:p>`
}

/** A run of text: `properties` go into `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** The place of a paragraph in a list. */
export function inList(level: number, list = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** A cell: `properties` go into `w:tcPr`. */
export function tc(words: string, properties = ''): string {
  return `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ''}${words.startsWith('<w:p') || words.startsWith('<w:tbl') ? words : p(words)}</w:tc>`
}

/** A table with drawn borders, or without. */
export function tbl(rows: readonly string[], hasBorders = true): string {
  const borders = hasBorders ? '<w:tblBorders><w:top w:val="single"/></w:tblBorders>' : ''
  return `<w:tbl><w:tblPr>${borders}</w:tblPr>${rows.map((row) => (row.startsWith('<w:tr') ? row : `<w:tr>${row}</w:tr>`)).join('')}</w:tbl>`
}
