import type { Meilisearch } from 'meilisearch'
import { namedRows } from '../full-matches.js'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery, Proposal, SearchEngine } from '../port.js'
import { proposalOf } from '../proposal.js'
import { type FactsLookup, numbersOf, passes } from '../row-filter.js'
import type { RowSyllables } from '../row-syllables.js'
import { scoreRows } from '../score-rows.js'
import { askIndex, askMerged, type FoundSection } from './ask-index.js'
import { type Ask, candidateAsks, FEW_WANTED } from './candidate-asks.js'
import { countFull, type FullCount } from './count-full.js'
import { fullSets } from './full-sets.js'
import { bestListed } from './best-listed.js'
import { filterOf } from './query-filter.js'

export interface MeiliEngineParts {
  meili: Meilisearch
  /** Name of the index on the server. */
  index: string
  reader: IndexReader
  facts: () => FactsLookup
  /** `Library.version()`: what the index must hold. */
  version: () => string
}

/** Rows scored at most: some ten microseconds each. */
const MAX_SCORED = 1500
/** Rows that all searches of a plain query list together. */
const MAX_MERGED = 1000
/** Rows scored for each candidate wanted, where more are wanted. */
const SCORED_FOR_WANTED = 2

/**
 * Meilisearch as an engine: a request of several searches proposes, and the library's own statistics score.
 *
 * Scores, phrases, exclusions and filters are those of the embedded engine, held in the library's words; what differs is which
 * sections are looked at. Of a few words the server counts what holds enough of them; of a long question `total` counts the full
 * matches among what was looked at.
 * Both calls throw `EngineFault`, see `askIndex`; `guardedEngine` answers for it then.
 */
export function meiliEngine({ meili, index, reader, facts, version }: MeiliEngineParts): SearchEngine {
  /** Lists apart where some only measure or are long; else one. */
  const listsOf = async (asks: readonly Ask[], wanted: number): Promise<SectionList[]> => {
    const isMerged = asks.length > 0 && wanted <= FEW_WANTED && asks.every(({ worth }) => worth > 0)
    if (isMerged) return [{ worth: 1, sections: await askMerged(meili, { index, version: version(), asks, limit: MAX_MERGED }) }]
    const lists = await askIndex(meili, { index, version: version(), searches: asks.map(({ search }) => search) })
    return lists.map((sections, i) => ({ sections, worth: asks[i]!.worth }))
  }
  return {
    name: 'meilisearch',
    async candidates(query) {
      const asks = candidateAsks(query, { reader, snapshot: reader.snapshot() })
      const sets = fullSets(query, { reader, snapshot: reader.snapshot() })
      const [lists, counted] = await Promise.all([
        listsOf(asks, query.limit),
        sets === null ? null : countFull(meili, { index, sets, filter: filterOf(query.filters) }),
      ])
      return withCount(propose(query, { lists, reader, snapshot: reader.snapshot(), facts: facts() }), counted)
    },
    async condition() {
      await askIndex(meili, { index, version: version(), searches: [] })
      return { name: 'meilisearch', answering: 'meilisearch', problem: null }
    },
    close() {},
  }
}

/** What one search found; its worth is that of an `Ask`. */
interface SectionList {
  sections: readonly FoundSection[]
  worth: number
}

interface Proposing {
  lists: readonly SectionList[]
  reader: IndexReader
  snapshot: IndexSnapshot
  facts: FactsLookup
}

function propose(query: CandidateQuery, { lists, reader, snapshot, facts }: Proposing): Proposal {
  const ranked = lists.map(({ sections, worth }) => ({ worth, rows: sections.flatMap(({ document, order }) => snapshot.rowOf(document, order) ?? []) }))
  const admits = admission(query, { reader, snapshot, facts })
  const most = Math.max(MAX_SCORED, query.limit * SCORED_FOR_WANTED)
  const listed = new Set(bestListed(ranked.filter(({ worth }) => worth > 0)).filter(admits).slice(0, most))
  const measuring = ranked.filter(({ worth }) => worth === 0).flatMap(({ rows }) => rows)
  const { addressed, ofDocuments } = namedRows(query, { index: reader, snapshot })
  const isNamed = (row: number): boolean => addressed?.has(row) === true || (addressed === null && ofDocuments?.[row] === 1)
  const scored = scoreRows(query, [...new Set([...listed, ...measuring])], { reader, snapshot })
  return proposalOf(query, { ...scored, reader, snapshot, facts, isAdmitted: (row) => listed.has(row) || (isNamed(row) && admits(row)) })
}

/** The server's count where it found more than was listed. */
function withCount(proposal: Proposal, counted: FullCount | null): Proposal {
  return counted === null || counted.total <= proposal.total ? proposal : { ...proposal, ...counted }
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
