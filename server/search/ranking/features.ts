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
  /** Share of the query's pairs that stand in the section's own words or title; the titles above are those of a section without one. */
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

/** Where a section holds the query's own words, in order. */
interface HeldWords {
  /** Their number; what the arrays hold behind it is of other sections. */
  count: number
  /** Position of each in the section's syllables. */
  at: Int32Array
  /** Its place among the query's words. */
  place: Int32Array
  /** Rarity of the pair that it makes with the one before it, 0 where they make none of the query's. */
  pairWorth: Float64Array
  /** Place of that pair among the query's. */
  pair: Int32Array
}

/** Reads what a section's words are to the query's; most of them are none of the query's and are passed over once. */
export function featureReader(terms: QueryTerms, rarityOf: (number: number) => number): (row: RowSyllables) => WordFeatures {
  let held = room(1024)
  return (row) => {
    if (row.values.length > held.at.length) held = room(row.values.length * 2)
    findHeld(row, terms, held)
    const { askedInHeading, covered, numbersHeld } = heldShares(row, terms, held)
    return {
      headingAsked: askedShare(row, terms, rarityOf), askedInHeading, covered, numbersHeld, pairsCovered: pairShare(row, terms, held),
      dense: densestShare(row, terms, held, WINDOW), close: densestShare(row, terms, held, CLOSE), longest: longestShare(row, terms, held),
    }
  }
}

function room(length: number): HeldWords {
  return { count: 0, at: new Int32Array(length), place: new Int32Array(length), pairWorth: new Float64Array(length), pair: new Int32Array(length) }
}

function findHeld({ values, headingEnd, contextEnd }: RowSyllables, { places, pairs, rarities }: QueryTerms, held: HeldWords): void {
  let count = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    const place = places[value >>> 1]!
    if (place < 0) continue
    const follows = count > 0 && held.at[count - 1] === i - 1 && (value & 1) === 0 && i !== contextEnd && (i !== headingEnd || headingEnd === 0)
    const pair = follows ? held.place[count - 1]! * rarities.length + place : 0
    held.at[count] = i
    held.place[count] = place
    held.pair[count] = pair
    held.pairWorth[count] = follows ? pairs[pair]! : 0
    count++
  }
  held.count = count
}

function heldShares({ headingEnd }: RowSyllables, { rarities, whole, isNumber, numbers }: QueryTerms, { count, at, place: places }: HeldWords): Pick<Features, 'askedInHeading' | 'covered' | 'numbersHeld'> {
  const seen = new Uint8Array(rarities.length)
  let held = 0
  let inHeading = 0
  let numbersHeld = 0
  for (let i = 0; i < count; i++) {
    const place = places[i]!
    if (seen[place] === 1) continue
    seen[place] = 1
    held += rarities[place]!
    if (isNumber[place]) numbersHeld++
    if (at[i]! < headingEnd) inHeading = held
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

function pairShare({ headingEnd, contextEnd }: RowSyllables, { pairs, wholePairs }: QueryTerms, { count, at, pair, pairWorth }: HeldWords): number {
  const seen = new Uint8Array(pairs.length)
  let held = 0
  for (let i = 0; i < count; i++) {
    if ((headingEnd > 0 && at[i]! >= headingEnd && at[i]! < contextEnd) || pairWorth[i] === 0 || seen[pair[i]!] === 1) continue
    seen[pair[i]!] = 1
    held += pairWorth[i]!
  }
  return held / wholePairs
}

/** Of the stretches of `window` syllables of the section's own words, each ending with a word of the query, the share in the best. */
function densestShare({ contextEnd }: RowSyllables, { rarities, whole }: QueryTerms, { count, at, place }: HeldWords, window: number): number {
  const counts = new Uint16Array(rarities.length)
  let leaving = 0
  while (leaving < count && at[leaving]! < contextEnd) leaving++
  let held = 0
  let most = 0
  for (let i = leaving; i < count; i++) {
    for (; at[leaving]! <= at[i]! - window; leaving++) if (--counts[place[leaving]!]! === 0) held -= rarities[place[leaving]!]!
    if (counts[place[i]!]!++ === 0) held += rarities[place[i]!]!
    if (held > most) most = held
  }
  return most / whole
}

function longestShare({ headingEnd, contextEnd }: RowSyllables, { rarities, whole }: QueryTerms, { count, at, place, pairWorth }: HeldWords): number {
  let most = 0
  let held = 0
  for (let i = 0; i < count; i++) {
    if (at[i]! >= headingEnd && at[i]! < contextEnd) continue
    held = (held > 0 && pairWorth[i]! > 0 ? held : 0) + rarities[place[i]!]!
    if (held > most) most = held
  }
  return Math.min(1, most / whole)
}
