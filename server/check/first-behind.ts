/** Place of the first of `ordered` of which an offset (`start` or `end`) is at or behind another; their number where none is. `ordered` rise in it. */
export function firstBehind<Side extends 'start' | 'end'>(ordered: readonly Readonly<Record<Side, number>>[], side: Side, offset: number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle]![side] < offset) low = middle + 1
    else high = middle
  }
  return low
}
