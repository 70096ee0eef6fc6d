import type { IndexSnapshot } from '../../../ingest/index/index-reader.js'
import type { Candidate } from '../../../ingest/index/port.js'
import type { RowSyllables } from '../../../ingest/index/row-syllables.js'
import { yearOf } from '../../../ingest/index/row-filter.js'
import type { SearchContext } from '../context.js'
import type { ReadQuery } from '../reading/query.js'
import { featureReader, type Features } from './features.js'
import { foldAlike } from './fold-alike.js'
import { queryTerms } from './query-terms.js'
import { KIND_WORTH, RANKING_WEIGHTS, type RankingWeights, ROLE_WORTH } from './ranking-weights.js'

/** Sections ranked again in full; what lies behind them keeps the engine's order. */
export const RANKED_AGAIN = 200

/** Years after which a text is as old as can be: half a generation of statutes. */
const OLD_AFTER_YEARS = 20

/** Words beside an address at which it is half a hint: a long question that cites a clause asks about its words too. */
const ASIDE_AT = 8

/** A candidate and what was seen of it. */
export interface Observed {
  candidate: Candidate
  features: Features
  syllables: RowSyllables
}

/** A candidate that is shown, and the ids of those that say the same. */
export interface Ranked extends Candidate {
  copies?: string[]
}

/**
 * Every candidate once, in the order in which they answer the whole query: full matches, then partial ones.
 *
 * A passage that says the same as a better one stands behind the others of its kind, so that none is lost and none is in the
 * way. Scores never rise from one to the next.
 */
export function rankCandidates(candidates: readonly Candidate[], query: ReadQuery, context: SearchContext): Ranked[] {
  const observed = observe(candidates.slice(0, RANKED_AGAIN), query, context)
  const ranked = observed.map(({ candidate, features, syllables }) => ({ syllables, ...candidate, score: candidate.score * multiplier(features) }))
  ranked.sort((a, b) => b.score - a.score)
  const snapshot = context.index.snapshot()
  const folded = foldAlike(ranked.filter(isFull).concat(ranked.filter((one) => !isFull(one))), (number) => snapshot.byNumber(number)?.key.startsWith('#') === true)
  const copies = new Set(folded.flatMap((one) => one.copies))
  const kept = folded.map(({ best: { syllables: _, ...best }, copies: ids }): Ranked => (ids.length > 0 ? { ...best, copies: ids } : best))
  const behind = ranked.filter(({ sectionId }) => copies.has(sectionId)).map(({ syllables: _, ...copy }): Ranked => copy)
  return fallingScores([...kept, ...behind, ...candidates.slice(RANKED_AGAIN)])
}

function isFull({ match }: Candidate): boolean {
  return match === 'full'
}

/** Full matches, then partial ones, each in the order given. A partial match's score s becomes s ÷ (1 + s) of the lowest full one. */
function fallingScores(ranked: readonly Ranked[]): Ranked[] {
  const full = ranked.filter(isFull)
  const lowest = Math.min(...full.map(({ score }) => score))
  const partial = ranked.filter((one) => !isFull(one)).map((one) => (full.length === 0 ? one : { ...one, score: (lowest * one.score) / (1 + one.score) }))
  let least = Infinity
  return [...full, ...partial].map((one) => ({ ...one, score: (least = Math.min(least, one.score)) }))
}

/** e to the weighted sum of the features. */
export function multiplier(features: Features, weights: RankingWeights = RANKING_WEIGHTS): number {
  let sum = 0
  for (const name of Object.keys(weights) as (keyof Features)[]) sum += weights[name] * features[name]
  return Math.exp(sum)
}

/** Features of candidates; one that the library's index does not know is left out. */
export function observe(candidates: readonly Candidate[], query: ReadQuery, { index, facts }: SearchContext): Observed[] {
  const snapshot = index.snapshot()
  const terms = queryTerms(query, { index, snapshot })
  const factsNow = facts()
  const all = Math.max(1, snapshot.sections * snapshot.meanLength)
  const rarityOf = (number: number): number => Math.log(all / Math.max(1, snapshot.byNumber(number)?.uses ?? 1)) / 2
  const beside = query.runs.reduce((sum, { keys, weight }) => sum + (weight === 1 ? keys.length : 0), 0)
  const featuresOf = featureReader(terms, rarityOf)
  const addressed = 1 / (1 + beside / ASIDE_AT)
  const newest = newestYear(snapshot, factsNow)
  const known = candidates.filter(({ row }) => row !== undefined)
  const found = index.syllablesOfRows(known.map(({ row }) => row!))
  return known.flatMap((candidate, i) => {
    const row = candidate.row!
    const syllables = found[i]!
    if (syllables === null) return []
    const isTitle = isTitleOnly(syllables)
    const words = featuresOf(syllables)
    const role = snapshot.roles[snapshot.roleOf[row]!]!
    const document = factsNow(snapshot.documents[snapshot.documentOf[row]!]?.documentId ?? '')
    const year = document === undefined ? null : yearOf(document)
    return [{
      candidate,
      syllables,
      features: {
        length: Math.log((1 + snapshot.lengthOf[row]!) / snapshot.meanLength),
        recent: year === null ? 0 : Math.max(0, 1 - (newest - year) / OLD_AFTER_YEARS),
        addressed: addressed * addressShare(candidate, isTitle),
        ofNamed: document !== undefined && query.namedDocuments.has(document.id) ? 1 + (beside === 0 ? opening(row, snapshot) : 0) : 0,
        titleOnly: isTitle ? 1 : 0,
        role: (ROLE_WORTH[role] ?? 0) + (query.asksForTarget && role === 'chi-tieu' ? 1 : 0),
        kind: document === undefined ? 0 : (KIND_WORTH[document.kind] ?? 0),
        // A title alone has no words that it could be the title of.
        ...(isTitle ? { ...words, headingAsked: 0 } : words),
      },
    }]
  })
}

/** 1 for the first section of its document, falling to 0 at the tenth: who only names a document wants to see which it is. */
function opening(row: number, { documents, documentOf }: IndexSnapshot): number {
  return Math.max(0, 1 - (row - documents[documentOf[row]!]!.firstRow) / 10)
}

/** A clause that is only a title is named for what stands below it. */
function addressShare({ address }: Candidate, isTitle: boolean): number {
  if (address === 'exact') return isTitle ? 0.3 : 1
  return address === 'inside' ? 0.9 : 0
}

/** True where the section's own words are its title and at most its label: "Điều 3. Tổ chức thực hiện". */
function isTitleOnly({ values, headingEnd, contextEnd }: RowSyllables): boolean {
  if (headingEnd === 0 || values.length - contextEnd > headingEnd + 2) return false
  const title = new Set(values.subarray(0, headingEnd).map((value) => value >>> 1))
  let others = 0
  for (let i = contextEnd; i < values.length; i++) if (!title.has(values[i]! >>> 1)) others++
  return others <= 2
}

const newestYears = new WeakMap<IndexSnapshot, number>()

function newestYear(snapshot: IndexSnapshot, factsNow: ReturnType<SearchContext['facts']>): number {
  let newest = newestYears.get(snapshot)
  if (newest === undefined) {
    newest = Math.max(0, ...snapshot.documents.map(({ documentId }) => yearOf(factsNow(documentId) ?? { date: null, kind: 'khac', issuer: null, outlet: null }) ?? 0))
    newestYears.set(snapshot, newest)
  }
  return newest
}
