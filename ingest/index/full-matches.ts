import { addressedRows } from './addressed-rows.js'
import type { IndexReader, IndexSnapshot } from './index-reader.js'
import type { AddressMatch, CandidateQuery, Match } from './port.js'

/** How much of a query a section must hold to match in full, by the number of the query's different syllables. */
interface Measure {
  /** Most syllables that it is for. */
  upTo: number
  /** Share of the query by rarity, 0 to 1; at 0 one common word would do. */
  held: number
  /** Share of the best score that does as well, 0 to 1; at 0 any word would do. */
  score: number
}

/** A word or two: most Vietnamese words have two syllables. */
const FEW = 4

/**
 * Of a word or two all is meant, of more most; in a long question no section holds the words of the asking, and what scores
 * well beside the best is what there is. Three fifths without regard to scores cost ALQAC .05 of MRR@10; three fifths or 0.3 of
 * the best score in long questions cost the laws set .006 of recall@100.
 */
const MEASURES: readonly Measure[] = [{ upTo: FEW, held: 0.8, score: 0.6 }, { upTo: 8, held: 0.6, score: 0.5 }, { upTo: Infinity, held: 0.9, score: 0.2 }]

/** Rarity that a section must hold of a query of so many syllables, out of `whole`, to match in full by what it holds. */
export function leastHeld(whole: number, syllables: number): number {
  // Sums of 32-bit floats: a section that holds exactly the share must not miss it by rounding.
  return whole * measureOf(syllables).held * (1 - 1e-5)
}

function measureOf(syllables: number): Measure {
  return MEASURES.find(({ upTo }) => syllables <= upTo)!
}

/** Sections that a query names: by the address of a clause, by the number or title of a document. */
export interface NamedRows {
  /** Null where the query has no address, or one that leads nowhere. */
  addressed: ReadonlyMap<number, AddressMatch> | null
  /** By row: 1 in a document that is named; null where none is. */
  ofDocuments: Uint8Array | null
}

/** Rows that the query names; an address leads into the named documents only. */
export function namedRows({ address, namedDocuments }: Pick<CandidateQuery, 'address' | 'namedDocuments'>, { index: reader, snapshot }: { index: IndexReader; snapshot: IndexSnapshot }): NamedRows {
  const ofDocuments = namedDocuments.size === 0 ? null : new Uint8Array(snapshot.rowEnd)
  for (const { documentId, firstRow, endRow } of ofDocuments === null ? [] : snapshot.documents) if (namedDocuments.has(documentId)) ofDocuments!.fill(1, firstRow, endRow)
  if (address === null) return { addressed: null, ofDocuments }
  const addressed = new Map([...addressedRows(address, { reader, snapshot })].filter(([row]) => ofDocuments === null || ofDocuments[row] === 1))
  return { addressed: addressed.size === 0 ? null : addressed, ofDocuments }
}

/** What the words of the query found, by row. */
export interface HeldWords {
  scores: Float32Array
  /** Rarity of the query's own words that the section holds. */
  held: Float32Array
  /** Rarity of all of them, those in quotation marks left out; 0 where there are no others. */
  whole: number
  /** How many they are. */
  syllables: number
  /** True where the library holds one of them nowhere. */
  isLacking: boolean
  /** True where phrases are required: what has them has what was asked. */
  isQuoted: boolean
}

/** What a section must at least hold of the query, or score beside the best, to be listed as a partial match: one common word says nothing. */
const LEAST_PARTIAL = { held: 0.2, score: 0.1 } as const

/**
 * How a section matches, by row; null where it hardly does. Never dependent on filters, so that facets count what following them
 * finds.
 *
 * In full: it holds most of the query's own words by rarity, or scores nearly as much as the best section of the library (see
 * `MEASURES`); and it stands in what the query names. The very clause that is named always matches. Best scores are read when
 * this is called.
 */
export function matchOf({ addressed, ofDocuments }: NamedRows, words: HeldWords): (row: number) => Match | null {
  const { scores, held, whole } = words
  const bestRow = rowOfLargest(scores)
  const isFull = fullMatch({ addressed, ofDocuments }, words, bestRow)
  const leastScore = (scores[bestRow] ?? 0) * LEAST_PARTIAL.score
  const leastRarity = whole > 0 ? whole * LEAST_PARTIAL.held : Infinity
  const isPartial = (row: number): boolean => scores[row]! >= leastScore || held[row]! >= leastRarity
  // Most rows hold a word and no more. A match by words is a partial one at least; by name alone, or by quotation marks, it need not be.
  if (addressed === null && whole > 0) return (row) => (isPartial(row) ? (isFull(row) ? 'full' : 'partial') : null)
  return (row) => (isFull(row) ? 'full' : isPartial(row) ? 'partial' : null)
}

/** The first row with the largest score; 0 where there is none. */
function rowOfLargest(scores: Float32Array): number {
  let largest = 0
  for (let row = 1; row < scores.length; row++) if (scores[row]! > scores[largest]!) largest = row
  return largest
}

function fullMatch({ addressed, ofDocuments }: NamedRows, { scores, held, whole, syllables, isLacking, isQuoted }: HeldWords, bestRow: number): (row: number) => boolean {
  const measure = measureOf(syllables)
  const least = leastHeld(whole, syllables)
  const best = scores[bestRow] ?? 0
  // Of keywords that stand nowhere together nothing is a full match, however near to the best of a bad lot.
  const isTogether = held[bestRow]! >= least || !(syllables <= FEW || (isLacking && measure.upTo < Infinity))
  const leastScore = isTogether ? best * measure.score : Infinity
  const answers = (row: number): boolean => held[row]! >= least || scores[row]! >= leastScore
  if (addressed !== null) return (row) => addressed.get(row) === 'exact' || (addressed.has(row) && held[row]! >= least)
  if (ofDocuments !== null) return (row) => ofDocuments[row] === 1 && answers(row)
  // Words that only name what the library lacks: what cites it has most of them.
  if (whole === 0 && !isQuoted) return (row) => scores[row]! >= best / 2
  return answers
}
