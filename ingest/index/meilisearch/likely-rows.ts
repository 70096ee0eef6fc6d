import { FIELD_WEIGHTS } from '../field-weights.js'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery } from '../port.js'
import { rarityOf } from '../rarity.js'
import { countTable, factorsOfLength, weightedTerms } from '../sqlite-engine.js'

/** Postings read for one query: a millisecond or two, however large the library. */
const MAX_POSTINGS = 100_000
/** Terms that are read however common: of common words alone something must tell the sections apart. */
const ALWAYS_READ = 2

/** What rare words alone tell of sections, by row; never more than all words would. */
export interface LikelyRows {
  /** What the query's rarest words and pairs give its score. */
  scores: Float32Array
  /** Rarity of the query's own words among them that it holds. */
  held: Float32Array
}

/**
 * Scores by the rarest words and pairs alone, those that the library's own index lists in few rows.
 *
 * On every third question of the laws set the 200 of some 2,000 rows that so stand first hold 99.8 % of what was listed of the
 * hundred that score best, all of the ten.
 */
export function likelyRows(query: Pick<CandidateQuery, 'runs' | 'required'>, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): LikelyRows {
  const lengthFactors = factorsOfLength(snapshot, FIELD_WEIGHTS)
  const byCounts = countTable(FIELD_WEIGHTS)
  const scores = new Float32Array(snapshot.rowEnd)
  const held = new Float32Array(snapshot.rowEnd)
  for (const { term, sections, weight, ownKey } of rarestTerms(query, { reader, snapshot })) {
    const { rows: holding, counts } = reader.postings(term)
    const rarity = rarityOf(sections, snapshot)
    const own = ownKey === null ? 0 : rarity
    const most = weight * rarity ** FIELD_WEIGHTS.rarity * (FIELD_WEIGHTS.k1 + 1)
    for (let i = 0; i < holding.length; i++) {
      const row = holding[i]!
      const packed = counts[i]! * 2
      const count = byCounts[packed]! * lengthFactors[row]! + byCounts[packed + 1]!
      scores[row]! += (most * count) / (count + FIELD_WEIGHTS.k1)
      held[row]! += own
    }
  }
  return { scores, held }
}

type RareTerm = ReturnType<typeof weightedTerms>[number] & { sections: number }

/** The rarest of the query's terms, as many as `MAX_POSTINGS` allows. */
function rarestTerms(query: Pick<CandidateQuery, 'runs' | 'required'>, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): RareTerm[] {
  const terms = weightedTerms(query, snapshot, FIELD_WEIGHTS.pair).map((term) => ({ ...term, sections: reader.sectionCount(term.term) }))
  let read = 0
  return terms.sort((a, b) => a.sections - b.sections).filter(({ sections }, i) => (read += sections) <= MAX_POSTINGS || i < ALWAYS_READ)
}
