import { setImmediate } from 'node:timers/promises'
import type { Meilisearch } from 'meilisearch'
import { namedRows } from '../full-matches.js'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery, Proposal, SearchEngine } from '../port.js'
import { proposalOf } from '../proposal.js'
import { type FactsLookup, numbersOf, passes } from '../row-filter.js'
import type { RowSyllables } from '../row-syllables.js'
import { rowScorer } from '../score-rows.js'
import { topRows } from '../top-rows.js'
import { askIndex } from './ask-index.js'
import { candidateAsks } from './candidate-asks.js'
import { countFull, type FullCount } from './count-full.js'
import { fullSets } from './full-sets.js'
import { likelyRows } from './likely-rows.js'
import { filterOf } from './query-filter.js'
import type { FoundSection } from './section-place.js'

export interface MeiliEngineParts {
  meili: Meilisearch
  /** Name of the index on the server. */
  index: string
  reader: IndexReader
  facts: () => FactsLookup
  /** `Library.version()`: what the index must hold. */
  version: () => string
}

/** Rows scored of a plain query, some twenty microseconds each: more than a first page is made of. */
const MAX_SCORED = 200
/** Rows that are kept where each is checked for phrases. */
const MAX_CHECKED = 1500
/** Rows scored for each candidate wanted, where more are wanted than a first page needs. */
const SCORED_FOR_WANTED = 2
/** Rows scored only to know how well the best of the library do. */
const MAX_MEASURED = 100

/**
 * Meilisearch as an engine: several searches together propose, and the library's own statistics score.
 *
 * Scores, phrases, exclusions and filters are those of the embedded engine, held in the library's words; what differs is which
 * sections are looked at: of one document all, else those that were listed. Of a few words the server counts what holds enough of
 * them; else `total` counts the full matches among what was listed, those behind the ones that are scored by their rarest words alone.
 * Both calls throw `EngineFault`, see `askIndex`; `guardedEngine` answers for it then.
 */
export function meiliEngine({ meili, index, reader, facts, version }: MeiliEngineParts): SearchEngine {
  return {
    name: 'meilisearch',
    async candidates(query) {
      const at = { reader, snapshot: reader.snapshot() }
      const searches = candidateAsks(query, at)
      const sets = fullSets(query, at)
      const prepare = async (): Promise<ReturnType<typeof proposer>> => {
        // Once the requests are on their way.
        await setImmediate()
        return proposer(query, { ...at, facts: facts() })
      }
      const [listed, counted, propose] = await Promise.all([
        askIndex(meili, { index, version: version(), searches }),
        sets === null ? null : countFull(meili, { index, sets, filter: filterOf(query.filters) }),
        prepare(),
      ])
      return withCount(propose(listed), counted)
    },
    async condition() {
      await askIndex(meili, { index, version: version(), searches: [] })
      return { name: 'meilisearch', answering: 'meilisearch', problem: null }
    },
    close() {},
  }
}

interface Proposing {
  reader: IndexReader
  snapshot: IndexSnapshot
  facts: FactsLookup
}

/** Does what needs no answer of the server, and proposes from what was listed, or of one document from all that it holds. */
function proposer(query: CandidateQuery, { reader, snapshot, facts }: Proposing): (listed: readonly FoundSection[]) => Proposal {
  const admits = admission(query, { reader, snapshot, facts })
  const likely = likelyRows(query, { reader, snapshot })
  const score = rowScorer(query, { reader, snapshot })
  const isChecked = query.required.length + query.excluded.length > 0
  // The best of the library may not be among what is listed.
  const measured = isChecked || Object.keys(query.filters).length > 0 ? likeliest(likely.scores, snapshot) : []
  const named = rowsNamed(query, { reader, snapshot })
  const ofDocument = rowsOfDocument(query.filters.documentId, snapshot)
  const scoredAtMost = query.limit <= MAX_SCORED ? MAX_SCORED : query.limit * SCORED_FOR_WANTED
  return (listed) => {
    const rows = [...new Set([...listed.flatMap(({ document, order }) => snapshot.rowOf(document, order) ?? []), ...ofDocument])]
    const found = isChecked ? firstOf(topRows(rows, likely.scores, rows.length), Math.max(MAX_CHECKED, scoredAtMost), admits) : admits(rows)
    const scored = score([...new Set([...topRows(found, likely.scores, scoredAtMost), ...measured])])
    // What is behind stands there by any score and is only counted.
    for (const row of found) {
      if (scored.scores[row] !== 0) continue
      scored.scores[row] = likely.scores[row]!
      scored.held[row]! += likely.held[row]!
    }
    const admitted = new Uint8Array(snapshot.rowEnd)
    for (const row of [...found, ...admits(named)]) admitted[row] = 1
    return proposalOf(query, { ...scored, reader, snapshot, facts, isAdmitted: (row) => admitted[row] === 1 })
  }
}

/** Of all sections the likeliest, whatever was listed: how well they do is what a full match is measured by. */
function likeliest(likely: Float32Array, { documentOf }: IndexSnapshot): number[] {
  const rows: number[] = []
  for (let row = 0; row < likely.length; row++) if (likely[row]! > 0 && documentOf[row]! >= 0) rows.push(row)
  return topRows(rows, likely, MAX_MEASURED)
}

function rowsNamed(query: CandidateQuery, { reader, snapshot }: Pick<Proposing, 'reader' | 'snapshot'>): number[] {
  const { addressed, ofDocuments } = namedRows(query, { index: reader, snapshot })
  return addressed !== null ? [...addressed.keys()] : [...(ofDocuments ?? []).keys()].filter((row) => ofDocuments![row] === 1)
}

function rowsOfDocument(wanted: string | undefined, { documents }: IndexSnapshot): number[] {
  const document = wanted === undefined ? undefined : documents.find(({ documentId }) => documentId === wanted)
  return document === undefined ? [] : Array.from({ length: document.endRow - document.firstRow }, (_, i) => document.firstRow + i)
}

/** Rows that are checked together. */
const CHECKED_TOGETHER = 250

/** The first so many that are admitted; what lies far behind them is not looked at. */
function firstOf(rows: readonly number[], most: number, admits: (rows: readonly number[]) => number[]): number[] {
  const found: number[] = []
  for (let from = 0; from < rows.length && found.length < most; from += CHECKED_TOGETHER) found.push(...admits(rows.slice(from, from + CHECKED_TOGETHER)))
  return found.slice(0, most)
}

/** The server's count where it found more than was listed. */
function withCount(proposal: Proposal, counted: FullCount | null): Proposal {
  return counted === null || counted.total <= proposal.total ? proposal : { ...proposal, ...counted }
}

/** Of rows those that the embedded engine admits: filters by the library's own facts, phrases in the section's title or own words. */
function admission(query: CandidateQuery, { reader, snapshot, facts }: Pick<Proposing, 'reader' | 'snapshot' | 'facts'>): (rows: readonly number[]) => number[] {
  const { filters } = query
  const required = query.required.map((alternatives) => numbersOf(alternatives, snapshot))
  const excluded = numbersOf(query.excluded, snapshot)
  const isIn = (row: number): boolean => {
    const documentId = snapshot.documents[snapshot.documentOf[row]!]!.documentId
    const known = facts(documentId)
    return known !== undefined && passes(filters, documentId, known) && (filters.roles === undefined || filters.roles.includes(snapshot.roles[snapshot.roleOf[row]!]!))
  }
  const says = (syllables: RowSyllables | null): boolean => syllables !== null
    && required.every((alternatives) => alternatives.some((phrase) => holds(syllables, phrase))) && !excluded.some((phrase) => holds(syllables, phrase))
  return (rows) => {
    const within = rows.filter(isIn)
    if (required.length + excluded.length === 0) return within
    const syllables = reader.syllablesOfRows(within)
    return within.filter((_, i) => says(syllables[i]!))
  }
}

/** True where the syllables follow one another in the title or in the section's own words. */
function holds({ values, headingEnd, contextEnd }: RowSyllables, phrase: readonly number[]): boolean {
  for (const [from, end] of [[0, headingEnd], [contextEnd, values.length]] as const) {
    for (let at = from; at + phrase.length <= end; at++) if (phrase.every((number, i) => values[at + i]! >>> 1 === number)) return true
  }
  return false
}
