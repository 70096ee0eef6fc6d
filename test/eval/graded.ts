import { existsSync, readFileSync } from 'node:fs'
import { openLibrary } from '../../ingest/library/read-library.js'
import type { EngineName } from '../../ingest/index/port.js'
import { openEngine } from './engines.js'
import { search } from '../../server/search/search.js'
import { ndcgAt } from './metrics/ndcg.js'
import { mean } from './metrics/percentile.js'
import { readRecords } from './records.js'
import { plainRequest } from './run-queries.js'

/** A query on real documents: a hit is relevant where its file is named and its text holds the words. */
export interface GradedQuery {
  id: string
  query: string
  relevant: { file: string; contains: string; grade: number }[]
}

/** What a graded set gave. */
export interface GradedScores {
  queries: number
  ndcg10: number
  /** Queries whose first hit is relevant, and those with a relevant one in the first three. */
  first: number
  firstThree: number
  byQuery: { id: string; query: string; ndcg10: number; rank: number; firstId: string | null }[]
}

/** Queries in any of the three forms that exist: one a line with `file` or `doc` (a file's name without its ending), or `{ queries }`. */
export function readGraded(path: string): GradedQuery[] {
  if (!existsSync(path)) return []
  const raw = path.endsWith('.json') ? (JSON.parse(readFileSync(path, 'utf8')) as { queries: RawGraded[] }).queries : readRecords<RawGraded>(path)
  return raw.filter(({ relevant }) => relevant.length > 0).map(({ id, query, relevant }, i) => ({
    id: id ?? `q${i + 1}`, query,
    relevant: relevant.map(({ file, doc, contains, grade }) => ({ file: file ?? doc ?? '', contains: fold(contains), grade: grade ?? 1 })),
  }))
}

interface RawGraded {
  id?: string
  query: string
  relevant: { file?: string; doc?: string; contains: string; grade?: number }[]
}

/** Runs the queries on an ingested library. A passage that holds several relevant statements counts for the best of them. */
export async function evalGraded(libraryDir: string, queries: readonly GradedQuery[], engine: EngineName = 'sqlite'): Promise<GradedScores> {
  const library = openLibrary(libraryDir)
  const { context, close } = await openEngine(engine, library)
  try {
    const byQuery: GradedScores['byQuery'] = []
    for (const query of queries) {
      const { hits } = await search(context, plainRequest(query.query, 10))
      const gains = gainsOf(query, hits.map(({ file, text }) => ({ file, text: fold(text) })))
      const rank = gains.findIndex((gain) => gain > 0) + 1
      byQuery.push({ id: query.id, query: query.query, firstId: hits[0]?.sectionId ?? null, ndcg10: ndcgAt(10, gains, query.relevant.map(({ grade }) => grade)), rank })
    }
    return {
      queries: queries.length, byQuery, ndcg10: mean(byQuery.map(({ ndcg10 }) => ndcg10)),
      first: byQuery.filter(({ rank }) => rank === 1).length, firstThree: byQuery.filter(({ rank }) => rank >= 1 && rank <= 3).length,
    }
  } finally {
    await close()
    library.close()
  }
}

function gainsOf({ relevant }: GradedQuery, hits: readonly { file: string; text: string }[]): number[] {
  const counted = new Set<GradedQuery['relevant'][number]>()
  return hits.map(({ file, text }) => {
    const held = relevant.filter((one) => !counted.has(one) && (file === one.file || file.replace(/\.[a-z]+$/, '') === one.file) && text.includes(one.contains))
    for (const one of held) counted.add(one)
    return Math.max(0, ...held.map(({ grade }) => grade))
  })
}

/** NFC with white space folded, as the sets are labelled. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
