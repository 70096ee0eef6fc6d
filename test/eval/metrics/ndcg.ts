/**
 * Normalised discounted cumulative gain of the first k: Σ (2^grade − 1) ÷ log2(rank + 1), divided by that of the best order.
 *
 * `gains[i]` is the grade of the id at rank i + 1; `ideal` holds the grades of everything relevant, in any order. 0 to 1.
 */
export function ndcgAt(k: number, gains: readonly number[], ideal: readonly number[]): number {
  const best = dcg([...ideal].sort((a, b) => b - a).slice(0, k))
  return best === 0 ? 0 : dcg(gains.slice(0, k)) / best
}

function dcg(grades: readonly number[]): number {
  return grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0)
}
