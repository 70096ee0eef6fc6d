import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentId } from '../../../ingest/model/ids.js'
import { parseDocument } from '../../../ingest/parse/parse-document.js'
import { checkDocument } from '../../../ingest/parse/check.js'
import { readText } from '../../../ingest/source/read-text.js'
import { outlineText } from '../../golden/outline-text.js'

const folder = join(import.meta.dirname, '../../golden')
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)

/** `TRADIEU_WRITE_GOLDEN=1 npx vitest run golden` writes the outlines anew; read the diff before you commit it. */
const isWriting = process.env.TRADIEU_WRITE_GOLDEN === '1'

function parse(name: string, change: (text: string) => string = (text) => text): ReturnType<typeof parseDocument> {
  const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('source.'))!
  const bytes = Buffer.from(change(readFileSync(join(folder, name, file), 'utf8')))
  const document = parseDocument(readText(bytes, file), { id: documentId(file), file, manifest: null })
  checkDocument(document)
  return document
}

describe('golden cases', () => {
  it.each(cases)('%s has the outline that was read and approved', (name) => {
    const path = join(folder, name, 'outline.txt')
    const outline = outlineText(parse(name))
    if (isWriting) writeFileSync(path, outline)
    expect(existsSync(path), `${path} is missing: write it with TRADIEU_WRITE_GOLDEN=1 and read it`).toBe(true)
    expect(outline).toBe(readFileSync(path, 'utf8'))
  })

  it.each(cases)('%s says why it exists', (name) => {
    expect(readFileSync(join(folder, name, 'why.txt'), 'utf8').trim().length).toBeGreaterThan(20)
  })

  it.each(cases.filter((name) => existsSync(join(folder, name, 'source.txt'))))('%s has the same outline as a web page', (name) => {
    const paragraphs = readFileSync(join(folder, name, 'source.txt'), 'utf8').split('\n').filter((line) => line.trim() !== '')
    const body = paragraphs.map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('\n')
    const page = Buffer.from(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title><body><main><article>${body}</article></main></body></html>`)
    const document = parseDocument(readText(page, 'source.html'), { id: 'source', file: 'source.html', manifest: null })
    expect(outlineText(document)).toBe(outlineText(parse(name)))
  })

  it.each(cases)('%s has the same outline from NFD, CRLF and NBSP copies', (name) => {
    const outline = outlineText(parse(name))
    expect(outlineText(parse(name, (text) => text.normalize('NFD')))).toBe(outline)
    expect(outlineText(parse(name, (text) => text.replace(/\n/g, '\r\n')))).toBe(outline)
    expect(outlineText(parse(name, (text) => text.replace(/(\p{L}) (\p{L})/gu, '$1\u00A0$2')))).toBe(outline)
  })
})
