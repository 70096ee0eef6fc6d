/** Rows that one search found, and what it says of a row to be among them. */
export interface ListedRows {
  rows: readonly number[]
  worth: number
}

/** Rows of all lists, those with the highest sum of worths first; equal ones as they were found. */
export function bestListed(lists: readonly ListedRows[]): number[] {
  const sums = new Map<number, number>()
  for (const { rows, worth } of lists) for (const row of rows) sums.set(row, (sums.get(row) ?? 0) + worth)
  return [...sums].sort(([, a], [, b]) => b - a).map(([row]) => row)
}
