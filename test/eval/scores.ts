import { mean, percentile } from './metrics/percentile.js'
import { ndcgAt } from './metrics/ndcg.js'
import { recallAt } from './metrics/recall.js'
import { reciprocalRankAt } from './metrics/reciprocal-rank.js'
import type { EvalQuery } from './records.js'

/** Means over the queries of a set; times are of whole searches, in milliseconds. */
export interface SetScores {
  queries: number
  recall1: number
  recall5: number
  recall10: number
  recall100: number
  mrr10: number
  ndcg10: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
  /** MRR@10 of each query by its id. */
  byQuery: Record<string, number>
}

/** Scores rankings of record ids; `rankings[i]` and `tookMs[i]` belong to `queries[i]`. */
export function scoreRuns(queries: readonly EvalQuery[], rankings: readonly string[][], tookMs: readonly number[]): SetScores {
  const over = (score: (ranking: readonly string[], relevant: readonly string[]) => number): number => mean(queries.map(({ relevant }, i) => score(rankings[i]!, relevant)))
  const gains = (ranking: readonly string[], relevant: readonly string[]): number[] => ranking.map((id) => (relevant.includes(id) ? 1 : 0))
  return {
    queries: queries.length,
    recall1: over((ranking, relevant) => recallAt(1, ranking, relevant)),
    recall5: over((ranking, relevant) => recallAt(5, ranking, relevant)),
    recall10: over((ranking, relevant) => recallAt(10, ranking, relevant)),
    recall100: over((ranking, relevant) => recallAt(100, ranking, relevant)),
    mrr10: over((ranking, relevant) => reciprocalRankAt(10, ranking, relevant)),
    ndcg10: over((ranking, relevant) => ndcgAt(10, gains(ranking, relevant), relevant.map(() => 1))),
    p50Ms: percentile(tookMs, 0.5), p95Ms: percentile(tookMs, 0.95), p99Ms: percentile(tookMs, 0.99),
    byQuery: Object.fromEntries(queries.map(({ id, relevant }, i) => [id, reciprocalRankAt(10, rankings[i]!, relevant)])),
  }
}
