/** 1 ÷ rank of the first relevant id among the first k; 0 where there is none. Its mean over queries is MRR@k. */
export function reciprocalRankAt(k: number, ranking: readonly string[], relevant: readonly string[]): number {
  const wanted = new Set(relevant)
  const place = ranking.slice(0, k).findIndex((id) => wanted.has(id))
  return place < 0 ? 0 : 1 / (place + 1)
}
