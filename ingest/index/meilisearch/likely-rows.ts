import { FIELD_WEIGHTS } from '../field-weights.js'
import type { IndexReader, IndexSnapshot } from '../index-reader.js'
import type { CandidateQuery } from '../port.js'
import { countTable, factorsOfLength, weightedTerms } from '../sqlite-engine.js'

/** Postings read for one query: a millisecond or two, however large the library. */
const MAX_POSTINGS = 100_000

/**
 * By row: what the query's rarest words and pairs give it, those that the library's own index lists in few rows; never more than its score.
 *
 * On every eighth question of the laws set the 250 of some 1,500 rows that so stand first hold all that are found of the hundred
 * that score best.
 */
export function likelyScores(query: Pick<CandidateQuery, 'runs' | 'required'>, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): Float32Array {
  const lengthFactors = factorsOfLength(snapshot, FIELD_WEIGHTS)
  const byCounts = countTable(FIELD_WEIGHTS)
  const scores = new Float32Array(snapshot.rowEnd)
  for (const { term, sections, weight } of rarestTerms(query, { reader, snapshot })) {
    const { rows: holding, counts } = reader.postings(term)
    const rarity = Math.log(1 + (snapshot.sections - Math.min(sections, snapshot.sections) + 0.5) / (sections + 0.5))
    const most = weight * rarity ** FIELD_WEIGHTS.rarity * (FIELD_WEIGHTS.k1 + 1)
    for (let i = 0; i < holding.length; i++) {
      const row = holding[i]!
      const packed = counts[i]! * 2
      const count = byCounts[packed]! * lengthFactors[row]! + byCounts[packed + 1]!
      scores[row]! += (most * count) / (count + FIELD_WEIGHTS.k1)
    }
  }
  return scores
}

/** The rarest of the query's terms, as many as `MAX_POSTINGS` allows. */
function rarestTerms(query: Pick<CandidateQuery, 'runs' | 'required'>, { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): { term: number; sections: number; weight: number }[] {
  const terms = weightedTerms(query, snapshot, FIELD_WEIGHTS.pair).map(({ term, weight }) => ({ term, weight, sections: reader.sectionCount(term) }))
  let read = 0
  return terms.sort((a, b) => a.sections - b.sections).filter(({ sections }) => (read += sections) <= MAX_POSTINGS)
}
