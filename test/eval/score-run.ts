import { ndcgAt } from './metrics/ndcg.js'
import { mean, percentile } from './metrics/percentile.js'
import { recallAt } from './metrics/recall.js'
import { reciprocalRankAt } from './metrics/reciprocal-rank.js'

/** A ranking to be scored: ids best first, against what is relevant. */
export interface ScoredQuery {
  id: string
  text: string
  ranking: string[]
  /** What the ranking was made from. */
  candidates: string[]
  relevant: string[]
  tookMs: number
}

/** Scores of one set, 0 to 1, and milliseconds of whole searches. */
export interface Scores {
  queries: number
  recall1: number
  recall5: number
  recall10: number
  recall100: number
  /** Share of the relevant ones among the first hundred candidates. */
  proposed100: number
  mrr10: number
  ndcg10: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
}

/** Means over the queries; every relevant passage has grade 1. */
export function scoresOf(queries: readonly ScoredQuery[]): Scores {
  const recall = (k: number): number => mean(queries.map(({ ranking, relevant }) => recallAt(k, ranking, relevant)))
  const times = queries.map(({ tookMs }) => tookMs)
  return {
    queries: queries.length,
    recall1: recall(1), recall5: recall(5), recall10: recall(10), recall100: recall(100),
    proposed100: mean(queries.map(({ candidates, relevant }) => recallAt(100, candidates, relevant))),
    mrr10: mean(queries.map(({ ranking, relevant }) => reciprocalRankAt(10, ranking, relevant))),
    ndcg10: mean(queries.map(({ ranking, relevant }) => ndcgAt(10, ranking.map((id) => (relevant.includes(id) ? 1 : 0)), relevant.map(() => 1)))),
    p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), p99Ms: percentile(times, 0.99),
  }
}

const COLUMNS = ['recall1', 'recall5', 'recall10', 'recall100', 'proposed100', 'mrr10', 'ndcg10', 'p50Ms', 'p95Ms', 'p99Ms'] as const

/** Head of the table of `scoreLine`. */
export function scoreHead(): string {
  return ['set'.padEnd(30), 'queries', ...COLUMNS.map((name) => name.padStart(11))].join(' ')
}

/** Scores as one line of a table. */
export function scoreLine(name: string, scores: Scores): string {
  const cells = COLUMNS.map((column) => scores[column].toFixed(column.endsWith('Ms') ? 1 : 4).padStart(11))
  return [name.padEnd(30), String(scores.queries).padStart(7), ...cells].join(' ')
}
