import { pairTerm } from '../../../ingest/index/index-tables.js'
import type { RowSyllables } from '../../../ingest/index/row-syllables.js'
import type { QueryTerms } from './query-terms.js'

/** What is seen of a candidate, each 0 to 1 unless said otherwise. */
export interface Features {
  /** Share of the title's words, by rarity, that the query asks for: 1 where the whole title is in the query. */
  headingAsked: number
  /** Share of the query, by rarity, that stands in the title. */
  askedInHeading: number
  /** Share of the query that stands anywhere in the section or above it. */
  covered: number
  /** Share of the query's pairs that stand in the section's own words or title. */
  pairsCovered: number
  /** Largest share of the query that stands within `WINDOW` syllables of the section's own words. */
  dense: number
  /** As `dense` within 15 syllables: a phrase or a short statement. */
  close: number
  /** Share of the query, by rarity, in the longest stretch of it that stands word for word in the title or the section's own words. */
  longest: number
  /** Share of the query's numbers and years that stand in the section or above it; 0 where it asks for none. */
  numbersHeld: number
  /** Natural logarithm of the length in syllables over the mean. */
  length: number
  /** 1 for the newest year of the library, less by 1/20 a year, 0 for older and for undated documents. */
  recent: number
  /** 1 for the clause that the query addresses, 0.9 for a part of it, 0 for others; less, the more is asked beside the address. */
  addressed: number
  /** 1 for a section of a document that the query names by number, up to 2 for its opening where nothing else is asked. */
  ofNamed: number
  /** 1 for a section whose own words are no more than its title. */
  titleOnly: number
  /** What the section's role says of it: see `ROLE_WORTH`. */
  role: number
  /** What the document's kind says of it: see `KIND_WORTH`. */
  kind: number
}

/** Features that depend on the section's own words and the query's alone. */
export type WordFeatures = Pick<Features, 'headingAsked' | 'askedInHeading' | 'covered' | 'pairsCovered' | 'dense' | 'close' | 'longest' | 'numbersHeld'>

/** About a long sentence of a legal text. */
const WINDOW = 40
/** A phrase with what stands between its words. */
const CLOSE = 15

/** What a section's words are to the query's. */
export function featuresOf(row: RowSyllables, terms: QueryTerms, rarityOf: (number: number) => number): WordFeatures {
  return { ...heldShares(row, terms), headingAsked: askedShare(row, terms, rarityOf), pairsCovered: pairShare(row, terms), dense: densestShare(row, terms, WINDOW), close: densestShare(row, terms, CLOSE), longest: longestShare(row, terms) }
}

function heldShares({ values, headingEnd }: RowSyllables, { places, rarities, whole, isNumber, numbers }: QueryTerms): Pick<Features, 'askedInHeading' | 'covered' | 'numbersHeld'> {
  const seen = new Uint8Array(rarities.length)
  let held = 0
  let inHeading = 0
  let numbersHeld = 0
  for (let i = 0; i < values.length; i++) {
    const place = places[values[i]! >>> 1]!
    if (place >= 0 && seen[place] === 0) {
      seen[place] = 1
      held += rarities[place]!
      if (isNumber[place]) numbersHeld++
    }
    if (i === headingEnd - 1) inHeading = held
  }
  return { askedInHeading: inHeading / whole, covered: held / whole, numbersHeld: numbers === 0 ? 0 : numbersHeld / numbers }
}

function askedShare({ values, headingEnd }: RowSyllables, { places, rarities, expanded }: QueryTerms, rarityOf: (number: number) => number): number {
  let asked = 0
  let all = 0
  const seen = new Set<number>()
  for (let i = 0; i < headingEnd; i++) {
    const number = values[i]! >>> 1
    if (seen.has(number)) continue
    seen.add(number)
    const place = places[number]!
    const worth = place < 0 ? rarityOf(number) : rarities[place]!
    all += worth
    if (place >= 0 || expanded.has(number)) asked += worth
  }
  return all === 0 ? 0 : asked / all
}

function pairShare({ values, headingEnd, contextEnd }: RowSyllables, { places, pairs, wholePairs }: QueryTerms): number {
  const seen = new Set<number>()
  let held = 0
  for (let i = 1; i < values.length; i++) {
    if (i === headingEnd) i = contextEnd + 1
    if (i >= values.length) break
    const number = values[i]! >>> 1
    if (places[number]! < 0 || (values[i]! & 1) === 1 || places[values[i - 1]! >>> 1]! < 0) continue
    const pair = pairTerm(values[i - 1]! >>> 1, number)
    const worth = pairs.get(pair)
    if (worth === undefined || seen.has(pair)) continue
    seen.add(pair)
    held += worth
  }
  return held / wholePairs
}

function densestShare({ values, contextEnd }: RowSyllables, { places, rarities, whole }: QueryTerms, window: number): number {
  const counts = new Uint16Array(rarities.length)
  let held = 0
  let most = 0
  for (let i = contextEnd; i < values.length; i++) {
    const entering = places[values[i]! >>> 1]!
    if (entering >= 0 && counts[entering]!++ === 0) held += rarities[entering]!
    const leaving = i - contextEnd < window ? -1 : places[values[i - window]! >>> 1]!
    if (leaving >= 0 && --counts[leaving]! === 0) held -= rarities[leaving]!
    if (held > most) most = held
  }
  return most / whole
}

function longestShare({ values, headingEnd, contextEnd }: RowSyllables, { places, rarities, whole, pairs }: QueryTerms): number {
  let most = 0
  let held = 0
  for (let i = 0; i < values.length; i++) {
    if (i === headingEnd) i = contextEnd
    if (i >= values.length) break
    const place = places[values[i]! >>> 1]!
    if (place < 0) held = 0
    else {
      const goesOn = held > 0 && i !== contextEnd && (values[i]! & 1) === 0 && pairs.has(pairTerm(values[i - 1]! >>> 1, values[i]! >>> 1))
      held = (goesOn ? held : 0) + rarities[place]!
    }
    if (held > most) most = held
  }
  return Math.min(1, most / whole)
}
