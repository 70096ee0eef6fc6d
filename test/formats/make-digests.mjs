// Turns the sources in digests/ into the DOCX and the PDF of corpus/ by LibreOffice. Run by hand when a source changes:
// node test/formats/make-digests.mjs
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'

const here = import.meta.dirname
const STYLE = '@page{size:21cm 29.7cm;margin:2.5cm} body,p,td,th{font-family:"DejaVu Serif";font-size:11pt;line-height:130%} h1,h2{font-family:"DejaVu Serif"} h1{font-size:15pt} h2{font-size:12pt} p{margin-bottom:0.25cm}'
const page = (body) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${body}</body></html>`

/** A line is a paragraph; a short one that closes no sentence is set bold, as a heading. */
function pageOfText(text) {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return page(lines.map((line) => (line.length < 90 && !line.endsWith('.') ? `<p><b>${line}</b></p>` : `<p>${line}</p>`)).join('\n'))
}

/** The article alone, its table with drawn borders. */
function pageOfArticle(html) {
  const $ = load(html)
  $('figure').remove()
  $('article table').attr({ border: '1', cellspacing: '0', cellpadding: '4', width: '100%' })
  return page($('article').html())
}

const folder = mkdtempSync(join(tmpdir(), 'tradieu-office-'))
for (const name of readdirSync(join(here, 'digests'))) {
  const source = readFileSync(join(here, 'digests', name), 'utf8')
  const isText = name.endsWith('.txt')
  const path = join(folder, name.replace(/\.\w+$/, '.html'))
  writeFileSync(path, isText ? pageOfText(source) : pageOfArticle(source))
  const flags = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--infilter=HTML (StarWriter)', '--convert-to', isText ? 'docx:Office Open XML Text' : 'pdf:writer_pdf_Export', '--outdir', join(here, '../../corpus'), path]
  if (spawnSync('soffice', flags, { stdio: 'inherit', timeout: 120_000 }).status !== 0) process.exitCode = 1
}
rmSync(folder, { recursive: true, force: true })
