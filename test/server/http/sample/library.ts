import { createHash } from 'node:crypto'
import type { Library, StoredDocument } from '../../../../ingest/library/library.js'
import { fold } from '../../../../ingest/model/text.js'
import { sectionUrl } from '../../../../ingest/model/ids.js'
import type { Searching } from '../../../../server/http/library-reader.js'
import type { Hit } from '../../../../server/results.js'

/** A library in memory over the given documents; `bytes` of an original are its text. */
export function memoryLibrary(documents: readonly StoredDocument[], version = 'v1'): Library {
  const sections = documents.flatMap((document) => document.sections)
  const find = (id: string) => sections.find((section) => section.id === id) ?? null
  return {
    version: () => version,
    documents: () => documents.map(({ id, file, url, title, kind, number, numberKey, issuer, outlet, date, sections, warnings }) => ({
      id, file, url, title, kind, number, numberKey, issuer, outlet, date, sections: sections.length, warnings: warnings.length,
    })),
    document: (id) => documents.find((document) => document.id === id) ?? null,
    section: find,
    targets: () => [],
    targetsOf: () => [],
    statedIndicators: () => [],
    sections: (ids) => ids.map(find).filter((section) => section !== null),
    headlines: (limit) => sections.map(({ heading, role, text }) => ({ heading, target: role === 'chi-tieu' ? text.slice(0, 200) : '' }))
      .filter(({ heading, target }) => heading !== '' || target !== '').slice(0, limit),
    referencesTo: (id) => documents.flatMap((document) => document.references.map((reference) => ({ ...reference, documentId: document.id }))).filter((reference) => reference.targetDocumentId === id),
    source: (id) => {
      const document = documents.find((other) => other.id === id)
      if (document === undefined) return null
      const bytes = Buffer.from(document.text)
      return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, url: null, fetchedAt: null, charset: 'utf-8', mediaType: 'text/html' }
    },
    counts: () => ({ documents: documents.length, sections: sections.length, targets: 0 }),
    close: () => undefined,
  }
}

/** Sections that hold the folded query, whole, in document order: enough to try pages with, no search. */
export const plainSearch: Searching = async (library, asked) => {
  const wanted = fold(asked.q)
  const hits: Hit[] = []
  for (const { id: documentId, file, title, kind, date } of library.documents()) {
    if (asked.kinds.length > 0 && !asked.kinds.includes(kind)) continue
    for (const { id, label, path, citation, text } of library.document(documentId)!.sections) {
      const at = fold(text).indexOf(wanted)
      if (at === -1) continue
      hits.push({
        rank: hits.length + 1, match: 'full', score: 1, documentId, sectionId: id, file, title, kind, date, label, path, citation, url: sectionUrl(id), text,
        marks: [[at, at + wanted.length]], sentence: [Math.max(0, text.lastIndexOf('. ', at) + 1), text.length], why: [`Khớp đủ các từ: ${asked.q}`],
      })
    }
  }
  const isRestored = !asked.asTyped && asked.q === 'ty le ho ngheo'
  return {
    query: {
      text: asked.q, read: isRestored ? 'tỷ lệ hộ nghèo' : asked.q, steps: isRestored ? [{ kind: 'accents', from: asked.q, to: 'tỷ lệ hộ nghèo' }] : [],
      sort: asked.sort, filters: {}, limit: asked.limit, offset: asked.offset,
    },
    total: hits.length, partial: 0, tookMs: 1, engine: { name: 'sqlite', problem: null },
    facets: { kind: [{ value: 'nghi-quyet', label: 'Nghị quyết', count: 3 }, { value: 'tin-tuc', label: 'Tin tức', count: 2 }], year: [{ value: '2020', label: '2020', count: 3 }], publisher: [], role: [] },
    hits: hits.slice(asked.offset, asked.offset + asked.limit),
  }
}
