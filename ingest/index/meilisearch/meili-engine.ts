import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery, Proposal, SearchEngine } from '../port.js'
import { proposalOf } from '../proposal.js'
import { type FactsLookup, numbersOf, passes } from '../row-filter.js'
import type { RowSyllables } from '../row-syllables.js'
import { scoreRows } from '../score-rows.js'
import { askIndex, type FoundList } from './ask-index.js'
import { type Ask, candidateAsks } from './candidate-asks.js'
import type { Meilisearch } from 'meilisearch'
import { fuseLists } from './fuse-lists.js'

export interface MeiliEngineParts {
  meili: Meilisearch
  /** Name of the index on the server. */
  index: string
  reader: IndexReader
  facts: () => FactsLookup
  /** `Library.version()`: what the index must hold. */
  version: () => string
}

/** Candidates scored for each one wanted: the order in which Meilisearch gives them is rough. */
const SCORED_FOR_WANTED = 2

/**
 * Meilisearch as an engine: a request of several searches proposes, and the library's own statistics score.
 *
 * Scores, phrases, exclusions and filters are those of the embedded engine, held in the library's words; what differs is which
 * sections are looked at. `total` counts the matching ones among them, which are all there are unless a list was cut.
 * Both calls throw `EngineFault`, see `askIndex`; `guardedEngine` answers for it then.
 */
export function meiliEngine({ meili, index, reader, facts, version }: MeiliEngineParts): SearchEngine {
  return {
    name: 'meilisearch',
    async candidates(query) {
      const asks = candidateAsks(query, { reader, snapshot: reader.snapshot() })
      const lists = await askIndex(meili, { index, version: version(), searches: asks.map(({ search }) => search) })
      return propose(query, { asks, lists, reader, snapshot: reader.snapshot(), facts: facts() })
    },
    async condition() {
      await askIndex(meili, { index, version: version(), searches: [] })
      return { name: 'meilisearch', answering: 'meilisearch', problem: null }
    },
    close() {},
  }
}

interface Proposing {
  asks: readonly Ask[]
  lists: readonly FoundList[]
  reader: IndexReader
  snapshot: IndexSnapshot
  facts: FactsLookup
}

function propose(query: CandidateQuery, { asks, lists, reader, snapshot, facts }: Proposing): Proposal {
  const rowLists = lists.map(({ sections }) => sections.flatMap(({ document, order }) => existingRow(document, order, { reader, snapshot }) ?? []))
  const fused = fuseLists(rowLists.map((rows, i) => ({ rows, weight: asks[i]!.weight })))
  const isAdmitted = admission(query, { reader, snapshot, facts })
  const scoredRows = fused.filter(isAdmitted).slice(0, Math.max(query.limit, 100) * SCORED_FOR_WANTED)
  const listed = new Set(scoredRows)
  return proposalOf(query, { ...scoreRows(query, scoredRows, { reader, snapshot }), reader, snapshot, facts, isAdmitted: (row) => listed.has(row) })
}

/** Null where the library no longer has the section. */
function existingRow(document: string, order: number, { reader, snapshot }: Pick<Proposing, 'reader' | 'snapshot'>): number | null {
  const row = reader.rowOf(document, order)
  return row === null || snapshot.documents[snapshot.documentOf[row] ?? -1]?.documentId !== document ? null : row
}

/** What the embedded engine admits: filters by the library's own facts, phrases in the section's title or own words. */
function admission(query: CandidateQuery, { reader, snapshot, facts }: Pick<Proposing, 'reader' | 'snapshot' | 'facts'>): (row: number) => boolean {
  const { filters } = query
  const required = query.required.map((alternatives) => numbersOf(alternatives, snapshot))
  const excluded = numbersOf(query.excluded, snapshot)
  return (row) => {
    const documentId = snapshot.documents[snapshot.documentOf[row]!]!.documentId
    const known = facts(documentId)
    if (known === undefined || !passes(filters, documentId, known)) return false
    if (filters.roles !== undefined && !filters.roles.includes(snapshot.roles[snapshot.roleOf[row]!]!)) return false
    if (required.length + excluded.length === 0) return true
    const syllables = reader.rowSyllables(row)
    if (syllables === null) return false
    return required.every((alternatives) => alternatives.some((phrase) => holds(syllables, phrase))) && !excluded.some((phrase) => holds(syllables, phrase))
  }
}

/** True where the syllables follow one another in the title or in the section's own words. */
function holds({ values, headingEnd, contextEnd }: RowSyllables, phrase: readonly number[]): boolean {
  for (const [from, end] of [[0, headingEnd], [contextEnd, values.length]] as const) {
    for (let at = from; at + phrase.length <= end; at++) if (phrase.every((number, i) => values[at + i]! >>> 1 === number)) return true
  }
  return false
}
