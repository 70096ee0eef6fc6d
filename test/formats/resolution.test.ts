import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../ingest/model/document.js'
import { checkDocument } from '../../ingest/parse/check.js'
import { parseDocument } from '../../ingest/parse/parse-document.js'
import { readTargets } from '../../ingest/parse/targets/read-targets.js'
import { readSource } from '../../ingest/source/read-source.js'

const FOLDER = join(import.meta.dirname, 'resolution')

async function parsed(file: string): Promise<Document> {
  const document = parseDocument(await readSource(readFileSync(join(FOLDER, file)), file), { id: 'r', file, manifest: null })
  checkDocument(document)
  return document
}

/** Words without what parts them: line ends, cells, the strokes by which a plain text draws a table. */
const bare = (text: string): string => text.replace(/[\s|]+/g, ' ').trim()

function tree({ sections, text }: Document): string[] {
  return sections.map(({ id, level, label, heading, path, role, columns, start, ownEnd }) => [id, level, label, heading, path.join(' › '), role, columns?.join(', ') ?? '', bare(text.slice(start, ownEnd))].join(' ¦ '))
}

function targets(document: Document): string[] {
  return readTargets(document).map(({ sectionId, comparator, value, unitCanonical, spans: { whole } }) => [sectionId, comparator, value, unitCanonical, bare(document.text.slice(whole.start, whole.end))].join(' ¦ '))
}

describe('one resolution in every format', async () => {
  const wanted = await parsed('resolution.txt')

  it('has three chapters, five articles, two tables and an annex as text', () => {
    expect(wanted.sections.map(({ label }) => label).filter((label) => /^(Chương|Điều|PHỤ)/.test(label))).toEqual(['Chương I', 'Điều 1', 'Điều 2', 'Chương II', 'Điều 3', 'Điều 4', 'Chương III', 'Điều 5', 'PHỤ LỤC I'])
    expect(wanted.sections.filter(({ level }) => level === 'table')).toHaveLength(2)
    expect(targets(wanted).length).toBeGreaterThan(10)
  })

  it.each(readdirSync(FOLDER).filter((file) => file !== 'resolution.txt'))('%s: the same tree, labels, facts, targets and words', async (file) => {
    const document = await parsed(file)
    expect(tree(document)).toEqual(tree(wanted))
    expect(targets(document)).toEqual(targets(wanted))
    const pages = document.sections.map(({ page }) => page)
    if (file.endsWith('.pdf')) expect([pages[0], pages.at(-1), new Set(pages).size]).toEqual([1, 3, 3])
    else expect(new Set(pages)).toEqual(new Set([undefined]))
    for (const fact of ['title', 'number', 'issuer', 'date', 'kind', 'subject', 'term', 'session'] as const) expect([fact, document[fact]]).toEqual([fact, wanted[fact]])
  })
})
