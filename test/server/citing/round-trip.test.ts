import { join } from 'node:path'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../../ingest/library/library.js'
import { CITATION_FORMS, citer } from '../../../ingest/model/citation-forms.js'
import type { Document, Section } from '../../../ingest/model/document.js'
import { type CitationReader, citationReader } from '../../../server/citing/read-citation.js'
import { seededRandom } from '../../seeded-random.js'
import { hasShared, parseFile, sharedFolder } from '../../shared.js'
import { memoryLibrary } from '../http/sample/library.js'

const own = join(import.meta.dirname, '../../../corpus')

/** Documents of a folder with a reader of their citations. */
function folder(path: string): { documents: Document[]; reader: CitationReader } {
  const documents = readdirSync(path).filter((name) => /\.(txt|md|html)$/.test(name)).map((name) => parseFile(join(path, name)))
  return { documents, reader: citationReader(memoryLibrary(documents as StoredDocument[])) }
}

/** Citations that are not read back to what they were made of. A name that several documents bear gives several readings, this one among them. */
function lost({ documents, reader }: ReturnType<typeof folder>): string[] {
  const found: string[] = []
  for (const document of documents) {
    const { cite } = citer(document)
    for (const form of CITATION_FORMS) {
      for (const section of [undefined, ...document.sections]) {
        const citation = cite(form, section)
        const wanted = section === undefined ? '' : section.id
        if (!reader.read(citation).some(({ documentId, sectionIds }) => documentId === document.id && sectionIds.join() === wanted)) found.push(`${form}: ${citation}`)
      }
    }
  }
  return found
}

function lostLists({ documents, reader }: ReturnType<typeof folder>, random: () => number): string[] {
  const found: string[] = []
  for (const document of documents) {
    const { several } = citer(document)
    for (let n = 0; n < 20; n++) {
      const chosen = someOf(document.sections, random)
      const citation = several(chosen)
      const isRead = reader.read(citation).some(({ documentId, sectionIds }) => documentId === document.id && sectionIds.join() === chosen.map(({ id }) => id).join())
      if (!isRead) found.push(citation)
    }
  }
  return found
}

/** Two to five sections near one another, in their order. */
function someOf(sections: readonly Section[], random: () => number): Section[] {
  const start = Math.floor(random() * sections.length)
  const near = sections.slice(start, start + 12)
  return near.filter(() => random() < 0.4).slice(0, 5)
}

function expectRoundTrip(path: string): void {
  const read = folder(path)
  expect(read.documents.flatMap(({ sections }) => sections).length).toBeGreaterThan(100)
  expect(lost(read).slice(0, 9)).toEqual([])
  expect(lostLists(read, seededRandom(7)).slice(0, 9)).toEqual([])
}

describe('a citation is read back to the section it was made of, in every form', () => {
  it('every section of corpus/', () => expectRoundTrip(own))
  it.skipIf(!hasShared)('every section of five real documents', () => expectRoundTrip(join(sharedFolder, 'corpus')))
  it.skipIf(!hasShared)('every section of sixty laws', { timeout: 120_000 }, () => expectRoundTrip(join(sharedFolder, 'wild/laws')))
})

describe('a citation of something else', () => {
  const { reader } = folder(own)
  it.each(['', 'Điều 2', 'Điều 99 Nghị quyết số 9/NQ-XX', 'khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP', 'lời bình: LƯỢC THUẬT NGHỊ QUYẾT là gì', ', ; và'])('%s is not read', (citation) => {
    expect(reader.read(citation)).toEqual([])
  })
})
