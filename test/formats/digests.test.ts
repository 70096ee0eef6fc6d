import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../ingest/model/document.js'
import { documentId } from '../../ingest/model/ids.js'
import { parseDocument } from '../../ingest/parse/parse-document.js'
import { readSource } from '../../ingest/source/read-source.js'

const SOURCES = join(import.meta.dirname, 'digests')
const CORPUS = join(import.meta.dirname, '../../corpus')

async function sectionsOf(folder: string, file: string): Promise<string[]> {
  const { sections, text }: Document = parseDocument(await readSource(readFileSync(join(folder, file)), file), { id: documentId(file), file, manifest: null })
  return sections.map(({ id, path, start, ownEnd }) => `${id} ${path.join(' › ')}: ${text.slice(start, ownEnd)}`)
}

describe('the DOCX and the PDF of corpus/', () => {
  it.each(readdirSync(SOURCES))('give the ids, paths and words of their source %s', async (source) => {
    const made = readdirSync(CORPUS).find((file) => documentId(file) === documentId(source))!
    expect(made).toMatch(/\.(docx|pdf)$/)
    expect(await sectionsOf(CORPUS, made)).toEqual(await sectionsOf(SOURCES, source))
  })
})
