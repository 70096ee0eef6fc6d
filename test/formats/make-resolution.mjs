// Writes resolution/ from resolution.json: one resolution as TXT, HTML, DOCX with typed and with automatic numbers; LibreOffice turns
// the typed DOCX into PDF, DOC, ODT and RTF. Run by hand when the resolution changes: node test/formats/make-resolution.mjs
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

const here = import.meta.dirname
const out = (name) => join(here, 'resolution', name)
const { head, body, foot, annex } = JSON.parse(readFileSync(join(here, 'resolution.json'), 'utf8'))
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const BOLD = new Set(['title', 'chapter', 'article'])

const typedLines = ({ style, label, text }) => (style === 'chapter' ? [label, text] : [label ? `${label} ${text}` : text])

function textFile() {
  const lines = (parts) => parts.flatMap((part) => (part.table ? part.table.map((row) => `| ${row.join(' | ')} |`) : typedLines(part)))
  const columns = (rows) => rows.flatMap((cells) => cells.flat())
  return [...columns(head), ...lines(body), ...columns(foot), ...lines(annex), ''].join('\n')
}

function htmlFile() {
  const columns = (rows) => `<table>${rows.map((cells) => `<tr>${cells.map((lines) => `<td><p align="center">${lines.map(escape).join('<br>')}</p></td>`).join('')}</tr>`).join('\n')}</table>`
  const data = ({ table }) => `<table border="1">${table.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`
  const paragraph = (part) => typedLines(part).map((line) => `<p${part.style === 'title' || part.style === 'chapter' ? ' align="center"' : ''}>${BOLD.has(part.style) ? `<b>${escape(line)}</b>` : escape(line)}</p>`).join('\n')
  const parts = (list) => list.map((part) => (part.table ? data(part) : paragraph(part))).join('\n')
  return `<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>Nghị quyết 46/2027/NQ-HĐND</title></head><body>\n${columns(head)}\n${parts(body)}\n${columns(foot)}\n${parts(annex)}\n</body></html>\n`
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const run = (text, isBold) => `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
const paragraph = (properties, runs) => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`
const CENTRE = '<w:jc w:val="center"/>'

function docxColumns(rows) {
  const cell = (lines) => `<w:tc><w:tcPr><w:tcW w:w="4700" w:type="dxa"/></w:tcPr>${lines.map((line) => paragraph(CENTRE, run(line, false))).join('')}</w:tc>`
  return `<w:tbl><w:tblPr><w:tblW w:w="9400" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4700"/><w:gridCol w:w="4700"/></w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

function docxTable({ table, widths }, isAutomatic) {
  const border = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
  const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`
  const cell = (text, row, column) => `<w:tc><w:tcPr><w:tcW w:w="${widths[column] * 94}" w:type="dxa"/></w:tcPr>${paragraph('', run(text, row === 0))}</w:tc>`
  const rows = table.map((row, r) => `<w:tr>${r === 0 && isAutomatic ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map((text, column) => cell(text, r, column)).join('')}</w:tr>`)
  return `<w:tbl><w:tblPr><w:tblW w:w="9400" w:type="dxa"/>${borders}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width * 94}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function typedParagraph(part) {
  const centre = part.style === 'title' || part.style === 'chapter' ? CENTRE : ''
  const properties = `${part.startsPage ? '<w:pageBreakBefore/>' : ''}${centre}`
  return typedLines(part).map((line) => paragraph(properties, run(line, BOLD.has(part.style)))).join('')
}

/** Chapters and articles are numbered through their styles, clauses and points by the paragraph itself. */
function automaticParagraph(part) {
  if (part.label === undefined || part.isTyped) return typedParagraph(part)
  if (part.style === 'chapter') return paragraph('<w:pStyle w:val="Chuong"/>', `<w:r><w:br/></w:r>${run(part.text, false)}`)
  if (part.style === 'article') return paragraph('<w:pStyle w:val="Dieu"/>', run(part.text, false))
  return paragraph(`<w:numPr><w:ilvl w:val="${part.style === 'clause' ? 2 : 3}"/><w:numId w:val="1"/></w:numPr>`, run(part.text, false))
}

const STYLES = `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Chuong"><w:name w:val="Chuong"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
</w:styles>`

const level = (ilvl, { format, text, more = '' }) => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `${XML}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[
  level(0, { format: 'upperRoman', text: 'Chương %1', more: '<w:pStyle w:val="Chuong"/><w:suff w:val="nothing"/>' }),
  level(1, { format: 'decimal', text: 'Điều %2.', more: '<w:lvlRestart w:val="0"/><w:pStyle w:val="Dieu"/><w:suff w:val="space"/>' }),
  level(2, { format: 'decimal', text: '%3.' }),
  level(3, { format: 'lowerLetter', text: '%4)' }),
].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

function docxFile(isAutomatic) {
  const write = isAutomatic ? automaticParagraph : typedParagraph
  const parts = (list) => list.map((part) => (part.table ? docxTable(part, isAutomatic) : write(part))).join('\n')
  const document = `${XML}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${docxColumns(head)}${parts(body)}${docxColumns(foot)}${parts(annex)}<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"/></w:sectPr></w:body></w:document>`
  const header = `${XML}<w:hdr xmlns:w="${W}">${paragraph(CENTRE, '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:hdr>`
  const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`
  const relations = (list) => `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  const type = (name, kind) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('word/document.xml', 'document.main')}${type('word/styles.xml', 'styles')}${type('word/numbering.xml', 'numbering')}${type('word/header1.xml', 'header')}</Types>`,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relations([relation('rId1', 'styles', 'styles.xml'), relation('rId2', 'numbering', 'numbering.xml'), relation('rId3', 'header', 'header1.xml')]),
    'word/document.xml': document, 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING, 'word/header1.xml': header,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime: '2027-07-09T00:00:00Z' }]])))
}

writeFileSync(out('resolution.txt'), textFile())
writeFileSync(out('resolution.html'), htmlFile())
writeFileSync(out('typed.docx'), docxFile(false))
writeFileSync(out('automatic.docx'), docxFile(true))
const profile = mkdtempSync(join(tmpdir(), 'tradieu-office-'))
for (const format of ['pdf', 'doc', 'odt', 'rtf']) {
  const { status } = spawnSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', join(here, 'resolution'), out('typed.docx')], { stdio: 'inherit', timeout: 120_000 })
  if (status !== 0) process.exitCode = 1
}
rmSync(profile, { recursive: true, force: true })
