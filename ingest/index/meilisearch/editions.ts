import { createHash } from 'node:crypto'
import type { Meilisearch } from 'meilisearch'
import { libraryDatabase } from '../../library/read-library.js'
import { storedCodeVersion } from '../../library/schema.js'
import type { Library } from '../../library/library.js'
import { SCHEMA } from './index-settings.js'
import { persistent } from './tasks.js'

/** A document in one state: another file, manifest or reading code is another edition. */
export interface Edition {
  documentId: string
  sections: number
}

const SOURCES = `
  SELECT documentId, sources.file, manifest, sources.url, sha256, sectionCount
  FROM sources JOIN documents ON documents.id = sources.documentId WHERE sectionCount > 0 ORDER BY documentId`

/** What the library holds, by edition, without reading a text; the same name stands for the same records on every machine. */
export function libraryEditions(library: Library): Map<string, Edition> {
  const db = libraryDatabase(library)
  const code = storedCodeVersion(db)
  const editions = new Map<string, Edition>()
  for (const { sectionCount, ...source } of db.prepare(SOURCES).iterate()) {
    // A letter first: digits alone would be a number to Meilisearch.
    const name = `e${createHash('sha256').update(JSON.stringify([SCHEMA, code, ...Object.values(source)])).digest('hex').slice(0, 20)}`
    editions.set(name, { documentId: String(source.documentId), sections: Number(sectionCount) })
  }
  return editions
}

/** How many records of each edition the index holds, counted by the server; `STAMP_EDITION` is among them. */
export async function indexEditions(meili: Meilisearch, index: string): Promise<Map<string, number>> {
  const { facetDistribution = {} } = await persistent(() => meili.index(index).search('', { limit: 0, facets: ['edition'] }))
  return new Map(Object.entries(facetDistribution['edition'] ?? {}))
}
