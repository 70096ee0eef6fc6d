import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestPaths } from '../../ingest/ingest.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { searchContext } from '../../server/search/context.js'
import { readRecords } from './records.js'
import { plainRequest } from './run-queries.js'
import { search } from '../../server/search/search.js'
import { scoreRuns, type SetScores } from './scores.js'
import { inVariant, type Variant } from './variants.js'

/** A labelled query on corpus/; a hit is relevant where its file is `file` and its words hold `contains`. */
interface OwnQuery {
  id: string
  query: string
  relevant: { file: string; contains: string }[]
}

/** Asks the project's own queries that have an answer, over corpus/ ingested as an operator would. */
export async function runOwnQueries(variant: Variant): Promise<SetScores> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-own-'))
  try {
    await ingestPaths({ paths: ['corpus'], libraryDir: dir })
    const library = openLibrary(dir)
    const context = searchContext(library)
    const sections = library.documents().flatMap(({ id, file }) => library.document(id)!.sections.map((section) => ({ file, id: section.id, words: plain(library.section(section.id)!.text) })))
    const asked = readRecords<OwnQuery>(join('test', 'eval', 'own-queries.jsonl')).filter(({ relevant }) => relevant.length > 0)
    const queries = asked.map(({ id, query, relevant }) => ({
      id, text: inVariant(query, variant),
      relevant: [...new Set(relevant.flatMap(({ file, contains }) => sections.filter((section) => section.file === file && section.words.includes(plain(contains))).map((section) => section.id)))],
    }))
    const rankings: string[][] = []
    const tookMs: number[] = []
    for (const { text } of queries) {
      const startedAt = performance.now()
      const { hits } = await search(context, plainRequest(text, 100))
      tookMs.push(performance.now() - startedAt)
      rankings.push(hits.map(({ sectionId }) => sectionId))
    }
    library.close()
    return scoreRuns(queries, rankings, tookMs)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}
