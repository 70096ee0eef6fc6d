import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteIndexWriter } from '../../../ingest/index/sqlite-writer.js'
import { openLibrary } from '../../../ingest/library/read-library.js'
import { openLibraryWriter } from '../../../ingest/library/write-library.js'
import type { Document, Section } from '../../../ingest/model/document.js'
import { labelToken } from '../../../ingest/model/ids.js'
import { numberKey } from '../../../ingest/model/number-key.js'
import { searchContext, type SearchContext } from '../../../server/search/context.js'
import type { SearchRequest } from '../../../server/search/request.js'

/** A section of a tiny document: its words, and what else matters to a test. `under` is the label of its parent. */
export interface TinySection {
  text: string
  label?: string
  heading?: string
  under?: string
  role?: Section['role']
}

export type TinyDocument = Partial<Pick<Document, 'title' | 'kind' | 'number' | 'issuer' | 'outlet' | 'date'>> & { sections: (string | TinySection)[] }

/** A search context over tiny documents, named by their keys, with files in the library's folder, and what removes them again. */
export function tinyLibrary(documents: Record<string, TinyDocument>, files: Record<string, string> = {}): { context: SearchContext; dir: string; close(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-tiny-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content)
  writeTiny(dir, documents)
  const library = openLibrary(dir)
  return {
    context: searchContext(library), dir,
    close() {
      library.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Puts documents into the library in `dir` in one ingest. */
export function writeTiny(dir: string, documents: Record<string, TinyDocument>): void {
  const writer = openLibraryWriter(dir, { codeVersion: 'tiny', openIndex: sqliteIndexWriter })
  for (const [id, tiny] of Object.entries(documents)) {
    const document = documentOf(id, tiny)
    writer.put({
      document, targets: [], coverage: { bodyChars: 0, assignedChars: 0 }, charset: 'utf-8', mediaType: 'text/plain',
      original: { root: '.', rootOrder: 0, file: document.file, manifest: null, bytes: new Uint8Array(), sha256: createHash('sha256').update(JSON.stringify(tiny)).digest('hex'), url: null, fetchedAt: null },
    })
  }
  writer.commit()
}

function documentOf(id: string, { sections: tinySections, ...facts }: TinyDocument): Document {
  let text = ''
  const sections: Section[] = []
  for (const [i, one] of tinySections.entries()) {
    const { text: words, label = '', heading = '', under, role = 'thuong' }: TinySection = typeof one === 'string' ? { text: one } : one
    const parent = under === undefined ? undefined : sections.findLast((section) => section.label === under)
    const start = text.length
    text += words.normalize('NFC')
    sections.push({
      id: `${parent?.id ?? id}_${labelToken(label) || `doan-${i + 1}`}`, parentId: parent?.id ?? null, label, level: 'paragraph', heading, start, end: text.length, ownEnd: text.length,
      path: [...(parent?.path ?? []), label || `đoạn ${i + 1}`], role, columns: null,
    })
    text += '\n'
  }
  const number = facts.number ?? null
  return {
    id, file: `${id}.txt`, url: null, title: '', kind: 'nghi-quyet', issuer: null, outlet: null, author: null, date: null, subject: null, signer: null, term: null,
    session: null, readFrom: {}, references: [], warnings: [], excluded: [], ...facts, number, numberKey: number === null ? null : numberKey(number), text, sections,
  }
}

/** A request for a text as it is typed in the search box. */
export function asked(text: string, more: Partial<SearchRequest> = {}): SearchRequest {
  return { text, filters: {}, sort: 'relevance', limit: 20, offset: 0, verbatim: false, ...more }
}
