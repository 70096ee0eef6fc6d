/** Lists of rows, best first, and how much each counts. */
export interface WeightedList {
  rows: readonly number[]
  weight: number
}

/** Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009): a small k lets the first places of a short list count far more than its tail. */
const K = 20

/** Rows of any list, those first that stand high in many; equal ones by row. */
export function fuseLists(lists: readonly WeightedList[]): number[] {
  const scores = new Map<number, number>()
  for (const { rows, weight } of lists) {
    for (const [place, row] of rows.entries()) scores.set(row, (scores.get(row) ?? 0) + weight / (K + place + 1))
  }
  return [...scores].sort(([a, m], [b, n]) => n - m || a - b).map(([row]) => row)
}
