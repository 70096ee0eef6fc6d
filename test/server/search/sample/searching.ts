import { sqliteIndexWriter } from '../../../../ingest/index/sqlite-writer.js'
import type { StoredDocument } from '../../../../ingest/library/library.js'
import { openLibrary } from '../../../../ingest/library/read-library.js'
import { openLibraryWriter } from '../../../../ingest/library/write-library.js'
import { onTestFinished } from 'vitest'
import type { SearchResult } from '../../../../server/results.js'
import { searchContext } from '../../../../server/search/context.js'
import { parseSearchRequest, type RawSearch } from '../../../../server/search/request.js'
import { search } from '../../../../server/search/search.js'
import { sampleRecord } from '../../../ingest/sample-document.js'
import { temporaryFolder } from '../../../ingest/temporary-folder.js'
import { brokenPromises } from './promises.js'

export type Search = (text: string, more?: Omit<RawSearch, 'text'>) => Promise<SearchResult>

/** Searches a library of these documents in a folder of its own; every result is checked for what all results promise. */
export function searching(documents: readonly StoredDocument[]): Search {
  const dir = temporaryFolder()
  const writer = openLibraryWriter(dir, { codeVersion: 'test', openIndex: sqliteIndexWriter })
  for (const document of documents) writer.put(sampleRecord(document))
  writer.commit()
  const library = openLibrary(dir)
  onTestFinished(() => library.close())
  return async (text, more = {}) => {
    const result = await search(searchContext(library), parseSearchRequest({ text, ...more }))
    const broken = brokenPromises(result, library)
    if (broken.length > 0) throw new Error(`${JSON.stringify(text.slice(0, 200))}: ${broken.join('; ')}`)
    return result
  }
}

/** Ids of the sections found, best first. */
export function ids({ hits }: SearchResult): string[] {
  return hits.map(({ sectionId }) => sectionId)
}
