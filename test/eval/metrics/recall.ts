/** Share of the relevant ids among the first k of a ranking: |relevant ∩ first k| ÷ |relevant|. 0 to 1; 0 where nothing is relevant. */
export function recallAt(k: number, ranking: readonly string[], relevant: readonly string[]): number {
  if (relevant.length === 0) return 0
  const first = new Set(ranking.slice(0, k))
  return relevant.filter((id) => first.has(id)).length / relevant.length
}
