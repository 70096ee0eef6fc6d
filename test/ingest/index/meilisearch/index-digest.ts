import { createHash } from 'node:crypto'
import type { Meilisearch } from 'meilisearch'
import { libraryEditions } from '../../../../ingest/index/meilisearch/editions.js'
import { sectionRecords } from '../../../../ingest/index/meilisearch/section-records.js'
import { stampOf } from '../../../../ingest/index/meilisearch/stamp.js'
import type { Library } from '../../../../ingest/library/library.js'

/** Number and SHA-256 of all records, in order of id. */
export interface Digest {
  records: number
  sha256: string
}

/** What the index should hold for the library, stamp included. */
export function wantedDigest(library: Library): Digest {
  const editions = [...libraryEditions(library)]
  const records: object[] = editions.flatMap(([name, { documentId }]) => sectionRecords(library.document(documentId)!, name))
  return digestOf([...records, stampOf(library.version(), records.length)])
}

/** What the index holds, read back from the server. */
export async function heldDigest(meili: Meilisearch, index: string): Promise<Digest> {
  const records: object[] = []
  for (let total = Infinity; records.length < total;) {
    const page = await meili.index(index).getDocuments({ offset: records.length, limit: 1000 })
    total = page.total
    records.push(...page.results)
    if (page.results.length === 0) break
  }
  return digestOf(records)
}

function digestOf(records: readonly object[]): Digest {
  const lines = records.map((record) => JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
  return { records: records.length, sha256: createHash('sha256').update(lines.join('\n')).digest('hex') }
}
