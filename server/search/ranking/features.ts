import { pairTerm } from '../../../ingest/index/index-tables.js'
import type { NumberedText, RowSyllables } from '../../../ingest/index/row-syllables.js'
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
  /** Natural logarithm of the length in syllables over the mean. */
  length: number
  /** 1 for the newest year of the library, less by 1/20 a year, 0 for older and for undated documents. */
  recent: number
}

/** About a long sentence of a legal text. */
const WINDOW = 40

/** Features of a section's own words; `recent` is the caller's. */
export function featuresOf({ heading, context, body }: RowSyllables, terms: QueryTerms, rarityOf: (number: number) => number): Omit<Features, 'recent' | 'length'> {
  const inHeading = heldShare([heading], terms)
  return {
    headingAsked: askedShare(heading, terms, rarityOf),
    askedInHeading: inHeading,
    covered: heldShare([heading, context, body], terms),
    pairsCovered: pairShare([heading, body], terms),
    dense: densestShare(body, terms),
  }
}

function heldShare(texts: readonly NumberedText[], { places, rarities, whole }: QueryTerms): number {
  const seen = new Uint8Array(rarities.length)
  let held = 0
  for (const { numbers } of texts) {
    for (const number of numbers) {
      const place = places.get(number)
      if (place === undefined || seen[place] === 1) continue
      seen[place] = 1
      held += rarities[place]!
    }
  }
  return held / whole
}

function askedShare({ numbers }: NumberedText, { places, rarities, expanded }: QueryTerms, rarityOf: (number: number) => number): number {
  let asked = 0
  let all = 0
  for (const number of new Set(numbers)) {
    const place = places.get(number)
    const worth = place === undefined ? rarityOf(number) : rarities[place]!
    all += worth
    if (place !== undefined || expanded.has(number)) asked += worth
  }
  return all === 0 ? 0 : asked / all
}

function pairShare(texts: readonly NumberedText[], { places, pairs, wholePairs }: QueryTerms): number {
  const seen = new Set<number>()
  let held = 0
  for (const { numbers, breaks } of texts) {
    for (let i = 1; i < numbers.length; i++) {
      if (breaks[i] || !places.has(numbers[i]!) || !places.has(numbers[i - 1]!)) continue
      const pair = pairTerm(numbers[i - 1]!, numbers[i]!)
      const worth = pairs.get(pair)
      if (worth === undefined || seen.has(pair)) continue
      seen.add(pair)
      held += worth
    }
  }
  return held / wholePairs
}

function densestShare({ numbers }: NumberedText, { places, rarities, whole }: QueryTerms): number {
  const counts = new Uint16Array(rarities.length)
  let held = 0
  let most = 0
  for (let i = 0; i < numbers.length; i++) {
    const entering = places.get(numbers[i]!)
    if (entering !== undefined && counts[entering]!++ === 0) held += rarities[entering]!
    const leaving = i < WINDOW ? undefined : places.get(numbers[i - WINDOW]!)
    if (leaving !== undefined && --counts[leaving]! === 0) held -= rarities[leaving]!
    if (held > most) most = held
  }
  return most / whole
}
